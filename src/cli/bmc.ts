/** The program `bmc`. */
import { buffer } from 'node:stream/consumers';
import { showsColors } from './colors';
import { main } from './main';

// `bmc lint | head` closes the pipe early; that is no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => buffer(process.stdin),
  colors: showsColors(process.stdout, process.env),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
}).then((code) => {
  process.exitCode = code;
});
