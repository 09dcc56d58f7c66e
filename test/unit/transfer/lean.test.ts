import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { unzipSync, zlibSync } from 'fflate';
import { decodeNamedCharacterReference } from '../../../src/transfer/lean/decodeNamedCharacterReference';
import Zip from '../../../src/transfer/lean/jszip';
import { Inflate, inflate } from '../../../src/transfer/lean/pako';

const TEXT = new TextEncoder().encode('<a>ä</a>');

describe('what stands in for packages in the bundles', () => {
  it('writes ZIP files with folders, texts and base64', async () => {
    const zip = new Zip();
    zip.folder('ppt').folder('slides').file('one.xml', '<a>ä</a>');
    zip.file('ppt/media/x.bin', btoa('\x00\xff'), { base64: true });
    const files = unzipSync(await zip.generateAsync({ type: 'uint8array' }));
    expect(Object.keys(files)).to.deep.equal(['ppt/slides/one.xml', 'ppt/media/x.bin']);
    expect(files['ppt/slides/one.xml']).to.deep.equal(TEXT);
    expect(files['ppt/media/x.bin']).to.deep.equal(Uint8Array.of(0, 255));
    const error = await zip.generateAsync({ type: 'blob' }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
  });

  it('inflates pieces', () => {
    const packed = zlibSync(TEXT);
    expect(inflate(packed)).to.deep.equal(TEXT);
    const inflating = new Inflate();
    inflating.push(packed.subarray(0, 5));
    inflating.push(packed.subarray(5));
    expect(inflating.result).to.deep.equal(TEXT);
  });

  it('knows every named character that the replaced package knows, and no other', async () => {
    const micromark = createRequire(createRequire(`${process.cwd()}/package.json`).resolve('micromark'));
    const replaced = micromark.resolve('decode-named-character-reference');
    const original = await import(pathToFileURL(replaced).href);
    const source = readFileSync(createRequire(replaced).resolve('character-entities'), 'utf8');
    const names = [...source.matchAll(/^ {2}'?(\w+)'?: '/gm)].map(([, name = '']) => name);
    expect(names.length).to.be.greaterThan(2000);
    for (const name of [...names, 'notit', 'amplt', 'nothing', 'COPYY', ''])
      expect(decodeNamedCharacterReference(name), name).to.equal(
        original.decodeNamedCharacterReference(name),
      );
  });
});
