/** The table of commands as a program of `commander`. */
import * as l10n from '@vscode/l10n';
import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { type ArgumentSpec, type CommandSpec, type OptionSpec, optionName } from './command';
import { COMMANDS } from './commands';
import type { Io } from './io';

/** A parser for one call of `bmc`; `done` gets the exit code of the command that ran. */
export function programFor(io: Io, done: (code: number) => void): Command {
  const program = new Command('bmc')
    .description(l10n.t('Business model canvases as text: check, draw and change them.'))
    .version(version, '-v, --version', l10n.t('print the version'))
    .helpOption('-h, --help', l10n.t('print this help'))
    .helpCommand('help [command]', l10n.t('print the help of a command'))
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => Math.min(io.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(io.columns ?? 100, 100),
      getOutHasColors: () => io.colors,
      getErrHasColors: () => io.colors,
    })
    .addHelpText(
      'after',
      `\n${l10n.t('Exit code: 0 clean, 1 findings, 2 wrong usage or trouble with a file.')}`,
    );
  for (const spec of COMMANDS) program.addCommand(commandFor(spec, program, io, done));
  return program;
}

function commandFor(spec: CommandSpec, program: Command, io: Io, done: (code: number) => void): Command {
  const command = new Command(spec.name)
    .copyInheritedSettings(program)
    .helpOption('-h, --help', l10n.t('print this help'))
    .summary(spec.about())
    .description(sentence(spec.about()))
    .allowExcessArguments(false);
  for (const arg of spec.args) command.addArgument(argumentFor(arg));
  for (const [key, option] of Object.entries(spec.options)) command.addOption(optionFor(key, option));
  command.addHelpText('after', () => helpBelow(spec));
  // Given here and not as a default, which the help would show for switches too.
  const initial = Object.fromEntries(
    Object.entries(spec.options).map(([key, option]) => [key, option.initial]),
  );
  return command.action(async () =>
    done(await spec.run(command.args, { ...initial, ...command.opts() }, io, COMMANDS)),
  );
}

function argumentFor({ name, about, isRequired, isRepeated }: ArgumentSpec): Argument {
  const shown = `${name}${isRepeated ? '...' : ''}`;
  return new Argument(isRequired ? `<${shown}>` : `[${shown}]`, about());
}

function optionFor(key: string, spec: OptionSpec<unknown>): Option {
  const { short, value, choices, initial } = spec;
  const name = optionName(key);
  const flags = `${short ? `-${short}, ` : ''}${name}${value ? ` <${value}>` : ''}`;
  const option = new Option(flags, spec.about());
  if (choices) option.choices(choices);
  const shown = value !== undefined && initial !== undefined && !Array.isArray(initial);
  if (shown) option.default(initial, String(initial));
  return value === undefined
    ? option
    : option.argParser((given: string, before: unknown) => spec.read(name, given, before ?? initial));
}

function helpBelow({ findings, examples }: CommandSpec): string {
  const parts = [
    findings && l10n.t('Exit code 1: {0}.', findings()),
    examples && [l10n.t('Examples:'), ...examples.map((example) => `  bmc ${example}`)].join('\n'),
  ];
  return parts
    .map((part) => (part ? `\n${part}` : ''))
    .join('\n')
    .trimEnd();
}

const sentence = (words: string): string => `${words.slice(0, 1).toLocaleUpperCase()}${words.slice(1)}.`;
