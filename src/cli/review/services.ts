/**
 * The comments of a pull request on the services that people run pipelines on. Each service says by its environment
 * variables which pull request a pipeline runs for; a missing one is named.
 */
import { readFileSync } from 'node:fs';
import type { Comment, Comments } from './comment';
import type { ServiceName } from './serviceNames';

/** A request to the service failed. */
export class ServiceError extends Error {
  constructor(
    /** The HTTP status; 0 where no answer came. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The comments, or the name of the environment variable that is missing. */
export type ServiceConnection = { readonly comments: Comments } | { readonly missing: string };

/** Connects to the pull request that this pipeline runs for. */
export function connect(service: ServiceName, env: Environment): ServiceConnection {
  try {
    return { comments: CONNECTIONS[service](env) };
  } catch (error) {
    if (error instanceof Missing) return { missing: error.variable };
    throw error;
  }
}

class Missing extends Error {
  constructor(readonly variable: string) {
    super(variable);
  }
}

function required(env: Environment, variable: string): string {
  const value = env[variable];
  if (value === undefined || value === '') throw new Missing(variable);
  return value;
}

const PER_PAGE = 100;

const CONNECTIONS: Readonly<Record<ServiceName, (env: Environment) => Comments>> = {
  github: (env) => {
    const api = required(env, 'GITHUB_API_URL');
    const repository = required(env, 'GITHUB_REPOSITORY');
    const pull = pullRequestNumber(required(env, 'GITHUB_EVENT_PATH'));
    const ask = caller({
      authorization: `Bearer ${required(env, 'GITHUB_TOKEN')}`,
      accept: 'application/vnd.github+json',
    });
    const issues = `${api}/repos/${repository}/issues`;
    return {
      longest: 65_000,
      list: async (page) =>
        paged(await ask('GET', `${issues}/${pull}/comments?per_page=${PER_PAGE}&page=${page}`)),
      create: async (body) => void (await ask('POST', `${issues}/${pull}/comments`, { body })),
      update: async (id, body) => void (await ask('PATCH', `${issues}/comments/${id}`, { body })),
    };
  },
  gitlab: (env) => {
    const api = required(env, 'CI_API_V4_URL');
    const project = encodeURIComponent(required(env, 'CI_PROJECT_ID'));
    const request = required(env, 'CI_MERGE_REQUEST_IID');
    const ask = caller({ 'private-token': required(env, 'GITLAB_TOKEN') });
    const notes = `${api}/projects/${project}/merge_requests/${request}/notes`;
    return {
      longest: 1_000_000,
      list: async (page) => paged(await ask('GET', `${notes}?per_page=${PER_PAGE}&page=${page}`)),
      create: async (body) => void (await ask('POST', notes, { body })),
      update: async (id, body) => void (await ask('PUT', `${notes}/${id}`, { body })),
    };
  },
  azure: (env) => {
    const project = `${required(env, 'SYSTEM_COLLECTIONURI')}${encodeURIComponent(required(env, 'SYSTEM_TEAMPROJECT'))}`;
    const repository = encodeURIComponent(required(env, 'BUILD_REPOSITORY_ID'));
    const pull = required(env, 'SYSTEM_PULLREQUEST_PULLREQUESTID');
    const ask = caller({ authorization: `Bearer ${required(env, 'SYSTEM_ACCESSTOKEN')}` });
    const threads = `${project}/_apis/git/repositories/${repository}/pullRequests/${pull}/threads`;
    const version = 'api-version=7.1';
    return {
      longest: 150_000,
      // All threads come in one answer. The first comment of a thread is its text.
      list: async () => {
        const { value } = (await ask('GET', `${threads}?${version}`)) as { readonly value?: unknown };
        const comments = rows(value).flatMap((thread): Comment[] => {
          const [first] = rows(thread.comments);
          return typeof first?.content === 'string' &&
            (typeof thread.id === 'number' || typeof thread.id === 'string')
            ? [{ id: `${thread.id}/comments/${String(first.id ?? 1)}`, body: first.content }]
            : [];
        });
        return { comments, more: false };
      },
      create: async (content) =>
        void (await ask('POST', `${threads}?${version}`, {
          comments: [{ parentCommentId: 0, content, commentType: 'text' }],
          status: 'closed',
        })),
      update: async (id, content) => void (await ask('PATCH', `${threads}/${id}?${version}`, { content })),
    };
  },
};

/** The pull request's number, from the event that GitHub describes in a file. */
function pullRequestNumber(eventFile: string): number {
  const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'));
  const [pull] = rows([(event as { readonly pull_request?: unknown }).pull_request]);
  if (typeof pull?.number !== 'number') throw new Missing('GITHUB_EVENT_PATH (pull_request)');
  return pull.number;
}

/** GitHub and GitLab page alike: after a full page there may be another one. */
function paged(answer: unknown): { readonly comments: readonly Comment[]; readonly more: boolean } {
  const listed = rows(answer);
  const comments = listed.flatMap(({ id, body }) =>
    typeof body === 'string' && id !== undefined ? [{ id: String(id), body }] : [],
  );
  return { comments, more: listed.length >= PER_PAGE };
}

type Row = Readonly<Record<string, unknown>>;

/** The objects of a list that came from outside; nothing for anything else. */
function rows(value: unknown): readonly Row[] {
  return Array.isArray(value)
    ? value.filter((row): row is Row => typeof row === 'object' && row !== null)
    : [];
}

/** How long a service may take to answer. */
const PATIENCE_MS = 30_000;

/** Sends requests with these headers and reads JSON. Throws `ServiceError` if the service returns an error. */
function caller(headers: Readonly<Record<string, string>>) {
  return async (method: string, url: string, body?: object): Promise<unknown> => {
    let answer: Response;
    try {
      answer = await fetch(url, {
        method,
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'business-model-canvas' },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      throw new ServiceError(0, error instanceof Error ? error.message : String(error));
    }
    const text = await answer.text();
    if (!answer.ok) throw new ServiceError(answer.status, saidBy(text) ?? answer.statusText);
    try {
      return JSON.parse(text);
    } catch {
      throw new ServiceError(answer.status, text.slice(0, 200));
    }
  };
}

/** The words in the answer of a service that refuses. */
function saidBy(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text);
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
