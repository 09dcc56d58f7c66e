import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { nlsFile } from '../../../docs/generate/settings';
import { TEXTS_FILES } from '../../../docs/generate/texts';
import {
  inLanguage,
  translatedLocales,
  translationFiles,
  translationOf,
} from '../../../docs/generate/translations';
import { BLOCKS } from '../../../src/canvas/blocks';
import { useLocale } from '../../../src/canvas/locale';
import { formatAmount } from '../../../src/canvas/money';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { hover } from '../../../src/language/hover';
import { lint } from '../../../src/lint/lint';
import { rulePage } from '../../../src/lint/rulePage';
import { RULES } from '../../../src/lint/rules';
import { guidance } from '../../../src/view/guidance';
import { marked } from '../support/marked';
import { gridOf } from '../view/support';

type Texts = Readonly<Record<string, string>>;

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
const code = (text: string): readonly string[] => [...new Set(text.match(/`[^`]*`/g))].sort();

describe('the translations', () => {
  it('are German and Spanish', () => {
    expect(translatedLocales()).to.deep.equal(['de', 'es']);
  });

  for (const locale of translatedLocales()) {
    describe(locale, () => {
      const bundle: Texts = Object.assign(
        {},
        ...TEXTS_FILES.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
      );
      const english: Texts = JSON.parse(readFileSync(nlsFile(), 'utf8'));
      const manifest: Texts = JSON.parse(readFileSync(nlsFile(locale), 'utf8'));

      it('is complete: add what is missing to the translation, or to package.nls for titles of the manifest', () => {
        const translated = translationOf(locale);
        const missing = Object.keys(bundle).filter((text) => translated[text] === undefined);
        expect(missing).to.deep.equal([]);
        expect(Object.keys(manifest).sort()).to.deep.equal(Object.keys(english).sort());
      });

      it('says nothing that is no longer said in English (npm run docs takes it out)', () => {
        const files = [...translationFiles()].filter(([file]) => file.endsWith(`.${locale}.json`));
        expect(files).to.have.length(TEXTS_FILES.length);
        for (const [file, texts] of files)
          expect(existsSync(file) && readFileSync(file, 'utf8'), file).to.equal(texts);
      });

      it('keeps every placeholder and every piece of code', () => {
        for (const [text, translated] of Object.entries(translationOf(locale))) {
          expect(placeholders(translated), text).to.deep.equal(placeholders(text));
          expect(code(translated), text).to.deep.equal(code(text));
        }
        for (const [key, translated] of Object.entries(manifest))
          expect(code(translated), key).to.deep.equal(code(english[key] ?? ''));
      });

      it('keeps blanks at both ends, marks that a sentence ends, and leaves none empty', () => {
        const shape = (text: string): readonly unknown[] => [
          /^\s/.test(text),
          /\s$/.test(text),
          /\?$/.test(text),
          /[^.]\.$/.test(text),
          text !== '',
        ];
        for (const [text, translated] of Object.entries(translationOf(locale)))
          expect(shape(translated), text).to.deep.equal(shape(text));
      });

      it('has quotes of its own language only', () => {
        const quotes = locale === 'de' ? /[”«»]|“(?![\s).,;:?!]|$)/ : /[“”„]/;
        for (const [text, translated] of Object.entries(translationOf(locale)))
          expect(translated, text).not.to.match(quotes);
      });
    });
  }
});

describe('in German', () => {
  const say = <Said>(what: () => Said): Said => inLanguage('de', what);

  it('blocks have German titles and questions; the keys stay English', () => {
    const grid = say(() => gridOf('customer_segments: [Familien]\n'));
    expect(grid.blocks.map(({ title }) => title)).to.include.members([
      'Kundensegmente',
      'Wertangebote',
      'Kanäle',
      'Kundenbeziehungen',
      'Einnahmequellen',
      'Schlüsselressourcen',
      'Schlüsselaktivitäten',
      'Schlüsselpartner',
      'Kostenstruktur',
    ]);
    expect(grid.blocks.map(({ key }) => key)).to.have.members(BLOCKS.map(({ key }) => key));
    const channels = say(guidance).find(({ key }) => key === 'channels');
    expect(channels?.questions[0]).to.equal('Über welche Kanäle wollen unsere Segmente erreicht werden?');
  });

  it('findings are German sentences around the names that people wrote', () => {
    const canvas = parseCanvas(
      'customer_segments: [Familien, Büros]\nchannels: [{name: Laden, links: [familien]}]\n',
    );
    const messages = say(() => lint(canvas).map(({ message }) => message));
    expect(messages).to.include('Noch erreicht kein Kanal „Büros“.');
    expect(messages.join('\n')).not.to.match(/\b(the|is|not|yet|and)\b/);
  });

  it('hovers say links as German sentences', () => {
    const { text, offset } = marked(
      'customer_segments: [Familien]\nchannels: [{name: Laden, links: [fami|lien]}]\n',
    );
    const shown = say(() => hover(parseCanvas(text), offset));
    expect(shown?.markdown).to.include('**Laden** *erreicht* **Familien**.');
    expect(shown?.markdown).to.include('Wer die Kunden sind, entscheidet, welche Kanäle wirken.');
  });

  it('verbs are told apart from nouns that are the same in English', () => {
    const { text, offset } = marked('chan|nels: [Laden]\n');
    const shown = say(() => hover(parseCanvas(text), offset));
    expect(shown?.markdown).to.include('Kanal *kostet* **Kostenpunkt**.');
  });

  it('rule pages are German', () => {
    const pages = say(() => RULES.map(rulePage)).join('\n');
    expect(pages).to.include('## Warum es wichtig ist').and.not.to.include('Why it matters');
  });

  it('amounts are written as in German, and in English where a language is not known', () => {
    try {
      useLocale('de');
      expect(formatAmount(5_900_000, { currency: 'EUR' })).to.match(/^5\.900\.000\s€$/);
      useLocale('no language');
      expect(formatAmount(5_900_000, {})).to.equal('5,900,000');
    } finally {
      useLocale(undefined);
    }
  });
});

describe('the German and Spanish texts', () => {
  it('have German and Spanish names for every block', () => {
    for (const locale of translatedLocales())
      for (const { title } of BLOCKS)
        expect(translationOf(locale)[title], title).to.be.a('string').and.not.equal(title);
  });
});
