/** The connection to the extension: typed messages out, validated messages in, and the state that VS Code keeps. */
import * as z from 'zod/mini';
import { readToView, type ToView } from '../../src/protocol';
import { announce } from './announce';
import type { HostPort } from './hostPort';
import { keepState, takeState } from './keptState';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

// The page forbids `eval`, and zod would try it to compile its checks.
z.config({ jitless: true });

/** What VS Code keeps: the state, and the name of this page among all that show the document. */
const savedSchema = z.object({ page: z.string(), state: z.unknown() });

/** The connection to the extension, with the messages from it. */
export interface Host extends HostPort {
  readonly listen: (listener: (message: ToView) => void) => void;
}

/** Connects to the extension; once per page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  const { document: uri = '', replaces } = document.body.dataset;
  const kept = savedSchema.safeParse(api.getState());
  const page = kept.success ? kept.data.page : crypto.randomUUID();
  const replaced = replaces === undefined ? undefined : takeState(localStorage, uri, Date.now());
  return {
    send: (message) => api.postMessage(message),
    listen: (listener) => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const read = readToView(event.data);
        if (read.ok) listener(read.message);
        else
          api.postMessage({ type: 'report', text: `Invalid message from the extension: ${read.expected}` });
      });
    },
    savedState: kept.success ? kept.data.state : replaced,
    saveState: (state) => {
      api.setState({ page, state });
      keepState(localStorage, page, uri, state, Date.now());
    },
    announce,
  };
}
