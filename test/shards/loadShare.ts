/** The variable that says which process of how many this is, as `i/n`. */
export const SHARD = 'BMC_TEST_SHARD';

/**
 * Loads every n-th test file, where `BMC_TEST_SHARD=i/n` says which process of how many this is; all files without it.
 * The files take turns, so that each process gets a similar amount of work.
 */
export function loadShare(files: readonly (() => unknown)[]): void {
  const [index = 0, count = 1] = process.env[SHARD]?.split('/').map(Number) ?? [];
  for (const [at, load] of files.entries()) if (at % count === index) load();
}
