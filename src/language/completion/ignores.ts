/** Comments that silence a rule: the order itself, then the rules, first those that speak up nearby. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import { isComment } from '../../lint/comments';
import type { Diagnostic } from '../../lint/diagnostic';
import { RULES } from '../../lint/rules';
import { code, sections } from '../markdown';
import { after, lineAt } from './lines';
import { type Completion, literal } from './proposal';

/** Proposals inside a comment; undefined outside of comments. */
export function inComment(
  canvas: Canvas,
  offset: number,
  diagnostics: readonly Diagnostic[],
): readonly Completion[] | undefined {
  const line = lineAt(canvas.text, offset);
  const hash = /(?:^|[ \t])#/.exec(line.before);
  if (!hash) return undefined;
  const hashes = [...line.before.matchAll(/(?<=^|[ \t])#/g)].map((match) => line.start + match.index);
  const start = hashes.find((at) => isComment(canvas, at));
  if (start === undefined) return undefined;
  const before = canvas.text.slice(start + 1, line.word.start);
  if (before.trim() === '') return orders(line.word, start === line.start);
  const rules = /^[ \t]*bmc-ignore(?:-file)?[ \t]+([^:]*)$/.exec(before);
  if (!rules) return [];
  const taken = new Set((rules[1] ?? '').split(/[\s,]+/));
  const hasReason = after(canvas.text, line.word.end).includes(':');
  const near = distances(diagnostics, offset);
  return RULES.filter((rule) => !taken.has(rule.id))
    .map((rule) => ({ rule, distance: near.get(rule.id) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance))
    .map(({ rule }) => ({
      kind: 'rule',
      label: rule.id,
      description: l10n.t(rule.summary),
      documentation: sections(l10n.t(rule.summary), l10n.t(rule.why)),
      span: line.word,
      insert: hasReason ? rule.id : `${rule.id}: \${1:${literal(l10n.t('why it is fine'))}}`,
      snippet: !hasReason,
    }));
}

function orders(span: Completion['span'], firstColumn: boolean): readonly Completion[] {
  const order = (label: string, documentation: string): Completion => ({
    kind: 'order',
    label,
    documentation,
    span,
    insert: `${label} `,
    continues: true,
  });
  const here = l10n.t('Silences rules for the line or the item below: {0}', code('# bmc-ignore rule: why'));
  const file = l10n.t('Silences rules in the whole file: {0}', code('# bmc-ignore-file rule: why'));
  return [order('bmc-ignore', here), ...(firstColumn ? [order('bmc-ignore-file', file)] : [])];
}

/** How far from the cursor each rule speaks up. */
function distances(diagnostics: readonly Diagnostic[], offset: number): ReadonlyMap<string, number> {
  const nearest = new Map<string, number>();
  for (const { rule, span } of diagnostics) {
    const distance = Math.abs(span.start - offset);
    if (distance < (nearest.get(rule) ?? Number.POSITIVE_INFINITY)) nearest.set(rule, distance);
  }
  return nearest;
}
