/**
 * What an agent wants changed, planned as one edit. Each change is resolved on the canvas that the one before it leads
 * to, so that a new note can be linked at once; all are made, or none. Each is also said in words, with the names of the
 * notes, because a person is asked before anything is written.
 */

import * as l10n from '@vscode/l10n';
import { type BlockKey, blockFacts } from '../../canvas/blocks';
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import { canvasField, fitsBlock, itemField, termsFor, titledBlock } from '../../canvas/fields';
import { refTo } from '../../canvas/identity';
import type { NewValue, Operation } from '../../canvas/operation';
import { oneLine, shortened } from '../../canvas/text';
import { EditComposer } from '../../edit/editSteps';
import { planEdit } from '../../edit/plan';
import { Refused, refuse } from '../../edit/refusal';
import type { EditResult } from '../../edit/result';
import type { LintOptions } from '../../lint/diagnostic';
import { lint } from '../../lint/lint';
import { shortName } from '../../lint/names';
import { one, title } from '../sentences';
import { noteCalled } from './find';
import type { RequestedChange, SettableKey } from './input';
import { fixesFor } from './report';
import { type GivenValue, valueFor } from './values';

/** The edit, or why nothing is changed; and what the changes are, in words, up to the one that failed. */
export type PlannedChanges = EditResult & { readonly says: readonly string[] };

/** One change on the canvas of its turn. */
interface Step {
  readonly says: string;
  readonly operations: readonly Operation[];
}

/** Plans the changes. The options are those that fixes were named under. */
export function planChanges(
  canvas: Canvas,
  changes: readonly RequestedChange[],
  options: LintOptions = {},
): PlannedChanges {
  const draft = new EditComposer(canvas.text);
  const says: string[] = [];
  let now = canvas;
  for (const [index, change] of changes.entries()) {
    const result = planOne(now, change, options, says);
    if (!result.ok) {
      const reason =
        changes.length === 1 ? result.reason : l10n.t('Change {0}: {1}', index + 1, result.reason);
      return { ok: false, reason, says };
    }
    draft.apply(result.edits);
    now = result.canvas;
  }
  return { ok: true, edits: draft.edits(), canvas: now, says };
}

function planOne(canvas: Canvas, change: RequestedChange, options: LintOptions, says: string[]): EditResult {
  // What cannot be written at all is said before what is wrong with the change.
  if (!canvas.writable) return planEdit(canvas, []);
  try {
    const step = stepFor(canvas, change, options);
    says.push(step.says);
    return planEdit(canvas, step.operations);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.message };
    throw error;
  }
}

function stepFor(canvas: Canvas, change: RequestedChange, options: LintOptions): Step {
  switch (change.do) {
    case 'add':
      return add(canvas, change);
    case 'rename': {
      const item = noteCalled(canvas, change.note);
      return {
        says: l10n.t('Rename “{0}” to “{1}”', shortName(item), oneLine(change.name)),
        operations: [{ kind: 'rename-item', item: refTo(canvas, item), name: oneLine(change.name) }],
      };
    }
    case 'set':
      return set(canvas, noteCalled(canvas, change.note), change.field, change.value);
    case 'link': {
      const [from, to] = [noteCalled(canvas, change.from), noteCalled(canvas, change.to)];
      return {
        says: l10n.t('Link “{0}” to “{1}”', shortName(from), shortName(to)),
        operations: [{ kind: 'link', from: refTo(canvas, from), to: refTo(canvas, to) }],
      };
    }
    case 'unlink': {
      const [a, b] = [noteCalled(canvas, change.from), noteCalled(canvas, change.to)];
      if (!canvas.links.linked(a, b))
        refuse(l10n.t('“{0}” and “{1}” are not linked.', shortName(a), shortName(b)));
      return {
        says: l10n.t('Remove the link between “{0}” and “{1}”', shortName(a), shortName(b)),
        operations: [{ kind: 'unlink', a: refTo(canvas, a), b: refTo(canvas, b) }],
      };
    }
    case 'move':
      return move(canvas, noteCalled(canvas, change.note), change.block, change.before);
    case 'duplicate': {
      const item = noteCalled(canvas, change.note);
      return {
        says: l10n.t('Duplicate “{0}” ({1})', shortName(item), one(item.block)),
        operations: [{ kind: 'duplicate-item', item: refTo(canvas, item) }],
      };
    }
    case 'remove': {
      const item = noteCalled(canvas, change.note);
      return {
        says: l10n.t('Remove “{0}” ({1}) and every link to it', shortName(item), one(item.block)),
        operations: [{ kind: 'remove-item', item: refTo(canvas, item) }],
      };
    }
    case 'header': {
      const block = titledBlock(change.field);
      const facts = canvasField(block ? 'name' : change.field) ?? refuse(change.field);
      const value = valueFor(facts, facts.terms ?? [], change.value);
      return {
        says:
          value === undefined
            ? l10n.t('Remove “{0}” from the canvas', change.field)
            : l10n.t('Set “{0}” of the canvas to “{1}”', change.field, shown(value)),
        operations: [{ kind: 'set-header', key: change.field, value }],
      };
    }
    case 'fix':
      return fix(canvas, change.title, options);
  }
}

function add(canvas: Canvas, change: Extract<RequestedChange, { readonly do: 'add' }>): Step {
  const { block } = change;
  const name = oneLine(change.name);
  const partners = (change.links ?? []).map((called) => noteCalled(canvas, called));
  const given = Object.entries(change.fields ?? {}) as [SettableKey, GivenValue][];
  const values = given.flatMap(([key, value]) => {
    const wanted = itemValue(block, key, value);
    return wanted === undefined ? [] : [[key, wanted] as const];
  });
  const details = [
    ...values.map(([key, value]) => l10n.t('{0}: {1}', key, shown(value))),
    ...(partners.length === 0
      ? []
      : [l10n.t('linked to {0}', partners.map((item) => l10n.t('“{0}”', shortName(item))).join(', '))]),
  ];
  const plain = l10n.t('Add “{0}” to {1}', name, title(block));
  return {
    says: details.length === 0 ? plain : l10n.t('{0} ({1})', plain, details.join('; ')),
    operations: [
      {
        kind: 'add-items',
        items: [
          {
            block,
            name,
            values: Object.fromEntries(values),
            links: partners.map((item) => refTo(canvas, item)),
            ...placeBefore(canvas, block, change.before),
          },
        ],
      },
    ],
  };
}

function set(canvas: Canvas, item: Item, key: SettableKey, given: GivenValue): Step {
  const value = itemValue(item.block, key, given);
  return {
    says:
      value === undefined
        ? l10n.t('Remove “{0}” from “{1}”', key, shortName(item))
        : l10n.t('Set “{0}” of “{1}” to “{2}”', key, shortName(item), shown(value)),
    operations: [{ kind: 'set-field', item: refTo(canvas, item), key, value }],
  };
}

function move(canvas: Canvas, item: Item, wanted: BlockKey | undefined, before: string | undefined): Step {
  const front = before === undefined ? undefined : noteCalled(canvas, before);
  const block = wanted ?? front?.block ?? item.block;
  const place = placeBefore(canvas, block, before);
  return {
    says:
      front === undefined
        ? l10n.t('Move “{0}” to the end of {1}', shortName(item), title(block))
        : l10n.t('Move “{0}” in front of “{1}” in {2}', shortName(item), shortName(front), title(block)),
    operations: [{ kind: 'move-item', item: refTo(canvas, item), block, ...place }],
  };
}

/** The position of the note in front of which something goes; nothing for the end of the block. */
function placeBefore(
  canvas: Canvas,
  block: BlockKey,
  before: string | undefined,
): { readonly position?: number } {
  if (before === undefined) return {};
  const front = noteCalled(canvas, before);
  if (front.block !== block) refuse(l10n.t('“{0}” is not in {1}.', shortName(front), title(block)));
  return { position: blockOf(canvas, block).items.indexOf(front) };
}

function fix(canvas: Canvas, wanted: string, options: LintOptions): Step {
  const fixes = lint(canvas, options).flatMap((diagnostic) => fixesFor(diagnostic));
  const called = fixes.filter((candidate) => candidate.title === wanted);
  const [found] = called;
  if (found === undefined) return refuse(l10n.t('There is no fix “{0}” here.', wanted));
  const meanings = new Set(called.map(({ operations }) => JSON.stringify(operations)));
  if (meanings.size > 1)
    refuse(l10n.t('Several fixes are called “{0}”. Say what to change instead.', wanted));
  return { says: found.title, operations: found.operations };
}

function itemValue(block: BlockKey, key: SettableKey, given: GivenValue): NewValue {
  const facts = itemField(key) ?? refuse(key);
  // A field that does not belong here may still be taken away.
  if (given !== null && !fitsBlock(facts, block))
    refuse(l10n.t('“{0}” is not something a {1} can have.', key, l10n.t(blockFacts(block).one)));
  return valueFor(facts, termsFor(facts, block), given);
}

/** A value inside a sentence. */
function shown(value: NewValue): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return shortened(text, 80);
}
