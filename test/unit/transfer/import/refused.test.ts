/** Sheets of other kinds and texts that only look like a canvas are refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { importBytes } from '../../../../src/transfer/import/importBytes';
import { importText } from '../../../../src/transfer/import/importText';
import { sourceInPng } from '../../../../src/transfer/pngSource';
import { HOSTILE } from './hostile';

const FOLDER = join('test', 'unit', 'transfer', 'import', 'refused');

describe('import: what is refused', () => {
  for (const [file, kind] of [
    ['en-lean.md', 'lean'],
    ['es-lean.md', 'lean'],
    ['en-mission.md', 'other-sheet'],
    ['readme-none.md', 'no-canvas'],
  ] as const)
    it(`${file}: ${kind}`, () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      expect(importText(text, { file })).to.include({ ok: false, kind });
    });

  it('takes from a lean canvas what fits, and keeps the rest under a key of its own, on request', () => {
    const imported = importText(readFileSync(join(FOLDER, 'es-lean.md'), 'utf8'), { acceptLean: true });
    if (!imported.ok) throw new Error(imported.reason);
    expect(imported.canvases[0]?.text).to.include('value_propositions:\n  - Reserva\n  - Sin esperar\n');
    expect(imported.canvases[0]?.text).to.include('x-lean:\n  problem:\n    - Colas\n');
  });

  it('says of a picture without a canvas, and of bytes that are no text, that they cannot be read', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sourceInPng(png)).to.equal(undefined);
    expect(importBytes(png, {})).to.include({ ok: false, kind: 'no-canvas' });
    expect(importBytes(new Uint8Array([0x50, 0x4b, 0, 0, 1]), {})).to.include({
      ok: false,
      kind: 'unreadable',
    });
  });
});

describe('import: hostile files', () => {
  for (const [name, { kind, file, bytes }] of Object.entries(HOSTILE))
    it(`${name}: ${kind}`, () => {
      expect(importBytes(bytes(), { file })).to.include({ ok: false, kind });
    });

  it('takes nothing from scripts', () => {
    const imported = importText(
      '<h2>Channels</h2><script>document.write("<li>evil</li>")</script><ul><li onclick="evil()">Shop</ul><h2>Key Partners</h2><p>Miller',
      { from: 'html' },
    );
    if (!imported.ok) throw new Error(imported.reason);
    expect(JSON.stringify(imported)).not.to.include('evil');
    expect(imported.canvases[0]?.notes).to.equal(2);
  });
});
