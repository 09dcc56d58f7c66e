/** Lenses above blocks and items. */
import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  type Disposable,
  EventEmitter,
  Location,
  type Position,
  type TextDocument,
  workspace,
} from 'vscode';
import { codeLenses, type LensAction } from '../../language/codeLens';
import { INTERNAL } from '../commands/internal';
import { canvasOf, diagnosticsOf, rangeOf } from '../documents';
import { SECTION, settingsFor } from '../settings';

const changed = new EventEmitter<void>();

export const codeLensProvider: CodeLensProvider = {
  onDidChangeCodeLenses: changed.event,

  provideCodeLenses(document) {
    if (!settingsFor(document.uri).codeLens.enable) return [];
    return codeLenses(canvasOf(document), diagnosticsOf(document)).map(({ span, title, action }) => {
      const range = rangeOf(document, span);
      return new CodeLens(range, { title, ...commandFor(document, range.start, action) });
    });
  },
};

/** Asks for the lenses again when a setting that they depend on changes, until it is disposed. */
export function refreshLensesWithSettings(): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.codeLens`) || event.affectsConfiguration(`${SECTION}.lint`))
      changed.fire();
  });
}

function commandFor(document: TextDocument, at: Position, action: LensAction): Omit<Command, 'title'> {
  const { uri } = document;
  switch (action.kind) {
    case 'open-canvas':
      return { command: 'bmc.openCanvasToSide', arguments: [uri] };
    case 'show-problem':
      return { command: INTERNAL.showProblem, arguments: [uri, document.positionAt(action.at.start)] };
    case 'peek': {
      const places = action.places.map((span) => new Location(uri, rangeOf(document, span)));
      return { command: 'editor.action.showReferences', arguments: [uri, at, places] };
    }
  }
}
