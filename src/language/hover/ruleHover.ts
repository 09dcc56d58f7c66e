/** The hover on a rule named in an ignore comment. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import { holds, type Span } from '../../canvas/text';
import { Facts } from '../../lint/facts';
import { ruleById } from '../../lint/rules';
import { code, sections } from '../markdown';

/** Explains the rule at an offset; undefined where no ignore comment names one. */
export function ruleHover(canvas: Canvas, offset: number): { span: Span; markdown: string } | undefined {
  const comment = new Facts(canvas).ignores.comments.find(({ span }) => holds(span, offset));
  const entry = comment?.rules.find(({ span }) => holds(span, offset));
  const rule = entry && ruleById(entry.rule);
  if (entry === undefined || rule === undefined) return undefined;
  const markdown = sections(`### ${code(rule.id)}`, l10n.t(rule.summary), l10n.t(rule.why));
  return { span: entry.span, markdown };
}
