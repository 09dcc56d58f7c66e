// `npm test` and `npm run test:newest`: the layers in sequence, up to the first that fails, and one sum at the end.
import { spawn } from 'node:child_process';

/** The npm scripts of each plan, in order. */
const plans: Readonly<Record<string, readonly string[]>> = {
  all: [
    'check',
    'test:unit',
    'test:property',
    'build',
    'test:budgets',
    'test:editors -- --no-build',
    'test:host -- --no-build',
    'test:ui -- --no-build',
  ],
  newest: [
    'build',
    'test:host -- --no-build --version 1.139',
    'test:ui -- --no-build --version 1.139',
    'test:web -- --no-build',
  ],
};

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

async function main(plan: readonly string[]): Promise<number> {
  let total: Counts = { passed: 0, failed: 0 };
  for (const script of plan) {
    console.log(
      `\n── ${script.replace(' -- --no-build', '')} ${'─'.repeat(Math.max(0, 60 - script.length))}`,
    );
    const { code, output } = await run(script);
    const counts = closingLine(output);
    // A layer that fails without a count (a type error, a crash) is one failure.
    const failed = code !== 0 ? Math.max(1, counts.failed) : counts.failed;
    total = { passed: total.passed + counts.passed, failed: total.failed + failed };
    if (failed > 0) break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

/** Runs an npm script, shows what it prints, and keeps it. */
function run(script: string): Promise<{ readonly code: number; readonly output: string }> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn('npm', ['run', '--silent', ...script.split(' ')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...colours },
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The `layer: N passed, N failed` that each layer of tests ends with; nothing counted where there is none. */
function closingLine(output: string): Counts {
  const line = [...output.matchAll(/^\w+: (\d+) passed, (\d+) failed$/gm)].at(-1);
  return { passed: Number(line?.[1] ?? 0), failed: Number(line?.[2] ?? 0) };
}

const plan = plans[process.argv[2] ?? 'all'];
if (!plan) throw new Error(`unknown plan; known: ${Object.keys(plans).join(', ')}`);
main(plan).then((code) => {
  process.exitCode = code;
});
