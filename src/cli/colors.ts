/** Colours for terminals. */
import { styleText } from 'node:util';
import type { Io } from './io';

export type Style = Parameters<typeof styleText>[0];

/** Paints a text where standard output shows colours, and leaves it alone elsewhere. */
export function paint(io: Pick<Io, 'colors'>, style: Style, text: string): string {
  return io.colors ? styleText(style, text, { validateStream: false }) : text;
}

/** What decides about colours in the environment, and the stream. */
interface Terminal {
  readonly isTTY?: boolean;
}

/** Whether a stream shows colours: see https://no-color.org and https://force-color.org. */
export function showsColors(stream: Terminal, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
