/** What the notes of a canvas still need, and which links their words speak for, as data for an agent. */
import type { BlockKey } from '../../canvas/blocks';
import type { Canvas } from '../../canvas/canvas';
import type { ItemRef } from '../../canvas/identity';
import { isExempt, lacks, type NeedId, needsOf } from '../../canvas/needs';
import { offersFor } from '../../lint/suggest/offers';
import { type Likelihood, suggestLinks } from '../../lint/suggest/suggest';
import { noteKey } from './report';

interface OpenNeed {
  readonly note: string;
  readonly name: string;
  /** The rules that ask for a link, each with the blocks of which one note would do. */
  readonly needs: readonly { readonly rule: NeedId; readonly linkToAnyOf: readonly BlockKey[] }[];
}

interface SuggestedLink {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly likelihood: Likelihood;
}

/** What is open on a canvas. Only `suggested` rests on evidence; the rest is for a person to decide. */
export interface OpenNeeds {
  readonly needs: readonly OpenNeed[];
  readonly suggested: readonly SuggestedLink[];
  /** Channels and relationships that may be for every segment, since no words tell. */
  readonly forEverybody: readonly string[];
  /** Segments whose words say that they pay nothing, for the field `pays: false`. */
  readonly freeSides: readonly string[];
  /** Revenue without a payer on the canvas, and the segment that could be added. */
  readonly missingPayers: readonly { readonly stream: string; readonly segment: string }[];
}

/** Everything that is open. */
export function openNeeds(canvas: Canvas): OpenNeeds {
  const suggestions = suggestLinks(canvas);
  const { broad, missing } = offersFor(canvas, suggestions);
  return {
    needs: canvas.items.flatMap((item) => {
      const open = needsOf(item.block).filter(
        ([, need]) => lacks(canvas.links, item, need) && !isExempt(canvas.links, item, need),
      );
      const needs = open.map(([rule, { anyOf }]) => ({ rule, linkToAnyOf: anyOf }));
      return needs.length === 0 ? [] : [{ note: noteKey(item), name: item.name, needs }];
    }),
    suggested: suggestions.map(({ from, to, reason, likelihood }) => ({
      from: refKey(from),
      to: refKey(to),
      reason,
      likelihood,
    })),
    forEverybody: broad.map(({ item }) => refKey(item)),
    freeSides: missing.flatMap((one) => (one.kind === 'free-side' ? [refKey(one.segment)] : [])),
    missingPayers: missing.flatMap((one) =>
      one.kind === 'payer' ? [{ stream: refKey(one.stream), segment: one.name }] : [],
    ),
  };
}

function refKey({ block, id, name }: ItemRef): string {
  return `${block}/${id || name}`;
}
