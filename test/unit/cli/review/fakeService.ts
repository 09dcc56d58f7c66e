/** GitHub, GitLab and Azure DevOps as far as comments go, on the loopback address. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  readonly id: number;
  body: string;
}

/** What the service answers instead of doing what was asked. */
export interface Failure {
  readonly status: number;
  readonly text: string;
}

/** A fake of all three services; `comments` are those of its one pull request, number 7. */
export class FakeService {
  readonly comments: FakeComment[] = [];
  readonly asked: string[] = [];
  /** Answers requests that write with this. */
  refusal: Failure | undefined;
  /** Answers every request with this. */
  failure: Failure | undefined;
  private nextId = 100;

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async start(): Promise<FakeService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const service = new FakeService(server, `http://127.0.0.1:${port}`);
    server.on('request', async (request, response) => {
      const { status, text } = service.answer(request, await bodyOf(request));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(text);
    });
    return service;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  add(body: string): void {
    this.comments.push({ id: this.nextId++, body });
  }

  private answer({ method = '', url = '', headers }: IncomingMessage, body: string): Failure {
    this.asked.push(`${method} ${url}`);
    if (this.failure) return this.failure;
    const authorized = headers.authorization === 'Bearer secret' || headers['private-token'] === 'secret';
    if (!authorized) return { status: 401, text: '{"message": "Bad credentials"}' };
    if (method !== 'GET' && this.refusal) return this.refusal;
    const address = new URL(url, this.address);
    const azure = address.pathname.startsWith('/azure/');
    if (method === 'GET') return this.list(address, azure);
    const given = JSON.parse(body);
    if (method === 'POST') {
      this.add(azure ? given.comments[0].content : given.body);
      return { status: 201, text: '{}' };
    }
    const id = azure ? /threads\/(\d+)\/comments\/1$/ : /(?:comments|notes)\/(\d+)$/;
    const comment = this.comments.find((each) => each.id === Number(id.exec(address.pathname)?.[1]));
    if (!comment) return { status: 404, text: '{"message": "Not Found"}' };
    comment.body = azure ? given.content : given.body;
    return { status: 200, text: '{}' };
  }

  private list(address: URL, azure: boolean): Failure {
    if (azure) {
      const value = this.comments.map(({ id, body }) => ({ id, comments: [{ id: 1, content: body }] }));
      return { status: 200, text: JSON.stringify({ value }) };
    }
    const size = Number(address.searchParams.get('per_page') ?? 30);
    const page = Number(address.searchParams.get('page') ?? 1);
    // As GitHub and GitLab store them.
    const listed = this.comments
      .slice((page - 1) * size, page * size)
      .map(({ id, body }) => ({ id, body: body.replaceAll('\n', '\r\n') }));
    return { status: 200, text: JSON.stringify(listed) };
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
