/** The blocks that headings name, also longer ones with a name in them. */
import { blockForKey, comparable } from '../../canvas/blockNames';
import { BLOCKS, type BlockKey } from '../../canvas/blocks';
import { blockOfHeading } from './blockOfHeading';
import { bareHeading } from './heading';
import { isOtherBox, leanBox } from './otherSheets';

/** The block that a heading names; a heading that says more than the name counts where exactly one name is in it. */
export function blockIn(text: string): BlockKey | undefined {
  if (text.length > 300) return undefined;
  if (known.size > 5000) known.clear();
  const before = known.get(text);
  if (before !== undefined) return before === null ? undefined : before;
  const found = findBlockIn(text);
  known.set(text, found ?? null);
  return found;
}

/** A cache: the same text is looked up several times. */
const known = new Map<string, BlockKey | null>();

function findBlockIn(text: string): BlockKey | undefined {
  const exact = blockOfHeading(text);
  // Of several words between slashes, one that is also a block's name does not make the others so.
  const alternatives = text.split(/[/|]/).filter((part) => /\p{L}/u.test(part));
  if (exact !== undefined)
    return alternatives.length < 3 || alternatives.filter((part) => blockOfHeading(part) === exact).length > 1
      ? exact
      : undefined;
  if (text.length > 90 || leanBox(text) !== undefined || isOtherBox(text)) return undefined;
  return looseBlock(text);
}

/** Names of at least two words, or of one long compound, that mean a block also inside a longer heading. */
let longNames: ReadonlyMap<string, BlockKey> | undefined;

function looseBlock(text: string): BlockKey | undefined {
  longNames ??= new Map(
    BLOCKS.flatMap(({ key, title, one, many }) =>
      [title, one, many, ...LONG_NAMES[key]]
        .map((name) => [comparable(name), key] as const)
        .filter(([name]) => name.length >= 6),
    ),
  );
  const words = bareHeading(text)
    .split(/[\s/|&:：,–—-]+/u)
    .filter((word) => word !== '');
  if (words.length > 9) return undefined;
  const found = new Set<BlockKey>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + 5); to++) {
      const block = longNames.get(comparable(words.slice(from, to).join(' ')));
      if (block !== undefined) found.add(block);
    }
  return found.size === 1 ? [...found][0] : undefined;
}

const LONG_NAMES: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: [
    'Kundensegmente',
    'segments de clientèle',
    'segments clients',
    'segmentos de clientes',
    'segmenti di clientela',
    'Klantsegmenten',
    'target customers',
    'target audience',
  ],
  value_propositions: [
    'unique value proposition',
    'Wertangebot',
    'Wertversprechen',
    'Werteversprechen',
    'Nutzenversprechen',
    'proposition de valeur',
    'propuesta de valor',
    'proposta de valor',
    'proposta di valore',
    'Waardepropositie',
  ],
  channels: [
    'distribution channels',
    'Vertriebskanäle',
    'canaux de distribution',
    'canales de distribución',
    'canais de distribuição',
    'canali di distribuzione',
    'Distributiekanalen',
    'sales channels',
    'marketing channels',
  ],
  customer_relationships: [
    'Kundenbeziehungen',
    'relations clients',
    'relaciones con los clientes',
    'relación con el cliente',
    'relacionamento com clientes',
    'relazioni con i clienti',
    'Klantrelaties',
    'customer relations',
  ],
  revenue_streams: [
    'Einnahmequellen',
    'Erlösquellen',
    'sources de revenus',
    'flux de revenus',
    'fuentes de ingresos',
    'fontes de receita',
    'flussi di ricavi',
    'Inkomstenstromen',
    'revenue model',
    'income streams',
  ],
  key_resources: [
    'Schlüsselressourcen',
    'ressources clés',
    'recursos clave',
    'recursos chave',
    'recursos principais',
    'risorse chiave',
    'Kernmiddelen',
  ],
  key_activities: [
    'Schlüsselaktivitäten',
    'activités clés',
    'actividades clave',
    'atividades chave',
    'atividades principais',
    'attività chiave',
    'Kernactiviteiten',
  ],
  key_partnerships: [
    'key partners',
    'Schlüsselpartner',
    'Schlüsselpartnerschaften',
    'partenaires clés',
    'socios clave',
    'aliados clave',
    'parcerias chave',
    'parceiros chave',
    'parcerias principais',
    'partner chiave',
    'Kernpartners',
    'strategic partners',
  ],
  cost_structure: [
    'Kostenstruktur',
    'structure de coûts',
    'structure des coûts',
    'estructura de costos',
    'estructura de costes',
    'estrutura de custos',
    'struttura dei costi',
    'Kostenstructuur',
  ],
};

/** Whether a name means its block by itself, without other blocks beside it. */
export function isStrongName(text: string): boolean {
  const bare = bareHeading(text).replace(/\s*[（(].*$/u, '');
  return (
    (blockForKey(bare) !== undefined &&
      (/[\s_-]/.test(bare) || comparable(bare).length > 9 || /\p{Script=Han}{4}/u.test(bare))) ||
    (/\p{L}\s+\p{L}|\p{Script=Han}{3}/u.test(bare) && looseBlock(text) !== undefined)
  );
}
