/** Everything an editor asks of the text of a canvas: one provider per feature, each a thin adapter of `src/language`. */
import { type Disposable, languages } from 'vscode';
import { COMPLETION_TRIGGERS } from '../../language/editorNames';
import { canvasSelector } from '../canvasFiles';
import { codeLensProvider, refreshLensesWithSettings } from './codeLens';
import { completionProvider } from './completion';
import { documentLinkProvider } from './documentLinks';
import { foldingProvider, selectionProvider } from './folding';
import { formattingProvider, onTypeProvider } from './formatting';
import { hoverProvider } from './hover';
import { inlayHintsProvider, refreshHintsWithSettings } from './inlayHints';
import { DROP_METADATA, dropProvider, PASTE_METADATA, pasteProvider } from './pasting';
import { definitionProvider, highlightProvider, referenceProvider } from './references';
import { renameProvider } from './rename';
import { REWRITING_KINDS, rewritingProvider } from './rewriting';
import { semanticTokensLegend, semanticTokensProvider } from './semanticTokens';
import { symbolProvider } from './symbols';

/** Registers the language features; disposing the returned objects unregisters them. */
export function registerLanguageFeatures(): readonly Disposable[] {
  return [
    languages.registerHoverProvider(canvasSelector, hoverProvider),
    languages.registerDocumentSymbolProvider(canvasSelector, symbolProvider, {
      label: 'Business Model Canvas',
    }),
    languages.registerDefinitionProvider(canvasSelector, definitionProvider),
    languages.registerReferenceProvider(canvasSelector, referenceProvider),
    languages.registerDocumentHighlightProvider(canvasSelector, highlightProvider),
    languages.registerRenameProvider(canvasSelector, renameProvider),
    languages.registerCompletionItemProvider(canvasSelector, completionProvider, ...COMPLETION_TRIGGERS),
    languages.registerFoldingRangeProvider(canvasSelector, foldingProvider),
    languages.registerSelectionRangeProvider(canvasSelector, selectionProvider),
    languages.registerInlayHintsProvider(canvasSelector, inlayHintsProvider),
    refreshHintsWithSettings(),
    languages.registerCodeLensProvider(canvasSelector, codeLensProvider),
    refreshLensesWithSettings(),
    languages.registerDocumentSemanticTokensProvider(
      canvasSelector,
      semanticTokensProvider,
      semanticTokensLegend,
    ),
    languages.registerDocumentFormattingEditProvider(canvasSelector, formattingProvider),
    languages.registerDocumentRangeFormattingEditProvider(canvasSelector, formattingProvider),
    languages.registerOnTypeFormattingEditProvider(canvasSelector, onTypeProvider, '-', ' ', '\n'),
    languages.registerCodeActionsProvider(canvasSelector, rewritingProvider, {
      providedCodeActionKinds: REWRITING_KINDS,
    }),
    languages.registerDocumentPasteEditProvider(canvasSelector, pasteProvider, PASTE_METADATA),
    languages.registerDocumentDropEditProvider(canvasSelector, dropProvider, DROP_METADATA),
    languages.registerDocumentLinkProvider(canvasSelector, documentLinkProvider),
  ];
}
