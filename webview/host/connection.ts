/** The connection to the extension: typed messages out, validated messages in, and the state that VS Code keeps. */
import * as z from 'zod/mini';
import { readToView, type ToView } from '../../src/protocol';
import { announce } from './announce';
import type { HostPort } from './hostPort';
import { type CopyStorage, keepState, newerState, takeState } from './keptState';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

// The page forbids `eval`, and zod would try it to compile its checks.
z.config({ jitless: true });

/** What VS Code keeps: the state, when it was saved, and the name of the page. */
const savedSchema = z.object({ page: z.string(), at: z.number(), state: z.unknown() });

/** The connection to the extension, with the messages from it. */
export interface Host extends HostPort {
  readonly listen: (listener: (message: ToView) => void) => void;
}

/** Connects to the extension; once per page. */
export function connect(): Host {
  const api = acquireVsCodeApi();
  const { document: uri = '', replaces, except = '' } = document.body.dataset;
  const storage = browserStorage();
  const kept = savedSchema.safeParse(api.getState()).data;
  const page = kept?.page ?? crypto.randomUUID();
  const wanted = {
    document: uri,
    except: new Set(except.split(' ')),
    withoutText: replaces !== undefined,
    now: Date.now(),
  };
  const copied =
    storage && (kept === undefined ? takeState(storage, page, wanted) : newerState(storage, page, kept.at));
  return {
    page,
    send: (message) => api.postMessage(message),
    listen: (listener) => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        const read = readToView(event.data);
        if (read.ok) listener(read.message);
        else
          api.postMessage({ type: 'report', text: `Invalid message from the extension: ${read.expected}` });
      });
    },
    savedState: copied ?? kept?.state,
    saveState: (state, hasText) => {
      const at = Date.now();
      api.setState({ page, at, state });
      if (storage && hasText !== undefined) keepState(storage, page, { document: uri, at, hasText, state });
    },
    announce,
  };
}

/** Undefined where the browser forbids it. */
function browserStorage(): CopyStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
