/** Canvases in the Markdown cells of notebooks. Runs in the page of the notebook, which has no files: only canvases in the cell. */
import { FENCE_LANGUAGE, fenceHtml, fenceMessage, readFence } from '../src/transfer/export/fence';
import { type MarkdownIt, renderFences } from '../src/transfer/markdownIt';
import styles from './styles/preview.css';

interface MarkdownRenderer {
  extendMarkdownIt(extend: (markdownIt: MarkdownIt) => void): void;
}

interface Context {
  getRenderer(id: string): Promise<MarkdownRenderer | undefined>;
}

/** Called by VS Code. */
export async function activate(context: Context): Promise<void> {
  const renderer = await context.getRenderer('vscode.markdown-it-renderer');
  if (!renderer) return;
  // Cells have shadow trees, which get the contents of such templates; variables come from the page outside.
  const style = document.createElement('style');
  style.textContent = styles;
  const template = document.createElement('template');
  template.classList.add('markdown-style');
  template.content.appendChild(style.cloneNode(true));
  document.head.append(style, template);
  renderer.extendMarkdownIt((markdownIt) =>
    renderFences(markdownIt, FENCE_LANGUAGE, (content) => {
      const fence = readFence(content);
      if (fence.file !== undefined)
        return fenceMessage(`${fence.file}: notebooks draw only canvases that are written in the cell.`);
      return fenceHtml(fence, fence.text);
    }),
  );
}
