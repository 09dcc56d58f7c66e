/**
 * Files dropped on the sheet. Pictures are taken at once: VS Code would only show them. Anything else is left to VS Code, which hands
 * it on to the page while Shift is held, and so is what is dragged from its explorer.
 */
import type { Board } from '../controllers/board';

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/svg+xml']);

/** Larger files are no canvas. */
const LARGEST = 20_000_000;

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
    if (isOwn || !dataTransfer || !isTaken(dataTransfer)) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
  };
  // What is taken here, VS Code leaves alone.
  window.addEventListener('dragenter', accept, { capture: true });
  window.addEventListener('dragover', accept, { capture: true });
  window.addEventListener(
    'drop',
    (event) => {
      const { dataTransfer } = event;
      if (isOwn || !dataTransfer || !(isTaken(dataTransfer) || event.shiftKey)) return;
      const [file] = dataTransfer.files;
      const [uri] = dataTransfer.getData('text/uri-list').split(/\r?\n/);
      if (!file && !uri) return;
      event.preventDefault();
      event.stopPropagation();
      if (!file) board.openFile({ uri: uri ?? '' });
      else if (file.size <= LARGEST)
        void file
          .arrayBuffer()
          .then((bytes) => board.openFile({ name: file.name, bytes: new Uint8Array(bytes) }));
    },
    { capture: true },
  );
}

/** Whether files are dragged, or a file of VS Code's explorer, which it hands on only while Shift is held. */
function isTaken({ items, types }: DataTransfer): boolean {
  if (types.includes('text/uri-list')) return true;
  const files = [...items].filter(({ kind }) => kind === 'file');
  return files.length > 0 && files.every(({ type }) => PICTURES.has(type));
}
