/**
 * What a new canvas may start from: nothing, the questions, a classic pattern of business models, or one of the examples.
 * Loaded only when a template is chosen. Texts of the table are English keys for `l10n.t`.
 */
import airbnb from '../../examples/airbnb.bmc.yaml';
import bakery from '../../examples/bakery.bmc.yaml';
import spotify from '../../examples/spotify.bmc.yaml';
import type { Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import { blankCanvas, guidedCanvas } from './newCanvas';
import { planEdit } from './plan';
import free from './templates/free.bmc.yaml';
import longTail from './templates/long-tail.bmc.yaml';
import multiSided from './templates/multi-sided-platform.bmc.yaml';
import open from './templates/open.bmc.yaml';
import unbundled from './templates/unbundled.bmc.yaml';

/** The groups of templates, in their order. */
export const TEMPLATE_GROUPS = {
  start: { title: 'Start from scratch' },
  pattern: { title: 'Start from a pattern' },
  example: { title: 'Start from an example' },
} as const;

/** A group of templates. */
export type TemplateGroup = keyof typeof TEMPLATE_GROUPS;

/** One thing to start from. */
export interface Template {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly title: string;
  readonly meaning: string;
  /** A whole canvas; its name is replaced by the new one's. Absent: made for the name. */
  readonly whole?: string;
}

export const TEMPLATES: readonly Template[] = [
  {
    id: 'guided',
    group: 'start',
    title: 'Guided canvas',
    meaning: 'Nine empty blocks; each asks you its questions, one by one.',
  },
  { id: 'blank', group: 'start', title: 'Blank canvas', meaning: 'Nine empty blocks and nothing else.' },
  {
    id: 'unbundled',
    group: 'pattern',
    title: 'Unbundled',
    meaning: 'Do one thing, and buy the rest from others.',
    whole: unbundled,
  },
  {
    id: 'long-tail',
    group: 'pattern',
    title: 'Long tail',
    meaning: 'Sell little of very much: a huge choice of things that few people want each.',
    whole: longTail,
  },
  {
    id: 'multi-sided-platform',
    group: 'pattern',
    title: 'Multi-sided platform',
    meaning: 'Bring together groups that need each other, one of which often pays nothing.',
    whole: multiSided,
  },
  {
    id: 'free',
    group: 'pattern',
    title: 'Free',
    meaning: 'Many pay nothing; a few who want more, or to be seen, pay for them.',
    whole: free,
  },
  {
    id: 'open',
    group: 'pattern',
    title: 'Open',
    meaning: 'Take in ideas from outside, and let others use the ones that would lie idle.',
    whole: open,
  },
  {
    id: 'airbnb',
    group: 'example',
    title: 'Airbnb',
    meaning: 'Travellers and hosts on one platform, with all links.',
    whole: airbnb,
  },
  {
    id: 'spotify',
    group: 'example',
    title: 'Spotify',
    meaning: 'Freemium, with artists and advertisers as further sides.',
    whole: spotify,
  },
  {
    id: 'bakery',
    group: 'example',
    title: 'Corner bakery',
    meaning: 'A small business with amounts, a bet that is being tested and an idea that was dropped.',
    whole: bakery,
  },
];

/** A template by its id. */
export function templateById(id: unknown): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

/** The text of a canvas made from a template. Without a name, a whole canvas keeps its own. */
export function textFrom(template: Template, name: string): string {
  const { id, whole } = template;
  if (whole === undefined) return id === 'blank' ? blankCanvas(name) : guidedCanvas(name);
  if (name === '') return whole;
  const named = planEdit(parseCanvas(whole), [{ kind: 'set-header', key: 'name', value: name }]);
  return named.ok ? named.canvas.text : whole;
}

/** The name that a template's canvas has already. */
export function ownName({ whole }: Template): string {
  return whole === undefined ? '' : (parseCanvas(whole).header.name ?? '');
}

/**
 * Whether a template may replace the whole text, because it has nothing but a name: no note, no
 * comment but those of the guided canvas, no other key.
 */
export function isStillBare(canvas: Canvas): boolean {
  const { text, header, headerFields, items, problems } = canvas;
  if (items.length > 0 || problems.length > 0) return false;
  if ([...headerFields.keys()].some((key) => key !== 'bmc' && key !== 'name')) return false;
  const ours = new Set(guidedCanvas(header.name ?? '').split('\n'));
  return text
    .split(/\r?\n/)
    .every((line) => line.trim() === '' || /^name:[^#]*$/.test(line) || ours.has(line.trimEnd()));
}
