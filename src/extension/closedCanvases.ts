/**
 * The canvases of the workspace that are not open: found by a search, checked from disk in small steps, and checked again
 * when a file is created, changed or deleted. An open document takes precedence; `diagnostics.ts` publishes its problems.
 */
import {
  type DiagnosticCollection,
  Disposable,
  FileSystemError,
  FileType,
  type LogOutputChannel,
  type Uri,
  workspace,
} from 'vscode';
import type { Canvas } from '../canvas/canvas';
import { CANVAS_GLOB, isExcluded } from '../canvas/files';
import { Lines } from '../canvas/lines';
import { parseCanvas } from '../canvas/parse/parse';
import type { Diagnostic } from '../lint/diagnostic';
import { lint } from '../lint/lint';
import { findCanvases, identityOf, isCanvasFile, isFoundBySearch, isReachedByLink } from './canvasFiles';
import { rangeIn } from './documents';
import { toProblems } from './problems';
import { settingsFor } from './settings';
import { tabsOf } from './tabs';

/** How many files are read at once, and after how many milliseconds the checks yield to other work. */
const BATCH = 8;
const SLICE = 12;
/** The debounce, in milliseconds, after new folders: their files appear a little later. */
const SETTLE = 300;
/** If more files than this are created at once, a folder of canvases may be among them, and the workspace is searched again. */
const MANY = 50;

/** How many canvases a check of the whole workspace has checked, and how many it found. */
export interface CheckSummary {
  readonly files: number;
  readonly found: number;
}

/** A canvas as it is on disk, and its diagnostics. */
export interface CanvasOnDisk {
  readonly canvas: Canvas;
  readonly diagnostics: readonly Diagnostic[];
}

/** Is notified of every canvas of the workspace, whether its problems are shown or not. */
export interface CanvasListener {
  /** A file was found or has changed. `seen` is undefined for a file that is open: its document is more current. */
  found(uri: Uri, seen: CanvasOnDisk | undefined): void;
  gone(uri: Uri): void;
}

const NOTHING: readonly Diagnostic[] = [];

/** Checks canvases that are not open. */
export class ClosedCanvases implements Disposable {
  /** The files whose problems are shown or being computed, by URI. */
  private readonly known = new Map<string, Uri>();
  private readonly listeners = new Set<CanvasListener>();
  /** Whether problems of canvases that are not open are shown. */
  private reports = false;
  /** How many canvases the last search found beyond `bmc.lint.workspaceLimit`. */
  leftOut = 0;
  /** Files whose problems are shown for a document that was opened by a symbolic link to them, by URI, and that document. */
  private readonly linked = new Map<string, Uri>();
  private readonly waiting = new Map<string, Uri>();
  private working: Promise<void> | undefined;
  private readonly created = new Set<Uri>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private searches = 0;
  private readonly watchers: Disposable;

  constructor(
    private readonly collection: DiagnosticCollection,
    private readonly isOpen: (uri: Uri) => boolean,
    private readonly log: LogOutputChannel,
  ) {
    const canvases = workspace.createFileSystemWatcher(CANVAS_GLOB);
    // A folder that is deleted or created is one event; there are none for the files in it.
    const folders = workspace.createFileSystemWatcher('**', false, true, false);
    this.watchers = Disposable.from(
      canvases,
      canvases.onDidCreate((uri) => void this.appeared(uri)),
      canvases.onDidChange((uri) => void this.appeared(uri)),
      canvases.onDidDelete((uri) => this.check(uri)),
      folders,
      folders.onDidCreate((uri) => this.folderMayHaveAppeared(uri)),
      folders.onDidDelete((uri) => this.folderMayBeGone(uri)),
      workspace.onDidChangeWorkspaceFolders(() => this.start()),
    );
  }

  dispose(): void {
    clearTimeout(this.settling);
    this.waiting.clear();
    this.watchers.dispose();
  }

  /** Searches the workspace for canvases and checks them, as far as the settings allow; removes problems of files that are gone. */
  async start(): Promise<void> {
    const search = ++this.searches;
    const { workspace: reports, workspaceLimit } = settingsFor().lint;
    const found = reports || this.listeners.size > 0 ? await this.find() : [];
    // A newer search has started meanwhile; its result is used.
    if (search !== this.searches) return;
    this.reports = reports;
    this.leftOut = Math.max(0, found.length - workspaceLimit);
    if (found.length > workspaceLimit)
      this.log.info(`Checking ${workspaceLimit} of ${found.length} canvases (bmc.lint.workspaceLimit).`);
    this.replaceKnown(found.slice(0, workspaceLimit));
    await this.settled();
  }

  /** Checks every canvas of the workspace now, regardless of the limit in the settings. */
  async checkAll(isCancelled: () => boolean): Promise<CheckSummary> {
    this.searches++;
    const found = await this.find();
    this.reports = true;
    this.leftOut = 0;
    this.replaceKnown(found);
    while (this.working && !isCancelled()) await Promise.race([this.working, pause(100)]);
    const files = found.length - this.waiting.size;
    if (isCancelled()) this.waiting.clear();
    return { files, found: found.length };
  }

  /** Checks one file again. Removes its problems if the file is gone or is not to be checked. */
  check(uri: Uri): void {
    const key = uri.toString();
    const wanted = settingsFor().lint.workspace || this.listeners.size > 0;
    if (!this.known.has(key) && (!wanted || workspace.getWorkspaceFolder(uri) === undefined)) return;
    this.known.set(key, uri);
    this.waiting.set(key, uri);
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  /** A document was opened. If it was opened by a link to a file, only its problems are shown, not those of the file. */
  async documentOpened(uri: Uri): Promise<void> {
    if (!(await isReachedByLink(uri))) return;
    const identity = await identityOf(uri);
    for (const [key, file] of [...this.known]) {
      if (identity === undefined || key === uri.toString() || (await identityOf(file)) !== identity) continue;
      this.linked.set(key, uri);
      this.check(file);
    }
  }

  /** A document was closed: the problems of its file, or of the file that it links to, are those of the text on disk. */
  async documentClosed(uri: Uri): Promise<void> {
    for (const [key, document] of [...this.linked]) {
      if (document.toString() !== uri.toString()) continue;
      this.linked.delete(key);
      const file = this.known.get(key);
      if (file) this.check(file);
    }
    await this.appeared(uri);
  }

  /** Adds a listener. It is notified of the existing canvases by the next `start`. */
  subscribe(listener: CanvasListener): Disposable {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  }

  /** Reads and checks a canvas on disk; undefined if the file is gone or cannot be read. */
  async readFromDisk(uri: Uri): Promise<CanvasOnDisk | undefined> {
    const text = await this.read(uri);
    return text === undefined ? undefined : this.lintText(uri, text);
  }

  /** Resolves when the queue of files to check is empty. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private async find(): Promise<readonly Uri[]> {
    try {
      const found = await findCanvases();
      return [...found].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
    } catch (error) {
      this.log.error(`The workspace could not be searched for canvases: ${error}`);
      return [];
    }
  }

  private replaceKnown(uris: readonly Uri[]): void {
    const wanted = new Map(uris.map((uri) => [uri.toString(), uri]));
    for (const [key, uri] of this.known) if (!wanted.has(key)) this.drop(uri);
    for (const uri of wanted.values()) {
      this.known.set(uri.toString(), uri);
      this.check(uri);
    }
  }

  /** Checks a file that was created, changed or closed, if it is one of those that a search finds. */
  private async appeared(uri: Uri): Promise<void> {
    const isKnown = () => this.known.has(uri.toString());
    if (!isKnown() && (this.known.size >= settingsFor().lint.workspaceLimit || !(await isFoundBySearch(uri))))
      return;
    this.check(uri);
  }

  private folderMayBeGone(folder: Uri): void {
    const inside = `${folder.toString()}/`;
    for (const [key, uri] of this.known) if (key.startsWith(inside)) this.check(uri);
  }

  private folderMayHaveAppeared(uri: Uri): void {
    if (isCanvasFile(uri) || isExcluded(`${uri.path}/`)) return;
    this.created.add(uri);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.lookIntoNewFolders(), SETTLE);
  }

  private async lookIntoNewFolders(): Promise<void> {
    const created = [...this.created];
    this.created.clear();
    if (created.length > MANY || (await Promise.all(created.map(isFolder))).includes(true))
      await this.start();
  }

  private drop(uri: Uri): void {
    const key = uri.toString();
    this.known.delete(key);
    this.waiting.delete(key);
    if (!this.isOpen(uri)) this.collection.delete(uri);
    for (const listener of this.listeners) listener.gone(uri);
  }

  private async work(): Promise<void> {
    let sliceStart = performance.now();
    while (this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, BATCH);
      // Removed from the queue before they are read: a change during the read queues the file again.
      for (const [key] of batch) this.waiting.delete(key);
      const texts = await Promise.all(batch.map(([, uri]) => this.read(uri)));
      for (const [at, [, uri]] of batch.entries()) {
        this.show(uri, texts[at]);
        if (performance.now() - sliceStart < SLICE) continue;
        await pause(0);
        sliceStart = performance.now();
      }
    }
  }

  private show(uri: Uri, text: string | undefined): void {
    if (!this.known.has(uri.toString())) return;
    if (text === undefined) {
      this.drop(uri);
      // VS Code may keep the document of a deleted file for minutes after its last tab was closed.
      if (tabsOf(uri).length === 0) this.collection.delete(uri);
      return;
    }
    const seen = this.isOpen(uri) ? undefined : this.lintText(uri, text);
    for (const listener of this.listeners) listener.found(uri, seen);
    if (seen === undefined) return;
    if (!this.reports || !settingsFor(uri).lint.enable || this.linked.has(uri.toString())) {
      this.collection.delete(uri);
      return;
    }
    const lines = new Lines(text);
    this.collection.set(
      uri,
      toProblems(uri, seen.diagnostics, (span) => rangeIn(lines, span)),
    );
  }

  private lintText(uri: Uri, text: string): CanvasOnDisk {
    const canvas = parseCanvas(text);
    const { enable, options } = settingsFor(uri).lint;
    return { canvas, diagnostics: enable && this.reports ? lint(canvas, options) : NOTHING };
  }

  /** The text of a file; undefined if it is gone or cannot be read. */
  private async read(uri: Uri): Promise<string | undefined> {
    try {
      return await workspace.decode(await workspace.fs.readFile(uri), { uri });
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === 'FileNotFound'))
        this.log.warn(`${uri.toString()} could not be read: ${error}`);
      return undefined;
    }
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
