interface Point {
  readonly x: number;
  readonly y: number;
}

/** Into how many parts each curve is divided. */
const PARTS = 20;

/** Points on an SVG path of absolute M and C, close to each other. */
export function pointsOn(path: string): readonly Point[] {
  const points: Point[] = [];
  let pen: Point = { x: 0, y: 0 };
  for (const [, name, text = ''] of path.matchAll(/([MC])([^MC]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const end = name === 'M' ? { x: a, y: b } : { x, y };
    if (name === 'C') {
      const curve = [pen, { x: a, y: b }, { x: c, y: d }, end] as const;
      for (let part = 0; part <= PARTS; part++) points.push(pointAt(curve, part / PARTS));
    }
    pen = end;
  }
  return points;
}

function pointAt([start, one, two, end]: readonly [Point, Point, Point, Point], at: number): Point {
  const weights = [(1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at ** 2 * (1 - at), at ** 3] as const;
  const mean = (axis: 'x' | 'y'): number =>
    weights[0] * start[axis] + weights[1] * one[axis] + weights[2] * two[axis] + weights[3] * end[axis];
  return { x: mean('x'), y: mean('y') };
}
