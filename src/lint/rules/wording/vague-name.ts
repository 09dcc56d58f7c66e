import * as l10n from '@vscode/l10n';
import { namesOf } from '../../../canvas/blockNames';
import { BLOCK_KEYS, type BlockKey, wordKey } from '../../../canvas/blocks';
import { shortName } from '../../names';
import { always, type Rule } from '../../rule';

/** Names that fit every business and so say nothing about this one. */
const GENERIC: ReadonlySet<string> = new Set(
  [
    'product|products|service|services|products and services|offer|offers|offering|offerings|solution|solutions',
    'quality|value|benefit|benefits|feature|features|innovation',
    'user|users|customer|customers|client|clients|consumer|consumers|buyer|buyers|people|person|persons',
    'everyone|everybody|anyone|anybody|all|public|general public|market|markets|company|companies|business|businesses',
    'channel|channels|online|offline|internet|web|digital|media|sales|distribution',
    'relationship|relationships|support|help|communication',
    'money|cash|income|revenue|revenues|profit|profits|fee|fees|payment|payments|funding|capital',
    'resource|resources|asset|assets|staff|team|employees|personnel|human resources|technology|equipment',
    'knowledge|know-how|hardware|infrastructure|tools|materials|raw materials',
    'activity|activities|marketing|production|development|management|operations|operation|administration|work',
    'partner|partners|supplier|suppliers|vendor|vendors|partnership|partnerships|third parties|others',
    'cost|costs|expense|expenses|overhead|overheads|fixed costs|variable costs',
    'thing|things|stuff|misc|miscellaneous|other|various|general|etc|tbd|tba|todo|to do|na|none|unknown|idea|ideas|example',
  ]
    .flatMap((line) => line.split('|'))
    .map(wordKey),
);

const blockWords = new Map<BlockKey, ReadonlySet<string>>(
  BLOCK_KEYS.map((key) => [key, new Set(namesOf(key).map(wordKey))]),
);

/** No general word is longer, with room for an article and punctuation. */
const LONGEST = 40;

/** A name as it counts here: without articles, punctuation and spelling. */
function gist(name: string): string {
  return wordKey(name.replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/^\s*(?:the|our|my|a|an|all|new)\s+/i, ''));
}

/** A name so general that it could be on any canvas. */
export const vagueName: Rule = {
  id: 'vague-name',
  family: 'wording',
  severity: always('hint'),
  summary: 'A name is only a general word such as “products”, “users” or “marketing”.',
  why: 'A note that would fit every business says nothing about this one, and nothing can be learnt from it. Which users? What about the product makes somebody choose it? One or two more words are enough.',
  example: {
    fails: `customer_segments:
  - Users
`,
    repaired: `customer_segments:
  - Students who share a flat
`,
  },
  *check(canvas) {
    for (const item of canvas.items) {
      if (item.name.length > LONGEST) continue;
      const word = gist(item.name);
      const vague = word === '' ? /[?.…_-]/.test(item.name) : isVague(word, item.block);
      if (!vague) continue;
      yield {
        span: item.nameSpan,
        message: l10n.t(
          '“{0}” would fit any business. Which one exactly, or what about it is special here?',
          shortName(item),
        ),
        item,
        block: item.block,
      };
    }
  },
};

function isVague(word: string, block: BlockKey): boolean {
  return GENERIC.has(word) || blockWords.get(block)?.has(word) === true;
}
