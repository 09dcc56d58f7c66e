/** What the words after `bmc` ask for. */
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { nearest } from '../canvas/nearest';
import { COLORINGS, DEFAULT_DRAWING, SIZES, THEMES } from '../draw/options';
import type { LintOptions } from '../lint/diagnostic';
import { PROFILES, RULE_SETTINGS, type RuleSetting } from '../lint/rule';
import { RULES, ruleById } from '../lint/rules';
import { EXPORT_FORMATS } from '../transfer/export/exportCanvas';
import { LAYOUT_IDS } from '../view/layouts';
import type { ExportCommand } from './export';

/** How findings may be written. */
export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type FormatName = (typeof FORMATS)[number];

/** What `bmc lint` is asked to do. */
export interface LintCommand {
  readonly kind: 'lint';
  /** Files, folders and globs as given; none means the folder where the command runs. */
  readonly patterns: readonly string[];
  readonly format: FormatName;
  readonly options: LintOptions;
  readonly fix: boolean;
  /** How many warnings are still clean. */
  readonly maxWarnings: number;
}

export type Command =
  | LintCommand
  | ExportCommand
  /** Without a rule: the list of all of them. */
  | { readonly kind: 'explain'; readonly rule: string | undefined }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Cannot be understood; the message says why. */
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): Command {
  const [command, ...rest] = args;
  switch (command) {
    case 'lint':
      return orWrong(() => readLint(rest));
    case 'export':
      return orWrong(() => readExport(rest));
    case 'explain':
      return orWrong(() => readExplain(rest));
    case 'help':
    case '--help':
    case '-h':
      return { kind: 'help' };
    case '--version':
    case '-v':
      return { kind: 'version' };
    case undefined:
      return wrong(l10n.t('Say what to do: lint, export or explain.'));
    default:
      return wrong(
        /[./\\*]/.test(command)
          ? l10n.t('“{0}” is not a command. Did you mean “bmc lint {0}”?', command)
          : l10n.t('“{0}” is not a command. There are: lint, export, explain.', command),
      );
  }
}

function wrong(message: string): Command {
  return { kind: 'wrong', message };
}

/** A mistake in the arguments, in words for the user. */
class UsageError extends Error {}

function orWrong(read: () => Command): Command {
  try {
    return read();
  } catch (error) {
    // parseArgs reports an unknown option, or one without its value, by throwing.
    if (error instanceof UsageError || isParseError(error)) return wrong(error.message);
    throw error;
  }
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function readLint(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      profile: { type: 'string', default: 'standard' },
      rule: { type: 'string', multiple: true, default: [] },
      fix: { type: 'boolean', default: false },
      'max-warnings': { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { kind: 'help' };
  return {
    kind: 'lint',
    patterns: positionals,
    format: oneOf('--format', values.format, FORMATS),
    options: {
      profile: oneOf('--profile', values.profile, PROFILES),
      rules: Object.fromEntries(values.rule.map(readSeverity)),
    },
    fix: values.fix,
    maxWarnings: readCount('--max-warnings', values['max-warnings']),
  };
}

function readExport(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string', default: 'svg' },
      layout: { type: 'string', default: DEFAULT_DRAWING.layout },
      size: { type: 'string', default: DEFAULT_DRAWING.size },
      theme: { type: 'string', default: DEFAULT_DRAWING.theme },
      color: { type: 'string', default: DEFAULT_DRAWING.color },
      links: { type: 'boolean', default: DEFAULT_DRAWING.links },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { kind: 'help' };
  return {
    kind: 'export',
    patterns: positionals,
    format: oneOf('--to', values.to, EXPORT_FORMATS),
    drawing: {
      layout: oneOf('--layout', values.layout, LAYOUT_IDS),
      size: oneOf('--size', values.size, SIZES),
      theme: oneOf('--theme', values.theme, THEMES),
      color: oneOf('--color', values.color, COLORINGS),
      links: values.links,
    },
    output: values.output,
  };
}

function readExplain(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return { kind: 'help' };
  const [rule, another] = positionals;
  if (another !== undefined) throw new UsageError(l10n.t('One rule at a time, please.'));
  if (rule !== undefined) knownRule(rule);
  return { kind: 'explain', rule };
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(l10n.t('“{0}” does not fit {1}. It takes: {2}.', value, option, allowed.join(', ')));
}

/** `id=severity`. */
function readSeverity(setting: string): readonly [string, RuleSetting] {
  const at = setting.indexOf('=');
  if (at === -1) {
    throw new UsageError(l10n.t('Write --rule as id=severity, such as empty-block=off.'));
  }
  const rule = knownRule(setting.slice(0, at));
  return [rule, oneOf(`--rule ${rule}`, setting.slice(at + 1), RULE_SETTINGS)];
}

function knownRule(id: string): string {
  if (ruleById(id)) return id;
  const near = nearest(
    id,
    RULES.map((rule) => rule.id),
  );
  throw new UsageError(
    near.length > 0
      ? l10n.t('There is no rule “{0}”. Did you mean {1}?', id, near.join(', '))
      : l10n.t('There is no rule “{0}”. “bmc explain” lists them all.', id),
  );
}

function readCount(option: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(l10n.t('“{0}” does not fit {1}. It takes a whole number.', value, option));
}
