/** Completion with resolve: the list is computed once; the documentation of an entry is sent when the client resolves it. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import { type Completion, completions } from '../language/completion';
import { COMPLETION_KIND_NAMES, filterText, sortText } from '../language/editorNames';
import type { Diagnostic } from '../lint/diagnostic';
import { markup } from './answers';
import type { Client } from './client';
import type { Snapshot } from './documents';
import { at } from './settings';

/**
 * The lists handed out last, for their documentation. One number names a list, so that an entry of an old one is known as
 * such.
 */
export class CompletionProvider {
  private list: readonly Completion[] = [];
  private number = 0;

  complete(
    { canvas, positions, text }: Snapshot,
    { position, context }: CompletionParams,
    diagnostics: readonly Diagnostic[],
    client: Client,
  ): CompletionItem[] {
    const offset = positions.offsetAt(position);
    const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    this.list = completions(canvas, offset, { diagnostics, unasked });
    this.number++;
    return this.list.map((completion, index) => {
      const { kind, label, detail, description, documentation, span, insert, snippet } = completion;
      const typed = text.slice(span.start, offset);
      const newText = snippet && !client.snippets ? withoutPlaceholders(insert) : insert;
      const inserting = positions.range({ start: span.start, end: offset });
      return {
        label,
        kind: CompletionItemKind[COMPLETION_KIND_NAMES[kind]],
        ...(client.labelDetails
          ? {
              labelDetails: { ...(detail ? { detail } : {}), ...(description ? { description } : {}) },
            }
          : detail || description
            ? { detail: `${detail ?? ''} ${description ?? ''}`.trim() }
            : {}),
        textEdit: client.insertReplace
          ? { newText, insert: inserting, replace: positions.range(span) }
          : { newText, range: positions.range(span) },
        insertTextFormat: snippet && client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        sortText: sortText(index),
        filterText: filterText(completion, typed),
        ...(documentation && !client.resolvesDocumentation
          ? { documentation: markup(client, documentation) }
          : {}),
        data: { list: this.number, index },
      };
    });
  }

  /** The entry with its documentation; as it is, where its list is no longer known. */
  resolve(item: CompletionItem, client: Client): CompletionItem {
    const index = at(item.data, 'index');
    if (at(item.data, 'list') !== this.number || typeof index !== 'number') return item;
    const documentation = this.list[index]?.documentation;
    return documentation ? { ...item, documentation: markup(client, documentation) } : item;
  }
}

/** A snippet for clients that insert plain text: `${1:name}` is its text, `$0` is nothing. */
export function withoutPlaceholders(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\d+|\$\{\d+(?::([^}\\]*(?:\\.[^}\\]*)*))?\}|\$\{\d+\|([^,|]*)[^|]*\|\}/g,
    (_, escaped: string | undefined, text: string | undefined, first: string | undefined) =>
      escaped ?? text?.replace(/\\(.)/g, '$1') ?? first ?? '',
  );
}
