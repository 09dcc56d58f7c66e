import { parseArgs } from 'node:util';
import { isVersion, type Version, versions } from './install';

/** What every test command understands. */
export interface Options {
  readonly version: Version;
  readonly grep: string | undefined;
  readonly build: boolean;
  readonly verbose: boolean;
}

/** The options by which a command hands its own on to a process it starts. */
export const environment = {
  version: 'BMC_TEST_VSCODE',
  grep: 'BMC_TEST_GREP',
} as const;

/**
 * Reads `--version 1.100|1.139` (or BMC_TEST_VSCODE), `--grep TEXT` (or BMC_TEST_GREP), `--no-build` (the bundles
 * are fresh) and `--verbose` (everything the extension host says). Anything else ends the process with one line.
 */
export function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        version: { type: 'string', default: process.env[environment.version] ?? versions[0] },
        grep: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
    if (!isVersion(values.version)) throw new Error(`--version is one of ${versions.join(', ')}`);
    const grep = values.grep ?? process.env[environment.grep];
    return {
      version: values.version,
      grep: grep || undefined,
      build: !values['no-build'],
      verbose: values.verbose,
    };
  } catch (error) {
    return fail(error);
  }
}

/** Ends the process with one plain line about what went wrong. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
