/**
 * The names of the nine blocks in ten languages: one table for the parser, the linter and the import.
 * Source: names seen in public canvases, and the usual ones of each language in the project's domain notes.
 */
import { BLOCKS, type BlockKey } from './blocks';

/** The languages whose names of the blocks are known. */
export const NAME_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'zh-CN', 'zh-TW', 'ja'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

type Names = Readonly<Record<NameLanguage, readonly string[]>>;

/**
 * Names that mean their block wherever they are written. Singular and plural of a regular `-s`, case, accents,
 * articles and prepositions need no entry of their own: see `comparable`.
 */
export const BLOCK_NAMES: Readonly<Record<BlockKey, Names>> = {
  customer_segments: {
    en: [
      'target users',
      'target audience',
      'target group',
      'target segment',
      'target market',
      'users',
      'user segments',
      'clients',
      'client segments',
      'market segments',
      'beneficiaries',
      'donor segments',
      'customer groups',
    ],
    de: [
      'Kundensegmente',
      'Kundensegment',
      'Kundensegmentierung',
      'Kundengruppen',
      'Kundengruppe',
      'Zielgruppen',
      'Zielgruppe',
      'Zielkunden',
      'Kunden',
    ],
    fr: [
      'Segments de clientèle',
      'Segments clients',
      'Segment de client',
      'Clients cibles',
      'Clientèle cible',
      'Clientèle',
    ],
    es: [
      'Segmentos de clientes',
      'Segmento de clientes',
      'Segmentos de mercado',
      'Público objetivo',
      'Clientes',
      'Clientes objetivo',
    ],
    pt: ['Segmentos de clientes', 'Segmentos de mercado', 'Público-alvo', 'Clientes', 'Clientes-alvo'],
    it: [
      'Segmenti di clientela',
      'Segmenti di clienti',
      'Segmento di clientela',
      'Clienti target',
      'Clienti',
    ],
    nl: ['Klantsegmenten', 'Klantsegment', 'Doelgroepen', 'Doelgroep', 'Klanten'],
    'zh-CN': ['客户细分', '客户群体', '目标客户', '目标用户', '客户'],
    'zh-TW': ['客戶區隔', '目標客層', '目標客群', '客戶細分', '客戶', '顧客區隔'],
    ja: ['顧客セグメント', 'ターゲット顧客', '顧客'],
  },
  value_propositions: {
    en: ['unique value proposition', 'value offer', 'offering', 'what we offer'],
    de: [
      'Wertangebote',
      'Wertangebot',
      'Werteversprechen',
      'Wertversprechen',
      'Nutzenversprechen',
      'Leistungsversprechen',
      'Angebot',
      'Angebote',
    ],
    fr: ['Proposition de valeur', 'Propositions de valeurs', 'Offre de valeur', 'Offre'],
    es: ['Propuesta de valor', 'Propuestas de valor', 'Oferta de valor'],
    pt: ['Proposta de valor', 'Propostas de valor', 'Oferta de valor'],
    it: ['Proposta di valore', 'Proposte di valore', 'Valore offerto'],
    nl: ['Waardepropositie', 'Waardeproposities', 'Waardeaanbod'],
    'zh-CN': ['价值主张', '核心价值主张', '价值定位'],
    'zh-TW': ['價值主張', '核心價值'],
    ja: ['価値提案', '提供価値'],
  },
  channels: {
    en: ['delivery channels', 'go-to-market channels', 'sales channels', 'marketing channels'],
    de: ['Kanäle', 'Kanal', 'Vertriebskanäle', 'Vertriebskanal', 'Kommunikationskanäle', 'Vertriebswege'],
    fr: ['Canaux', 'Canal', 'Canaux de distribution', 'Canaux de communication'],
    es: ['Canales', 'Canales de distribución', 'Canales de comunicación'],
    pt: ['Canais', 'Canais de distribuição', 'Canais de comunicação'],
    it: ['Canali', 'Canale', 'Canali di distribuzione'],
    nl: ['Kanalen', 'Kanaal', 'Distributiekanalen'],
    'zh-CN': ['渠道', '渠道通路', '通路', '渠道策略'],
    'zh-TW': ['通路', '渠道', '通路策略'],
    ja: ['チャネル', '販路', 'チャンネル'],
  },
  customer_relationships: {
    en: ['customer relations', 'relations with customers', 'donor relations', 'client relationships'],
    de: ['Kundenbeziehungen', 'Kundenbeziehung', 'Kundenbindung'],
    fr: [
      'Relations clients',
      'Relation avec les clients',
      'Relation clientèle',
      'Relation avec la clientèle',
    ],
    es: ['Relaciones con los clientes', 'Relación con los clientes', 'Relación con el cliente'],
    pt: [
      'Relacionamento com os clientes',
      'Relacionamentos com clientes',
      'Relacionamento com o consumidor',
      'Relação com clientes',
      'Relações com clientes',
    ],
    it: ['Relazioni con i clienti', 'Relazione con i clienti', 'Relazione con la clientela'],
    nl: ['Klantrelaties', 'Klantrelatie'],
    'zh-CN': ['客户关系'],
    'zh-TW': ['客戶關係', '顧客關係'],
    ja: ['顧客との関係', '顧客関係'],
  },
  revenue_streams: {
    en: ['income streams', 'revenue model', 'monetization', 'monetisation'],
    de: [
      'Einnahmequellen',
      'Einnahmequelle',
      'Erlösquellen',
      'Umsatzquellen',
      'Erlösströme',
      'Erlösmodell',
      'Einnahmen',
      'Ertragsmodell',
    ],
    fr: ['Flux de revenus', 'Sources de revenus', 'Revenus'],
    es: ['Fuentes de ingresos', 'Flujos de ingresos', 'Flujo de ingresos', 'Ingresos'],
    pt: ['Fontes de receita', 'Fontes de renda', 'Fluxo de receitas', 'Fluxos de receita', 'Receitas'],
    it: ['Flussi di ricavi', 'Flusso di ricavi', 'Ricavi', 'Fonti di ricavo', 'Fonti di ricavi'],
    nl: ['Inkomstenstromen', 'Inkomstenstroom', 'Inkomsten', 'Inkomstenbronnen', 'Verdienmodel'],
    'zh-CN': ['收入来源', '收入模式', '盈利模式'],
    'zh-TW': ['收入來源', '收益來源', '收益流'],
    ja: ['収益の流れ', '収入源'],
  },
  key_resources: {
    en: ['main resources'],
    de: ['Schlüsselressourcen', 'Schlüsselressource', 'Kernressourcen', 'Ressourcen'],
    fr: ['Ressources clés', 'Ressources'],
    es: ['Recursos clave', 'Recursos claves', 'Recursos'],
    pt: ['Recursos-chave', 'Recurso-chave', 'Recursos principais'],
    it: ['Risorse chiave', 'Risorse'],
    nl: ['Kernmiddelen', 'Belangrijkste middelen', 'Belangrijkste bronnen'],
    'zh-CN': ['核心资源', '关键资源'],
    'zh-TW': ['核心資源', '關鍵資源'],
    ja: ['主要リソース', '主要資源', 'リソース', 'キーリソース'],
  },
  key_activities: {
    en: ['main activities', 'core activities'],
    de: ['Schlüsselaktivitäten', 'Schlüsselaktivität', 'Kernaktivitäten', 'Aktivitäten'],
    fr: ['Activités clés', 'Activités'],
    es: ['Actividades clave', 'Actividad clave', 'Actividades'],
    pt: ['Atividades-chave', 'Atividade-chave', 'Atividades principais', 'Atividades'],
    it: ['Attività chiave'],
    nl: ['Kernactiviteiten', 'Activiteiten', 'Belangrijkste activiteiten'],
    'zh-CN': ['关键业务', '关键活动', '核心活动', '核心业务'],
    'zh-TW': ['關鍵活動', '關鍵業務'],
    ja: ['主要活動', 'キーアクティビティ'],
  },
  key_partnerships: {
    en: ['strategic partners', 'strategic partnerships', 'key suppliers', 'partner network', 'main partners'],
    de: [
      'Schlüsselpartner',
      'Schlüsselpartnerschaften',
      'Zentrale Partnerschaften',
      'Partner',
      'Partnerschaften',
    ],
    fr: [
      'Partenaires clés',
      'Partenariats clés',
      'Partenaires',
      'Partenaires stratégiques',
      'Partenariats stratégiques',
    ],
    es: [
      'Socios clave',
      'Socios claves',
      'Asociaciones clave',
      'Aliados clave',
      'Aliados estratégicos',
      'Alianzas estratégicas',
      'Socios estratégicos',
      'Alianzas',
      'Alianzas clave',
    ],
    pt: [
      'Parcerias-chave',
      'Parceiros-chave',
      'Parcerias principais',
      'Parceiros principais',
      'Principais parcerias',
      'Principais parceiros',
      'Parcerias estratégicas',
      'Parceiros estratégicos',
      'Parceiros',
    ],
    it: ['Partner chiave', 'Partnership chiave', 'Partner strategici', 'Partnership'],
    nl: ['Kernpartners', 'Kernpartner', 'Strategische partners', 'Belangrijkste partners'],
    'zh-CN': ['重要合作', '重要伙伴', '关键伙伴', '合作伙伴', '关键合作伙伴', '关键合作'],
    'zh-TW': ['關鍵夥伴', '主要夥伴', '關鍵合作夥伴', '合作夥伴'],
    ja: ['パートナー', '主要パートナー', 'キーパートナー'],
  },
  cost_structure: {
    en: ['expenses', 'main costs', 'cost drivers'],
    de: ['Kostenstruktur', 'Kosten'],
    fr: ['Structure de coûts', 'Structure des coûts', 'Coûts'],
    es: ['Estructura de costos', 'Estructura de costes', 'Costos', 'Costes'],
    pt: ['Estrutura de custos', 'Custos'],
    it: ['Struttura dei costi', 'Costi'],
    nl: ['Kostenstructuur', 'Kosten'],
    'zh-CN': ['成本结构', '成本'],
    'zh-TW': ['成本結構'],
    ja: ['コスト構造', 'コスト'],
  },
};

/**
 * Words that name a block only where the context makes it one, such as a heading among other blocks. They also occur in
 * other sheets, or as keys of other data, so that a YAML key of this kind is not an alias.
 */
export const CONTEXTUAL_NAMES: Readonly<Record<BlockKey, readonly string[]>> = {
  customer_segments: ['who', 'Cibles', 'Público', 'CS'],
  value_propositions: ['solution', 'what', 'Solución', 'Solução', 'Lösung'],
  channels: ['Distribución', 'Distribuição', 'Vertrieb'],
  customer_relationships: ['relations', 'Relacionamento', 'Relacionamentos', 'Relaciones', 'Relación'],
  revenue_streams: [
    'pricing',
    'funding',
    'sustainability',
    'Modelo de ingresos',
    'Modelo de receita',
    'Monetización',
    'Monetização',
    'Erlöse',
  ],
  key_resources: ['assets', 'what we need'],
  key_activities: ['what we do', 'Attività'],
  key_partnerships: ['suppliers', 'allies', 'Parcerias', 'Partenariats', 'Alleanze', 'Aliados', 'Socios'],
  cost_structure: ['Gastos', 'Despesas', 'Dépenses', 'Spese', 'Uitgaven', 'Ausgaben'],
};

/** Short labels other than the block's own code; CS is contextual, because older texts use it for the costs too. */
const CODES: Readonly<Partial<Record<BlockKey, readonly string[]>>> = { revenue_streams: ['RS'] };

/** Articles, prepositions and possessives: they do not tell two blocks apart. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'the our your of with der die das den dem des unser unsere unseren ihre mit la le les l d de du nos notre vos avec ' +
    'el los las nuestro nuestros nuestra nuestras con o os as da do das dos nosso nossos nossa nossas com ' +
    'il lo i gli della dei delle degli di nostro nostri nostra het een onze met van'
  ).split(' '),
);

/**
 * Reduces a name to what counts when two are compared: case, accents, emoji, punctuation, articles, the way words are
 * joined and a plural `-s` do not.
 */
export function comparable(name: string): string {
  const words = name
    .replace(/\((?:s|es|e|en|n|i)\)/giu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .match(/[\p{L}\p{N}]+/gu);
  if (words === null) return '';
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stem).join('').replace(/s$/, '');
}

/** A word without its plural `-s`, and with umlauts written as two letters reduced to one. */
function stem(word: string): string {
  return word
    .replace(/(?<=.{3})ies$/, 'y')
    .replace(/(?<=..)s$/, '')
    .replace(/([aou])e/g, '$1');
}

function indexOf(names: (block: BlockKey) => readonly string[]): ReadonlyMap<string, BlockKey> {
  return new Map(BLOCKS.flatMap(({ key }) => names(key).map((name) => [comparable(name), key] as const)));
}

/** No name in the table is longer, with room for articles and punctuation. */
const LONGEST_NAME = 100;

let certain: ReadonlyMap<string, BlockKey> | undefined;
let contextual: ReadonlyMap<string, BlockKey> | undefined;

/** The block that a YAML key means: by its canonical key, or by a name in any of the languages, however it is spelled. */
export function blockForKey(key: string): BlockKey | undefined {
  if (key.length > LONGEST_NAME) return undefined;
  certain ??= indexOf(namesOf);
  return certain.get(comparable(key));
}

/** The blocks that a key may mean that is none of their names, likeliest first. Older texts use CS for the costs too. */
export function likelyBlocks(key: string): readonly BlockKey[] {
  if (key.toUpperCase() === 'CS') return ['customer_segments', 'cost_structure'];
  const block = blockForHeading(key);
  return block === undefined ? [] : [block];
}

/** All names of a block that need no context, the canonical key first. */
export function namesOf(key: BlockKey): readonly string[] {
  const facts = BLOCKS.find((block) => block.key === key);
  const own = facts ? [facts.key, facts.title, facts.one, facts.many, ...facts.aliases] : [];
  return [...own, ...NAME_LANGUAGES.flatMap((language) => BLOCK_NAMES[key][language])];
}

/** The block that a heading word names, contextual names included. */
function blockNamedInContext(text: string): BlockKey | undefined {
  contextual ??= indexOf((key) => CONTEXTUAL_NAMES[key]);
  return blockForKey(text) ?? codeIn(text) ?? contextual.get(comparable(text));
}

/** R$ and C$ differ from words only by their sign; the other codes are compared as they are. */
function codeIn(text: string): BlockKey | undefined {
  const code = text.replace(/[^\p{L}$]/gu, '').toUpperCase();
  if (code === 'CS') return undefined;
  return BLOCKS.find(({ key, code: own }) => own === code || CODES[key]?.includes(code))?.key;
}

/** Numbers, bullets, emoji and words that count sections, before a heading. */
const NUMBERING =
  /^[^\p{L}\p{N}]*(?:(?:(?:block|section|step|part|teil|schritt|baustein|bloc|bloque|bloco|blocco|blok)\s*)?(?:\p{Nd}+|\p{No}+|[ivx]+(?=[.)])|[a-i](?=[.)])|[一二三四五六七八九十]+(?=[、.．）)]))[^\p{L}\p{N}]*)+/iu;

/** A heading with a question and a second language is shorter. */
const LONGEST_HEADING = 300;

/** A text in another script beside the first: 客户细分 Customer Segments. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/u;

const JOINED_BY_WORD = /\s*(?:&|\+|\s(?:and|und|et|y|e|en)\s|、|和|与|與|と)\s*/iu;
const BRACKETED = /[([（【［][^)\]）】］]*[)\]）】］]?/gu;
const QUESTION = /[?？]\s*$/u;
/** “$500 / user / year” is what something costs, whatever words are in it. */
const PRICE = /[$€£¥₹]\s?\p{Nd}|\p{Nd}\s?[$€£¥₹]/u;

/**
 * The block that a heading or key names, in whatever way it is written: numbered, with emoji, in two languages, with a
 * question in brackets, with two names (`A / B`). Undefined where no block is named, or where two different ones are.
 * A text that merely contains a name (`Customers of the bakery`) names none.
 */
export function blockForHeading(text: string): BlockKey | undefined {
  if (text.length > LONGEST_HEADING || PRICE.test(text)) return undefined;
  const heading = text.replace(/<[^>]*>|\\(?=\p{P})/gu, '').trim();
  return inHeading(heading) ?? inHeading(heading.replace(NUMBERING, ''));
}

function inHeading(heading: string): BlockKey | undefined {
  if (heading === '') return undefined;
  const whole = blockNamedInContext(heading);
  if (whole !== undefined) return whole;
  const outside = heading.replace(BRACKETED, ' ').trim();
  const inside = [...heading.matchAll(BRACKETED)].map(([part]) => part.slice(1).replace(/[)\]）】］]$/u, ''));
  if (inside.length > 0) {
    const name = inParts(outside);
    // A word that is a name only in some context (“[WHO]”) does not contradict a name before it, and needs one.
    const certainly = agreed([name, ...inside.map((part) => blockForKey(part) ?? codeIn(part))]);
    return name === undefined ? certainly : (agreed([name, ...inside.map(inParts)]) ?? certainly);
  }
  return inParts(heading);
}

/** Parts between slashes may be anything beside a name; those behind a dash or colon must be names or questions. */
function inParts(text: string): BlockKey | undefined {
  const whole = blockNamedInContext(text);
  if (whole !== undefined) return whole;
  const alternatives = text.split(/[/|／｜·•]/u);
  if (alternatives.length > 1) return agreed(alternatives.map((part) => inParts(part)));
  const [first = '', ...rest] = text.split(/\s[-–—]\s|[:：—]/u).filter((part) => /\p{L}/u.test(part));
  if (rest.length > 0) {
    const tail = rest.join(' ');
    const ofFirst = inParts(first);
    // Behind other words, a word that is a name only in some context (“Entity – Relationship”) is none.
    const ofTail = ofFirst === undefined ? (blockForKey(tail) ?? codeIn(tail)) : blockNamedInContext(tail);
    if (QUESTION.test(tail) || ofTail !== undefined) return agreed([ofFirst, ofTail]);
    return undefined;
  }
  return (
    namedByAll(text.split(JOINED_BY_WORD)) ?? namedByAll(scriptsOf(text)) ?? namedByAll(codeAndName(text))
  );
}

function scriptsOf(text: string): readonly string[] {
  const [eastAsian = ''] = EAST_ASIAN.exec(text) ?? [];
  return eastAsian === '' ? [text] : [eastAsian, text.replace(eastAsian, ' ')];
}

/** A code before or behind a name: R$ Revenue Streams. */
function codeAndName(text: string): readonly string[] {
  const [, before, name, behind] = /^(\S{2}(?=\s))?(.*?)((?<=\s)\S{2})?$/u.exec(text) ?? [];
  return [before, name, behind].filter((part) => part !== undefined);
}

function namedByAll(parts: readonly string[]): BlockKey | undefined {
  const blocks = parts.filter((part) => /\p{L}/u.test(part)).map(blockNamedInContext);
  return blocks.length > 1 && !blocks.includes(undefined) ? agreed(blocks) : undefined;
}

/** The one block among several answers; undefined where they disagree. */
function agreed(blocks: readonly (BlockKey | undefined)[]): BlockKey | undefined {
  const found = new Set(blocks.filter((block) => block !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}
