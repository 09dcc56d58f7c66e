/*
 * The frame around `test/host/**\/*.test.ts`: one bundle that runs unchanged in the extension host in Node (desktop,
 * server) and in a web worker, which is why it is mocha's browser build. Test files use `suite` and `test` (mocha's
 * tdd globals), `assert` from chai, `vscode`, and no Node module. The workspace is a temporary copy of `examples/`
 * and `test/host/fixtures/`.
 */
import './location';
import 'mocha/mocha.js';
import { config } from 'chai';

// Differences are shown whole.
config.truncateThreshold = 0;

/** A line per test, and the plain closing line that `test/run.ts` sums up. */
class HostReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => {
      console.log(`✓ ${test.titlePath().join(' › ')} (${test.duration ?? 0} ms)`);
    });
    runner.on('retry', (test, error) => {
      console.log(`tried again: ${test.titlePath().join(' › ')} (${error.message})`);
    });
    runner.on('fail', (test, error: Failure) => {
      console.error(
        `✗ ${test.titlePath().join(' › ')}\n  ${error.stack ?? error.message}${difference(error)}`,
      );
    });
    runner.once('end', () => console.log(`host: ${this.stats.passes} passed, ${this.stats.failures} failed`));
  }
}

interface Failure extends Error {
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** What an assertion expected and got, line by line; mocha's base reporter has made both text where that helps. */
function difference({ actual, expected }: Failure): string {
  if (typeof actual !== 'string' || typeof expected !== 'string') return '';
  return Mocha.reporters.Base.generateDiff(actual, expected);
}

mocha.setup({
  ui: 'tdd',
  // Far more than any of them takes: a slow machine is no failure.
  timeout: 120_000,
  reporter: HostReporter,
  grep: process.env.BMC_TEST_GREP ?? '',
  // A busy machine can make VS Code drop a request; a second try is said aloud.
  retries: 1,
  forbidOnly: true,
  forbidPending: true,
});

/** Called by VS Code after it has loaded the bundle. Rejects when a test failed or none ran. */
export async function run(): Promise<void> {
  const ran = await new Promise<Mocha.Runner>((resolve) => {
    const runner = mocha.run(() => resolve(runner));
  });
  const { passes = 0, failures = 0 } = ran.stats ?? {};
  if (passes + failures === 0) throw new Error('No test ran.');
  if (failures > 0) throw new Error(`${failures} failed.`);
}
