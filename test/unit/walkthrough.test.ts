/** The walkthrough in the manifest: five steps, each with a picture that is there, buttons that do something, and an end. */
import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

const MANIFEST: {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
} = JSON.parse(readFileSync('package.json', 'utf8'));
const TEXTS: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const commands = new Set(MANIFEST.contributes.commands.map(({ command }) => command));
const said = (key: string): string => TEXTS[key.replaceAll('%', '')] ?? '';

describe('the walkthrough', () => {
  const [walkthrough] = MANIFEST.contributes.walkthroughs;

  it('is the one that the command opens, in five steps, the grid before the text', () => {
    expect(walkthrough?.id).to.equal('start');
    expect(walkthrough?.steps.map(({ id }) => id)).to.deep.equal(['start', 'grid', 'gaps', 'keep', 'write']);
  });

  for (const { id, title, description, media, completionEvents } of walkthrough?.steps ?? []) {
    it(`${id}: has texts, a picture for every theme, and buttons with commands of ours or VS Code's`, () => {
      for (const key of [title, description, media.altText]) expect(said(key), key).not.to.equal('');
      expect(existsSync(media.svg)).to.equal(true);
      const picture = readFileSync(media.svg, 'utf8');
      // Text and background follow the theme; a colour of its own is only a theme's fallback or a segment's.
      const fixed = picture.match(/(?:fill|stroke)="#[0-9a-f]+"/gi) ?? [];
      expect(fixed.filter((colour) => !/#(56B4E9|E69F00|009E73)"/.test(colour))).to.deep.equal([]);
      const named = [
        ...[...said(description).matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command),
        ...completionEvents.flatMap((event) => event.match(/(?<=^onCommand:).*/) ?? []),
      ];
      for (const command of named)
        expect(commands.has(command) || command.startsWith('workbench.'), command).to.equal(true);
      expect(completionEvents).not.to.deep.equal([]);
    });
  }
});
