/** The HTML of the grid: without content, with a content security policy that allows only our own scripts, styles and fonts. */
import { env, l10n, Uri, type Webview } from 'vscode';

/** The folder of the files that the page may load. */
export function webviewFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** What the page takes over from earlier pages of the document that ended without closing. */
interface Inheritance {
  /** Their state even where nothing was typed. */
  readonly replaces: boolean;
  /** Nothing from these pages. */
  readonly except: readonly string[];
}

/** The HTML of a view. */
export function pageFor(
  webview: Webview,
  extension: Uri,
  document: Uri,
  { replaces, except }: Inheritance,
): string {
  const file = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(webviewFolder(extension), name)).toString();
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Business Model Canvas'))}</title>
<link rel="stylesheet" href="${escaped(file('style.css'))}">
</head>
<body data-document="${escaped(document.toString())}" data-except="${escaped(except.join(' '))}"${replaces ? ' data-replaces' : ''}>
<p id="loading" data-unresponsive="${escaped(l10n.t('The extension does not answer. The canvas opens when it answers again; what you typed is kept.'))}">${escaped(l10n.t('Opening the canvas…'))}</p>
<div id="page"></div>
<svg id="links" class="links" aria-hidden="true"></svg>
<div id="announcements" class="unseen" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${escaped(file('main.js'))}" data-controls="${escaped(file('controls.js'))}"></script>
</body>
</html>`;
}

/** A nonce for the scripts of one page. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text as content or attribute of an HTML element. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
