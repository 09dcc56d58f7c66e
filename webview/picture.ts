/** The page that draws pictures and reads the clipboard: it does one task (see `PictureTask`) with what only a browser has. */
import { type PictureReport, type PictureTask, readPictureTask } from '../src/pictureTask';

declare function acquireVsCodeApi(): { postMessage(message: PictureReport): void };

/**
 * How long the browser may take to take over what was written, in milliseconds. It says that it has before that is done, and drops
 * it if the page is closed too early.
 */
const HAND_OVER = 600;

/** How long the page waits for the focus, without which it may not read the clipboard, in milliseconds. */
const FOCUS = 1500;

const api = acquireVsCodeApi();
const button = document.querySelector('button');
const preview = document.querySelector('img');

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const task = readPictureTask(event.data);
  if (task) void run(task);
});
api.postMessage({ kind: 'ready' });

async function run(task: PictureTask): Promise<void> {
  try {
    if (task.kind === 'draw') {
      const png = await draw(task);
      api.postMessage({ kind: 'done', png: new Uint8Array(await png.arrayBuffer()) });
      return;
    }
    if (task.kind === 'read-clipboard') {
      api.postMessage({ kind: 'clipboard', ...(await read()) });
      return;
    }
    const content =
      task.kind === 'copy-html'
        ? { 'text/html': blob(task.html, 'text/html'), 'text/plain': blob(task.text, 'text/plain') }
        : { 'image/png': await draw(task) };
    await copy(content);
  } catch (error) {
    api.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Some browsers let a page write to the clipboard only when it is clicked: then a button asks for that. */
async function copy(content: Readonly<Record<string, Blob>>): Promise<void> {
  const write = async (): Promise<void> => {
    await navigator.clipboard.write([new ClipboardItem(content)]);
    await new Promise((resolve) => setTimeout(resolve, HAND_OVER));
    api.postMessage({ kind: 'done' });
  };
  window.focus();
  try {
    await write();
  } catch (error) {
    if (!button || !(error instanceof DOMException) || error.name !== 'NotAllowedError') throw error;
    button.hidden = false;
    button.focus();
    button.addEventListener('click', () => {
      write().catch((reason: unknown) => api.postMessage({ kind: 'failed', reason: String(reason) }));
    });
  }
}

async function read(): Promise<{ readonly text: string; readonly html: string }> {
  window.focus();
  if (!document.hasFocus())
    await new Promise((resolve) => {
      window.addEventListener('focus', resolve, { once: true });
      setTimeout(resolve, FOCUS);
    });
  const items = await navigator.clipboard.read();
  const textOf = async (type: string): Promise<string> => {
    const blobs = items.filter(({ types }) => types.includes(type)).map((item) => item.getType(type));
    return (await Promise.all((await Promise.all(blobs)).map((one) => one.text()))).join('\n');
  };
  return { text: await textOf('text/plain'), html: await textOf('text/html') };
}

async function draw({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const picture = preview ?? new Image();
  picture.src = URL.createObjectURL(blob(svg, 'image/svg+xml'));
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, width, height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('no picture');
  return png;
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
