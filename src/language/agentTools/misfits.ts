/** What is wrong with an input, in words from which a language model can tell how to correct it. */
import type * as z from 'zod/mini';
import { nearest } from '../../canvas/nearest';

/** More than these at once help nobody. */
const MOST = 5;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** One sentence for each of the first issues. */
export function misfits(issues: readonly z.core.$ZodIssue[], sent: unknown): string {
  return issues
    .slice(0, MOST)
    .map((issue) => `${misfit(issue, valueAt(sent, issue.path))}.`)
    .join(' ');
}

function misfit(issue: z.core.$ZodIssue, value: unknown): string {
  const place = issue.path.map(String).join('.') || 'the input';
  if (value === undefined) return `${place} is missing`;
  switch (issue.code) {
    case 'invalid_type':
      return `${place} has to be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return notOneOf(place, value, issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? notOneOf(place, value, issue.options.map(String))
        : `${place} is of none of the types that are allowed`;
    case 'unrecognized_keys':
      return `${place} cannot have ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'invalid_format':
      return `${place} must not be empty`;
    case 'too_small':
      return `${place} needs at least ${issue.minimum}`;
    case 'too_big':
      return `${place} may have at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`;
    default:
      return `${place} does not fit`;
  }
}

function notOneOf(place: string, value: unknown, allowed: readonly string[]): string {
  const given = JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
  const [guess] = typeof value === 'string' ? nearest(value, allowed, 1) : [];
  const meant = guess === undefined ? '' : `. Perhaps "${guess}" is meant`;
  return `${place} is ${given}, which is not one of ${allowed.join(', ')}${meant}`;
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    sent,
  );
}
