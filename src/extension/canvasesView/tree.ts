/**
 * The tree of the canvases of the workspace: of open canvases from their current text, of the others from disk. The text of the
 * rows is computed in `src/view/outline.ts`.
 */
import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BlockKey } from '../../canvas/blocks';
import { severityName } from '../../lint/rulePage';
import { BLOCK_ICONS } from '../../view/blockIcons';
import { buildGrid } from '../../view/grid';
import { type GridModel, notesOf } from '../../view/model';
import {
  type BlockRow,
  blockRows,
  blockTooltip,
  type CanvasFilter,
  type CanvasRow,
  canvasRow,
  type NoteRow,
  noteTooltip,
  passes,
  type RowSeverity,
  sharedNames,
} from '../../view/outline';
import { placeProblems } from '../../view/problems';
import { snapshotOf } from '../canvasEditor/gridSnapshot';
import { isCanvas, isWorkingCopy, onCanvasChanged, onCanvasOpened, openCanvasAt } from '../canvasFiles';
import type { CanvasListener, CanvasOnDisk, ClosedCanvases } from '../closedCanvases';
import { INTERNAL } from '../commands/internal';
import { canvasOf, diagnosticsOf } from '../documents';
import { onLintSettingsChanged } from '../settings';
import { tabsOf } from '../tabs';

/** A canvas of the workspace, or one that is open from elsewhere. */
export interface CanvasNode {
  readonly kind: 'canvas';
  readonly uri: Uri;
}
export interface BlockNode {
  readonly kind: 'block';
  readonly canvas: CanvasNode;
  readonly block: BlockKey;
}
export interface NoteNode {
  readonly kind: 'note';
  readonly parent: BlockNode;
  /** The key of the note in the snapshot of its canvas. */
  readonly key: string;
}
/** A row of the tree. The same canvas, block or note is always the same object. */
export type Node = CanvasNode | BlockNode | NoteNode;

/** The cached state of a canvas. */
interface Known {
  readonly node: CanvasNode;
  readonly inner: Map<string, BlockNode | NoteNode>;
  /** The content on disk, until something newer is known. */
  row: CanvasRow | undefined;
  /** The rows below, after the row was expanded. */
  content: Content | undefined;
}

interface Content extends CanvasOnDisk {
  readonly grid: GridModel;
}

/** What VS Code shows of a row; compared with its current content to find stale rows. */
interface ShownRow {
  readonly row?: string;
  /** The rows below, if VS Code has requested them. */
  readonly below?: string;
  readonly tooltip?: string | undefined;
}

/** The debounce of changes in milliseconds, and the longer one at the start, while files are read. */
const WAIT = 150;
const FIRST_WAIT = 1500;

export class CanvasTree implements TreeDataProvider<Node>, CanvasListener, Disposable {
  private readonly known = new Map<string, Known>();
  private readonly changes = new EventEmitter<Node[] | undefined>();
  /** The content of each row when VS Code requested it. */
  private readonly shown = new WeakMap<Node, ShownRow>();
  private readonly listed = new EventEmitter<readonly CanvasRow[]>();
  readonly onDidChangeTreeData = this.changes.event;
  /** Fires with all canvases, before the filter, when the list changes. */
  readonly onDidList = this.listed.event;
  private filter: CanvasFilter = { problems: false, tags: [] };
  /** The canvases of the last list, and the names that are not unique in it. */
  private list: readonly CanvasNode[] = [];
  private shared: ReadonlySet<string> = new Set();
  private readonly changed = new Set<string>();
  private due: ReturnType<typeof setTimeout> | undefined;
  private first: Promise<void> | undefined;
  private readonly listeners: Disposable[];

  constructor(
    private readonly closed: ClosedCanvases,
    private readonly icon: NonNullable<TreeItem['iconPath']>,
  ) {
    this.listeners = [
      closed.subscribe(this),
      onCanvasOpened(({ uri }) => this.refreshSoon(uri)),
      onCanvasChanged(({ document }) => this.refreshSoon(document.uri)),
      workspace.onDidCloseTextDocument((document) => {
        if (isCanvas(document)) this.refreshSoon(document.uri);
      }),
      window.tabGroups.onDidChangeTabs(() => this.refreshSoon()),
      onLintSettingsChanged(() => this.refreshSoon(...[...this.known.values()].map(({ node }) => node.uri))),
    ];
  }

  dispose(): void {
    clearTimeout(this.due);
    for (const listener of this.listeners) listener.dispose();
  }

  found(uri: Uri, seen: CanvasOnDisk | undefined): void {
    const known = this.knownAt(uri);
    known.row = seen && canvasRow(seen.canvas, seen.diagnostics, workspace.asRelativePath(uri));
    // Read again when the row is expanded; now, if it is expanded already.
    known.content = seen && known.content && contentOf(seen, known.content.grid);
    this.refreshSoon(uri);
  }

  gone(uri: Uri): void {
    this.known.delete(uri.toString());
    this.refreshSoon();
  }

  /** Sets the filter. */
  show(filter: CanvasFilter): void {
    this.filter = filter;
    this.changes.fire(undefined);
  }

  /** All canvases by name, regardless of the filter. */
  async all(): Promise<readonly (CanvasRow & { readonly node: CanvasNode })[]> {
    this.first ??= Promise.race([this.closed.start(), pause(FIRST_WAIT)]);
    await this.first;
    for (const document of workspace.textDocuments)
      if (isCanvas(document) && isWorkingCopy(document) && tabsOf(document.uri).length > 0)
        this.knownAt(document.uri);
    const rows = [...this.known.values()].flatMap((known) => {
      const row = this.rowOf(known);
      return row ? [{ ...row, node: known.node }] : [];
    });
    return rows.sort((a, b) => a.name.localeCompare(b.name) || compare(a.node.uri, b.node.uri));
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      const rows = await this.all();
      this.list = this.listedIn(rows);
      this.shared = sharedNames(rows);
      this.listed.fire(rows);
      return [...this.list];
    }
    if (node.kind === 'note') return [];
    const rows = await this.blocksOf(node.kind === 'canvas' ? node : node.canvas);
    if (node.kind === 'canvas') {
      this.remember(node, { below: belowCanvas(rows) });
      return rows.map(({ block }) => this.blockNode(node, block));
    }
    const row = rows.find(({ block }) => block === node.block);
    this.remember(node, { below: belowBlock(row) });
    return (row?.notes ?? []).map(({ key }) => this.noteNode(node, key));
  }

  private remember(node: Node, shown: ShownRow): void {
    this.shown.set(node, { ...this.shown.get(node), ...shown });
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'note') return node.parent;
    return node.kind === 'block' ? node.canvas : undefined;
  }

  async getTreeItem(node: Node): Promise<TreeItem> {
    if (node.kind === 'canvas') return this.canvasItem(node);
    const block = node.kind === 'block' ? node : node.parent;
    const row = (await this.blocksOf(block.canvas)).find((each) => each.block === block.block);
    this.remember(node, { row: shownOf(node, row), tooltip: undefined });
    return node.kind === 'block' ? blockItem(node, row) : noteItem(node, noteIn(row, node));
  }

  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    const tooltip = await this.tooltipOf(node);
    this.remember(node, { tooltip });
    item.tooltip = markdown(tooltip);
    return item;
  }

  private async tooltipOf(node: Node): Promise<string | undefined> {
    const canvas = canvasIn(node);
    if (node.kind === 'canvas') {
      const known = this.known.get(canvas.uri.toString());
      return known && this.rowOf(known)?.tooltip;
    }
    const content = await this.contentOf(canvas);
    if (content === undefined) return undefined;
    const { grid, canvas: model, diagnostics } = content;
    if (node.kind === 'block') {
      const block = grid.blocks.find(({ key }) => key === node.block);
      return block && blockTooltip(block);
    }
    const note = notesOf(grid).find(({ key }) => key === node.key);
    return note && noteTooltip(model, diagnostics, note);
  }

  /** The row of a canvas, or of a block or a note in it; undefined where the tree does not have it. */
  async nodeAt(uri: Uri, block?: BlockKey, note?: string): Promise<Node | undefined> {
    const row = (await this.all()).find(({ node }) => node.uri.toString() === uri.toString());
    if (row === undefined || !passes(row, this.filter)) return undefined;
    if (block === undefined) return row.node;
    const parent = this.blockNode(row.node, block);
    return note === undefined ? parent : this.noteNode(parent, note);
  }

  private canvasItem(node: CanvasNode): TreeItem {
    const known = this.knownAt(node.uri);
    const row = this.rowOf(known);
    this.remember(node, { row: shownOfCanvas(row), tooltip: undefined });
    const item = new TreeItem(row?.name ?? '', TreeItemCollapsibleState.Collapsed);
    item.id = node.uri.toString();
    // VS Code decorates the file with its problems and its git state, as in the Explorer.
    item.resourceUri = node.uri;
    item.iconPath = this.icon;
    const where = row && this.shared.has(row.name) ? [workspace.asRelativePath(node.uri)] : [];
    item.description = [row?.completeness, ...where].filter((part) => part !== undefined).join(' · ');
    item.contextValue = workspace.getWorkspaceFolder(node.uri) ? 'canvas file' : 'canvas';
    item.command = { command: INTERNAL.goTo, title: '', arguments: [node] };
    return item;
  }

  private knownAt(uri: Uri): Known {
    const key = uri.toString();
    const known = this.known.get(key) ?? {
      node: { kind: 'canvas', uri },
      inner: new Map(),
      row: undefined,
      content: undefined,
    };
    this.known.set(key, known);
    return known;
  }

  private rowOf({ node, row }: Known): CanvasRow | undefined {
    const document = openCanvasAt(node.uri);
    if (!document) return row;
    return canvasRow(canvasOf(document), diagnosticsOf(document), workspace.asRelativePath(node.uri));
  }

  private async blocksOf(node: CanvasNode): Promise<readonly BlockRow[]> {
    const content = await this.contentOf(node);
    if (content === undefined) return [];
    const rows = rowsOf.get(content.grid) ?? blockRows(content.grid);
    rowsOf.set(content.grid, rows);
    return rows;
  }

  private async contentOf({ uri }: CanvasNode): Promise<Content | undefined> {
    const document = openCanvasAt(uri);
    if (document) {
      const { grid, diagnostics } = snapshotOf(document);
      return { canvas: canvasOf(document), diagnostics, grid };
    }
    const known = this.knownAt(uri);
    if (known.content === undefined) {
      const seen = await this.closed.readFromDisk(uri);
      known.content = seen && contentOf(seen, undefined);
    }
    return known.content;
  }

  private blockNode(canvas: CanvasNode, block: BlockKey): BlockNode {
    return this.inner(canvas, block, () => ({ kind: 'block', canvas, block }));
  }

  private noteNode(parent: BlockNode, key: string): NoteNode {
    return this.inner(parent.canvas, `${parent.block}/${key}`, () => ({ kind: 'note', parent, key }));
  }

  private inner<N extends BlockNode | NoteNode>(canvas: CanvasNode, id: string, make: () => N): N {
    const { inner } = this.knownAt(canvas.uri);
    const node = (inner.get(id) as N | undefined) ?? make();
    inner.set(id, node);
    return node;
  }

  /** The canvases of a list that pass the filter. */
  private listedIn(rows: readonly (CanvasRow & { readonly node: CanvasNode })[]): readonly CanvasNode[] {
    return rows.filter((row) => passes(row, this.filter)).map(({ node }) => node);
  }

  private refreshSoon(...changed: readonly Uri[]): void {
    for (const uri of changed) this.changed.add(uri.toString());
    clearTimeout(this.due);
    this.due = setTimeout(() => void this.refresh(), WAIT);
  }

  /** Only rows that differ from what is shown are refreshed, unless the list itself has changed. */
  private async refresh(): Promise<void> {
    // The tree has not been shown yet.
    if (this.first === undefined) return;
    const changed = [...this.changed];
    this.changed.clear();
    for (const [key, { node, row }] of this.known)
      if (row === undefined && !openCanvasAt(node.uri)) this.known.delete(key);
    const rows = await this.all();
    const list = this.listedIn(rows);
    const isSame = list.length === this.list.length && list.every((node, at) => node === this.list[at]);
    const shared = sharedNames(rows);
    if (!isSame || [...shared].join('\n') !== [...this.shared].join('\n')) {
      this.changes.fire(undefined);
      return;
    }
    this.listed.fire(rows);
    const stale = await Promise.all(
      list.filter(({ uri }) => changed.includes(uri.toString())).map((node) => this.staleIn(node)),
    );
    if (stale.some((nodes) => nodes.length > 0)) this.changes.fire(stale.flat());
  }

  /** The stale rows of a canvas; each includes the rows below it. */
  private async staleIn(node: CanvasNode): Promise<readonly Node[]> {
    const { row, below } = this.shown.get(node) ?? {};
    if (row === undefined) return [];
    if (row !== shownOfCanvas(this.rowOf(this.knownAt(node.uri))) || (await this.hasStaleTooltip(node)))
      return [node];
    if (below === undefined) return [];
    const rows = await this.blocksOf(node);
    if (below !== belowCanvas(rows)) return [node];
    const stale = await Promise.all(
      rows.map((each) => this.staleInBlock(this.blockNode(node, each.block), each)),
    );
    return stale.flat();
  }

  private async staleInBlock(node: BlockNode, row: BlockRow): Promise<readonly Node[]> {
    const before = this.shown.get(node);
    if (before?.row === undefined) return [];
    if (before.row !== shownOf(node, row) || (await this.hasStaleTooltip(node))) return [node];
    if (before.below === undefined) return [];
    if (before.below !== belowBlock(row)) return [node];
    const stale: Node[] = [];
    for (const { key } of row.notes) {
      const note = this.noteNode(node, key);
      const shown = this.shown.get(note)?.row;
      if (shown !== undefined && (shown !== shownOf(note, row) || (await this.hasStaleTooltip(note))))
        stale.push(note);
    }
    return stale;
  }

  /** Whether a tooltip that was shown is stale. */
  private async hasStaleTooltip(node: Node): Promise<boolean> {
    const tooltip = this.shown.get(node)?.tooltip;
    return tooltip !== undefined && tooltip !== (await this.tooltipOf(node));
  }
}

function noteIn(row: BlockRow | undefined, { key }: NoteNode): NoteRow | undefined {
  return row?.notes.find((note) => note.key === key);
}

/** The content of the row of a block or a note, for comparison. */
function shownOf(node: BlockNode | NoteNode, row: BlockRow | undefined): string {
  if (node.kind === 'note') return JSON.stringify(noteIn(row, node) ?? null);
  return JSON.stringify(row && [row.title, row.description, row.severity, row.notes.length > 0]);
}

function shownOfCanvas(row: CanvasRow | undefined): string {
  return JSON.stringify(row && [row.name, row.completeness]);
}

function belowCanvas(rows: readonly BlockRow[]): string {
  return rows.map(({ block }) => block).join();
}

function belowBlock(row: BlockRow | undefined): string {
  return JSON.stringify(row?.notes.map(({ key }) => key) ?? []);
}

/** The rows of a snapshot; computed once. */
const rowsOf = new WeakMap<GridModel, readonly BlockRow[]>();

/** The canvas that a row belongs to. */
export function canvasIn(node: Node): CanvasNode {
  if (node.kind === 'canvas') return node;
  return node.kind === 'block' ? node.canvas : node.parent.canvas;
}

function contentOf(seen: CanvasOnDisk, previous: GridModel | undefined): Content {
  return {
    ...seen,
    grid: buildGrid(seen.canvas, { problems: placeProblems(seen.canvas, seen.diagnostics), previous }),
  };
}

function blockItem({ canvas, block }: BlockNode, row: BlockRow | undefined): TreeItem {
  const state = row?.notes.length ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const item = new TreeItem(row?.title ?? '', state);
  item.id = `${canvas.uri.toString()}#${block}`;
  item.description = row?.description ?? '';
  item.iconPath = problemIcon(row?.severity) ?? new ThemeIcon(BLOCK_ICONS[block]);
  item.contextValue = 'block';
  return item;
}

function noteItem(node: NoteNode, row: NoteRow | undefined): TreeItem {
  const item = new TreeItem(row?.name ?? '', TreeItemCollapsibleState.None);
  item.id = `${node.parent.canvas.uri.toString()}#${node.parent.block}/${node.key}`;
  item.description = row?.description ?? '';
  item.iconPath = problemIcon(row?.severity) ?? new ThemeIcon('note');
  const parts = [row?.name, row?.description, row?.severity && severityName(row.severity)];
  item.accessibilityInformation = { label: parts.filter((part) => part).join(', ') };
  item.contextValue = 'note';
  item.command = { command: INTERNAL.goTo, title: '', arguments: [node] };
  return item;
}

const PROBLEM_ICONS: Readonly<Record<RowSeverity, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
};

function problemIcon(severity: RowSeverity | undefined): ThemeIcon | undefined {
  return severity && PROBLEM_ICONS[severity];
}

function markdown(text: string | undefined): MarkdownString | undefined {
  return text === undefined ? undefined : new MarkdownString(text);
}

function compare(a: Uri, b: Uri): number {
  return a.toString() < b.toString() ? -1 : 1;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
