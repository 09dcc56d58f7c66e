import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { Folder, LEAKY } from './run';

const run = promisify(execFile);
const PROGRAM = resolve('dist/cli.js');

describe('the program bmc', function () {
  this.timeout(60_000);
  let folder: Folder;

  before(async () => {
    folder = await Folder.with({ 'leaky.bmc.yaml': LEAKY });
    await run(process.execPath, ['esbuild.js', 'cli']);
  });
  after(() => folder.remove());

  it('is one file that runs in any folder, without the packages it was built from', async () => {
    const copy = await Folder.with({ 'bmc.js': await readFile(PROGRAM) });
    try {
      const { stdout } = await run(process.execPath, ['bmc.js', '--version'], { cwd: copy.path });
      expect(stdout).to.match(/^\d+\.\d+\.\d+\n$/);
      expect(await readFile(PROGRAM, 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/);
    } finally {
      await copy.remove();
    }
  });

  it('tells its result by the exit code, findings on one stream and trouble on the other', async () => {
    const failed = await run(process.execPath, [PROGRAM, 'lint', 'leaky.bmc.yaml', 'nowhere.bmc.yaml'], {
      cwd: folder.path,
    }).catch((error: unknown) => error);
    expect(failed).to.include({ code: 2 });
    expect(failed).to.have.property('stdout').that.contains('leaky.bmc.yaml:4:5: warning: ');
    expect(failed)
      .to.have.property('stderr')
      .that.matches(/^nowhere\.bmc\.yaml: /);
  });
});
