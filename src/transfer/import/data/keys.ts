/** The keys of data and what they mean, whatever they are written like. */
import { blockForKey } from '../../../canvas/blockNames';
import type { BlockKey } from '../../../canvas/blocks';
import { blockOfHeading } from '../blockOfHeading';

/** Keys of the name of a canvas. */
export const NAME_KEYS = [
  'name',
  'title',
  'company',
  'companyName',
  'company_name',
  'businessName',
  'business_name',
  'project',
  'projectName',
  'project_name',
  'startup',
  'canvasName',
  'canvas_name',
  'product',
];

/** Keys of the longer text of a note. */
export const DETAIL_KEYS = [
  'note',
  'notes',
  'description',
  'detail',
  'details',
  'text',
  'content',
  'comment',
  'explanation',
  'rationale',
  'body',
  'summary',
  'beschreibung',
  'descripcion',
  'descripción',
  'descrição',
];

/** Keys of a list of notes. */
export const LIST_KEYS = [
  'items',
  'entries',
  'notes',
  'cards',
  'content',
  'values',
  'list',
  'points',
  'elements',
  'data',
  'stickies',
  'postits',
  'answers',
  'major_costs',
  'costs',
];

/** Keys of the id of a note. */
export const ID_KEYS = ['id', 'uid', 'uuid', 'key', 'slug'];

/** Technical keys that say nothing about the business. */
export const TECHNICAL_KEY =
  /^(?:created|updated|modified|x|y|w|h|width|height|position|order|index|sort|rank|color|colour|version|schema|\$schema|_.*|created_?at|updated_?at|style|icon|zindex|selected|confidence)$/iu;

/** The block that a key names. */
export function blockOfKey(key: string): BlockKey | undefined {
  return blockForKey(key) ?? blockOfHeading(wordsOfKey(key));
}

/** `keyPartners` and `KEY_PARTNERS` as words. */
export function wordsOfKey(key: string): string {
  return key.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/[_-]+/g, ' ');
}

/** A key as words that begin with a capital. */
export function titleOfKey(key: string): string {
  const words = wordsOfKey(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
