/** The ways to draw a canvas, as tables. Which one is a choice of the viewer, never part of the business model. */
import type { BlockKey } from '../canvas/blocks';

/** One arrangement of blocks: a matrix of equal cells, where a block may span several. */
export interface Layout {
  readonly id: LayoutId;
  /** English key for `l10n.t`. */
  readonly title: string;
  readonly rows: readonly (readonly BlockKey[])[];
}

export const LAYOUT_IDS = ['classic', 'grid', 'basics', 'list'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

const CS = 'customer_segments';
const VP = 'value_propositions';
const CH = 'channels';
const CR = 'customer_relationships';
const R$ = 'revenue_streams';
const KR = 'key_resources';
const KA = 'key_activities';
const KP = 'key_partnerships';
const C$ = 'cost_structure';

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  classic: {
    id: 'classic',
    title: 'Classic',
    rows: [
      [KP, KP, KA, KA, VP, VP, CR, CR, CS, CS],
      [KP, KP, KR, KR, VP, VP, CH, CH, CS, CS],
      [C$, C$, C$, C$, C$, R$, R$, R$, R$, R$],
    ],
  },
  grid: {
    id: 'grid',
    title: 'Three by three',
    rows: [
      [CS, VP, CH],
      [CR, KR, KA],
      [R$, C$, KP],
    ],
  },
  basics: {
    id: 'basics',
    title: 'Six basics',
    rows: [
      [VP, CS, R$],
      [KR, KA, KP],
    ],
  },
  list: {
    id: 'list',
    title: 'One below the other',
    rows: [[CS], [VP], [CH], [CR], [R$], [KR], [KA], [KP], [C$]],
  },
};

/** The middle of a block in a layout, in parts of the sheet from its left and its top; the middle of the sheet for none. */
export function centreOf(layout: Layout, block: BlockKey): { readonly x: number; readonly y: number } {
  const cells = layout.rows.flatMap((row, y) =>
    row.flatMap((key, x) =>
      key === block ? [{ x: (x + 0.5) / row.length, y: (y + 0.5) / layout.rows.length }] : [],
    ),
  );
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0.5 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(cells.map(({ x }) => x)), y: mean(cells.map(({ y }) => y)) };
}

/** Where a block lies in a layout: how many rows and columns it spans. Undefined where the layout leaves it out. */
export function extent(
  layout: Layout,
  block: BlockKey,
): { readonly rows: number; readonly share: number } | undefined {
  const rows = layout.rows.filter((row) => row.includes(block));
  const [first] = rows;
  if (first === undefined) return undefined;
  return { rows: rows.length, share: first.filter((cell) => cell === block).length / first.length };
}
