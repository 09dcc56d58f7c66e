/** The settings `bmc.*` as a client of the language server sends them: nested, as in `settings.json` of most editors. */
import type { LintOptions } from '../lint/diagnostic';
import { lintOptions } from '../lint/options';

export interface Settings {
  readonly lint: {
    readonly enable: boolean;
    readonly options: LintOptions;
    /** Whether canvases that are not open are checked too, and up to how many. */
    readonly workspace: boolean;
    readonly workspaceLimit: number;
  };
  readonly inlayHints: { readonly linkNames: boolean };
  readonly codeLens: { readonly enable: boolean };
}

const DEFAULT_LIMIT = 500;

/** Reads the settings below `bmc`; missing and invalid ones count as not set. */
export function readSettings(value: unknown): Settings {
  const limit = at(value, 'lint', 'workspaceLimit');
  return {
    lint: {
      enable: at(value, 'lint', 'enable') !== false,
      options: lintOptions(at(value, 'lint', 'profile'), at(value, 'lint', 'rules')),
      workspace: at(value, 'lint', 'workspace') !== false,
      workspaceLimit: typeof limit === 'number' && limit >= 0 ? Math.floor(limit) : DEFAULT_LIMIT,
    },
    inlayHints: { linkNames: at(value, 'inlayHints', 'linkNames') !== false },
    codeLens: { enable: at(value, 'codeLens', 'enable') !== false },
  };
}

/** A value by its path, or undefined where something on the way is not an object. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Readonly<Record<string, unknown>>)[key];
  }
  return current;
}
