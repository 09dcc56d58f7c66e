/**
 * The commands of `bmc`, in the order of the help. Each says in its own module what it takes and loads what it does when
 * it runs, so that a command costs only what it needs.
 */
import type { CommandSpec } from '../command';
import { completions } from './completions';
import { diff } from './diff';
import { explain } from './explain';
import { exportCommand } from './export';
import { gitSetup } from './gitSetup';
import { lint } from './lint';
import { log } from './log';
import { lsp } from './lsp';
import { merge } from './merge';
import { review } from './review';
import { suggest } from './suggest';

/** One a line, so that commands that are added at the same time do not meet. */
export const COMMANDS: readonly CommandSpec[] = [
  lint,
  suggest,
  exportCommand,
  diff,
  log,
  review,
  merge,
  gitSetup,
  explain,
  lsp,
  completions,
];
