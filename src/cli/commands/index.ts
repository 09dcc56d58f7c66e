/**
 * The commands of `bmc`, in the order of the help. Each says in its own module what it takes and loads what it does when
 * it runs, so that a command costs only what it needs.
 */
import type { CommandSpec } from '../command';
import { buildCommand } from './build';
import { completions } from './completions';
import { diff } from './diff';
import { edit } from './edit';
import { explain } from './explain';
import { exportCommand } from './export';
import { fmt } from './fmt';
import { gitSetup } from './gitSetup';
import { importCommand } from './import';
import { lint } from './lint';
import { log } from './log';
import { lsp } from './lsp';
import { mcp } from './mcp';
import { merge } from './merge';
import { newCommand } from './new';
import { review } from './review';
import { show } from './show';
import { stats } from './stats';
import { suggest } from './suggest';

/** One a line, so that commands that are added at the same time do not meet. */
export const COMMANDS: readonly CommandSpec[] = [
  newCommand,
  show,
  stats,
  lint,
  suggest,
  edit,
  fmt,
  exportCommand,
  buildCommand,
  importCommand,
  diff,
  merge,
  log,
  review,
  gitSetup,
  explain,
  lsp,
  mcp,
  completions,
];
