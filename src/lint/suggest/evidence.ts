/** How much two notes have in common by what they say, and what to tell people about it. */
import * as l10n from '@vscode/l10n';
import type { BlockKey } from '../../canvas/blocks';
import type { Canvas, Item } from '../../canvas/canvas';
import { themesOf } from './themes';
import { type Words, wordsIn } from './words';

interface Said {
  readonly words: Words;
  readonly themes: ReadonlySet<string>;
}

/** A shared subject says less than a shared word: enough to be worth a look, never enough to be likely. */
const THEME = 0.5;
const MOST_BY_THEMES = 0.49;

/** What the notes of one canvas say. Each note is read once. */
export class Evidence {
  private readonly said = new Map<Item, Said>();
  /** In how many notes of a block a word or a subject stands: one that stands in all of them tells them apart from none. */
  private readonly counts = new Map<string, number>();

  constructor(canvas: Canvas) {
    for (const item of canvas.items) {
      const words = wordsIn(`${item.name} ${item.values.note ?? ''}`);
      const themes = themesOf(item, words);
      this.said.set(item, { words, themes });
      for (const key of [...words.keys(), ...themes]) {
        const counted = countKey(item.block, key);
        this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
      }
    }
  }

  /** 0 where nothing is shared; about 1 for a word that no other notes of the two blocks have. */
  between(a: Item, b: Item): number {
    let words = 0;
    for (const word of this.sharedWords(a, b)) words += this.rarity(a, b, word);
    let themes = 0;
    for (const theme of this.sharedThemes(a, b)) themes += THEME * this.rarity(a, b, theme);
    return words + Math.min(themes, MOST_BY_THEMES);
  }

  /** What the two share, in words for the user; undefined where it is nothing. The rarest first. */
  reason(a: Item, b: Item): string | undefined {
    const rarest = (keys: readonly string[]): string | undefined =>
      [...keys].sort((x, y) => this.rarity(a, b, y) - this.rarity(a, b, x))[0];
    const word = rarest(this.sharedWords(a, b));
    if (word !== undefined) {
      const [here, there] = [a, b].map((item) => this.said.get(item)?.words.get(word) ?? word);
      return here === there
        ? l10n.t('both say “{0}”', here ?? word)
        : l10n.t('“{0}” and “{1}” go together', here ?? word, there ?? word);
    }
    const theme = rarest(this.sharedThemes(a, b));
    return theme && l10n.t('both are about {0}', l10n.t(theme));
  }

  private rarity(a: Item, b: Item, key: string): number {
    const count = ({ block }: Item): number => this.counts.get(countKey(block, key)) ?? 1;
    return 1 / Math.sqrt(count(a) * count(b));
  }

  private sharedWords(a: Item, b: Item): readonly string[] {
    const there = this.said.get(b)?.words;
    return [...(this.said.get(a)?.words.keys() ?? [])].filter((word) => there?.has(word));
  }

  private sharedThemes(a: Item, b: Item): readonly string[] {
    const there = this.said.get(b)?.themes;
    return [...(this.said.get(a)?.themes ?? [])].filter((theme) => there?.has(theme));
  }
}

function countKey(block: BlockKey, key: string): string {
  return `${block} ${key}`;
}
