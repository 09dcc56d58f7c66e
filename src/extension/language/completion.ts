/** Completion in the text of a canvas. */
import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionTriggerKind,
  MarkdownString,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { type Completion, completions } from '../../language/completion';
import { COMPLETION_KIND_NAMES, filterText, sortText } from '../../language/editorNames';
import { canvasOf, diagnosticsOf, rangeOf } from '../documents';

export const completionProvider: CompletionItemProvider = {
  provideCompletionItems(document, position, _token, context) {
    const offset = document.offsetAt(position);
    const unasked = context.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const diagnostics = diagnosticsOf(document);
    return completions(canvasOf(document), offset, { diagnostics, unasked }).map((completion, index) =>
      toItem(document, offset, completion, index),
    );
  },
};

function toItem(
  document: TextDocument,
  offset: number,
  completion: Completion,
  index: number,
): CompletionItem {
  const { kind, label, detail, description, documentation, span, insert, snippet } = completion;
  const item = new CompletionItem(
    { label, ...(detail ? { detail } : {}), ...(description ? { description } : {}) },
    CompletionItemKind[COMPLETION_KIND_NAMES[kind]],
  );
  const typed = document.getText(rangeOf(document, { start: span.start, end: offset }));
  item.range = {
    inserting: rangeOf(document, { start: span.start, end: offset }),
    replacing: rangeOf(document, span),
  };
  item.insertText = snippet ? new SnippetString(insert) : insert;
  item.sortText = sortText(index);
  item.filterText = filterText(completion, typed);
  if (documentation) item.documentation = new MarkdownString(documentation);
  if (completion.continues) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}
