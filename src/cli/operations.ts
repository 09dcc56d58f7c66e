/** The named operations as words: `add channels "Market stall" type=own_direct links=families`. */
import * as l10n from '@vscode/l10n';
import { blockForKey } from '../canvas/blockNames';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../canvas/fields';
import { nearest } from '../canvas/nearest';
import { LIST_KINDS } from '../canvas/schema';
import { editInput, type RequestedChange, readAs } from '../language/agentTools/input';
import { UsageError } from './command';

/** How each operation is written; for the help. */
export const OPERATIONS = {
  add: 'add BLOCK NAME [FIELD=VALUE…] [links=A,B] [before=NOTE]',
  rename: 'rename NOTE NAME',
  set: 'set NOTE FIELD=VALUE…',
  link: 'link NOTE NOTE',
  unlink: 'unlink NOTE NOTE',
  move: 'move NOTE [BLOCK] [before=NOTE]',
  duplicate: 'duplicate NOTE',
  remove: 'remove NOTE',
  header: 'header FIELD=VALUE…',
  fix: 'fix TITLE',
} as const satisfies Readonly<Record<RequestedChange['do'], string>>;

/** The changes that operations mean, each an argument of the command line, as words or as JSON. Throws `UsageError`. */
export function readOperations(operations: readonly string[]): readonly RequestedChange[] {
  const sent = operations.flatMap((operation) =>
    /^\s*[[{]/.test(operation) ? json(operation) : words(operation),
  );
  const read = readAs(editInput, { changes: sent });
  if (read.ok) return read.input.changes;
  throw new UsageError(read.reason);
}

function json(operation: string): unknown[] {
  try {
    const value: unknown = JSON.parse(operation);
    return Array.isArray(value) ? value : [value];
  } catch {
    throw new UsageError(l10n.t('This is not JSON: {0}', operation));
  }
}

function words(operation: string): readonly object[] {
  const all = split(operation);
  const [verb = '', ...rest] = all.map(({ text }) => text);
  const isPair = (index: number): boolean => all[index + 1]?.assigns === true;
  const positional = rest.filter((_, index) => !isPair(index));
  const pairs = rest.filter((_, index) => isPair(index)).map(pairOf);
  const [first = '', second] = positional;
  if (!Object.hasOwn(OPERATIONS, verb)) throw unknown(verb);
  const name = verb as RequestedChange['do'];
  const usage = (): UsageError => new UsageError(l10n.t('Write it as: {0}', OPERATIONS[name]));
  const exactly = (count: number): void => {
    if (positional.length !== count) throw usage();
  };
  switch (name) {
    case 'add': {
      exactly(2);
      const { links, before, ...fields } = Object.fromEntries(pairs);
      return [
        {
          do: name,
          block: blockCalled(first),
          name: second,
          ...(links === undefined ? {} : { links: listOf(links) }),
          ...(before === undefined ? {} : { before }),
          fields: Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [key, itemValue(key, value)]),
          ),
        },
      ];
    }
    case 'rename':
      exactly(2);
      return [{ do: name, note: first, name: second }];
    case 'set':
      exactly(1);
      if (pairs.length === 0) throw usage();
      return pairs.map(([field, value]) => ({
        do: name,
        note: first,
        field,
        value: value === '' ? null : itemValue(field, value),
      }));
    case 'link':
    case 'unlink':
      exactly(2);
      return [{ do: name, from: first, to: second }];
    case 'move': {
      const { before } = Object.fromEntries(pairs);
      if (positional.length === 0 || positional.length > 2) throw usage();
      return [
        {
          do: name,
          note: first,
          ...(second === undefined ? {} : { block: blockCalled(second) }),
          ...(before === undefined ? {} : { before }),
        },
      ];
    }
    case 'duplicate':
    case 'remove':
      exactly(1);
      return [{ do: name, note: first }];
    case 'header':
      exactly(0);
      if (pairs.length === 0) throw usage();
      return pairs.map(([field, value]) => ({
        do: name,
        field,
        value: value === '' ? null : headerValue(field, value),
      }));
    case 'fix':
      if (positional.length === 0) throw usage();
      return [
        { do: name, title: positional.length === 1 ? first : operation.replace(/^\s*fix\s+/, '').trim() },
      ];
  }
}

interface Word {
  readonly text: string;
  /** There is an equals sign outside quotes. */
  readonly assigns: boolean;
}

/** Words apart by blanks; quotes hold blanks together, and a backslash takes the next character as it is. */
function split(operation: string): readonly Word[] {
  const result: Word[] = [];
  for (const [whole] of operation.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*'|["'\\])+/gs)) {
    let assigns = false;
    const text = whole.replace(
      /\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'|=/gs,
      (match, escaped: string | undefined, double: string | undefined, single: string | undefined) => {
        if (match === '=') assigns = true;
        return escaped ?? double?.replace(/\\(.)/gs, '$1') ?? single ?? match;
      },
    );
    result.push({ text, assigns });
  }
  return result;
}

function pairOf(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function blockCalled(word: string): string {
  const block = blockForKey(word);
  if (block === undefined) throw new UsageError(l10n.t('There is no block “{0}”.', word));
  return block;
}

const listOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A value in the form that the field takes: lists are written with commas. */
function itemValue(key: string, value: string): unknown {
  const facts = ITEM_FIELDS.find((field) => field.key === key);
  if (facts === undefined) return value;
  if (LIST_KINDS.has(facts.kind)) return listOf(value);
  if (facts.kind === 'amount') return Number(value);
  return facts.kind === 'boolean' ? value === 'true' : value;
}

function headerValue(key: string, value: string): unknown {
  const facts = CANVAS_FIELDS.find((field) => field.key === key);
  return facts !== undefined && LIST_KINDS.has(facts.kind) ? listOf(value) : value;
}

function unknown(verb: string): UsageError {
  const [near] = nearest(verb, Object.keys(OPERATIONS), 1);
  return new UsageError(
    near === undefined
      ? l10n.t('“{0}” is not an operation. There are: {1}.', verb, Object.keys(OPERATIONS).join(', '))
      : l10n.t('“{0}” is not an operation. Did you mean “{1}”?', verb, near),
  );
}
