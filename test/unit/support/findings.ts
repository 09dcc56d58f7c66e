/** What one rule finds in a small canvas, in a form that reads well in a test. */
import type { Canvas } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { Facts } from '../../../src/lint/facts';
import type { Finding, Fix } from '../../../src/lint/rule';
import { ruleById } from '../../../src/lint/rules';

/** A finding as text: the text of its span, its message, the text of its related spans. */
export interface Found {
  readonly at: string;
  readonly message: string;
  readonly related: readonly string[];
  readonly fixes: readonly Fix[];
}

/** What a rule finds in a canvas. */
export function findings(rule: string, text: string): readonly Found[] {
  const checked = ruleById(rule);
  if (checked === undefined) throw new Error(`no rule ${rule}`);
  const canvas = parseCanvas(text);
  return [...checked.check(canvas, new Facts(canvas))].map((finding) => asFound(canvas, finding));
}

function asFound({ text }: Canvas, { span, message, related, fixes }: Finding): Found {
  return {
    at: text.slice(span.start, span.end),
    message,
    related: (related ?? []).map((place) => text.slice(place.span.start, place.span.end)),
    fixes: fixes?.() ?? [],
  };
}

/** The places alone. */
export function places(rule: string, text: string): readonly string[] {
  return findings(rule, text).map(({ at }) => at);
}

/** The titles of what a rule offers to do about its first finding. */
export function offers(rule: string, text: string): readonly string[] {
  return findings(rule, text)[0]?.fixes.map(({ title }) => title) ?? [];
}
