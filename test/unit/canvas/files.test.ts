import { expect } from 'chai';
import { foldersAbove, isCanvasPath, isExcluded, isWorktreeFile } from '../../../src/canvas/files';

describe('which files are canvases', () => {
  it('is told by the name, in upper or lower case', () => {
    for (const path of ['shop.bmc.yaml', 'a/b.BMC.YML', '.bmc.yaml'])
      expect(isCanvasPath(path), path).to.equal(true);
    for (const path of ['shop.yaml', 'shop.bmc.yaml.bak', 'bmc.yaml'])
      expect(isCanvasPath(path), path).to.equal(false);
  });

  it('leaves out packages of others and the data of Git', () => {
    for (const path of ['node_modules/a.bmc.yaml', 'x/.git/a.bmc.yaml'])
      expect(isExcluded(path), path).to.equal(true);
    for (const path of ['a.bmc.yaml', '.github/a.bmc.yaml', 'node_modules'])
      expect(isExcluded(path), path).to.equal(false);
  });

  it('tells a worktree from a submodule', () => {
    for (const text of ['gitdir: /home/me/shop/.git/worktrees/fix\n', 'gitdir: C:\\shop.git\\worktrees\\fix'])
      expect(isWorktreeFile(text), text).to.equal(true);
    for (const text of ['gitdir: ../.git/modules/shop\n', '', 'worktrees/'])
      expect(isWorktreeFile(text), text).to.equal(false);
  });

  it('asks about each folder on the way', () => {
    expect(foldersAbove('a/b/c.bmc.yaml')).to.deep.equal(['a', 'a/b']);
    expect(foldersAbove('c.bmc.yaml')).to.deep.equal([]);
  });
});
