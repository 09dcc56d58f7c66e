/**
 * Files dropped on the sheet. An empty sheet takes every file at once, any other one pictures, which VS Code would only show.
 * Anything else is left to VS Code, which hands it on to the page while Shift is held, and so is what is dragged from its explorer.
 */
import * as l10n from '@vscode/l10n';
import type { Board } from '../controllers/board';

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/svg+xml']);

/** Larger files are no canvas. */
const LARGEST = 20_000_000;

/** The class of the page while a file is over it that it takes. */
const DROPPING = 'dropping';

/** Takes files that are dropped anywhere on the page. */
export function watchFileDrops(board: Board): void {
  /** What is dragged within the page, such as a link in a text. */
  let isOwn = false;
  window.addEventListener(
    'dragstart',
    () => {
      isOwn = true;
    },
    { capture: true },
  );
  window.addEventListener(
    'dragend',
    () => {
      isOwn = false;
    },
    { capture: true },
  );
  const accept = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (isOwn || !dataTransfer || !isTaken(board, dataTransfer)) return;
    event.preventDefault();
    // The page's frame would tell VS Code, which takes the drag over.
    event.stopPropagation();
    dataTransfer.dropEffect = 'copy';
    document.body.classList.add(DROPPING);
  };
  const leave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) document.body.classList.remove(DROPPING);
  };
  window.addEventListener('dragenter', accept, { capture: true });
  window.addEventListener('dragover', accept, { capture: true });
  window.addEventListener('dragleave', leave, { capture: true });
  window.addEventListener(
    'drop',
    (event) => {
      const { dataTransfer } = event;
      document.body.classList.remove(DROPPING);
      if (isOwn || !dataTransfer || !(isTaken(board, dataTransfer) || event.shiftKey)) return;
      const [file] = dataTransfer.files;
      const [uri] = dataTransfer.getData('text/uri-list').split(/\r?\n/);
      if (!file && !uri) return;
      event.preventDefault();
      event.stopPropagation();
      if (!file) board.openFile({ uri: uri ?? '' });
      else if (file.size > LARGEST)
        board.refuse(l10n.t('{0}: {1}', file.name, l10n.t('This is too large for a canvas.')));
      else
        void file
          .arrayBuffer()
          .then((bytes) => board.openFile({ name: file.name, bytes: new Uint8Array(bytes) }));
    },
    { capture: true },
  );
}

/** Whether files are dragged that the sheet takes, or a file of VS Code's explorer, which it hands on only while Shift is held. */
function isTaken(board: Board, { items, types }: DataTransfer): boolean {
  if (types.includes('text/uri-list')) return true;
  const files = [...items].filter(({ kind }) => kind === 'file');
  return (
    files.length > 0 && (board.clipboard.isEmptySheet() || files.every(({ type }) => PICTURES.has(type)))
  );
}
