/** The panel of a comparison: a read-only sheet with marks, next to the text and the grid. */
import {
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type Webview,
  window,
  workspace,
} from 'vscode';
import * as z from 'zod/mini';
import { parseCanvas } from '../../canvas/parse/parse';
import { findingsOf } from '../../compare/changeNote';
import { compareCanvases } from '../../compare/compare';
import { changesOfSteps, comparisonView } from '../../compare/comparisonView';
import { revertChange } from '../../compare/revert';
import { planEdit } from '../../edit/plan';
import { escaped, newNonce, webviewFolder } from '../canvasEditor/page';
import { canvasOf } from '../documents';
import { applyPlan, showRefusal } from '../edits';

/** One of the two versions: a text as it was, or a document that may go on changing. */
export type Side =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly document: TextDocument };

const messageSchema = z.union([
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('take-back'), step: z.int().check(z.minimum(0)) }),
]);

/** Opens a comparison in a new tab of the active group. */
export function showComparison(
  context: Pick<ExtensionContext, 'extensionUri'>,
  before: Side,
  after: Side,
): void {
  const panel = window.createWebviewPanel(
    'bmc.comparison',
    l10n.t('{0} ↔ {1}', before.label, after.label),
    ViewColumn.Active,
    {
      enableScripts: true,
      localResourceRoots: [webviewFolder(context.extensionUri)],
      enableFindWidget: true,
    },
  );
  const canvas = (side: Side) => ('document' in side ? canvasOf(side.document) : parseCanvas(side.text));
  const findings = () => findingsOf(compareCanvases(canvas(before), canvas(after)));
  const canEdit = 'document' in after && after.document.uri.scheme === 'file';
  const send = (): void => {
    const view = comparisonView(findings(), { old: before.label, now: after.label }, canEdit);
    void panel.webview.postMessage({ kind: 'comparison', view });
  };
  const changes = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const isOurs = [before, after].some((side) => 'document' in side && side.document === document);
    if (isOurs && contentChanges.length > 0) send();
  });
  panel.onDidDispose(() => changes.dispose());
  panel.webview.onDidReceiveMessage(async (received: unknown) => {
    const message = messageSchema.safeParse(received);
    if (!message.success) return;
    if (message.data.kind === 'ready') {
      send();
      return;
    }
    if (!('document' in after) || !canEdit) return;
    const current = findings();
    const step = changesOfSteps(current)[message.data.step] ?? [];
    const operations = step.flatMap((change) => revertChange(current.comparison, change) ?? []);
    await showRefusal(applyPlan(after.document, (now) => planEdit(now, operations)));
  });
  panel.webview.html = pageFor(panel.webview, context.extensionUri);
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
