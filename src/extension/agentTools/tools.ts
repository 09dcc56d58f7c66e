/** The tools for agents: read, check, change and create canvases. Results and refusals are text. */
import {
  FileType,
  LanguageModelTextPart,
  LanguageModelToolResult,
  l10n,
  MarkdownString,
  type PreparedToolInvocation,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { FORMAT_VERSION } from '../../canvas/fields';
import { parseCanvas } from '../../canvas/parse/parse';
import { type PlannedChanges, planChanges } from '../../language/agentTools/changes';
import {
  createInput,
  editInput,
  lintInput,
  type NewNote,
  needsInput,
  type RequestedChange,
  readAs,
  readInput,
} from '../../language/agentTools/input';
import { canvasModel } from '../../language/agentTools/model';
import { openNeeds } from '../../language/agentTools/needs';
import { newFindings, report } from '../../language/agentTools/report';
import { bullets, plain } from '../../language/markdown';
import type { LintOptions } from '../../lint/diagnostic';
import { lint } from '../../lint/lint';
import { canvasOf } from '../documents';
import { applyPlan } from '../edits';
import { settingsFor } from '../settings';
import { canvasAt, uriForNewFile } from './canvasFile';
import type { ToolName } from './toolNames';

interface Tool {
  /** The progress message, and the confirmation that the user is asked for. */
  prepare(input: unknown): Promise<PreparedToolInvocation>;
  invoke(input: unknown): Promise<LanguageModelToolResult>;
}

/** Every tool by its name. */
export type Tools = Readonly<Record<ToolName, Tool>>;

export const TOOLS: Tools = {
  bmc_readCanvas: {
    prepare: async () => ({ invocationMessage: l10n.t('Reading the business model canvas') }),
    invoke: async (sent) => answer(await read(sent)),
  },
  bmc_lintCanvas: {
    prepare: async () => ({ invocationMessage: l10n.t('Checking the business model canvas') }),
    invoke: async (sent) => answer(await check(sent)),
  },
  bmc_openNeeds: {
    prepare: async () => ({ invocationMessage: l10n.t('Looking for what the canvas still needs') }),
    invoke: async (sent) => answer(await needs(sent)),
  },
  bmc_editCanvas: { prepare: prepareEdit, invoke: async (sent) => answer(await edit(sent)) },
  bmc_createCanvas: { prepare: prepareCreation, invoke: async (sent) => answer(await create(sent)) },
};

function answer(text: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}

async function read(sent: unknown): Promise<string> {
  const asked = readAs(readInput, sent);
  if (!asked.ok) return asked.reason;
  const at = await canvasAt(asked.input.file);
  if (!at.ok) return at.reason;
  const canvas = canvasOf(at.found);
  const diagnostics = lint(canvas, optionsFor(at.found));
  return json({ file: nameOf(at.found.uri), ...canvasModel(canvas, diagnostics, asked.input.blocks) });
}

async function check(sent: unknown): Promise<string> {
  const asked = readAs(lintInput, sent);
  if (!asked.ok) return asked.reason;
  const at = await canvasAt(asked.input.file);
  if (!at.ok) return at.reason;
  const canvas = canvasOf(at.found);
  const usual = optionsFor(at.found);
  const profile = asked.input.profile ?? usual.profile ?? 'standard';
  const diagnostics = lint(canvas, { ...usual, profile });
  return json({ file: nameOf(at.found.uri), profile, ...report(canvas, diagnostics, true) });
}

async function needs(sent: unknown): Promise<string> {
  const asked = readAs(needsInput, sent);
  if (!asked.ok) return asked.reason;
  const at = await canvasAt(asked.input.file);
  return at.ok ? json({ file: nameOf(at.found.uri), ...openNeeds(canvasOf(at.found)) }) : at.reason;
}

async function prepareEdit(sent: unknown): Promise<PreparedToolInvocation> {
  const asked = readAs(editInput, sent);
  const at = asked.ok ? await canvasAt(asked.input.file) : asked;
  if (!asked.ok || !at.ok) return {};
  const planned = planChanges(canvasOf(at.found), asked.input.changes, optionsFor(at.found));
  const file = nameOf(at.found.uri);
  return {
    invocationMessage: l10n.t('Changing {0}', file),
    confirmationMessages: {
      title: l10n.t('Change the canvas {0}?', file),
      message: question(planned),
    },
  };
}

async function edit(sent: unknown): Promise<string> {
  const asked = readAs(editInput, sent);
  if (!asked.ok) return asked.reason;
  const at = await canvasAt(asked.input.file);
  if (!at.ok) return at.reason;
  const document = at.found;
  const options = optionsFor(document);
  const wasSaved = !document.isDirty && !document.isUntitled;
  const before = canvasOf(document);
  let says: readonly string[] = [];
  const applied = await applyPlan(document, (canvas) => {
    const planned = planChanges(canvas, asked.input.changes, options);
    says = planned.says;
    return planned;
  });
  if (!applied.ok) return l10n.t('Nothing was changed. {0}', applied.reason);
  const now = canvasOf(document);
  // Other tools read the file from disk; unsaved changes of the user are not saved for them.
  const isSaved = wasSaved && (!document.isDirty || (await document.save()));
  return json({
    file: nameOf(document.uri),
    done: says,
    ...(now.text === before.text ? { unchanged: true } : {}),
    saved: isSaved,
    newProblems: report(now, newFindings(lint(before, options), lint(now, options)), true).findings,
  });
}

async function prepareCreation(sent: unknown): Promise<PreparedToolInvocation> {
  const asked = readAs(createInput, sent);
  if (!asked.ok) return {};
  const { file, name, notes = [] } = asked.input;
  return {
    invocationMessage: l10n.t('Writing {0}', file),
    confirmationMessages: {
      title: l10n.t('Start a canvas in {0}?', file),
      message: question(newCanvas(name, notes)),
    },
  };
}

async function create(sent: unknown): Promise<string> {
  const asked = readAs(createInput, sent);
  if (!asked.ok) return asked.reason;
  const { file, name, notes = [] } = asked.input;
  const uri = uriForNewFile(file);
  if (uri === undefined)
    return l10n.t('{0} is not a place in the workspace for a file that ends in .bmc.yaml.', file);
  if (await exists(uri)) return l10n.t('There is a file at {0} already.', file);
  const planned = newCanvas(name, notes);
  if (!planned.ok) return l10n.t('Nothing was changed. {0}', planned.reason);
  const { text } = planned.canvas;
  const making = new WorkspaceEdit();
  making.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(making))) return l10n.t('{0} could not be written.', file);
  const problems = report(planned.canvas, lint(planned.canvas, settingsFor(uri).lint.options), true);
  return json({ file: nameOf(uri), done: planned.says, problems });
}

/** A new canvas with its title and its first notes. */
function newCanvas(name: string, notes: readonly NewNote[]): PlannedChanges {
  const titled: RequestedChange = { do: 'header', field: 'name', value: name };
  const added = notes.map((note): RequestedChange => ({ do: 'add', ...note }));
  return planChanges(parseCanvas(`bmc: ${FORMAT_VERSION}\n`), [titled, ...added]);
}

/** The planned changes in words, or why there are none. */
function question(planned: PlannedChanges): MarkdownString {
  const changes = bullets(planned.says.map(plain));
  return new MarkdownString(
    planned.ok ? changes : `${changes}\n\n${plain(l10n.t('Nothing will be changed. {0}', planned.reason))}`,
  );
}

function optionsFor(document: TextDocument): LintOptions {
  return settingsFor(document.uri).lint.options;
}

function nameOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch {
    return false;
  }
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}
