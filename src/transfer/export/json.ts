import type { Canvas } from '../../canvas/canvas';
import { moneyOf } from '../../canvas/money';
import { canvasModel } from '../../language/agentTools/model';

/** The canvas as the linked model that agents read, with its totals. Diagnostics are left to `bmc lint`. */
export function toJson(canvas: Canvas): string {
  const { canvas: header, blocks } = canvasModel(canvas, []);
  const { revenue, costs, margin } = moneyOf(canvas);
  const money =
    revenue.shares.length + costs.shares.length === 0
      ? {}
      : { money: { revenue: revenue.amount, costs: costs.amount, ...(margin && { margin: margin.amount }) } };
  return `${JSON.stringify({ canvas: header, blocks, ...money }, undefined, 2)}\n`;
}
