/** The canvases that ship: four without a fault, and one with the faults of the textbooks. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Canvas } from '../../src/canvas/canvas';
import { CANVAS_FIELDS, ITEM_FIELDS } from '../../src/canvas/fields';
import { moneyOf } from '../../src/canvas/money';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { lint } from '../../src/lint/lint';

const WHOLE = ['airbnb', 'bakery', 'food-bank', 'spotify'];

function example(name: string): Canvas {
  return parseCanvas(readFileSync(`examples/${name}.bmc.yaml`, 'utf8'));
}

/** Rule and place of everything that the linter says. */
function said(canvas: Canvas, profile: 'standard' | 'strict'): readonly string[] {
  return lint(canvas, { profile }).map(
    ({ rule, severity, span }) => `${severity} ${rule}: ${canvas.text.slice(span.start, span.end)}`,
  );
}

describe('examples', () => {
  it('are all looked at here', () => {
    const files = readdirSync('examples').filter((file) => file.endsWith('.bmc.yaml'));
    expect(files.sort()).to.deep.equal([...WHOLE, 'leaky-spotify'].sort().map((name) => `${name}.bmc.yaml`));
  });

  for (const name of WHOLE) {
    it(`${name} is whole: nothing to say, however strict`, () => {
      const canvas = example(name);
      expect(said(canvas, 'strict')).to.deep.equal([]);
      expect(canvas.items.length).to.be.above(25);
      for (const item of canvas.items) {
        expect(item.name.length, item.name).to.be.below(45);
        expect(canvas.links.of(item).length, item.name).to.be.above(0);
      }
    });
  }

  it('show off every key of the format', () => {
    const canvases = WHOLE.map(example);
    const keys = new Set(canvases.flatMap((canvas) => [...canvas.headerFields.keys()]));
    expect(CANVAS_FIELDS.map(({ key }) => key).filter((key) => !keys.has(key))).to.deep.equal([]);
    const itemKeys = new Set(
      canvases.flatMap(({ items }) => items.flatMap(({ fields }) => [...fields.keys()])),
    );
    expect(ITEM_FIELDS.map(({ key }) => key).filter((key) => !itemKeys.has(key))).to.deep.equal([]);
  });

  it('bakery nearly balances, tests a bet and has dropped an idea', () => {
    const bakery = example('bakery');
    const { revenue, costs, margin } = moneyOf(bakery);
    expect([revenue.complete, costs.complete]).to.deep.equal([true, true]);
    expect(margin?.ofRevenue).to.be.within(0, 0.05);
    const statuses = bakery.items.map(({ values }) => values.status);
    for (const status of ['assumption', 'testing', 'validated', 'invalidated'])
      expect(statuses).to.include(status);
  });

  it('leaky-spotify has the holes of the textbooks', () => {
    expect(said(example('leaky-spotify'), 'standard')).to.deep.equal([
      'warning segment-without-revenue: Artists',
      'warning value-without-revenue: Heard all over the world',
      'error unknown-link: subscriber',
      'warning incoherent-relationship: Analytics and tools',
      'warning revenue-without-segment: Advertising in the free tier',
      'warning partner-without-contribution: Telecoms companies',
      'warning cost-without-driver: Marketing',
      'hint vague-name: Marketing',
    ]);
  });
});
