/** Names behind linked ids, beside the ids. */
import {
  type Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  type InlayHintsProvider,
  Location,
  MarkdownString,
  workspace,
} from 'vscode';
import { inlayHints } from '../../language/inlayHints';
import { canvasOf, rangeOf } from '../documents';
import { SECTION, settingsFor } from '../settings';

const changed = new EventEmitter<void>();

export const inlayHintsProvider: InlayHintsProvider = {
  onDidChangeInlayHints: changed.event,

  provideInlayHints(document, range) {
    if (!settingsFor(document.uri).inlayHints.linkNames) return [];
    const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return inlayHints(canvasOf(document), within).map(({ offset, label, tooltip, definition }) => {
      const part = new InlayHintLabelPart(label);
      part.tooltip = new MarkdownString(tooltip);
      part.location = new Location(document.uri, rangeOf(document, definition));
      const hint = new InlayHint(document.positionAt(offset), [part]);
      hint.paddingLeft = true;
      return hint;
    });
  },
};

/** Asks for the hints again when their setting changes, until it is disposed. */
export function refreshHintsWithSettings(): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.inlayHints`)) changed.fire();
  });
}
