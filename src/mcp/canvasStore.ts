/** Reads and writes the canvases of an agent: one change of a file after the other, written only over the text that was read. */
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Canvas } from '../canvas/canvas';
import { parseCanvas } from '../canvas/parse/parse';
import type { EditResult } from '../edit/result';
import { findCanvases } from '../node/findCanvases';
import { createAtomically, readText, whyNot, writeAtomically } from '../node/textFile';
import type { Roots } from './roots';

export interface StoredCanvas {
  readonly path: string;
  /** From its root, with slashes. */
  readonly name: string;
  readonly canvas: Canvas;
}

export type Found<T> =
  | { readonly ok: true; readonly found: T }
  | { readonly ok: false; readonly reason: string };

/** More files than these are counted, not listed. */
const MOST = 200;

export class CanvasStore {
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly roots: () => Promise<Roots>) {}

  /** All canvases below the roots. */
  async list(): Promise<readonly { readonly path: string; readonly name: string; readonly uri: string }[]> {
    const roots = await this.roots();
    const result = new Map<string, { path: string; name: string; uri: string }>();
    for (const folder of roots.folders) {
      for (const file of (await findCanvases(folder)).slice(0, MOST)) {
        const place = await roots.canvas(`${folder}/${file}`);
        if (place.ok)
          result.set(place.path, { path: place.path, name: file, uri: pathToFileURL(place.path).href });
      }
    }
    return [...result.values()];
  }

  /** The canvas at a path; without one, the only canvas there is. */
  async read(file: string | undefined): Promise<Found<StoredCanvas>> {
    if (file === undefined) {
      const all = await this.list();
      const [only, other] = all;
      if (only === undefined)
        return { ok: false, reason: 'There is no canvas (a file that ends in .bmc.yaml) here yet.' };
      if (other)
        return { ok: false, reason: `Which canvas? There are: ${all.map(({ name }) => name).join(', ')}.` };
      return this.load(only.path, only.name);
    }
    const place = await (await this.roots()).canvas(file);
    return place.ok ? this.load(place.path, place.name) : place;
  }

  private async load(path: string, name: string): Promise<Found<StoredCanvas>> {
    try {
      // What is no file, such as a pipe, might be read for ever.
      if (!(await stat(path)).isFile()) return { ok: false, reason: `${name} is no file.` };
      return { ok: true, found: { path, name, canvas: parseCanvas((await readText(path)).text) } };
    } catch (error) {
      return { ok: false, reason: whyNot(name, error) };
    }
  }

  /**
   * Plans on the text as it is now and writes the result, after all earlier changes of the same file. A plan for a file
   * that does not parse is refused by the planning itself.
   */
  change(path: string, name: string, plan: (canvas: Canvas) => EditResult): Promise<Found<Canvas>> {
    const turn = (this.queues.get(path) ?? Promise.resolve()).then(() => this.changeNow(path, name, plan));
    const settled = turn.catch(() => undefined);
    this.queues.set(path, settled);
    void settled.then(() => {
      if (this.queues.get(path) === settled) this.queues.delete(path);
    });
    return turn;
  }

  private async changeNow(
    path: string,
    name: string,
    plan: (canvas: Canvas) => EditResult,
  ): Promise<Found<Canvas>> {
    try {
      const { text, mark } = await readText(path);
      const planned = plan(parseCanvas(text));
      if (!planned.ok) return planned;
      const after = planned.canvas.text;
      if (after === text) return { ok: true, found: planned.canvas };
      if (!parseCanvas(after).writable) return { ok: false, reason: 'The result would not parse.' };
      if ((await readText(path)).text !== text)
        return { ok: false, reason: `${name} has changed meanwhile. Read it again.` };
      await writeAtomically(path, mark + after);
      return { ok: true, found: planned.canvas };
    } catch (error) {
      return { ok: false, reason: whyNot(name, error) };
    }
  }

  /** Writes a new file, never over another. */
  async create(path: string, name: string, text: string): Promise<Found<string>> {
    try {
      const isNew = await createAtomically(path, text);
      return isNew ? { ok: true, found: name } : { ok: false, reason: `There is a file at ${name} already.` };
    } catch (error) {
      return { ok: false, reason: whyNot(name, error) };
    }
  }
}
