import { expect } from 'chai';
import { connectorXml } from '../../../src/transfer/export/connector';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of a connector by the definitions of its preset shapes in ECMA-376, after its flips and its turn. */
function drawnBy(xml: string): readonly Point[] {
  const number = (pattern: RegExp): number => Number(pattern.exec(xml)?.[1] ?? 0);
  const [x, y] = [number(/<a:off x="(-?\d+)"/), number(/<a:off x="-?\d+" y="(-?\d+)"/)];
  const [w, h] = [number(/<a:ext cx="(\d+)"/), number(/<a:ext cx="\d+" cy="(\d+)"/)];
  const adjusted = (index: number): number =>
    number(new RegExp(`name="adj${index}" fmla="val (-?\\d+)"`)) / 100_000;
  const [x1, second, x3] = [w * adjusted(1), h * adjusted(2), w * adjusted(3)];
  const shapes: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    straightConnector1: [
      [0, 0],
      [w, h],
    ],
    bentConnector2: [
      [0, 0],
      [w, 0],
      [w, h],
    ],
    bentConnector3: [
      [0, 0],
      [x1, 0],
      [x1, h],
      [w, h],
    ],
    bentConnector4: [
      [0, 0],
      [x1, 0],
      [x1, second],
      [w, second],
      [w, h],
    ],
    bentConnector5: [
      [0, 0],
      [x1, 0],
      [x1, second],
      [x3, second],
      [x3, h],
      [w, h],
    ],
  };
  const [, kind = ''] = /prst="(\w+)"/.exec(xml) ?? [];
  return (shapes[kind] ?? []).map(([px, py]) => {
    const fx = (xml.includes('flipH="1"') ? w - px : px) - w / 2;
    const fy = (xml.includes('flipV="1"') ? h - py : py) - h / 2;
    const [dx, dy] = xml.includes('rot="5400000"') ? [-fy, fx] : [fx, fy];
    return { x: Math.round(x + w / 2 + dx), y: Math.round(y + h / 2 + dy) };
  });
}

const UNIT = 100_000;
const shape = (id: number, x: number, y: number) => ({
  id,
  x: x * UNIT,
  y: y * UNIT,
  width: 4 * UNIT,
  height: 2 * UNIT,
});

describe('a connector of a slide', () => {
  const table: readonly (readonly [
    name: string,
    from: readonly [number, number],
    to: readonly [number, number],
    corners: readonly (readonly [number, number])[],
    sites: string,
  ])[] = [
    [
      'straight to the right',
      [0, 0],
      [10, 0],
      [
        [4, 1],
        [10, 1],
      ],
      '3 1',
    ],
    [
      'straight up',
      [0, 10],
      [0, 0],
      [
        [2, 10],
        [2, 2],
      ],
      '0 2',
    ],
    [
      'by a lane to the right and down',
      [0, 0],
      [10, 6],
      [
        [4, 1],
        [7, 1],
        [7, 7],
        [10, 7],
      ],
      '3 1',
    ],
    [
      'by a lane to the left and up',
      [10, 6],
      [0, 0],
      [
        [10, 7],
        [5, 7],
        [5, 1],
        [4, 1],
      ],
      '1 3',
    ],
    [
      'around one side, back to the same column',
      [0, 0],
      [0, 6],
      [
        [4, 1],
        [6, 1],
        [6, 7],
        [4, 7],
      ],
      '3 3',
    ],
    [
      'down, across and down',
      [0, 0],
      [10, 6],
      [
        [2, 2],
        [2, 4],
        [12, 4],
        [12, 6],
      ],
      '2 0',
    ],
    [
      'up, across to the left and up',
      [10, 6],
      [0, 0],
      [
        [12, 6],
        [12, 3],
        [2, 3],
        [2, 2],
      ],
      '0 2',
    ],
    [
      'with one bend',
      [0, 0],
      [10, 6],
      [
        [4, 1],
        [12, 1],
        [12, 6],
      ],
      '3 0',
    ],
    [
      'down with one bend to the left',
      [10, 0],
      [0, 6],
      [
        [12, 2],
        [12, 7],
        [4, 7],
      ],
      '2 3',
    ],
    [
      'with three bends',
      [0, 0],
      [10, 6],
      [
        [4, 1],
        [6, 1],
        [6, 4],
        [12, 4],
        [12, 6],
      ],
      '3 0',
    ],
    [
      'with four bends',
      [0, 0],
      [20, 6],
      [
        [4, 1],
        [6, 1],
        [6, 12],
        [18, 12],
        [18, 7],
        [20, 7],
      ],
      '3 1',
    ],
  ];
  for (const [name, from, to, corners, sites] of table)
    it(`runs ${name} as the link does`, () => {
      const points = corners.map(([x, y]) => ({ x: x * UNIT, y: y * UNIT }));
      const xml = connectorXml({
        id: 9,
        name: 'Link',
        from: shape(1, ...from),
        to: shape(2, ...to),
        corners: points,
        color: '8a94a0',
        width: 12_700,
      });
      expect([.../ idx="(\d)"/g[Symbol.matchAll](xml)].map(([, site]) => site).join(' ')).to.equal(sites);
      const drawn = drawnBy(xml);
      expect(drawn).to.have.length(points.length);
      // Where ends are on one line, one point of width stands for none.
      drawn.forEach((point, index) => {
        expect(Math.abs(point.x - (points[index]?.x ?? 0)), `${name} ${index} x`).to.be.at.most(12_700);
        expect(Math.abs(point.y - (points[index]?.y ?? 0)), `${name} ${index} y`).to.be.at.most(12_700);
      });
    });

  it('turns halfway where its way has more bends than connectors have, or none is known', () => {
    for (const corners of [
      [],
      [
        [4, 1],
        [5, 1],
        [5, 3],
        [6, 3],
        [6, 5],
        [7, 5],
        [7, 7],
        [10, 7],
      ],
    ]) {
      const xml = connectorXml({
        id: 9,
        name: 'Link',
        from: shape(1, 0, 0),
        to: shape(2, 10, 6),
        corners: corners.map(([x = 0, y = 0]) => ({ x: x * UNIT, y: y * UNIT })),
        color: '8a94a0',
        width: 12_700,
      });
      expect(drawnBy(xml).map(({ x, y }) => [x / UNIT, y / UNIT])).to.deep.equal([
        [4, 1],
        [7, 1],
        [7, 7],
        [10, 7],
      ]);
    }
  });
});
