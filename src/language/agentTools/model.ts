/** A canvas as a linked model for an agent: the notes of each block, and every link from both of its ends. */
import { BLOCK_KEYS, type BlockKey } from '../../canvas/blocks';
import { blockTitle } from '../../canvas/blockTitle';
import { blockOf, type Canvas, type Item } from '../../canvas/canvas';
import type { Header, ItemValues } from '../../canvas/fields';
import { partnerIn } from '../../canvas/links';
import type { Diagnostic } from '../../lint/diagnostic';
import { linkVerb } from '../sentences';
import { type FindingsReport, noteKey, report } from './report';

/** A link as one of its notes has it: “reaches”, and what. */
interface AgentLink {
  readonly says: string;
  readonly note: string;
  readonly name: string;
}

interface AgentNote extends ItemValues {
  readonly id: string;
  readonly name: string;
  readonly links?: readonly AgentLink[];
  /** Links as written that lead to no note or to several. */
  readonly brokenLinks?: readonly string[];
}

/** What an agent reads. */
export interface AgentCanvas {
  readonly canvas: Header;
  /** Why the file cannot be changed, where it cannot. */
  readonly readOnly?: string;
  readonly blocks: Readonly<
    Partial<Record<BlockKey, { readonly title: string; readonly notes: readonly AgentNote[] }>>
  >;
  readonly problems: FindingsReport;
}

/** The model of a canvas, or of some of its blocks. */
export function canvasModel(
  canvas: Canvas,
  diagnostics: readonly Diagnostic[],
  wanted: readonly BlockKey[] = BLOCK_KEYS,
): AgentCanvas {
  const keys = BLOCK_KEYS.filter((key) => wanted.includes(key));
  return {
    canvas: canvas.header,
    ...(canvas.readOnlyReason === undefined ? {} : { readOnly: canvas.readOnlyReason }),
    blocks: Object.fromEntries(
      keys.map((key) => [
        key,
        {
          title: blockTitle(canvas.header, key),
          notes: blockOf(canvas, key).items.map((item) => noteModel(canvas, item)),
        },
      ]),
    ),
    problems: report(canvas, diagnostics, false),
  };
}

function noteModel(canvas: Canvas, item: Item): AgentNote {
  const links = canvas.links.of(item).map((link) => linkModel(item, partnerIn(link, item)));
  const brokenLinks = item.links.flatMap(({ target }) =>
    canvas.links.resolve(item, target).kind === 'linked' ? [] : [target],
  );
  return {
    id: item.id,
    name: item.name,
    ...item.values,
    ...(links.length === 0 ? {} : { links }),
    ...(brokenLinks.length === 0 ? {} : { brokenLinks }),
  };
}

function linkModel(item: Item, partner: Item): AgentLink {
  return {
    says: linkVerb(item.block, partner.block),
    note: noteKey(partner),
    name: partner.name,
  };
}
