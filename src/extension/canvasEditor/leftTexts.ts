/**
 * Texts that were typed on a grid and could not be written before it was closed. VS Code asks about unsaved changes of a file only;
 * these are none, so they are kept in the state of the workspace, said when the grid closes, and offered when it opens again.
 */
import { env, l10n, type Memento, type Uri, ViewColumn, window } from 'vscode';
import { describeLeft, type LeftText, leftTextSchema } from '../../view/leftTexts';
import { openGrid } from '../commands/openCanvas';

const KEY = 'canvasEditor.leftTexts';
const SETTLED = 'canvasEditor.settledPages';
/** How many pages are remembered as settled; the ones that were closed first are forgotten first. */
const MOST_SETTLED = 50;
/** How many canvases texts are kept for; the ones that were closed first are forgotten first. */
const MOST_CANVASES = 50;

type Kept = readonly { readonly uri: string; readonly texts: readonly LeftText[] }[];

export class LeftTexts {
  constructor(private readonly state: Memento) {}

  private get kept(): Kept {
    return this.state.get<Kept>(KEY, []);
  }

  /** Pages whose text was seen to when they closed, so that no other page takes it over from the storage of the browser. */
  get settled(): readonly string[] {
    return this.state.get<readonly string[]>(SETTLED, []);
  }

  settle(page: string): void {
    void this.state.update(SETTLED, [...this.settled, page].slice(-MOST_SETTLED));
  }

  /** The texts that are kept for a canvas, which are forgotten here: the page keeps them now. */
  take(uri: Uri): LeftText[] {
    const found = this.kept.find((entry) => entry.uri === uri.toString());
    if (found === undefined) return [];
    void this.state.update(
      KEY,
      this.kept.filter((entry) => entry !== found),
    );
    return found.texts.flatMap((text) => leftTextSchema.safeParse(text).data ?? []);
  }

  /** Keeps texts of a grid that was closed, and shows a message about them. */
  async keep(uri: Uri, texts: readonly LeftText[]): Promise<void> {
    if (texts.length === 0) return;
    const others = this.kept.filter((entry) => entry.uri !== uri.toString());
    await this.state.update(KEY, [...others, { uri: uri.toString(), texts }].slice(-MOST_CANVASES));
    const list = texts.map((text) => describeLeft(text, undefined)).join(', ');
    const open = l10n.t('Open Canvas');
    const copy = l10n.t('Copy');
    const said = l10n.t(
      'Not written to {0}: {1}. It is kept, and stands in its field again when you open the canvas.',
      uri.path.split('/').at(-1) ?? '',
      list,
    );
    const chosen = await window.showWarningMessage(said, open, copy);
    if (chosen === open) await openGrid(uri, { viewColumn: ViewColumn.Active, preview: false });
    else if (chosen === copy) await env.clipboard.writeText(texts.map(({ text }) => text).join('\n'));
  }
}
