/** Publishes problems: those of open canvases from their current text, those of the other canvases from disk. */
import {
  type Disposable,
  type LogOutputChannel,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { SOURCE } from '../language/editorNames';
import {
  isCanvas,
  isCanvasFile,
  isFoundBySearch,
  isWorkingCopy,
  onCanvasChanged,
  onCanvasOpened,
  openCanvasAt,
} from './canvasFiles';
import { ClosedCanvases } from './closedCanvases';
import { diagnosticsOf, rangeOf } from './documents';
import { DuplicateDocuments } from './duplicateDocuments';
import { toProblems } from './problems';
import { onLintSettingsChanged } from './settings';
import { gridIn, tabsOf, textIn } from './tabs';

/** A check that took longer than this many milliseconds is debounced by the time it took. */
const QUICK = 20;
/**
 * The shortest and the longest debounce, in milliseconds. The shortest lets the grid get its snapshot before VS Code gets the
 * problems: `npm run bench -- workbench` shows that both are on the screen later in the other order.
 */
const WAIT = { shortest: 3, longest: 60 } as const;

/** Keeps the Problems panel current until it is disposed. Returns the object that checks the whole workspace on demand. */
export function registerDiagnostics(subscriptions: Disposable[], log: LogOutputChannel): ClosedCanvases {
  const collection = languages.createDiagnosticCollection(SOURCE);
  const closed = new ClosedCanvases(collection, (uri) => openCanvasAt(uri) !== undefined, log);
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const costs = new WeakMap<TextDocument, number>();
  const twice = new DuplicateDocuments();

  const forget = (document: TextDocument) => {
    clearTimeout(timers.get(document));
    timers.delete(document);
  };
  const check = (document: TextDocument) => {
    forget(document);
    if (document.isClosed || !isWorkingCopy(document) || twice.isHidden(document)) return;
    const start = performance.now();
    const found = diagnosticsOf(document);
    collection.set(
      document.uri,
      toProblems(document.uri, found, (span) => rangeOf(document, span)),
    );
    costs.set(document, performance.now() - start);
  };
  const checkSoon = (document: TextDocument) => {
    clearTimeout(timers.get(document));
    const cost = costs.get(document) ?? 0;
    timers.set(
      document,
      setTimeout(() => check(document), cost > QUICK ? Math.min(cost, WAIT.longest) : WAIT.shortest),
    );
  };
  const checkAll = () => {
    for (const document of workspace.textDocuments) if (isCanvas(document)) check(document);
  };

  const checkTwice = async () => {
    for (const document of await twice.update()) {
      if (twice.isHidden(document)) collection.delete(document.uri);
      else check(document);
    }
  };

  /** Removes the problems of a file that no search finds when its last tab is closed. */
  const forgetUnlessFound = async (uri: Uri | undefined) => {
    if (uri === undefined || tabsOf(uri).length > 0 || (await isFoundBySearch(uri))) return;
    const document = openCanvasAt(uri);
    if (document && !document.isDirty && tabsOf(uri).length === 0) collection.delete(uri);
  };

  subscriptions.push(
    collection,
    closed,
    onCanvasOpened((document) => {
      check(document);
      // Its tab may have opened before it.
      void checkTwice();
      if (isWorkingCopy(document)) void closed.documentOpened(document.uri);
    }),
    onCanvasChanged(({ document }) => checkSoon(document)),
    workspace.onDidCloseTextDocument((document) => {
      forget(document);
      if (!isCanvas(document)) return;
      collection.delete(document.uri);
      if (isCanvasFile(document.uri) && isWorkingCopy(document)) void closed.documentClosed(document.uri);
    }),
    // VS Code may keep a document for minutes after its last tab was closed, and then opens it without an event.
    window.tabGroups.onDidChangeTabs(({ opened, closed: gone }) => {
      void checkTwice();
      for (const tab of gone) void forgetUnlessFound(textIn(tab) ?? gridIn(tab));
      for (const tab of opened) {
        const document = openCanvasAt(textIn(tab) ?? gridIn(tab));
        if (document && !collection.has(document.uri)) check(document);
      }
    }),
    onLintSettingsChanged(() => {
      checkAll();
      void closed.start();
    }),
    { dispose: () => timers.forEach(clearTimeout) },
  );
  checkAll();
  void checkTwice();
  void closed.start().then(() => {
    for (const document of workspace.textDocuments)
      if (isCanvas(document) && isWorkingCopy(document)) void closed.documentOpened(document.uri);
  });
  return closed;
}
