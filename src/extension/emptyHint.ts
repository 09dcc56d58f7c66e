/** The hint in the text editor of an empty canvas, in the style of VS Code's own hint in empty editors. */
import {
  type Disposable,
  l10n,
  MarkdownString,
  Range,
  type TextEditor,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import { isCanvas, isWorkingCopy, onCanvasChanged, onCanvasOpened } from './canvasFiles';

const START = new Range(0, 0, 0, 0);

/** Shows the hint wherever the text of a canvas is empty, until it is disposed. */
export function registerEmptyHint(subscriptions: Disposable[]): void {
  const hint = window.createTextEditorDecorationType({
    isWholeLine: true,
    after: {
      contentText: l10n.t('Type to begin, or choose a template (Ctrl+.).'),
      color: new ThemeColor('input.placeholderForeground'),
    },
  });
  const show = (editor: TextEditor) => {
    const { document } = editor;
    const isEmpty = isCanvas(document) && isWorkingCopy(document) && document.getText() === '';
    editor.setDecorations(hint, isEmpty ? [{ range: START, hoverMessage: choices(document.uri) }] : []);
  };
  const showAll = () => window.visibleTextEditors.forEach(show);
  subscriptions.push(
    hint,
    window.onDidChangeVisibleTextEditors(showAll),
    onCanvasOpened(showAll),
    onCanvasChanged(({ document }) => {
      for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
    }),
  );
  showAll();
}

function choices(uri: Uri): MarkdownString {
  const file = encodeURIComponent(JSON.stringify([uri]));
  const text = new MarkdownString(
    `[${l10n.t('Start from a template…')}](command:bmc.startFromTemplate?${file}) · [${l10n.t('Get Started')}](command:bmc.getStarted)`,
  );
  text.isTrusted = { enabledCommands: ['bmc.startFromTemplate', 'bmc.getStarted'] };
  return text;
}
