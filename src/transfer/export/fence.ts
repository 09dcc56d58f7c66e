/**
 * A fenced block `bmc` of a Markdown document as HTML: a canvas that is written in the fence, or a file that it names. In
 * front of a canvas, or beside `file`, lines such as `block: channels` say how it is drawn.
 */
import * as l10n from '@vscode/l10n';
import { blockForKey } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import { parseCanvas } from '../../canvas/parse/parse';
import { drawBlockPage, drawCanvas } from '../../draw/drawCanvas';
import { COLORINGS, DEFAULT_DRAWING, type DrawingOptions } from '../../draw/options';
import { escapeXml, printSvg } from '../../draw/printSvg';
import { buildGrid } from '../../view/grid';
import { LAYOUT_IDS } from '../../view/layouts';

/** The language of a fenced code block with a canvas. */
export const FENCE_LANGUAGE = 'bmc';

export interface Fence {
  /** The path of a canvas, relative to the document; undefined: the canvas is in the fence. */
  readonly file: string | undefined;
  /** The only block to draw; `null`: one that is named but does not exist. */
  readonly block: BlockKey | null | undefined;
  readonly drawing: DrawingOptions;
  /** The text of the fence without the lines about how it is drawn. */
  readonly text: string;
}

const OPTION = /^(file|block|layout|color|links)[ \t]*:[ \t]*(.*?)[ \t]*$/;

export function readFence(text: string): Fence {
  const options = new Map<string, string>();
  const rest = text.split('\n').filter((line) => {
    const [, key, value] = OPTION.exec(line.replace(/\s+#.*$/, '').trimEnd()) ?? [];
    if (key === undefined || value === undefined) return true;
    options.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
    return false;
  });
  const block = options.get('block');
  const layout = LAYOUT_IDS.find((id) => id === options.get('layout'));
  const color = COLORINGS.find((each) => each === options.get('color'));
  return {
    file: options.get('file'),
    block: block === undefined ? undefined : (blockForKey(block) ?? null),
    drawing: {
      ...{ ...DEFAULT_DRAWING, size: 'preview', theme: 'variables', links: options.get('links') === 'true' },
      ...(layout && { layout }),
      ...(color && { color }),
    },
    text: rest.join('\n'),
  };
}

/** The drawing of a fence as HTML, or a message that says why there is none. `text`: the canvas. */
export function fenceHtml({ block, drawing }: Fence, text: string): string {
  if (block === null) return fenceMessage(l10n.t('There is no block with this name.'));
  const canvas = parseCanvas(text);
  if (!canvas.writable)
    return fenceMessage(canvas.readOnlyReason ?? l10n.t('This file cannot be read as a canvas.'));
  const grid = buildGrid(canvas);
  const scene = block === undefined ? drawCanvas(grid, drawing) : drawBlockPage(grid, block, drawing);
  // Blank lines would end the HTML block in some Markdown renderers.
  const svg = printSvg(scene, { inline: true }).replace(/\n+/g, '\n');
  return `<div class="bmc-canvas">${svg}</div>\n`;
}

/** A message in the place of a canvas. */
export function fenceMessage(message: string): string {
  return `<div class="bmc-canvas bmc-message" role="note">${escapeXml(message)}</div>\n`;
}
