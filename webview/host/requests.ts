/**
 * Sends requests to the extension, hands each response to the caller that waits for it, and notices when the extension does
 * not respond. While a request is pending, a ping is sent regularly; a response may take as long as the user takes to
 * choose in a dialog, but every ping is answered at once. The first silence that is too long makes the extension count as
 * unresponsive, the next message from it as responsive again.
 */
import type { Method, RequestOf, ResultOf, ToView } from '../../src/protocol';
import type { HostPort } from './hostPort';

/** A ping is sent after so many ticks without a message, and again after as many. */
const HEARTBEAT = 2;
/** After so many ticks without a message, the extension counts as unresponsive. */
const DEADLINE = 8;

/** The fields of a request besides its type and number. */
export type Params<M extends Method> = Omit<RequestOf<M>, 'type' | 'request'>;

type Response = ToView & { readonly type: 'response' | 'failure' };

/** Called once, with the result or with the reason why there is none. */
interface Handlers<M extends Method> {
  readonly answered?: (result: ResultOf<M>) => void;
  readonly failed?: (reason: string) => void;
}

/** Callbacks of the owner. */
interface Listener {
  /** The extension has become unresponsive, or responsive again. */
  readonly responsiveChanged: (responsive: boolean) => void;
  /** Why a request has failed that the extension knows nothing of. */
  readonly lost: () => string;
}

export class Requests {
  private readonly pending = new Map<number, (response: Response) => void>();
  /** The ticks since the last message from the extension, counted while a request is pending. */
  private silence = 0;
  private responsive = true;

  /** `last`: the number of the last request of the page before, so that numbers are unique in one view. */
  constructor(
    private readonly host: HostPort,
    private readonly listener: Listener,
    public last = 0,
  ) {}

  /** Sends a request. Returns its number, by which later requests may refer to it. */
  send<M extends Method>(method: M, params: Params<M>, { answered, failed }: Handlers<M> = {}): number {
    const request = ++this.last;
    this.pending.set(request, (response) => {
      if (response.type === 'failure') failed?.(response.reason);
      else if (response.method === method) answered?.(response.result as ResultOf<M>);
      else failed?.(`The response is one to "${response.method}" instead of "${method}".`);
    });
    this.post(method, request, params);
    return request;
  }

  private post<M extends Method>(method: M, request: number, params: Params<M>): void {
    // The type of a request with generic parameters is not assignable to the union of all requests.
    this.host.send({ type: method, request, ...params } as unknown as RequestOf<M>);
  }

  /** Hands a response to the caller that waits for it; a second response to the same request is ignored. */
  receive(response: Response): void {
    const settle = this.pending.get(response.request);
    this.pending.delete(response.request);
    settle?.(response);
  }

  /** Notes that the extension has sent a message, whichever. */
  heard(): void {
    this.silence = 0;
    this.setResponsive(true);
  }

  /** To be called at a steady rate, about once a second. Does nothing while no request is pending. */
  tick(): void {
    if (this.pending.size === 0) {
      this.silence = 0;
      return;
    }
    this.silence++;
    if (this.silence % HEARTBEAT === 0) this.ping();
    if (this.silence >= DEADLINE) this.setResponsive(false);
  }

  /** Asks the extension which of the pending requests it is working on. The others were lost, and fail. */
  ping(): void {
    const request = ++this.last;
    this.pending.set(request, (response) => {
      if (response.type === 'failure' || response.method !== 'ping') return;
      for (const unknown of response.result.unknown)
        this.receive({ type: 'failure', request: unknown, reason: this.listener.lost() });
    });
    const pending = [...this.pending.keys()].filter((other) => other !== request);
    this.post('ping', request, { pending });
  }

  private setResponsive(responsive: boolean): void {
    if (responsive === this.responsive) return;
    this.responsive = responsive;
    this.listener.responsiveChanged(responsive);
  }
}
