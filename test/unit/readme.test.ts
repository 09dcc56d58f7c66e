/** What the README says is so: its example, its settings, its commands and its links. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseCanvas } from '../../src/canvas/parse/parse';
import { planEdit } from '../../src/edit/plan';
import { lint } from '../../src/lint/lint';

const README = readFileSync('README.md', 'utf8');
const MANIFEST: {
  readonly scripts: Readonly<Record<string, string>>;
  readonly version: string;
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
} = JSON.parse(readFileSync('package.json', 'utf8'));

const all = (pattern: RegExp): readonly string[] =>
  [...README.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the README', () => {
  it('shows a canvas that lacks one thing, which the light bulb repairs', () => {
    const [text = ''] = all(/```yaml\n([^`]*)```/g);
    const canvas = parseCanvas(text);
    const unpaid = lint(canvas).filter(({ rule }) => rule === 'revenue-without-segment');
    expect(unpaid.map(({ message }) => message)).to.deep.equal(['Nobody pays “Bread subscription” yet.']);
    const [fix] = unpaid[0]?.fixes?.() ?? [];
    expect(fix?.title).to.include('Families nearby');
    const repaired = planEdit(canvas, fix?.operations ?? []);
    expect(
      repaired.ok && lint(repaired.canvas).some(({ rule }) => rule === 'revenue-without-segment'),
    ).to.equal(false);
    expect(repaired.ok).to.equal(true);
  });

  it('names every setting and no other', () => {
    expect([...new Set(all(/^\| `(bmc\.[\w.]+)` \|/gm))].sort()).to.deep.equal(
      Object.keys(MANIFEST.contributes.configuration.properties).sort(),
    );
  });

  it('names commands that exist', () => {
    // The commands for contributors are in a file of their own.
    const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
    const commands = [README, contributing].flatMap((text) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command),
    );
    expect(commands.length).to.be.above(8);
    for (const command of commands) expect(MANIFEST.scripts, command).to.have.property(command);
    expect(README).to.include(`business-model-canvas-${MANIFEST.version}.vsix`);
  });

  it('leads to files that exist', () => {
    const targets = all(/\]\(([^)#:]+)\)/g);
    expect(targets.length).to.be.above(5);
    for (const target of targets) expect(existsSync(target), target).to.equal(true);
  });
});
