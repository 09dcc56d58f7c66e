/** The settings `bmc.*`, typed. An invalid value counts as not set. */
import {
  type Event,
  languages,
  RelativePattern,
  type TextDocument,
  type Uri,
  type WorkspaceConfiguration,
  workspace,
} from 'vscode';
import type { LintOptions } from '../lint/diagnostic';
import { lintOptions } from '../lint/options';

/** What opens when a canvas file is opened. */
export type OpenWith = 'yaml' | 'canvas' | 'both';

/** The settings that apply to a file. */
export interface Settings {
  /** Undefined if it is not set: then files open as text, and new canvases as grid. */
  readonly openWith: OpenWith | undefined;
  readonly lint: {
    readonly enable: boolean;
    readonly options: LintOptions;
    /** Whether canvases that are not open are checked too, and up to how many. */
    readonly workspace: boolean;
    readonly workspaceLimit: number;
  };
  readonly inlayHints: {
    /** Whether the name of an item is shown beside its id in links. */
    readonly linkNames: boolean;
  };
  /** The size of type on the grid, in pixels; undefined for that of VS Code. */
  readonly fontSize: number | undefined;
  readonly codeLens: {
    /** Whether notes, links and problems are counted above blocks and items. */
    readonly enable: boolean;
  };
}

/** The section of all settings. */
export const SECTION = 'bmc';

const OPEN_WITH: readonly OpenWith[] = ['yaml', 'canvas', 'both'];
const DEFAULT_LIMIT = 500;

/** The value that the user or the workspace has set; undefined if only the default applies. */
function chosen(settings: WorkspaceConfiguration, name: string): unknown {
  const set = settings.inspect<unknown>(name);
  return set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue;
}

/** The settings for a file, or for the window. */
export function settingsFor(scope?: Uri): Settings {
  const settings = workspace.getConfiguration(SECTION, scope);
  const limit = settings.get<unknown>('lint.workspaceLimit');
  const fontSize = settings.get<unknown>('canvas.fontSize');
  return {
    openWith: oneOf(OPEN_WITH, chosen(settings, 'openWith')),
    lint: {
      enable: settings.get<unknown>('lint.enable') !== false,
      options: lintOptions(settings.get('lint.profile'), settings.get('lint.rules')),
      workspace: settings.get<unknown>('lint.workspace') !== false,
      workspaceLimit: typeof limit === 'number' && limit >= 0 ? Math.floor(limit) : DEFAULT_LIMIT,
    },
    inlayHints: { linkNames: settings.get<unknown>('inlayHints.linkNames') !== false },
    fontSize: typeof fontSize === 'number' && fontSize > 0 ? fontSize : undefined,
    codeLens: { enable: settings.get<unknown>('codeLens.enable') !== false },
  };
}

/** Whether VS Code's settings keep a file from being changed (`files.readonlyInclude`, `files.readonlyExclude`). */
export function isReadOnlyBySetting(document: TextDocument): boolean {
  const files = workspace.getConfiguration('files', document.uri);
  const folder = workspace.getWorkspaceFolder(document.uri);
  const matches = (setting: string): boolean =>
    Object.entries(files.get<Readonly<Record<string, unknown>>>(setting, {})).some(
      ([glob, isOn]) =>
        isOn === true &&
        [glob, ...(folder ? [new RelativePattern(folder, glob)] : [])].some(
          (pattern) => languages.match({ pattern }, document) > 0,
        ),
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** Settings that affect diagnostics have changed. */
export const onLintSettingsChanged = changesOf('lint');

/** Settings that affect how the grid looks have changed. */
export const onCanvasSettingsChanged = changesOf('canvas');

function changesOf(part: string): Event<void> {
  return (listener, thisArgs, disposables) =>
    workspace.onDidChangeConfiguration(
      (event) => {
        if (event.affectsConfiguration(`${SECTION}.${part}`)) listener.call(thisArgs);
      },
      undefined,
      disposables,
    );
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}
