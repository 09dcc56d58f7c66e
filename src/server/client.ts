/** What the client can do, as far as answers depend on it. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import { type Encoding, encodingFor } from './positions';
import { at } from './settings';

export interface Client {
  readonly encoding: Encoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly asksConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly hasFolders: boolean;
  readonly markdown: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly resolvesDocumentation: boolean;
  readonly resolvesActions: boolean;
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly linkedDefinitions: boolean;
  readonly relatedInformation: boolean;
  /**
   * Client commands that lenses may use: `{ "commands": { "showReferences": "editor.action.showReferences" } }` in the
   * initialization options. Without it lenses are only read.
   */
  readonly showReferences: string | undefined;
}

/** Reads the capabilities of a client. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, general } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const formats = textDocument?.hover?.contentFormat;
  const command = at(initializationOptions, 'commands', 'showReferences');
  return {
    encoding: encodingFor(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    markdown: formats === undefined || formats.includes(MarkupKind.Markdown),
    snippets: completion?.snippetSupport === true,
    insertReplace: completion?.insertReplaceSupport === true,
    labelDetails: completion?.labelDetailsSupport === true,
    resolvesDocumentation: completion?.resolveSupport?.properties.includes('documentation') === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linkedDefinitions: textDocument?.definition?.linkSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    showReferences: typeof command === 'string' ? command : undefined,
  };
}
