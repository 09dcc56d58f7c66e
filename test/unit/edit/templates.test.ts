/** What a new canvas may start from: whole models without a fault, however strict; and the two empty ones. */
import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { blockOf } from '../../../src/canvas/canvas';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { blankCanvas, guidedCanvas } from '../../../src/edit/newCanvas';
import { planEdit } from '../../../src/edit/plan';
import { isStillBare, ownName, TEMPLATES, templateById, textFrom } from '../../../src/edit/templates';
import { lint } from '../../../src/lint/lint';

const whole = TEMPLATES.filter(({ group }) => group !== 'start');
const said = (text: string) =>
  lint(parseCanvas(text), { profile: 'strict' }).map(({ rule, message }) => `${rule}: ${message}`);

describe('templates', () => {
  it('are the two empty ones, the five classic patterns and the three examples', () => {
    expect(TEMPLATES.map(({ id }) => id)).to.deep.equal([
      ...['guided', 'blank'],
      ...['unbundled', 'long-tail', 'multi-sided-platform', 'free', 'open'],
      ...['airbnb', 'spotify', 'bakery'],
    ]);
    expect(templateById('free')?.title).to.equal('Free');
    expect(templateById('nothing')).to.equal(undefined);
  });

  for (const template of whole)
    describe(template.id, () => {
      const text = textFrom(template, 'Müller & Söhne');
      const canvas = parseCanvas(text);

      it('is a whole canvas in which the linter finds nothing, however strict', () => {
        expect(said(text)).to.deep.equal([]);
        for (const key of BLOCK_KEYS) expect(blockOf(canvas, key).items, key).not.to.deep.equal([]);
      });

      it('says whether each relationship, partner, resource and so on is of a type', () => {
        const untyped = canvas.items.filter(
          ({ block, values }) => block !== 'value_propositions' && values.type === undefined,
        );
        expect(untyped.map(({ name }) => name)).to.deep.equal([]);
      });

      it('takes the new name and keeps every other byte', () => {
        expect(canvas.header.name).to.equal('Müller & Söhne');
        const own = ownName(template);
        expect(own).not.to.equal('');
        const back = planEdit(canvas, [{ kind: 'set-header', key: 'name', value: own }]);
        expect(back.ok && back.canvas.text).to.equal(textFrom(template, ''));
      });
    });

  it('guided and blank have nothing but one word on where to begin', () => {
    for (const id of ['guided', 'blank']) {
      const template = templateById(id);
      const findings = template ? said(textFrom(template, 'Shop')) : [];
      expect(findings.map((finding) => finding.split(':')[0])).to.deep.equal(['empty-block']);
      expect(template && ownName(template)).to.equal('');
    }
  });

  it('blank is the name and the nine keys', () => {
    expect(blankCanvas('Shop')).to.equal(
      `bmc: 1\nname: Shop\n\n${BLOCK_KEYS.map((key) => `${key}:`).join('\n')}\n`,
    );
  });
});

describe('a canvas that a template may fill', () => {
  const bare = (text: string) => isStillBare(parseCanvas(text));

  it('is empty, has only a name, or is one of the empty templates', () => {
    for (const text of [
      '',
      '\n\n',
      'name: "C"\n',
      blankCanvas('Shop'),
      guidedCanvas('Shop'),
      guidedCanvas('').replaceAll('\n', '\r\n'),
    ])
      expect(bare(text), text).to.equal(true);
  });

  it('is not one in which somebody has written a note, a comment, another key or something broken', () => {
    for (const text of [
      'channels:\n  - App\n',
      '# Mine\n',
      `${blankCanvas('Shop')}# to do\n`,
      'name: Shop # working title\n',
      'description: A shop\n',
      'customers: [\n',
      'something: else\n',
    ])
      expect(bare(text), text).to.equal(false);
  });
});
