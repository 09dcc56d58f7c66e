/** Does what only a browser can: drawing an SVG as pixels, and pictures and HTML on the clipboard. VS Code's API has none of it. */
import { type Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type PictureReport, type PictureTask, readPictureReport } from '../../pictureTask';
import { NotExported } from '../../transfer/export/tools';
import { escaped, newNonce, webviewFolder } from '../canvasEditor/page';

/**
 * Draws or copies a picture. Returns the PNG for a task that draws one. Throws `NotExported` where the browser cannot do it, when
 * the person closes the page, or when the signal aborts.
 */
export async function inPicturePage(
  extension: Uri,
  task: PictureTask,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const report = await inPage(extension, l10n.t('Picture of the canvas'), task, signal);
  return report.kind === 'done' ? report.png : undefined;
}

/** What is on the clipboard, with its rich text where the browser lets a page read that. */
export async function readClipboard(
  extension: Uri,
): Promise<{ readonly text: string; readonly html: string }> {
  try {
    const report = await inPage(extension, l10n.t('Clipboard'), { kind: 'read-clipboard' });
    if (report.kind === 'clipboard') return report;
  } catch {
    // VS Code itself may read plain text.
  }
  return { text: await env.clipboard.readText(), html: '' };
}

/** Opens a page in the active group for as long as the task takes. Returns its last report. */
async function inPage(
  extension: Uri,
  title: string,
  task: PictureTask,
  signal?: AbortSignal,
): Promise<PictureReport> {
  const panel = window.createWebviewPanel(
    'bmc.picture',
    title,
    { viewColumn: ViewColumn.Active, preserveFocus: task.kind === 'draw' },
    { enableScripts: true, localResourceRoots: [webviewFolder(extension)] },
  );
  const listeners: Disposable[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const closed = (): void =>
        reject(new NotExported(l10n.t('The page that draws the picture was closed.')));
      panel.onDidDispose(closed, undefined, listeners);
      signal?.addEventListener('abort', closed);
      const receive = (message: unknown): void => {
        const report = readPictureReport(message);
        if (report?.kind === 'ready') void panel.webview.postMessage(task);
        else if (report?.kind === 'failed')
          reject(new NotExported(l10n.t('This did not work: {0}', report.reason)));
        else if (report) resolve(report);
      };
      panel.webview.onDidReceiveMessage(receive, undefined, listeners);
      panel.webview.html = pageFor(panel, extension);
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    panel.dispose();
  }
}

function pageFor({ webview, title }: WebviewPanel, extension: Uri): string {
  const script = webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), 'picture.js')).toString();
  const nonce = newNonce();
  const policy = `default-src 'none'; img-src blob:; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<title>${escaped(title)}</title>
<style nonce="${nonce}">
body { display: grid; gap: 1rem; justify-items: center; padding: 1rem; }
img { max-width: 100%; max-height: 80vh; }
button { padding: 0.5rem 1rem; border: 0; font: inherit; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
</style>
</head>
<body>
<button hidden>${escaped(l10n.t('Put it on the clipboard'))}</button>
<img alt="">
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}
