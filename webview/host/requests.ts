/** Sends requests to the extension and hands each response to the caller that waits for it. */
import type { Method, RequestOf, ResultOf, ToView } from '../../src/protocol';
import type { Wire } from './hostPort';

/** The fields of a request besides its type and number. */
export type Params<M extends Method> = Omit<RequestOf<M>, 'type' | 'request'>;

type Response = ToView & { readonly type: 'response' | 'failure' };

/** Called once, with the result or with the reason why there is none. */
interface Handlers<M extends Method> {
  readonly answered?: (result: ResultOf<M>) => void;
  readonly failed?: (reason: string) => void;
}

export class Requests {
  private last = 0;
  private readonly pending = new Map<number, (response: Response) => void>();

  constructor(private readonly wire: Wire) {}

  /** Sends a request. Returns its number, by which later requests may refer to it. */
  send<M extends Method>(method: M, params: Params<M>, { answered, failed }: Handlers<M> = {}): number {
    const request = ++this.last;
    this.pending.set(request, (response) => {
      if (response.type === 'failure') failed?.(response.reason);
      else if (response.method === method) answered?.(response.result as ResultOf<M>);
      else failed?.(`The response is one to "${response.method}" instead of "${method}".`);
    });
    // The type of a request with generic parameters is not assignable to the union of all requests.
    this.wire.send({ type: method, request, ...params } as unknown as RequestOf<M>);
    return request;
  }

  /** Hands a response to the caller that waits for it; a second response to the same request is ignored. */
  receive(response: Response): void {
    const settle = this.pending.get(response.request);
    this.pending.delete(response.request);
    settle?.(response);
  }
}
