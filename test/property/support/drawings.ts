/** Random canvases and ways to draw them, in several scripts, from no notes to crowded. */
import fc from 'fast-check';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { COLORINGS, type DrawingOptions, SIZES, THEMES } from '../../../src/draw/options';
import { LAYOUT_IDS } from '../../../src/view/layouts';

const letters = (script: string) =>
  fc.string({ unit: fc.constantFrom(...script), minLength: 1, maxLength: 14 });
const word = fc.oneof(
  letters('abcdefghijklmnopqrstuvwxyzÄÖéß-'),
  letters('абвгдежзиклмноп'),
  letters('顧客価値提案者服务渠道'),
  letters('عملاءشركاتقيمة'),
  letters('🚀🎁👩‍👩‍👧€$%'),
  fc.constant('https://example.com/a/very/long/address/without/any/place/to/break/it/at/all'),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const note = fc.record(
  {
    name: text,
    amount: fc.integer({ min: 0, max: 9_999_999 }),
    status: fc.constantFrom('assumption', 'testing', 'validated', 'invalidated'),
  },
  { requiredKeys: ['name'] },
);
const header = fc.record({ name: text, description: text, designed_for: text }, { requiredKeys: [] });
export const canvasText = fc
  .tuple(header, fc.array(fc.tuple(fc.constantFrom(...BLOCK_KEYS), note), { maxLength: 120 }))
  .map(([values, notes]) => {
    const blocks = Object.fromEntries(
      BLOCK_KEYS.map((key) => [key, notes.filter(([block]) => block === key).map(([, entry]) => entry)]),
    );
    // JSON is YAML.
    return JSON.stringify({ ...values, ...blocks });
  });
export const drawing: fc.Arbitrary<DrawingOptions> = fc.record({
  layout: fc.constantFrom(...LAYOUT_IDS),
  size: fc.constantFrom(...SIZES),
  theme: fc.constantFrom(...THEMES),
  color: fc.constantFrom(...COLORINGS),
  links: fc.boolean(),
});
