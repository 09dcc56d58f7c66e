/** One file that is open under several paths, through symbolic links: its problems are shown under one of them. */
import { type TextDocument, workspace } from 'vscode';
import { identityOf, isCanvas, isReachedByLink } from './canvasFiles';
import { tabsOf } from './tabs';

export class DuplicateDocuments {
  private hidden: ReadonlySet<TextDocument> = new Set();
  private updates = 0;

  /** Whether the problems of a document are shown under another path of its file. */
  isHidden(document: TextDocument): boolean {
    return this.hidden.has(document);
  }

  /** Looks at the open tabs again. Returns the documents whose problems are now to be hidden, or to be shown again. */
  async update(): Promise<readonly TextDocument[]> {
    const update = ++this.updates;
    const open = workspace.textDocuments.filter(
      (document) => isCanvas(document) && tabsOf(document.uri).length > 0,
    );
    const found = open.length > 1 ? await doublesAmong(open) : new Set<TextDocument>();
    if (update !== this.updates) return [];
    const before = this.hidden;
    this.hidden = found;
    return [...new Set([...before, ...found])].filter(
      (document) => before.has(document) !== found.has(document),
    );
  }
}

/** All but one of the documents of each file; the one that no link leads to stays. */
async function doublesAmong(documents: readonly TextDocument[]): Promise<ReadonlySet<TextDocument>> {
  const links = await Promise.all(documents.map(({ uri }) => isReachedByLink(uri)));
  if (!links.includes(true)) return new Set();
  const own = documents.filter((_, index) => links[index] === false);
  const linked = documents.filter((_, index) => links[index] === true);
  const ordered = [...own, ...linked];
  const identities = await Promise.all(ordered.map(({ uri }) => identityOf(uri)));
  // Files without a link to them are files of their own, whatever they look like.
  return new Set(
    ordered.filter((_, index) => {
      const identity = identities[index];
      return index >= own.length && identity !== undefined && identities.indexOf(identity) < index;
    }),
  );
}
