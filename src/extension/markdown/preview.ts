/**
 * Canvases in the Markdown preview. Its renderer is synchronous, so what has to be loaded or read first is shown as a message,
 * and the preview is refreshed when it is there, and again when a file changes.
 */
import { commands, type Disposable, l10n, RelativePattern, Uri, workspace } from 'vscode';
import { isCanvasPath } from '../../canvas/files';
import type { Fence } from '../../transfer/export/fence';
import { type MarkdownIt, renderFences } from '../../transfer/markdownIt';

type Drawing = typeof import('../../transfer/export/fence');

/** How long the preview waits after a change before it is refreshed, in milliseconds. */
const DELAY = 300;
/** How many files are kept and watched. */
const MOST_FILES = 50;

/** A file that some preview shows: its text, or undefined where it cannot be read. */
interface Shown {
  text: string | undefined;
  read: boolean;
  readonly watcher: Disposable;
}

export class CanvasPreview {
  private drawing: Drawing | undefined;
  private readonly files = new Map<string, Shown>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(subscriptions: Disposable[]) {
    subscriptions.push(
      workspace.onDidChangeTextDocument(({ document }) => {
        const shown = this.files.get(document.uri.toString());
        if (!shown) return;
        shown.text = document.getText();
        this.refreshSoon();
      }),
      { dispose: () => this.dispose() },
    );
  }

  /** What VS Code calls with the renderer of its preview. */
  extend(markdownIt: MarkdownIt): MarkdownIt {
    renderFences(markdownIt, 'bmc', (content, env) => this.render(content, documentOf(env)));
    return markdownIt;
  }

  private render(content: string, document: Uri | undefined): string {
    const { drawing } = this;
    if (!drawing) {
      void this.load();
      return `<div class="bmc-canvas bmc-message">${l10n.t('Opening the canvas…')}</div>\n`;
    }
    const fence = drawing.readFence(content);
    if (fence.file === undefined) return drawing.fenceHtml(fence, fence.text);
    return this.renderFile(drawing, fence, fence.file, document);
  }

  private renderFile(drawing: Drawing, fence: Fence, file: string, document: Uri | undefined): string {
    if (!isCanvasPath(file))
      return drawing.fenceMessage(l10n.t('{0} is not a canvas (a file that ends in .bmc.yaml).', file));
    const uri = resolve(file, document);
    if (!uri)
      return drawing.fenceMessage(l10n.t('Save this document first, so that {0} can be found.', file));
    const shown = this.shown(uri);
    if (!shown.read) return drawing.fenceMessage(l10n.t('Opening the canvas…'));
    if (shown.text === undefined) return drawing.fenceMessage(l10n.t('{0}: there is no such file.', file));
    return drawing.fenceHtml(fence, shown.text);
  }

  private async load(): Promise<void> {
    this.drawing = await import('../../transfer/export/fence');
    this.refreshSoon();
  }

  /** The file at an address. It is read and watched from the first call on. */
  private shown(uri: Uri): Shown {
    const key = uri.toString();
    const known = this.files.get(key);
    if (known) return known;
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    );
    const update = (): void => void this.read(uri, shown);
    watcher.onDidChange(update);
    watcher.onDidCreate(update);
    watcher.onDidDelete(update);
    const shown: Shown = { text: undefined, read: false, watcher };
    const [oldest] = this.files.keys();
    if (this.files.size >= MOST_FILES && oldest !== undefined) {
      this.files.get(oldest)?.watcher.dispose();
      this.files.delete(oldest);
    }
    this.files.set(key, shown);
    update();
    return shown;
  }

  private async read(uri: Uri, shown: Shown): Promise<void> {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    try {
      shown.text = open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
    } catch {
      shown.text = undefined;
    }
    shown.read = true;
    this.refreshSoon();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void commands.executeCommand('markdown.preview.refresh'), DELAY);
  }

  private dispose(): void {
    clearTimeout(this.timer);
    for (const { watcher } of this.files.values()) watcher.dispose();
  }
}

/** The document that is rendered, which VS Code passes to the renderer. */
function documentOf(env: unknown): Uri | undefined {
  const current =
    typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  return current instanceof Uri ? current : undefined;
}

/** A path of a document, as Markdown reads the paths of pictures: `/` is the folder of the workspace. */
function resolve(file: string, document: Uri | undefined): Uri | undefined {
  if (!document || document.scheme === 'untitled') return undefined;
  const path = file.replaceAll('\\', '/');
  if (!path.startsWith('/')) return Uri.joinPath(document, '..', path);
  const folder = workspace.getWorkspaceFolder(document);
  return folder && Uri.joinPath(folder.uri, path);
}
