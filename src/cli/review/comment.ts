/**
 * One comment on a pull request that is kept up to date: the comment that carries our marker is updated, and created
 * where there is none. Knows nothing of any one service; see `services.ts`.
 */

/** The first line of our comment, invisible where Markdown is rendered; by it the comment is found again. */
export const MARKER = '<!-- business-model-canvas review -->';

/** A comment as a service lists it. */
export interface Comment {
  readonly id: string;
  readonly body: string;
}

/** The comments of one pull request. Each call rejects with `ServiceError` where the service refuses. */
export interface Comments {
  /** The most characters that the body of a comment may have. */
  readonly longest: number;
  /** The comments of a page, counted from 1, and whether there are further pages. */
  list(page: number): Promise<{ readonly comments: readonly Comment[]; readonly more: boolean }>;
  create(body: string): Promise<void>;
  update(id: string, body: string): Promise<void>;
}

/** What was done. `unchanged`: the comment is up to date, or there is nothing to post. */
export type Posted = 'created' | 'updated' | 'unchanged';

/** More pages than these are not searched; the comment is then created anew. */
const MOST_PAGES = 50;

/**
 * Creates or updates the comment. `markdown` is its text; undefined means that there is nothing (more) to review:
 * then an existing comment gets the text `nothing`, and none is created.
 */
export async function postComment(
  comments: Comments,
  markdown: string | undefined,
  nothing: string,
  cut: string,
): Promise<Posted> {
  const own = await ownComment(comments);
  if (own === undefined && markdown === undefined) return 'unchanged';
  const body = fitted(withoutMentions(`${MARKER}\n${markdown ?? nothing}`), comments.longest, cut);
  if (own === undefined) {
    await comments.create(body);
    return 'created';
  }
  if (normalized(own.body) === normalized(body)) return 'unchanged';
  await comments.update(own.id, body);
  return 'updated';
}

async function ownComment(comments: Comments): Promise<Comment | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { comments: listed, more } = await comments.list(page);
    const own = listed.find(({ body }) => body.startsWith(MARKER));
    if (own || !more) return own;
  }
  return undefined;
}

/** A name such as “@all” must not notify people: a zero-width space after the sign prevents that. */
const withoutMentions = (text: string) => text.replace(/@(?=[\p{L}\p{N}_])/gu, '@\u200B');

/** Services store CRLF and trim the end. */
const normalized = (body: string) => body.replaceAll('\r\n', '\n').trimEnd();

/** The text, shortened at a line if it is too long; then it ends with `cut`. */
function fitted(text: string, longest: number, cut: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest - cut.length - 2);
  return `${text.slice(0, Math.max(end, MARKER.length))}\n\n${cut}`;
}
