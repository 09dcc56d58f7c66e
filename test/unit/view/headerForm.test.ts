import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planEdit } from '../../../src/edit/plan';
import { operationsFor } from '../../../src/view/gesture';
import { type HeaderFormKey, headerValues, readHeaderValue } from '../../../src/view/headerForm';
import { applied } from '../support/edits';

const written = (text: string, field: HeaderFormKey, values: readonly string[]) => {
  const canvas = parseCanvas(text);
  const planned = planEdit(canvas, operationsFor(canvas, { kind: 'set-header', field, values }));
  return planned.ok ? applied(text, planned.edits) : planned.reason;
};

describe('what a canvas says of itself', () => {
  it('is read as people know it, and as it stands where it cannot be read', () => {
    const text =
      'bmc: 1\nname: Shop\ncurrency: euro\nperiod: Month\ndesigned_by: Ann\ntags: [a, 2]\nversion: 3\n';
    expect(headerValues(parseCanvas(text))).to.deep.equal({
      bmc: ['1'],
      name: ['Shop'],
      currency: ['euro'],
      period: ['month'],
      designed_by: ['Ann'],
      tags: ['a', '2'],
      version: ['3'],
    });
  });

  it('is written without a byte more', () => {
    const text = '# ours\nname: Shop   # for now\ndesigned_by: Ann   # the boss\nchannels: [Shop]\n';
    expect(written(text, 'name', ['The shop'])).to.equal(text.replace('Shop   #', 'The shop   #'));
    expect(written(text, 'name', [])).to.equal(text.replace('name: Shop   # for now\n', ''));
    expect(written(text, 'period', ['month'])).to.contain('period: month\n');
    expect(written('channels: [Shop]\n', 'designed_by', ['Ann'])).to.contain('designed_by: Ann\n');
    expect(written('channels: [Shop]\n', 'tags', ['b2b'])).to.contain('tags: [b2b]\n');
    expect(written(text, 'designed_by', ['Ann', 'Bob']))
      .to.contain('Ann')
      .and.to.contain('Bob');
    expect(written('', 'name', ['Shop'])).to.equal('name: Shop\n');
  });

  it('understands what people type', () => {
    const rows: readonly (readonly [HeaderFormKey, string, string | undefined])[] = [
      ['currency', '€', 'EUR'],
      ['currency', ' eur ', 'EUR'],
      ['currency', 'Swiss Franc', 'CHF'],
      ['currency', 'Pfund Sterling', undefined],
      ['currency', 'shells', undefined],
      ['currency', '', ''],
      ['date', '2026-01-31', '2026-01-31'],
      ['date', '2026-02-31', undefined],
      ['date', 'tomorrow', undefined],
      ['name', ' Shop ', 'Shop'],
    ];
    for (const [key, typed, wanted] of rows) {
      const read = readHeaderValue(key, typed, 'en');
      expect(read.ok ? read.text : undefined, `${key} ${typed}`).to.equal(wanted);
    }
    expect(readHeaderValue('currency', 'Schweizer Franken', 'de')).to.deep.equal({ ok: true, text: 'CHF' });
  });
});
