/** The part of JSZip that pptxgenjs uses, made of fflate, which ships anyway: the build puts it in the place of JSZip. */
import { strToU8, zipSync } from 'fflate';
import { bytesOf } from '../../draw/base64';

export default class Zip {
  constructor(
    private readonly entries: Map<string, Uint8Array> = new Map(),
    private readonly folderName = '',
  ) {}

  folder(name: string): Zip {
    return new Zip(this.entries, `${this.folderName}${name}/`);
  }

  file(name: string, content: string | Uint8Array, { base64 = false } = {}): this {
    const bytes = typeof content !== 'string' ? content : base64 ? bytesOf(content) : strToU8(content);
    this.entries.set(this.folderName + name, bytes);
    return this;
  }

  async generateAsync({ type }: { readonly type: string }): Promise<Uint8Array> {
    if (type !== 'uint8array') throw new TypeError(`a ZIP file as ${type} is not supported`);
    return zipSync(Object.fromEntries(this.entries));
  }
}
