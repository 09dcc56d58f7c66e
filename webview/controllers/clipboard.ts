/** Copy, cut and paste of notes. The clipboard data are requested from the extension before the user copies. */

import * as l10n from '@vscode/l10n';
import { BLOCK_KEYS } from '../../src/canvas/blocks';
import { noteCount } from '../../src/canvas/counts';
import { clipText } from '../../src/view/clipboardData';
import { notesOf } from '../../src/view/model';
import type { HostPort } from '../host/hostPort';
import type { Requests } from '../host/requests';
import { headOf } from '../state/state';
import type { Store } from '../state/store';
import type { SelectionEdits } from './selectionEdits';

/** The data for the clipboard. */
export interface Copied {
  readonly text: string;
  /** The complete notes; undefined if the extension has not answered yet. It then finds them again by their text. */
  readonly clip: string | undefined;
}

export class Clipboard {
  /** The notes and the snapshot of the last request, and the response. */
  private asked: string | undefined;
  private answer: { readonly asked: string; readonly clip: string } | undefined;

  constructor(
    private readonly store: Store,
    private readonly host: HostPort,
    private readonly requests: Requests,
    private readonly selectionEdits: SelectionEdits,
  ) {}

  /** Requests the clipboard data for what a copy would now contain. */
  prepare(): void {
    const notes = this.subjects();
    const asked = this.nameOf(this.store.state.epoch, notes);
    if (notes.length === 0 || asked === this.asked) return;
    this.asked = asked;
    this.requests.send(
      'describe-clip',
      { epoch: this.store.state.epoch, notes },
      {
        answered: ({ clip }) => {
          if (clip !== undefined) this.answer = { asked, clip };
        },
      },
    );
  }

  private nameOf(epoch: number, notes: readonly string[]): string {
    return JSON.stringify([epoch, notes]);
  }

  /** The notes that a copy contains: the selected ones, else the focused one. */
  subjects(target?: string): readonly string[] {
    const { focused } = this.store.state;
    return this.store.subjects(target ?? this.store.selection.values().next().value ?? focused);
  }

  /** Copies notes. `write`: the extension is to put the text on the clipboard. */
  copy(notes: readonly string[], write: boolean): Copied | undefined {
    const copied = this.take(notes, write);
    if (copied) this.host.announce(l10n.t('Copied {0}.', noteCount(notes.length)));
    return copied;
  }

  /** Copies notes and deletes them with their links. */
  cut(notes: readonly string[], write: boolean): Copied | undefined {
    if (!this.store.writable) {
      this.selectionEdits.remove(notes);
      return undefined;
    }
    const copied = this.take(notes, write);
    if (copied) this.selectionEdits.remove(notes, { announcement: (told) => l10n.t('Cut {0}.', told) });
    return copied;
  }

  private take(notes: readonly string[], write: boolean): Copied | undefined {
    if (notes.length === 0) return undefined;
    const text = clipText(notes.map((key) => this.store.note(key)?.name ?? ''));
    this.requests.send('copied', { notes, text, write });
    const { answer } = this;
    const known = answer?.asked === this.nameOf(this.store.state.epoch, notes);
    return { text, clip: known ? answer?.clip : undefined };
  }

  /** Whether there is no note yet, so that a whole canvas can be pasted. */
  isEmptySheet(): boolean {
    const { grid } = this.store.state;
    return grid !== undefined && grid.readOnly === undefined && notesOf(grid).length === 0;
  }

  /** Pastes the text that the extension reads from the clipboard. */
  pasteFromSystem(): void {
    this.readFromSystem((text) =>
      this.isEmptySheet() && text.includes('\n') ? this.pasteOnEmpty(text, '') : this.paste(text),
    );
  }

  /** Has the extension read the clipboard, which the page may not do. */
  readFromSystem(use: (text: string) => void): void {
    this.requests.send(
      'read-clipboard',
      {},
      { answered: ({ text }) => use(text), failed: (notice) => this.store.update({ notice }) },
    );
  }

  /** Pastes a text on a sheet without notes: a whole canvas where it is one, else like any other text. */
  pasteOnEmpty(text: string, html: string): void {
    this.requests.send(
      'import-text',
      { text, html },
      {
        answered: ({ taken }) => {
          if (!taken) this.paste(text);
        },
        failed: (notice) => this.store.update({ notice }),
      },
    );
  }

  /** Pastes after a note or into a block: the one that was clicked, else the one that has the focus. */
  paste(text: string, clip?: string, target?: string): void {
    const { grid, focused } = this.store.state;
    if (grid === undefined) return;
    const first = notesOf(grid)[0]?.key ?? headOf(BLOCK_KEYS[0]);
    const place = target ?? focused ?? first;
    const block = this.store.note(place)?.ref.block ?? this.store.blockNamed(place) ?? BLOCK_KEYS[0];
    // The first note has the focus from the start; only a selection shows that the user chose this place.
    const anywhere = target === undefined && place === first && this.store.selection.size === 0;
    this.selectionEdits.paste({
      text,
      ...(clip === undefined ? {} : { clip }),
      block,
      after: this.store.note(place)?.key,
      ...(anywhere ? { anywhere } : {}),
    });
  }
}
