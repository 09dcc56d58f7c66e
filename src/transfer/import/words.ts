/** Words that tell the import what a text is besides the names of the blocks, in the languages of the block names. */

import { comparable } from '../../canvas/blockNames';
import type { BlockKey } from '../../canvas/blocks';
import { BLOCKS } from '../../canvas/blocks';
import { PHASES } from '../../canvas/fields';

/** The boxes of a lean canvas that a business model canvas does not have, each by its names. */
export const LEAN_BOXES: Readonly<Record<string, readonly string[]>> = {
  problem: [
    'Problem',
    'Problems',
    'Top problems',
    'Top 3 problems',
    'Problem statement',
    'Customer problem',
    'Probleme',
    'Problème',
    'Problèmes',
    'Problema',
    'Problemas',
    'Problemi',
    'Probleem',
    'Problemen',
    '问题',
    '痛点',
    '問題',
    '課題',
    '客户痛点',
    '用户痛点',
  ],
  solution: [
    'Solution',
    'Solutions',
    'Lösung',
    'Lösungen',
    'Solución',
    'Soluciones',
    'Solução',
    'Soluções',
    'Soluzione',
    'Soluzioni',
    'Oplossing',
    '解决方案',
    '解決方案',
    '解決策',
    'ソリューション',
  ],
  'key-metrics': [
    'Key metrics',
    'Metrics',
    'Kennzahlen',
    'Schlüsselkennzahlen',
    'Wichtige Kennzahlen',
    'Indicateurs clés',
    'Métriques clés',
    'Métricas clave',
    'Métricas',
    'Indicadores clave',
    'Métricas-chave',
    'Métricas principais',
    'Indicadores-chave',
    'Metriche chiave',
    'Belangrijkste metrics',
    'Kerncijfers',
    'Kernstatistieken',
    '关键指标',
    '關鍵指標',
    '主要指標',
    'KPI',
    'KPIs',
    'North star metric',
  ],
  'unfair-advantage': [
    'Unfair advantage',
    'Unfair advantages',
    'Unfairer Vorteil',
    'Unfaire Vorteile',
    'Wettbewerbsvorteil',
    'Avantage compétitif',
    'Avantage concurrentiel',
    'Avantage déloyal',
    'Ventaja injusta',
    'Ventaja competitiva',
    'Ventaja diferencial',
    'Ventaja especial',
    'Vantagem injusta',
    'Vantagem competitiva',
    'Vantaggio competitivo',
    'Vantaggio sleale',
    'Oneerlijk voordeel',
    '门槛优势',
    '竞争优势',
    '競爭優勢',
    '不公平优势',
    '優位性',
    '圧倒的な優位性',
    'Competitive advantage',
    'Moat',
  ],
  'early-adopters': [
    'Early adopters',
    'Early adopter',
    'Frühe Anwender',
    'Primeros usuarios',
    'Adopteurs précoces',
    '早期用户',
    '早期采用者',
    '早期使用者',
    'アーリーアダプター',
  ],
  'existing-alternatives': [
    'Existing alternatives',
    'Existing alternative',
    'Alternatives',
    'Bestehende Alternativen',
    'Alternatives existantes',
    'Alternativas existentes',
    'Alternativas',
    'Alternative esistenti',
    'Bestaande alternatieven',
    '现有替代方案',
    '現有替代方案',
    '既存の代替品',
    '代替品',
  ],
  'high-level-concept': ['High level concept', 'High-level concept'],
};

/** Boxes of other sheets with boxes: value proposition canvas, mission model canvas, team and product sheets. */
export const OTHER_BOXES: readonly string[] = [
  'Pains',
  'Gains',
  'Pain relievers',
  'Gain creators',
  'Customer jobs',
  'Jobs to be done',
  'Products and services',
  'Products & services',
  'Mission achievement',
  'Mission budget',
  'Mission budget/cost',
  'Deployment',
  'Buy-in',
  'Buy-in & support',
  'Strengths',
  'Weaknesses',
  'Opportunities',
  'Threats',
  'Schmerzen',
  'Gewinne',
  'Stärken',
  'Schwächen',
  'Chancen',
  'Risiken',
  'Fortalezas',
  'Debilidades',
  'Oportunidades',
  'Amenazas',
];

/** Headings that are no part of a canvas and no group of notes; they end a block. */
const ENDS = [
  'Conclusion',
  'Conclusions',
  'Summary',
  'Executive summary',
  'Footnotes',
  'References',
  'Sources',
  'Bibliography',
  'Next steps',
  'Risks',
  'Key risks',
  'Risks and mitigations',
  'Assumptions',
  'Key assumptions',
  'Appendix',
  'Glossary',
  'License',
  'Contributing',
  'Contact',
  'Timeline',
  'Roadmap',
  'Competitors',
  'Competition',
  'Competitive analysis',
  'SWOT',
  'SWOT analysis',
  'Mission',
  'Vision',
  'Team',
  'Market',
  'Market analysis',
  'Table of contents',
  'Contents',
  'See also',
  'Notes',
  'Open questions',
  'Changelog',
  'Impact',
  'Social impact',
  'Go-to-market strategy',
  'Validation plan',
  'Fazit',
  'Zusammenfassung',
  'Quellen',
  'Nächste Schritte',
  'Risiken',
  'Annahmen',
  'Anhang',
  'Inhaltsverzeichnis',
  'Wettbewerb',
  'Conclusión',
  'Conclusiones',
  'Resumen',
  'Referencias',
  'Bibliografía',
  'Próximos pasos',
  'Riesgos',
  'Conclusão',
  'Conclusões',
  'Resumo',
  'Referências',
  'Próximos passos',
  'Riscos',
  'Conclusioni',
  'Riassunto',
  'Riferimenti',
  'Fonti',
  'Prossimi passi',
  'Résumé',
  'Références',
  'Prochaines étapes',
  'Risques',
  'Conclusie',
  'Samenvatting',
  'Bronnen',
  'Volgende stappen',
  '总结',
  '结论',
  '参考资料',
  '参考文献',
  '總結',
  '結論',
  'まとめ',
  '参考',
  '备注',
  '下一步',
];

const indexed = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(comparable));
const ENDING = indexed(ENDS);
const OTHER = indexed(OTHER_BOXES);
const LEAN = new Map(
  Object.entries(LEAN_BOXES).flatMap(([box, names]) => names.map((name) => [comparable(name), box] as const)),
);

/** Numbers, keycaps, bullets and other signs before a heading or an entry. */
const LEADING_SIGNS = /^(?:[^\p{L}\p{N}"'“„«([¿¡$€£¥@#~≈+\-–]|(?:\p{N}\uFE0F?\u20E3))+/u;
const NUMBER =
  /^(?:\p{Nd}{1,2}(?:\.\p{Nd}{1,2})+[.)]?(?:\s+[-–—]\s+|\s+)|(?:\p{Nd}{1,2}|[ivx]{1,4}|[A-I])[.)、:]\s*|[一二三四五六七八九十]+[、.．）)]\s*|[①-⑳❶-❿]\s*)/iu;

/** A heading without numbers and signs before it and a colon behind it. */
export function bareHeading(text: string): string {
  return text
    .replace(LEADING_SIGNS, '')
    .replace(NUMBER, '')
    .replace(LEADING_SIGNS, '')
    .replace(/\s*[:：]\s*$/u, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{Sc}%]+$/u, '')
    .trim();
}

/** The box of a lean canvas that a heading names. */
export function leanBox(heading: string): string | undefined {
  if (heading.length > 80) return undefined;
  const bare = bareHeading(heading).replace(/[（(][^)）]*[)）]\s*$/u, '');
  return LEAN.get(comparable(bare));
}

/** Whether a heading names a box of another kind of sheet. */
export function isOtherBox(heading: string): boolean {
  return heading.length <= 80 && OTHER.has(comparable(bareHeading(heading)));
}

/** Whether a heading is the end of a block, whatever its depth. */
export function endsBlock(heading: string): boolean {
  return heading.length <= 80 && ENDING.has(comparable(bareHeading(heading)));
}

const PLACEHOLDER = [
  /^[.…·_\-–—\s?？*]*$/u,
  /^(?:tbd|tba|tbc|todo|to[ -]do|wip|n\s*\/\s*a|none(?: yet)?|xx+|to be (?:defined|determined|done|decided|completed|added|filled(?: in)?|discussed)|coming soon|fill (?:this )?in|placeholder|lorem ipsum\b.*|empty|tbd\b.{0,40})$/iu,
  /^(?:à (?:définir|compléter|remplir|déterminer)|por (?:definir|completar|determinar)|pendiente|a (?:definir|completar|preencher)|da (?:definire|completare|compilare)|noch (?:offen|zu klären|zu definieren)|folgt|nog (?:in te vullen|te bepalen)|待定|待补充|待補充|待填写|未定|暂无|無|无|なし|検討中)$/iu,
  /^(?:\[[^\]]*\]|\{\{?[^}]*\}?\}|<[^>]*>|【[^】]*】)[.,;:]?$/u,
  /^(?:item|point|bullet|entry|partner|activity|resource|segment|customer segment|channel|stream|revenue stream|cost|value|value proposition|relationship|punkt|elemento?|élément|kunde)\s*(?:\d{1,2}|[a-cx])$/iu,
  /^(?:add|insert|enter|write|list|describe|type|replace|fill in)\b.{0,60}\b(?:here|below)[.:!]?$/iu,
];

/** Whether a text only holds a place: “TBD”, “…”, “[Partner 2]”. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/^\[[ xX]\]\s*/, '').trim();
  return PLACEHOLDER.some((pattern) => pattern.test(bare));
}

/** Whether a text is one of a template's questions. */
export function isQuestion(text: string): boolean {
  return /[?？]["”»)\]*_\s]*$/u.test(text) || BLOCKS.some(({ questions }) => questions.includes(text.trim()));
}

/** “For whom” of notes: the words behind the preposition. */
const FOR =
  /^(?:for(?: the| our)?|für(?: die| den| das| unsere)?|pour(?: les| la| le| l['’]| nos)?|para(?: los| las| el| la| os| as| o| a)?|per(?: gli| le| la| il| i| l['’])?|voor(?: de| het)?|(?:针对|面向|对于|對於|為|对|給|给)(?=\p{Script=Han}))\s*[:：]?\s*(.+)$/iu;
const FOR_BEHIND = /^(.+?)(?:向け|のために?)$/u;

/** Whom a label addresses (“For tenants:” → “tenants”); undefined where it is no such label. */
export function addressee(label: string): string | undefined {
  const bare = bareHeading(label).replace(/^[（(](.*)[)）]$/u, '$1');
  if (bare.length > 80) return undefined;
  return (FOR.exec(bare) ?? FOR_BEHIND.exec(bare))?.[1]?.replace(/\s*[:：–—-]?\s*$/u, '').trim();
}

/** Those who are not served, in a heading: nothing below it is a segment. */
export function isNotServed(heading: string): boolean {
  return /^(?:not (?:our|for|a|targeted|serving)|non[- ](?:customers|target)|who (?:is|are) not|excluded|out of scope|anti[- ]?(?:personas?|segments?)|nicht (?:unsere|für)|keine? (?:kunden|zielgruppe)|no (?:son|es) |non (?:nos|sono)|hors cible|niet (?:onze|voor)|não (?:são|é)|非目标|非目標|対象外)/iu.test(
    bareHeading(heading),
  );
}

/** Words before the name of a segment or persona in a heading. */
const ENTRY_LABEL =
  /^(?:(?:main|primary|secondary|tertiary|key|core|customer|user|target|buyer|haupt|sekundäre?|primaire|principal|primario|secundario)\s+)*(?:segment|persona|group|customer|user|segmento|segmento de clientes?|segment(?:o|e)? client|gruppe|kundensegment|stream|channel|partner|proposition|resource|activity|value proposition|revenue stream|cost|客户群体?|细分|セグメント)\s*(?:#?\s*(?:\p{Nd}{1,2}|[A-Z]))?\s*[:：–—-]\s*(?=\S)/iu;

/** “Segment 1: Small practices” → “Small practices”. */
export function withoutLabel(heading: string): string {
  return heading
    .replace(ENTRY_LABEL, '')
    .replace(
      /^(?:main|primary|secondary|tertiary|primär|sekundär|principal|primaire|secondaire|primari[oa]|secundari[oa]|主要|次要)\s*[:：]\s*(?=\S)/iu,
      '',
    )
    .trim();
}

/** Whether a heading numbers or labels an entry: “Segment 1: …”, “1. …”. */
export function isLabelledEntry(heading: string): boolean {
  const bare = heading.replace(LEADING_SIGNS, '');
  return ENTRY_LABEL.test(bareHeading(heading)) || NUMBER.test(bare) || /^\p{N}/u.test(bare);
}

/** What describes an entry rather than being one. */
const ATTRIBUTES = indexed([
  'Size',
  'Budget',
  'Age',
  'Age range',
  'Price',
  'Pricing',
  'Cost',
  'Needs',
  'Need',
  'Pain points',
  'Pain point',
  'Pains',
  'Pain',
  'Gains',
  'Goals',
  'Goal',
  'Description',
  'Characteristics',
  'Demographics',
  'Psychographics',
  'Behavior',
  'Behaviour',
  'Behaviors',
  'Location',
  'Geography',
  'Income',
  'Occupation',
  'Job',
  'Role',
  'Motivation',
  'Motivations',
  'Frustrations',
  'Willingness to pay',
  'Market size',
  'Volume',
  'Frequency',
  'Purpose',
  'Examples',
  'Example',
  'Why',
  'How',
  'What',
  'Who',
  'Benefit',
  'Benefits',
  'Target',
  'Details',
  'Margin',
  'Share',
  'Model',
  'Type',
  'Status',
  'Priority',
  'Notes',
  'Value',
  'Jobs to be done',
  'Use case',
  'Use cases',
  'Profile',
  'Problem',
  'Revenue',
  'Amount',
  'Timeline',
  'Contribution',
  'Provides',
  'They provide',
  'We provide',
  'Größe',
  'Alter',
  'Preis',
  'Bedürfnisse',
  'Beschreibung',
  'Ziele',
  'Merkmale',
  'Einkommen',
  'Beruf',
  'Beispiele',
  'Nutzen',
  'Tamaño',
  'Edad',
  'Precio',
  'Necesidades',
  'Descripción',
  'Objetivos',
  'Características',
  'Ingresos',
  'Ejemplos',
  'Ubicación',
  'Tamanho',
  'Idade',
  'Preço',
  'Necessidades',
  'Descrição',
  'Exemplos',
  'Localização',
  'Taille',
  'Âge',
  'Prix',
  'Besoins',
  'Objectifs',
  'Caractéristiques',
  'Exemples',
  'Dimensione',
  'Età',
  'Prezzo',
  'Bisogni',
  'Descrizione',
  'Obiettivi',
  'Caratteristiche',
  'Esempi',
  'Grootte',
  'Leeftijd',
  'Prijs',
  'Behoeften',
  'Omschrijving',
  '特征',
  '需求',
  '年龄',
  '规模',
  '痛点',
  '价格',
  '描述',
  '特徵',
  '需求',
  '年齡',
]);

export function isAttribute(label: string): boolean {
  return label.length <= 60 && ATTRIBUTES.has(comparable(bareHeading(label)));
}

/** Headings of groups that say nothing about their notes. */
const EMPTY_GROUPS = indexed([
  'Overview',
  'List',
  'Items',
  'Main',
  'Description',
  'Details',
  'General',
  'Answer',
  'Answers',
  'Our answer',
  'Notes',
  'Content',
  'Übersicht',
  'Antwort',
  'Descripción',
  'Detalles',
  'Resumen',
  '概述',
  '说明',
  'Key points',
  'Key elements',
  'Current',
  'Breakdown',
]);

export function isEmptyGroup(title: string): boolean {
  return EMPTY_GROUPS.has(comparable(bareHeading(title)));
}

/** Headings over a template's help. */
export function isTemplateHelp(heading: string): boolean {
  return /^(?:(?:guiding|key|guide|leading|helpful|example|sample)\s+)?(?:questions?|prompts?|hints?|tips?|instructions?|guidance|leitfragen|fragen|hinweise?|preguntas(?: guía| clave)?|perguntas(?:-chave)?|questions clés|domande(?: guida| chiave)?|vragen|提示|问题引导|ヒント)\s*[:：]?$/iu.test(
    bareHeading(heading),
  );
}

/** Types of notes and phases of channels, by the words people use for them. */
const TYPE_WORDS: Readonly<Partial<Record<BlockKey, Readonly<Record<string, readonly string[]>>>>> = {
  key_resources: {
    physical: [
      'Physical',
      'Physical resources',
      'Physical assets',
      'Physisch',
      'Physische Ressourcen',
      'Físicos',
      'Recursos físicos',
      'Physiques',
      'Ressources physiques',
      'Fisiche',
      'Fysiek',
      '物理资源',
      '实物资源',
      '實體資源',
      '物的リソース',
    ],
    intellectual: [
      'Intellectual',
      'Intellectual property',
      'Intellectual resources',
      'Geistig',
      'Intellektuell',
      'Intelectuales',
      'Recursos intelectuales',
      'Intelectuais',
      'Intellectuelles',
      'Intellettuali',
      'Intellectueel',
      '知识资源',
      '知識資源',
      '知的リソース',
    ],
    human: [
      'Human',
      'Human resources',
      'Menschlich',
      'Personal',
      'Personell',
      'Recursos humanos',
      'Humanos',
      'Ressources humaines',
      'Humaines',
      'Risorse umane',
      'Umane',
      'Menselijk',
      '人力资源',
      '人力資源',
      '人的リソース',
    ],
    financial: [
      'Financial',
      'Financial resources',
      'Finanziell',
      'Recursos financieros',
      'Financieros',
      'Recursos financeiros',
      'Financeiros',
      'Ressources financières',
      'Financières',
      'Risorse finanziarie',
      'Finanziarie',
      'Financieel',
      '财务资源',
      '財務資源',
      '金融资源',
      '財務リソース',
    ],
  },
};

/** The type that a word means in a block. */
export function typeFor(block: BlockKey, word: string): string | undefined {
  const facts = BLOCKS.find(({ key }) => key === block);
  const wanted = comparable(bareHeading(word));
  if (wanted === '') return undefined;
  const own = facts?.types.find(
    ({ value, label }) => comparable(value) === wanted || comparable(label) === wanted,
  );
  if (own) return own.value;
  return Object.entries(TYPE_WORDS[block] ?? {}).find(([, names]) =>
    names.some((name) => comparable(name) === wanted),
  )?.[0];
}

const PHASE_WORDS: Readonly<Record<string, readonly string[]>> = {
  awareness: [
    'Awareness',
    'Aufmerksamkeit',
    'Bekanntheit',
    'Notoriété',
    'Conciencia',
    'Conocimiento',
    'Percepción',
    'Conhecimento',
    'Consciência',
    'Consapevolezza',
    'Bewustwording',
    '认知',
    '認知',
  ],
  evaluation: [
    'Evaluation',
    'Consideration',
    'Bewertung',
    'Évaluation',
    'Evaluación',
    'Avaliação',
    'Valutazione',
    'Evaluatie',
    '评估',
    '評估',
    '評価',
  ],
  purchase: ['Purchase', 'Kauf', 'Achat', 'Compra', 'Acquisto', 'Aankoop', '购买', '購買', '購入'],
  delivery: [
    'Delivery',
    'Lieferung',
    'Auslieferung',
    'Livraison',
    'Entrega',
    'Consegna',
    'Levering',
    '交付',
    '传递',
    '提供',
  ],
  after_sales: [
    'After sales',
    'After-sales',
    'Aftersales',
    'Post-purchase',
    'Post purchase',
    'Nachbetreuung',
    'Après-vente',
    'Posventa',
    'Postventa',
    'Pós-venda',
    'Post-vendita',
    'Nazorg',
    '售后',
    '售後',
    'アフターサービス',
  ],
};

/** The phase that a word means. */
export function phaseFor(word: string): string | undefined {
  const wanted = comparable(bareHeading(word).replace(/\s*(?:phase|stage)$/iu, ''));
  if (wanted === '') return undefined;
  const own = PHASES.find(({ value }) => comparable(value) === wanted);
  return (
    own?.value ??
    Object.entries(PHASE_WORDS).find(([, names]) => names.some((name) => comparable(name) === wanted))?.[0]
  );
}

/** A row that sums up the others. */
export function isTotal(text: string): boolean {
  return (
    /^(?:grand |sub)?(?:total|totals|sum|summe|gesamt|insgesamt|totale|totaal|totales|合计|总计|合計|總計)\b/iu.test(
      bareHeading(text),
    ) || /^(?:合计|总计|合計|總計|小计)/u.test(bareHeading(text))
  );
}

/** What a title says besides the name of the business. */
const CANVAS_WORDS =
  /(?:the\s+)?(?:business\s+model(?:l)?\s+canvas|business[- ]?model[- ]?canvas|\bbmc\b|gesch(?:ä|ae)ftsmodell(?:\s+canvas)?|lienzo (?:de|del) modelo de negocios?|modelo de neg[oó]cios?(?:\s+canvas)?|canvas (?:de|do|del) modelo de neg[oó]cios?|mod[eè]le [ée]conomique|mod[eè]le d['’]affaires|modello di business(?:\s+canvas)?|bedrijfsmodel|lean\s+canvas|business\s+model|商业模式画布|商業模式畫布|商业画布|商業模式圖|ビジネスモデルキャンバス|ビジネスモデル・キャンバス)/giu;

/** Titles of documents and their parts that name no business. */
const NO_NAMES = indexed([
  'Overview',
  'Canvas',
  'Template',
  'The canvas',
  'README',
  'Table of contents',
  'Introduction',
  'Document',
  'Notes',
  'Home',
  'Index',
  'Business plan',
  'Untitled',
  'Übersicht',
  'Resumen',
  'Strategy',
  'Business',
  'Details',
  'Summary',
  'Model',
  'Analysis',
  'Example',
  'Canvas overview',
  'Building blocks',
  'The nine building blocks',
  'Nine building blocks',
  '9 building blocks',
  "Vue d'ensemble",
]);

/** The name of the business in a title; undefined where the title only says what the document is. */
export function nameInTitle(title: string): string | undefined {
  let name = title
    .replace(/<[^>]*>/g, '')
    .replace(CANVAS_WORDS, ' ¦ ')
    .replace(/^[^\p{L}\p{N}¦]+/u, '')
    .replace(/(?:[([（]\s*¦\s*[)\]）])/gu, ' ¦ ');
  const parts = name
    .split('¦')
    .map((part) =>
      part
        .replace(/^[\s:：–—\-|/·•,]+|[\s:：–—\-|/·•,]+$/gu, '')
        .replace(
          /^(?:for|of|für|von|para|pour|de|del|di|voor|的)\s+|\s+(?:for|of|für|von|para|pour|de|del|do|di|voor)$/giu,
          '',
        )
        .replace(/的$/u, '')
        .trim(),
    )
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  name = (parts.sort((a, b) => b.length - a.length)[0] ?? '').replace(
    /^["“”'‘’«»「」]+|["“”'‘’«»「」]+$/gu,
    '',
  );
  name = name.replace(
    /^(?:canvas|modell?o?|version|project|projekt|proyecto|projet|projeto)\s*(?:#?\s*(?:\p{Nd}{1,2}|[A-Z]))?\s*[:：–—-]\s*/iu,
    '',
  );
  name = name.replace(/[^\p{L}\p{N}\p{P}\p{Sc}]+$/u, '').trim();
  if (
    /^(?:detail|detalh|detall|erläuter|beschreib|explan|explica|description|breakdown|analysis|análisis|análise|analyse|building blocks|bausteine|one[- ]page|summary|version)/iu.test(
      name,
    )
  )
    return undefined;
  return name === '' || NO_NAMES.has(comparable(name)) || /^(?:v?\d[\d.]*|template|example)$/iu.test(name)
    ? undefined
    : name;
}

/** Headings that sort segments rather than naming one. */
export function isKindOfSegment(title: string): boolean {
  return (
    /^(?:primary|secondary|tertiary|main|core|key|other|further|additional|target|early|direct|indirect|paying|non-paying|b2b2?c?|b2c|c2c|b2g|primär|sekundär|haupt|weitere|andere|primario|secundario|principales?|primaires?|secondaires?|primari|secondari|mass market|niche|segmented|diversified|multi-?sided|demographics?|geograph|psychograph|behaviou?r)/iu.test(
      title,
    ) ||
    /^(?:主要|次要|核心|其他)/u.test(title) ||
    /(?:segments?|customers|markets?|users|groups|segmente|kunden|zielgruppen|segmentos|clientes)$/iu.test(
      title,
    )
  );
}
