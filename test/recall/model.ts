/**
 * A business model as plain data, complete and coherent by construction. Written from the domain's description alone;
 * nothing here reads the rules, so that the measurement cannot be written to them.
 */

import type { BlockKey } from '../../src/api';

/** The blocks in the order in which a model is written. */
export const BLOCK_ORDER: readonly BlockKey[] = [
  'customer_segments',
  'value_propositions',
  'channels',
  'customer_relationships',
  'revenue_streams',
  'key_resources',
  'key_activities',
  'key_partnerships',
  'cost_structure',
];

/** One note; `fields` hold everything but id, name and links. */
export interface Note {
  id: string;
  name: string;
  block: BlockKey;
  fields: Record<string, string | number | boolean | string[]>;
}

/** A link joins two notes; at which end it is written is decided when the model is rendered. */
export interface Join {
  a: Note;
  b: Note;
}

export interface Model {
  header: Record<string, string | number | string[]>;
  notes: Note[];
  joins: Join[];
}

/** A seeded source of chance, so that every run measures the same canvases. */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }

  some<T>(list: readonly T[], least: number): T[] {
    return this.shuffled(list).slice(0, least + this.below(list.length - least + 1));
  }
}

/** The notes of a block. */
export function notesOf(model: Model, block: BlockKey): Note[] {
  return model.notes.filter((note) => note.block === block);
}

/** The notes of a block that a note is joined with. */
export function partners(model: Model, note: Note, block: BlockKey): Note[] {
  return model.joins.flatMap(({ a, b }) => {
    if (a === note && b.block === block) return [b];
    return b === note && a.block === block ? [a] : [];
  });
}

/** A deep copy whose notes and joins can be broken without harm to the original. */
export function copy(model: Model): Model {
  const twins = new Map(model.notes.map((note) => [note, { ...note, fields: structuredClone(note.fields) }]));
  const twin = (note: Note): Note => twins.get(note) ?? note;
  return {
    header: structuredClone(model.header),
    notes: model.notes.map(twin),
    joins: model.joins.map(({ a, b }) => ({ a: twin(a), b: twin(b) })),
  };
}
