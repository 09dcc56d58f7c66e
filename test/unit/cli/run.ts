/** Runs the command line in a folder of its own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main';

/** The result of a call. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with files in it, to be removed after the test. */
export class Folder {
  private constructor(readonly path: string) {}

  static async with(files: Readonly<Record<string, string | Uint8Array>>): Promise<Folder> {
    const path = await mkdtemp(join(tmpdir(), 'bmc-cli-'));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), content);
    }
    return new Folder(path);
  }

  /** Runs `bmc` with these arguments in the folder. */
  bmc(...args: readonly string[]): Promise<Ran> {
    return this.bmcWith({}, ...args);
  }

  /** The same with something on standard input, or on a terminal with colours. */
  async bmcWith(
    {
      input = '',
      colors = false,
      columns,
    }: { readonly input?: string | Uint8Array; readonly colors?: boolean; readonly columns?: number },
    ...args: readonly string[]
  ): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await main(args, {
      cwd: this.path,
      out: (text) => {
        out += typeof text === 'string' ? text : new TextDecoder().decode(text);
      },
      err: (text) => {
        err += text;
      },
      stdin: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      colors,
      columns,
    });
    return { code, out, err };
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Complete and coherent: nothing to report but, in `strict` only, a pair or two that nothing links. */
export const CLEAN = `name: Stays
customer_segments:
  - Travellers
value_propositions:
  - { name: Homes to stay in, links: [travellers] }
channels:
  - { name: Travel app, links: [travellers, homes-to-stay-in] }
customer_relationships:
  - { name: Help by chat, links: [travellers, travel-app] }
revenue_streams:
  - { name: Booking fee, links: [travellers, homes-to-stay-in, travel-app, help-by-chat] }
key_resources:
  - { name: Booking platform, links: [homes-to-stay-in] }
key_activities:
  - { name: Running the platform, links: [homes-to-stay-in, booking-platform] }
key_partnerships:
  - { name: Cloud provider, links: [booking-platform, running-the-platform] }
cost_structure:
  - { name: Servers, links: [booking-platform, running-the-platform, cloud-provider, booking-fee] }
`;

/** The same with one link that names nothing: an error. */
export const BROKEN = CLEAN.replace('[travellers, travel-app] }', '[travellers, trafel-app] }');

/** The same with a segment that nothing is linked to: warnings. */
export const LEAKY = CLEAN.replace('  - Travellers\n', '  - Travellers\n  - Hosts\n');

/** The same with a block under another name: information, and safe to repair. */
export const ALIASED = CLEAN.replace('customer_segments:', 'segments: # who').replace(/\n/g, '\r\n');
