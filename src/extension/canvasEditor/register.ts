/** The grid as VS Code knows it from the start; what draws it is loaded when the first one opens. */
import {
  type CustomTextEditorProvider,
  type Disposable,
  type LogOutputChannel,
  type Uri,
  window,
} from 'vscode';
import { CANVAS_VIEW } from '../tabs';

/** Registers the grid. */
export function registerCanvasEditor(
  subscriptions: Disposable[],
  extension: Uri,
  log: LogOutputChannel,
): void {
  let loading: Promise<CustomTextEditorProvider> | undefined;
  const load = () => {
    loading ??= import('./provider').then(({ createProvider }) =>
      createProvider(subscriptions, extension, log),
    );
    return loading;
  };
  subscriptions.push(
    window.registerCustomEditorProvider(
      CANVAS_VIEW,
      {
        resolveCustomTextEditor: async (document, panel, token) =>
          (await load()).resolveCustomTextEditor(document, panel, token),
      },
      { supportsMultipleEditorsPerDocument: true },
    ),
  );
}
