/** Ids and links in the colour of their block. */
import { type DocumentSemanticTokensProvider, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import { semanticTokens, TOKEN_LEGEND, TOKEN_TYPES } from '../../language/semanticTokens';
import { canvasOf, rangeOf } from '../documents';

/** What the tokens are called. */
export const semanticTokensLegend = new SemanticTokensLegend([...TOKEN_LEGEND], ['declaration']);

export const semanticTokensProvider: DocumentSemanticTokensProvider = {
  provideDocumentSemanticTokens(document) {
    const builder = new SemanticTokensBuilder(semanticTokensLegend);
    for (const { span, block, declares } of semanticTokens(canvasOf(document)))
      builder.push(rangeOf(document, span), TOKEN_TYPES[block], declares ? ['declaration'] : []);
    return builder.build();
  },
};
