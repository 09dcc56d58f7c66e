/** The panel of a comparison: a read-only sheet with marks, next to the text and the grid. */
import {
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import * as z from 'zod/mini';
import type { Canvas } from '../../canvas/canvas';
import { findingsOf } from '../../compare/changeNote';
import { type CanvasChange, type Comparison, compareCanvases } from '../../compare/compare';
import { changesOfSteps, comparisonView } from '../../compare/comparisonView';
import { revertChange, takeOver } from '../../compare/revert';
import { planEdit } from '../../edit/plan';
import { escaped, newNonce, webviewFolder } from '../canvasEditor/page';
import { isWorkingCopy } from '../canvasFiles';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';

/** One of the two versions: a text as it was, or a document that may go on changing. */
export type Side =
  | { readonly label: string; readonly canvas: Canvas }
  | { readonly label: string; readonly document: TextDocument };

/** What a comparison shows. */
export interface Compared {
  readonly before: Side;
  readonly after: Side;
}

/** What else can be done in a comparison. */
export interface Surroundings {
  /** The file that changes can be taken over into; else the earlier version, if that is a file. */
  readonly into?: TextDocument;
  /** Steps to the next (1) and to the previous (-1) comparison of a row, as to the frames of a film; undefined at its ends. */
  readonly step?: (by: 1 | -1) => Promise<Compared | undefined>;
}

const messageSchema = z.union([
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.enum(['take-back', 'take-over']), step: z.int().check(z.minimum(0)) }),
  z.object({ kind: z.literal('film'), by: z.union([z.literal(1), z.literal(-1)]) }),
]);

/** Opens a comparison in a new tab of the active group. */
export function showComparison(
  context: Pick<ExtensionContext, 'extensionUri'>,
  compared: Compared,
  surroundings: Surroundings = {},
): void {
  const panel = window.createWebviewPanel('bmc.comparison', titleOf(compared), ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [webviewFolder(context.extensionUri)],
    enableFindWidget: true,
  });
  new ComparisonPanel(panel, compared, surroundings);
  panel.webview.html = pageFor(panel.webview, context.extensionUri);
}

function titleOf({ before, after }: Compared): string {
  return l10n.t('{0} ↔ {1}', before.label, after.label);
}

class ComparisonPanel {
  constructor(
    private readonly panel: WebviewPanel,
    private compared: Compared,
    private readonly surroundings: Surroundings,
  ) {
    const changes = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const shown = [documentOf(this.compared.before), documentOf(this.compared.after), this.target];
      if (shown.includes(document) && contentChanges.length > 0) this.send();
    });
    panel.onDidDispose(() => changes.dispose());
    panel.webview.onDidReceiveMessage((received: unknown) => this.receive(received));
  }

  private get target(): TextDocument | undefined {
    return this.surroundings.into ?? editable(this.compared.before);
  }

  private findings() {
    const { before, after } = this.compared;
    return findingsOf(compareCanvases(canvasIn(before), canvasIn(after)));
  }

  private send(): void {
    const { target, surroundings } = this;
    const { before, after } = this.compared;
    const into = target && { label: nameOfFile(target.uri), canvas: canvasOf(target) };
    const view = comparisonView(
      this.findings(),
      { old: before.label, now: after.label },
      { canEdit: editable(after) !== undefined, into },
    );
    const isFilm = surroundings.step !== undefined;
    void this.panel.webview.postMessage({ kind: 'comparison', view, isFilm });
  }

  private async receive(received: unknown): Promise<void> {
    const message = messageSchema.safeParse(received).data;
    if (message === undefined) return;
    if (message.kind === 'ready') this.send();
    else if (message.kind === 'film') await this.film(message.by);
    else {
      const { comparison, step } = this.stepAt(message.step);
      if (message.kind === 'take-back') await this.takeBack(comparison, step);
      else await this.takeOver(comparison, step);
    }
  }

  private stepAt(index: number): { readonly comparison: Comparison; readonly step: readonly CanvasChange[] } {
    const findings = this.findings();
    return { comparison: findings.comparison, step: changesOfSteps(findings)[index] ?? [] };
  }

  private async takeBack(comparison: Comparison, step: readonly CanvasChange[]): Promise<void> {
    const document = editable(this.compared.after);
    if (document === undefined) return;
    const operations = step.flatMap((change) => revertChange(comparison, change) ?? []);
    await showRefusal(applyPlan(document, (now) => planEdit(now, operations)));
  }

  private async takeOver(comparison: Comparison, step: readonly CanvasChange[]): Promise<void> {
    const { target } = this;
    if (target === undefined) return;
    const name = nameOfFile(target.uri);
    const isDone = await showRefusal(
      applyPlan(target, (now) => planEdit(now, takeOver(comparison, now)(step) ?? [])),
    );
    if (isDone) void window.setStatusBarMessage(l10n.t('Taken over into {0}; not saved yet.', name), 5000);
  }

  private async film(by: 1 | -1): Promise<void> {
    const next = await this.surroundings.step?.(by);
    if (next === undefined) {
      const end = by === 1 ? l10n.t('This is the latest commit.') : l10n.t('This is the first commit.');
      void this.panel.webview.postMessage({ kind: 'say', text: end });
      return;
    }
    this.compared = next;
    this.panel.title = titleOf(next);
    this.send();
  }
}

function documentOf(side: Side): TextDocument | undefined {
  return 'document' in side ? side.document : undefined;
}

/** The file of a side, if it can be written to. */
function editable(side: Side): TextDocument | undefined {
  const document = documentOf(side);
  return document && isWorkingCopy(document) ? document : undefined;
}

function canvasIn(side: Side): Canvas {
  return 'document' in side ? canvasOf(side.document) : side.canvas;
}

function nameOfFile({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function pageFor(webview: Webview, extension: Uri): string {
  const file = (name: string) =>
    escaped(webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name)).toString());
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Comparison'))}</title>
<link rel="stylesheet" href="${file('compareStyle.css')}">
</head>
<body>
<p id="loading">${escaped(l10n.t('Comparing…'))}</p>
<div id="page"></div>
<div id="announcements" class="unseen" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${file('compare.js')}"></script>
</body>
</html>`;
}
