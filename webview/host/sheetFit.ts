/** Measurements that CSS cannot do: the size at which the whole sheet fits, and whether a name is cut off. */
import type { BlockKey } from '../../src/canvas/blocks';
import {
  type Density,
  densitiesFor,
  firstThatFits,
  headScale,
  headsFor,
  rowHeights,
  STACKED_BELOW,
} from '../../src/view/density';
import { LAYOUTS } from '../../src/view/layouts';
import type { BlockModel } from '../../src/view/model';
import { largestThatFits } from '../../src/view/zoom';
import type { State } from '../state/state';

/**
 * Fits the sheet to its space after a change that affects how much it needs. The density is that of the
 * whole sheet, so that neighbouring blocks have one size of type; it waits while a name is being typed.
 */
export function fitter(root: HTMLElement, sized: (zoom: number) => void): (state: State) => void {
  const fitted = new WeakMap<Element, string>();
  let whole = '';
  let room = '';
  return (state) => {
    const sheet = root.querySelector<HTMLElement>('.sheet');
    if (sheet === null || state.grid === undefined) return;
    const stacked = isStacked(state);
    document.body.classList.toggle('stacked', stacked);
    const contents = new Map(
      state.grid.blocks.map((block) => [block.key as string, contentOf(block, state)]),
    );
    const roomNow = roomOf(state, sheet.parentElement ?? sheet);
    const now = [roomNow, ...contents.values()].join('\n');
    const settled = now === whole || (state.draft !== undefined && room === roomNow);
    if (!settled) {
      whole = now;
      room = roomNow;
      for (const { property } of AXES) root.style.removeProperty(property);
      // A scrollbar that a smaller size has no need of would take the room in which names are measured.
      sheet.classList.add('measuring');
      if (state.zoom === 'fit') fitWhole(root, sheet, state, stacked, sized);
      else fitUsual(root, sheet, state, stacked);
      sheet.dataset.heads = headsFor(spareInHeads(sheet, sizeOf(root)));
      sheet.classList.remove('measuring');
      if (!stacked) snapTracks(root, sheet);
    }
    const changed = [...root.querySelectorAll<HTMLElement>('.block')].filter((section) => {
      const content = `${roomNow} ${contents.get(section.dataset.block ?? '') ?? ''}`;
      const same = fitted.get(section) === content;
      fitted.set(section, content);
      return !same;
    });
    if (changed.length > 0) fadeLongNames(changed);
  };
}

/** Whether blocks are in one column: chosen by the user, or because there is no room for more. */
function isStacked({ layout, zoom }: State): boolean {
  return layout === 'list' || (window.innerWidth < STACKED_BELOW && zoom !== 'fit');
}

function roomOf({ layout, zoom }: State, stage: HTMLElement): string {
  return [window.innerWidth, stage.offsetWidth, stage.offsetHeight, layout, zoom].join(' ');
}

/** A key of everything that affects the space of a block's notes. */
function contentOf({ key, notes }: BlockModel, { draft, optimistic }: State): string {
  const adding = draft?.kind === 'add' && draft.block === key;
  const renaming = draft?.kind === 'rename' ? draft.note : undefined;
  const cards = notes.map((note) => [
    optimistic.get(note.key) ?? note.name,
    note.type,
    note.facts,
    note.status?.value,
    note.detailed,
    note.key === renaming,
  ]);
  return JSON.stringify([adding, cards]);
}

/** Draws the sheet at a density; `--roomy` is what the style sheet multiplies the sizes by that a person chooses. */
function draw(root: HTMLElement, sheet: HTMLElement, { size, tight }: Density): void {
  root.style.setProperty('--roomy', String(size));
  sheet.classList.toggle('tight', tight);
}

/** Reads all measurements before all writes, so that few layouts are forced. */
function fadeLongNames(blocks: readonly HTMLElement[]): void {
  const names = blocks.flatMap((block) => [...block.querySelectorAll('.name')]);
  const long = names.map((name) => name.scrollHeight > name.clientHeight + 2);
  names.forEach((name, index) => {
    name.classList.toggle('long', long[index]);
  });
}

/**
 * The heights of the rows with which no block has to scroll as the sheet is drawn at the moment; undefined where there are
 * none. In pixels of the screen, which the style sheet takes as parts.
 */
function fittingRows(sheet: HTMLElement, { layout }: State): readonly number[] | undefined {
  const needs = new Map<string, number>();
  for (const section of sheet.querySelectorAll<HTMLElement>('.block'))
    needs.set(section.dataset.block ?? '', needOf(section));
  return rowHeights(
    LAYOUTS[layout],
    (block: BlockKey) => needs.get(block) ?? 0,
    sheet.getBoundingClientRect().height,
  );
}

/** How high a block has to be to show all its notes. */
function needOf(section: HTMLElement): number {
  const list = section.querySelector<HTMLElement>('.notes');
  const last = list?.lastElementChild;
  if (list === null || !last) return 0;
  const { top, height } = list.getBoundingClientRect();
  const scale = list.offsetHeight > 0 ? height / list.offsetHeight : 1;
  const above = top - section.getBoundingClientRect().top;
  // The invitation of an empty block fills its space.
  const needed = last.matches('.invitation')
    ? last.scrollHeight * scale
    : Math.max(...[...list.children].map((card) => card.getBoundingClientRect().bottom)) -
      top +
      list.scrollTop * scale;
  return above + needed + (Number.parseFloat(getComputedStyle(list).paddingBottom) + 2) * scale;
}

function setRows(root: HTMLElement, rows: readonly number[] | undefined): void {
  if (rows === undefined) root.style.removeProperty('--fitted-rows');
  else
    root.style.setProperty('--fitted-rows', rows.map((row) => `minmax(0, ${Math.round(row)}fr)`).join(' '));
}

const AXES = [
  { tracks: 'gridTemplateRows', property: '--snapped-rows' },
  { tracks: 'gridTemplateColumns', property: '--snapped-columns' },
] as const;

/**
 * Moves the edges of blocks to whole pixels of the screen. Elsewhere Chromium draws some of the hairlines between them twice as
 * thick, or not at all.
 */
function snapTracks(root: HTMLElement, sheet: HTMLElement): void {
  const hairline = Math.max(1, Math.floor(devicePixelRatio)) / devicePixelRatio;
  root.style.setProperty('--hairline', `${hairline}px`);
  const style = getComputedStyle(sheet);
  const scale = Number(style.zoom) || 1;
  for (const { tracks, property } of AXES) {
    const sizes = style[tracks].split(' ').map((size) => Number.parseFloat(size) * scale);
    let [exact, edge] = [0, 0];
    const snapped = sizes.map((size) => {
      exact += size;
      const end = Math.floor(exact * devicePixelRatio + 0.1) / devicePixelRatio;
      const own = end - edge;
      exact += hairline;
      edge = end + hairline;
      return `${own / scale}px`;
    });
    root.style.setProperty(property, snapped.join(' '));
  }
}

/** The width that the sheet has at the size of VS Code's own texts. */
function widthOf(sheet: HTMLElement): number {
  // Drawn at that size whatever the density is.
  const strip = document.querySelector('.strip');
  const screen = (strip && Number(getComputedStyle(strip).zoom)) || 1;
  return (sheet.parentElement?.clientWidth ?? window.innerWidth) / screen;
}

/** The least room beside the title in the head of a block, in pixels at the size of heads. */
function spareInHeads(sheet: HTMLElement, size: number): number {
  const spare = [...sheet.querySelectorAll<HTMLElement>('.block')].map((block) => {
    const title = block.querySelector('.title')?.getBoundingClientRect().width ?? 0;
    return block.getBoundingClientRect().width - title;
  });
  const scale = (Number(getComputedStyle(sheet).zoom) || 1) * (headScale(size) / size);
  return Math.min(...spare) / scale;
}

/** The size at which the sheet is drawn. */
function sizeOf(root: HTMLElement): number {
  return Number(root.style.getPropertyValue('--roomy')) || 1;
}

function columnsOf({ layout }: State): number {
  const [first = []] = LAYOUTS[layout].rows;
  return Math.max(1, new Set(first).size);
}

/** The usual size: as large as the room allows, and no smaller than can be read; then crowded blocks scroll. */
function fitUsual(root: HTMLElement, sheet: HTMLElement, state: State, stacked: boolean): void {
  if (stacked) {
    draw(root, sheet, { size: 1, tight: false });
    setRows(root, undefined);
    return;
  }
  const { zoom, grow } = sizesOf(sheet);
  sheet.style.setProperty('--zoom', '1');
  sheet.style.setProperty('--grow', '1');
  const densities = densitiesFor(widthOf(sheet), columnsOf(state));
  const found = firstThatFits(densities, (density) => {
    draw(root, sheet, density);
    return fittingRows(sheet, state) !== undefined;
  });
  const lastResort = densities.find(({ size, tight }) => tight && size <= 1) ?? { size: 1, tight: true };
  draw(root, sheet, found ?? lastResort);
  setRows(root, fittingRows(sheet, state));
  sheet.style.setProperty('--zoom', zoom);
  sheet.style.setProperty('--grow', grow);
}

function sizesOf({ style }: HTMLElement): { readonly zoom: string; readonly grow: string } {
  return { zoom: style.getPropertyValue('--zoom'), grow: style.getPropertyValue('--grow') };
}

/** Finds the size at which no block has to scroll, however small. */
function fitWhole(
  root: HTMLElement,
  sheet: HTMLElement,
  state: State,
  stacked: boolean,
  sized: (zoom: number) => void,
): void {
  const search = (tight: boolean): number => {
    draw(root, sheet, { size: 1, tight });
    return largestThatFits((size) => {
      sheet.style.setProperty('--zoom', String(size));
      return fittingRows(sheet, state) !== undefined;
    });
  };
  const widest = widthOf(sheet) / (columnsOf(state) * (STACKED_BELOW / 5));
  const roomy = stacked ? 1 : Math.min(search(false), widest);
  // Details are left out before the size becomes tiny.
  const best = roomy < 1 && !stacked ? Math.max(roomy, Math.min(1, widest, search(true))) : roomy;
  draw(root, sheet, { size: 1, tight: best > roomy });
  sheet.style.setProperty('--zoom', String(best));
  setRows(root, stacked ? undefined : fittingRows(sheet, state));
  if (best !== state.fitted) sized(best);
}
