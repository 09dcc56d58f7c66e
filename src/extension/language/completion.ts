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
import { canvasOf, diagnosticsOf, rangeOf } from '../documents';

/** What opens the list besides words: where a value, an entry or an ignore comment starts. */
export const COMPLETION_TRIGGERS = [' ', ':', '[', ',', '{', '"', "'", '#'] as const;

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  block: CompletionItemKind.Module,
  'canvas-field': CompletionItemKind.Property,
  'item-field': CompletionItemKind.Property,
  term: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Reference,
  word: CompletionItemKind.Value,
  rule: CompletionItemKind.Constant,
  order: CompletionItemKind.Keyword,
};

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
    KINDS[kind],
  );
  // VS Code compares the text between the start of the range and the cursor with the filter text.
  const typed = document.getText(rangeOf(document, { start: span.start, end: offset }));
  item.range = {
    inserting: rangeOf(document, { start: span.start, end: offset }),
    replacing: rangeOf(document, span),
  };
  item.insertText = snippet ? new SnippetString(insert) : insert;
  item.sortText = String(index).padStart(4, '0');
  item.filterText = /\s/.test(typed) ? typed : (completion.filter ?? label);
  if (documentation) item.documentation = new MarkdownString(documentation);
  if (completion.continues) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}
