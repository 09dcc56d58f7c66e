/** How a command of `bmc` is described: one table gives parsing, help, completions and the documentation. */
import * as l10n from '@vscode/l10n';
import type { Io } from './io';

/** A mistake in the arguments, in words for the user; ends the command with exit code 2. */
export class UsageError extends Error {}

/** An option behind the name of a command. `T` is what a command gets. */
export interface OptionSpec<T> {
  /** The name of the option's value, such as `FILE`; without one, the option is a switch. */
  readonly value?: string;
  /** One letter. */
  readonly short?: string;
  readonly about: () => string;
  readonly choices?: readonly string[];
  readonly isRepeated?: boolean;
  /** Completed by names of files. */
  readonly isPath?: boolean;
  /** What holds unless it is given. */
  readonly initial: T;
  /** Reads what was given, once per time it is given; throws `UsageError`. */
  read(option: string, value: string, before: T): T;
}

/** A positional argument, such as `files`. */
export interface ArgumentSpec {
  readonly name: string;
  readonly about: () => string;
  readonly isRequired?: boolean;
  readonly isRepeated?: boolean;
  /** What it may be, where that is a closed list; only for completions. */
  readonly choices?: () => readonly string[] | Promise<readonly string[]>;
  readonly isPath?: boolean;
}

type OptionTable = Readonly<Record<string, OptionSpec<unknown>>>;
type ValuesOf<O extends OptionTable> = {
  readonly [K in keyof O]: O[K] extends OptionSpec<infer T> ? T : never;
};

/** What was given on the command line. */
export interface Given<O extends OptionTable> {
  /** The arguments in the order given. */
  readonly args: readonly string[];
  readonly options: ValuesOf<O>;
}

/** One command, as the table of commands has it. */
export interface CommandSpec {
  readonly name: string;
  /** What it does, in one line. */
  readonly about: () => string;
  readonly args: readonly ArgumentSpec[];
  /** By name without dashes, in camel case. */
  readonly options: OptionTable;
  /** What exit code 1 means here; none: it does not occur. */
  readonly findings?: () => string;
  /** Lines to try, without `bmc`. */
  readonly examples?: readonly string[];
  /** Returns the exit code; `commands` is the whole table. */
  readonly run: (
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
    io: Io,
    commands: readonly CommandSpec[],
  ) => Promise<number>;
}

/** Describes a command; `run` gets its options with their types and loads what it needs itself. */
export function command<O extends OptionTable>(
  spec: Omit<CommandSpec, 'options' | 'run'> & {
    readonly options: O;
    readonly run: (given: Given<O>, io: Io, commands: readonly CommandSpec[]) => Promise<number>;
  },
): CommandSpec {
  return {
    ...spec,
    // The parser fills every option of the table with what its `read` returned, or its initial value.
    run: (args, options, io, commands) => spec.run({ args, options: options as ValuesOf<O> }, io, commands),
  };
}

/** A switch, off unless given. */
export const flag = (about: () => string): OptionSpec<boolean> => ({
  about,
  initial: false,
  read: () => true,
});

/** One word of a list. */
export const choice = <T extends string>(
  choices: readonly T[],
  initial: T,
  value: string,
  about: () => string,
): OptionSpec<T> => ({
  value,
  about,
  choices,
  initial,
  read: (option, given) => oneOf(option, given, choices),
});

/** Any text. */
export const text = (
  value: string,
  about: () => string,
  more: { readonly short?: string; readonly isPath?: boolean } = {},
): OptionSpec<string | undefined> => ({
  value,
  about,
  initial: undefined,
  read: (_, given) => given,
  ...more,
});

/** Any text, where one holds without being given. */
export const word = (initial: string, value: string, about: () => string): OptionSpec<string> => ({
  value,
  about,
  initial,
  read: (_, given) => given,
});

/** May be given several times. */
export const texts = (value: string, about: () => string): OptionSpec<readonly string[]> => ({
  value,
  about,
  isRepeated: true,
  initial: [],
  read: (_, given, before) => [...before, given],
});

/** A whole number from 0. */
export const count = (initial: number, about: () => string): OptionSpec<number> => ({
  value: 'N',
  about,
  initial,
  read: (option, given) => {
    if (/^\d+$/.test(given)) return Number(given);
    throw new UsageError(l10n.t('“{0}” does not fit {1}. It takes a whole number.', given, option));
  },
});

/** Files, folders and patterns, as most commands take them. */
export const FILES: ArgumentSpec = {
  name: 'files',
  about: () => l10n.t('files, folders or patterns; - is standard input; none: all canvases here and below'),
  isRepeated: true,
  isPath: true,
};

/** The word of a list that was given, or a `UsageError` that names the list. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(l10n.t('“{0}” does not fit {1}. It takes: {2}.', value, option, allowed.join(', ')));
}

/** `maxWarnings` → `--max-warnings`. */
export function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
