/** `bmc review`: what the commits of a branch change in all canvases of a repository, as one text for a pull request. */
import * as l10n from '@vscode/l10n';
import type { Canvas } from '../../canvas/canvas';
import { parseCanvas } from '../../canvas/parse/parse';
import { findingsOf } from '../../compare/changeNote';
import { compareCanvases } from '../../compare/compare';
import { asData, FORMAT_COMPARISON } from '../../compare/formats';
import { markdownText } from '../../language/markdownText';
import { GitError } from '../../node/git';
import { EXIT, type ExitCode } from '../exitCodes';
import type { Io } from '../io';
import { type ChangedCanvas, changedCanvases } from './changedCanvases';
import { postComment } from './comment';
import type { ServiceName } from './serviceNames';
import { connect, type Environment, ServiceError } from './services';

/** The options of `bmc review`; `base` and `head` are commits. */
export interface ReviewCommand {
  readonly base: string;
  readonly head: string;
  readonly format: 'markdown' | 'json';
  readonly post: ServiceName | 'none';
}

/**
 * Prints the review, and posts it where that is asked for. Exit code: 0 done, also where the service does not let this
 * pipeline write comments, as for pull requests from forks; 2 git or the service could not do it.
 */
export async function runReview(command: ReviewCommand, io: Io, env: Environment): Promise<ExitCode> {
  let changed: readonly ChangedCanvas[];
  try {
    changed = await changedCanvases(io.cwd, command.base, command.head);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    io.err(`${error.message}\n`);
    return EXIT.trouble;
  }
  const reviewed = changed.map((canvas) => ({ canvas, outcome: outcomeOf(canvas) }));
  const markdown = reviewMarkdown(reviewed);
  io.out(command.format === 'json' ? `${JSON.stringify(reviewed.map(asJson), undefined, 2)}\n` : markdown);
  return command.post === 'none'
    ? EXIT.clean
    : post(command.post, reviewed.length === 0 ? undefined : markdown, io, env);
}

/** What became of a canvas. */
type Outcome =
  | { readonly kind: 'compared'; readonly before: Canvas; readonly after: Canvas }
  | { readonly kind: 'removed' }
  /** One of the two versions cannot be read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Reviewed {
  readonly canvas: ChangedCanvas;
  readonly outcome: Outcome;
}

function outcomeOf({ before, after }: ChangedCanvas): Outcome {
  if (after === undefined) return { kind: 'removed' };
  const [old, now] = [parseCanvas(before ?? ''), parseCanvas(after)];
  const unreadable = [now, old].find(({ writable }) => !writable);
  return unreadable
    ? { kind: 'unreadable', reason: unreadable.readOnlyReason ?? '' }
    : { kind: 'compared', before: old, after: now };
}

/** The review as Markdown for a comment. */
function reviewMarkdown(reviewed: readonly Reviewed[]): string {
  if (reviewed.length === 0) return `${noChanges()}\n`;
  return `${reviewed.map(section).join('\n\n')}\n`;
}

const noChanges = () => l10n.t('No business model canvas changes.');

function section({ canvas, outcome }: Reviewed): string {
  return [`## ${markdownText(canvas.path)}`, renamed(canvas), body(canvas, outcome)]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function renamed({ formerPath }: ChangedCanvas): string | undefined {
  return formerPath === undefined ? undefined : l10n.t('Renamed from {0}.', markdownText(formerPath));
}

function body({ before }: ChangedCanvas, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'removed':
      return l10n.t('The canvas was deleted.');
    case 'unreadable':
      return l10n.t('This canvas cannot be compared. {0}', markdownText(outcome.reason));
    case 'compared': {
      const comparison = compareCanvases(outcome.before, outcome.after);
      if (comparison.changes.length === 0)
        return l10n.t('Only the way the file is written changes; the canvas says the same.');
      const note = FORMAT_COMPARISON.markdown(findingsOf(comparison)).trimEnd();
      return before === undefined ? `${l10n.t('A new canvas.')}\n\n${note}` : note;
    }
  }
}

function asJson({ canvas: { path, formerPath }, outcome }: Reviewed): object {
  const about = { path, ...(formerPath === undefined ? {} : { formerPath }) };
  switch (outcome.kind) {
    case 'removed':
      return { ...about, removed: true };
    case 'unreadable':
      return { ...about, unreadable: outcome.reason };
    case 'compared':
      return { ...about, ...asData(findingsOf(compareCanvases(outcome.before, outcome.after))) };
  }
}

async function post(
  service: ServiceName,
  markdown: string | undefined,
  io: Io,
  env: Environment,
): Promise<ExitCode> {
  const connection = connect(service, env);
  if ('missing' in connection) {
    io.err(
      `${l10n.t('This is no pipeline for a pull request on {0}: {1} is not set.', service, connection.missing)}\n`,
    );
    return EXIT.trouble;
  }
  const cut = l10n.t('*The review is longer than a comment can be; the pipeline’s log has the rest.*');
  try {
    const posted = await postComment(connection.comments, markdown, noChanges(), cut);
    io.err(`${SAID[posted]()}\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const mayNotWrite = error.status === 401 || error.status === 403;
    io.err(
      `${
        mayNotWrite
          ? l10n.t('The service does not let this pipeline write a comment: {0}', error.message)
          : l10n.t('The comment could not be written: {0}', error.message)
      }\n`,
    );
    return mayNotWrite ? EXIT.clean : EXIT.trouble;
  }
}

const SAID = {
  created: () => l10n.t('The review was added as a comment.'),
  updated: () => l10n.t('The comment with the review was updated.'),
  unchanged: () => l10n.t('The comments are up to date.'),
} as const;
