/** Shell completion scripts, generated from the table of commands. */

import { type CommandSpec, optionName } from './command';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface Word {
  readonly word: string;
  readonly about: string;
}

interface CompletedOption extends Word {
  readonly short: string | undefined;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

interface CompletedCommand extends Word {
  readonly options: readonly CompletedOption[];
  /** What its arguments may be, where that is a list. */
  readonly choices: readonly string[];
  readonly takesFiles: boolean;
}

/** The script for a shell; its users read it in when the shell starts. */
export async function completionScript(shell: Shell, commands: readonly CommandSpec[]): Promise<string> {
  return PRINT[shell](await Promise.all(commands.map(completed)));
}

async function completed({ name, about, args, options }: CommandSpec): Promise<CompletedCommand> {
  const choices = await Promise.all(args.map(async (arg) => (await arg.choices?.()) ?? []));
  return {
    word: name,
    about: about(),
    options: [
      ...Object.entries(options).map(([key, option]) => ({
        word: optionName(key),
        short: option.short,
        about: option.about(),
        takesValue: option.value !== undefined,
        choices: option.choices ?? [],
      })),
      { word: '--help', short: 'h', about: '', takesValue: false, choices: [] },
    ],
    choices: choices.flat(),
    takesFiles: args.some(({ isPath }) => isPath),
  };
}

const PRINT: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = { bash, zsh, fish };

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ word, options, choices, takesFiles }) => {
    const values = options
      .filter(({ takesValue }) => takesValue)
      .map((option) => {
        const names = [option.word, ...(option.short ? [`-${option.short}`] : [])].join('|');
        return option.choices.length > 0
          ? `        ${names}) COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$cur")); return ;;`
          : `        ${names}) compopt -o default; return ;;`;
      });
    return `    ${word})
      case "$prev" in
${[...values, '        *) ;;'].join('\n')}
      esac
      if [[ "$cur" == -* ]]; then
        COMPREPLY=($(compgen -W '${options.map((option) => option.word).join(' ')}' -- "$cur"))
      else
        COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$cur"))${takesFiles ? '\n        compopt -o default' : ''}
      fi
      ;;`;
  });
  return `# bash completion for bmc
_bmc() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ word }) => word), 'help', '--help', '--version'].join(' ')}' -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) COMPREPLY=($(compgen -W '${commands.map(({ word }) => word).join(' ')}' -- "$cur")) ;;
  esac
}
complete -F _bmc bmc
`;
}

function zsh(commands: readonly CompletedCommand[]): string {
  const inBrackets = (text: string): string => quoted(text.replace(/[[\]\\:]/g, '\\$&'));
  const cases = commands.map(({ word, options, choices, takesFiles }) => {
    const specs = options.flatMap((option) => {
      const value = option.takesValue
        ? `:value:${option.choices.length > 0 ? `(${option.choices.map((each) => each.replaceAll(':', '\\:')).join(' ')})` : '_files'}`
        : '';
      return [option.word, ...(option.short ? [`-${option.short}`] : [])].map(
        (name) => `'*${name}[${inBrackets(option.about)}]${value}'`,
      );
    });
    if (choices.length > 0) specs.push(`'*:value:(${choices.join(' ')})'`);
    else if (takesFiles) specs.push("'*:file:_files'");
    return `    ${word}) _arguments ${specs.join(' \\\n      ')} ;;`;
  });
  return `#compdef bmc
# zsh completion for bmc
_bmc() {
  local -a commands
  commands=(
${commands.map(({ word, about }) => `    '${word}:${quoted(about.replaceAll(':', '\\:'))}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case "$words[1]" in
${cases.join('\n')}
    help) _describe 'command' commands ;;
  esac
}
if [ "$funcstack[1]" = "_bmc" ]; then _bmc "$@"; else compdef _bmc bmc; fi
`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const described = (about: string): string =>
    about === '' ? '' : ` -d '${about.replace(/[\\']/g, '\\$&')}'`;
  const lines = commands.flatMap(({ word, about, options, choices, takesFiles }) => {
    const here = `complete -c bmc -n '__fish_seen_subcommand_from ${word}'`;
    return [
      `complete -c bmc -f -n __fish_use_subcommand -a ${word}${described(about)}`,
      ...options.map((option) => {
        const value = option.choices.length > 0 ? ` -x -a '${option.choices.join(' ')}'` : ' -r';
        const short = option.short ? ` -s ${option.short}` : '';
        return `${here} -l ${option.word.slice(2)}${short}${option.takesValue ? value : ''}${described(option.about)}`;
      }),
      ...(choices.length > 0 ? [`${here} -f -a '${choices.join(' ')}'`] : []),
      ...(takesFiles ? [`${here} -F`] : []),
    ];
  });
  const words = commands.map(({ word }) => word).join(' ');
  const help = `complete -c bmc -f -n '__fish_seen_subcommand_from help' -a '${words}'`;
  return `# fish completion for bmc\n${[...lines, help].join('\n')}\n`;
}

/** Inside single quotes of a POSIX shell. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}
