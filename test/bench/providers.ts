/** What each thing that an editor asks of the text takes, once the text is parsed: as long as a person waits for it. */
import type { Canvas } from '../../src/canvas/canvas';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { formatCanvas } from '../../src/edit/format/format';
import { codeLenses } from '../../src/language/codeLens';
import { completions } from '../../src/language/completion';
import { documentLinks } from '../../src/language/documentLinks';
import { folds } from '../../src/language/folding';
import { hover } from '../../src/language/hover';
import { inlayHints } from '../../src/language/inlayHints';
import { definition, highlights, references } from '../../src/language/references';
import { renameable } from '../../src/language/rename';
import { selections } from '../../src/language/selection';
import { semanticTokens } from '../../src/language/semanticTokens';
import { healthOf } from '../../src/language/statusText';
import { symbols } from '../../src/language/symbols';
import { namedThings } from '../../src/language/workspaceSymbols';
import type { Diagnostic } from '../../src/lint/diagnostic';
import { lint } from '../../src/lint/lint';
import { generatedCanvas } from './canvases';
import { type Measured, measure } from './measure';
import { ms, table, times } from './table';

const SECONDS = 3;

/** How much more a provider may cost per item on the largest canvas than on the middle one. */
const MOST_GROWTH = 2;

/** Measures every provider at these sizes, prints it and says which ones do not grow linearly. */
export function benchProviders(sizes: readonly number[]): readonly string[] {
  const measured = sizes.map((items) => measureProviders(items));
  const names = Object.keys(measured[0] ?? {});
  const timeOf = (size: number, name: string): number => measured[size]?.[name]?.time ?? 0;
  const growthOf = (name: string): number => {
    const [middle, last] = [sizes.length - 2, sizes.length - 1];
    const perItem = (size: number): number => timeOf(size, name) / (sizes[size] ?? 1);
    return perItem(last) / Math.max(perItem(middle), Number.MIN_VALUE);
  };
  console.log(
    '\nWhat an editor asks of the text, in processor time, once it is parsed and checked. Growth: cost per item on the\nlargest canvas against the one before; 1 is linear, less is better.\n',
  );
  console.log(
    table(
      ['provider', ...sizes.map((items) => `${items} items`), 'growth'],
      names.map((name) => [
        name,
        ...sizes.map((_, size) => ms(timeOf(size, name))),
        timeOf(sizes.length - 1, name) < 1 ? '' : times(growthOf(name)),
      ]),
    ),
  );
  return names
    .filter((name) => timeOf(sizes.length - 1, name) >= 1 && growthOf(name) > MOST_GROWTH)
    .map((name) => `${name}: cost per item grows ${times(growthOf(name))}`);
}

function measureProviders(items: number): Readonly<Record<string, Measured>> {
  const text = generatedCanvas(items);
  const canvas = parseCanvas(text);
  const diagnostics = lint(canvas);
  return measure(providers(canvas, diagnostics), SECONDS * 1000);
}

function providers(
  canvas: Canvas,
  diagnostics: readonly Diagnostic[],
): Readonly<Record<string, () => unknown>> {
  const { text } = canvas;
  const link = text.indexOf('[', text.length >> 1) + 2;
  const name = text.indexOf('name: ', text.length >> 1) + 8;
  return {
    hover: () => hover(canvas, link, diagnostics),
    completion: () => completions(canvas, link, { diagnostics }),
    symbols: () => symbols(canvas),
    'workspace symbols': () => namedThings(canvas, ''),
    definition: () => definition(canvas, link),
    references: () => references(canvas, name, true),
    highlights: () => highlights(canvas, link),
    'prepare rename': () => renameable(canvas, name),
    folding: () => folds(text),
    'selection ranges': () => selections(canvas, link),
    'inlay hints': () => inlayHints(canvas, { start: 0, end: text.length }),
    'document links': () => documentLinks(canvas),
    'code lenses': () => codeLenses(canvas, diagnostics),
    'semantic tokens': () => semanticTokens(canvas),
    health: () => healthOf(canvas, diagnostics),
    format: () => formatCanvas(canvas),
  };
}
