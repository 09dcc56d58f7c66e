/**
 * The canvases of the workspace as VS Code's tree: those that are open as their text is now, the others as they were read
 * from disk. What a row says is worked out in `src/view/outline.ts`.
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
import { severityName } from '../../lint/page';
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
import { snapshotOf } from '../canvasEditor/gridSnapshot';
import { isCanvas, isWorkingCopy, onCanvasChanged, onCanvasOpened, openCanvasAt } from '../canvasFiles';
import type { ClosedCanvases, Follower, Seen } from '../closedCanvases';
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
  /** The key of the note in the picture of its canvas. */
  readonly key: string;
}
/** A row of the tree. The same canvas, block or note is always the same object. */
export type Node = CanvasNode | BlockNode | NoteNode;

/** What is known of a canvas. */
interface Known {
  readonly node: CanvasNode;
  readonly inner: Map<string, BlockNode | NoteNode>;
  /** As it was read from disk, for as long as nothing newer is known. */
  row: CanvasRow | undefined;
  /** What is below the row, once somebody has unfolded it. */
  content: Content | undefined;
}

interface Content extends Seen {
  readonly grid: GridModel;
}

/** What VS Code shows of a row; compared to find out whether it has to ask again. */
interface Told {
  readonly row?: string;
  /** The rows below, once they were asked for. */
  readonly below?: string;
  readonly tooltip?: string | undefined;
}

/** How long the tree waits for more to change, and at first for files to be read. */
const WAIT = 150;
const FIRST_WAIT = 1500;

export class CanvasTree implements TreeDataProvider<Node>, Follower, Disposable {
  private readonly known = new Map<string, Known>();
  private readonly changes = new EventEmitter<Node[] | undefined>();
  /** What VS Code was told of each row that it has asked for. */
  private readonly told = new WeakMap<Node, Told>();
  private readonly listed = new EventEmitter<readonly CanvasRow[]>();
  readonly onDidChangeTreeData = this.changes.event;
  /** The canvases that there are, before the filter, whenever they have been listed anew. */
  readonly onDidList = this.listed.event;
  private filter: CanvasFilter = { problems: false, tags: [] };
  /** The canvases as they were listed last, and the names that several of them have. */
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
      closed.follow(this),
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

  found(uri: Uri, seen: Seen | undefined): void {
    const known = this.knownAt(uri);
    known.row = seen && canvasRow(seen.canvas, seen.diagnostics, workspace.asRelativePath(uri));
    // Read again when somebody looks below the row, unless somebody does so now.
    known.content = seen && known.content && contentOf(seen, known.content.grid);
    this.refreshSoon(uri);
  }

  gone(uri: Uri): void {
    this.known.delete(uri.toString());
    this.refreshSoon();
  }

  /** Shows only what passes the filter. */
  show(filter: CanvasFilter): void {
    this.filter = filter;
    this.changes.fire(undefined);
  }

  /** All canvases by name, whatever the filter says. */
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
      this.tell(node, { below: belowCanvas(rows) });
      return rows.map(({ block }) => this.blockNode(node, block));
    }
    const row = rows.find(({ block }) => block === node.block);
    this.tell(node, { below: belowBlock(row) });
    return (row?.notes ?? []).map(({ key }) => this.noteNode(node, key));
  }

  private tell(node: Node, told: Told): void {
    this.told.set(node, { ...this.told.get(node), ...told });
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'note') return node.parent;
    return node.kind === 'block' ? node.canvas : undefined;
  }

  async getTreeItem(node: Node): Promise<TreeItem> {
    if (node.kind === 'canvas') return this.canvasItem(node);
    const block = node.kind === 'block' ? node : node.parent;
    const row = (await this.blocksOf(block.canvas)).find((each) => each.block === block.block);
    this.tell(node, { row: shownOf(node, row), tooltip: undefined });
    return node.kind === 'block' ? blockItem(node, row) : noteItem(node, noteIn(row, node));
  }

  async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
    const tooltip = await this.tooltipOf(node);
    this.tell(node, { tooltip });
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
    this.tell(node, { row: shownOfCanvas(row), tooltip: undefined });
    const item = new TreeItem(row?.name ?? '', TreeItemCollapsibleState.Collapsed);
    item.id = node.uri.toString();
    // VS Code shows how many problems the file has, and what git says about it, as in the Explorer.
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
      const seen = await this.closed.look(uri);
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

  /** Only rows that look different from what VS Code shows are asked for again, unless the list itself has changed. */
  private async refresh(): Promise<void> {
    // Nobody has looked yet.
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

  /** The rows of a canvas that VS Code shows as they no longer are; each stands for all that is below it. */
  private async staleIn(node: CanvasNode): Promise<readonly Node[]> {
    const { row, below } = this.told.get(node) ?? {};
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
    const told = this.told.get(node);
    if (told?.row === undefined) return [];
    if (told.row !== shownOf(node, row) || (await this.hasStaleTooltip(node))) return [node];
    if (told.below === undefined) return [];
    if (told.below !== belowBlock(row)) return [node];
    const stale: Node[] = [];
    for (const { key } of row.notes) {
      const note = this.noteNode(node, key);
      const shown = this.told.get(note)?.row;
      if (shown !== undefined && (shown !== shownOf(note, row) || (await this.hasStaleTooltip(note))))
        stale.push(note);
    }
    return stale;
  }

  /** Whether somebody has looked at a tooltip that says something else by now. */
  private async hasStaleTooltip(node: Node): Promise<boolean> {
    const tooltip = this.told.get(node)?.tooltip;
    return tooltip !== undefined && tooltip !== (await this.tooltipOf(node));
  }
}

function noteIn(row: BlockRow | undefined, { key }: NoteNode): NoteRow | undefined {
  return row?.notes.find((note) => note.key === key);
}

/** What a row of a block or a note shows, to be compared. */
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

/** The rows of a picture, worked out once. */
const rowsOf = new WeakMap<GridModel, readonly BlockRow[]>();

/** The canvas that a row belongs to. */
export function canvasIn(node: Node): CanvasNode {
  if (node.kind === 'canvas') return node;
  return node.kind === 'block' ? node.canvas : node.parent.canvas;
}

function contentOf(seen: Seen, previous: GridModel | undefined): Content {
  return { ...seen, grid: buildGrid(seen.canvas, { diagnostics: seen.diagnostics, previous }) };
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
  const said = [row?.name, row?.description, row?.severity && severityName(row.severity)];
  item.accessibilityInformation = { label: said.filter((part) => part).join(', ') };
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
