/** The program `bmc`. */
import { buffer } from 'node:stream/consumers';
import { speak, wantedLanguage } from '../node/language';
import { showsColors } from './colors';
import { main } from './main';

// `bmc lint | head` closes the pipe early; that is no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Windows has a language of the system instead of variables. */
const system = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;

async function run(): Promise<number> {
  await speak(wantedLanguage(process.env, system));
  return main(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    colors: showsColors(process.stdout, process.env),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  });
}

void run().then((code) => {
  process.exitCode = code;
});
