/** The wire to the extension: typed messages out, checked messages in, and the state VS Code keeps for a hidden view. */
import * as z from 'zod/mini';
import { readToView, type ToView } from '../../src/protocol';
import { announce } from './announce';
import type { Wire } from './hostPort';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

// The page forbids `eval`, and zod would try it to compile its checks.
z.config({ jitless: true });

/** The wire, and the way to hear what the extension says. */
export interface Host extends Wire {
  readonly listen: (listener: (message: ToView) => void) => void;
}

/** Connects to the extension; once per page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
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
    savedState: api.getState(),
    saveState: (state) => api.setState(state),
    announce,
  };
}
