/** Words that tell the import what a text is besides the names of the blocks, in the languages of the block names. */

import { comparable } from '../../canvas/blockNames';
import { BLOCKS } from '../../canvas/blocks';
import { isFigure } from './amount';
import { bareHeading, indexed, LEADING_SIGNS, NUMBER } from './heading';

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
  'Hypotheses',
  'Hypothesis list',
  'Key assumptions to validate',
  'Validation questions',
  'Viability score',
  'Final note',
  'Strategic notes',
  'Observations',
  'Observaciones',
  'Observações',
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

const ENDING = indexed(ENDS);

/** How headings begin that are about what to do with a canvas, or how sure it is. */
const ABOUT_THE_CANVAS =
  /^(?:next steps?|(?:(?:key|core|main|critical|riskiest|additional|further|underlying) )?(?:assumptions?|hypothes[ei]s)|testable |validation (?:plan|milestones|&|and)|open (?:questions|issues|points)|improvement|suggest(?:ion|ed)|recommendations?|how to use|hypoth[eè]ses?|[eé]tapes? suivantes?|prochaines? [eé]tapes?|recommandations?|remarques?|pistes d['’]am[eé]lioration|hip[oó]tesis|supuestos?|pr[oó]xim[oa]s? (?:pasos?|passos?|etapas?)|sugerencias?|recomendaciones|mejoras|hip[oó]teses|suposi[cç][oõ]es|premissas?|sugest(?:[aã]o|[oõ]es)|recomenda[cç][oõ]es|melhorias|ipotesi|prossimi passi|suggerimenti|annahmen|n[aä]chste schritte|empfehlungen|verbesserungs|aannames|volgende stappen|aanbevelingen|asumsi|langkah (?:selanjutnya|berikutnya)|giả định|bước tiếp theo|допущения|гипотезы|следующие шаги|założenia|następne kroki|varsayımlar|sonraki adımlar|下一步|后续|後續|关键假设|假设|假設|建议|建議|前提|仮説|次のステップ|今後)/iu;

/** Whether a heading or label is about the canvas rather than about the business. */
export function isAboutTheCanvas(heading: string): boolean {
  return heading.length <= 80 && ABOUT_THE_CANVAS.test(bareHeading(heading));
}

/** Whether a heading is the end of a block, whatever its depth. */
export function endsBlock(heading: string): boolean {
  if (heading.length > 80) return false;
  const bare = bareHeading(heading);
  return ENDING.has(comparable(bare)) || isAboutTheCanvas(bare);
}

/** Kinds of costs and revenues, by which lists of them are sorted. */
const KIND_OF_MONEY =
  /(?<!\p{L})(?:fixed|variable|direct|indirect|recurring|non-recurring|one-time|one-off|initial|upfront|startup|start-up|operating|operational|monthly|annual|primary|secondary|fix[eo]?s?|variables?|directs?|indirects?|r[eé]currents?|initiaux|fij[oa]s?|direct[oa]s?|indirect[oa]s?|diret[oa]s?|indiret[oa]s?|recurrentes?|inicia(?:l|les|is)|fix[oa]s?|vari[aá]ve(?:l|is)|recorrentes?|fissi|variabili|diretti|indiretti|ricorrenti|fixe|fixkosten|variable|laufende|einmalige|wiederkehrende|vaste|variabele|tetap|variabel|cố định|biến đổi)(?!\p{L})|固定|変動|变动|變動|고정|변동|постоянные|переменные/iu;

/** Whether a heading below or beside “Costs” or “Revenues” sorts them: “Fixed costs”. */
export function isKindOfMoney(heading: string): boolean {
  const bare = bareHeading(heading);
  return bare.split(/\s+/).length <= 6 && KIND_OF_MONEY.test(bare);
}

const PLACEHOLDER = [
  /^[.…·_\-–—\s?？*]*$/u,
  /^(?:tbd|tba|tbc|todo|to[ -]do|wip|n\s*\/\s*a|none(?: yet)?|xx+|to be (?:defined|determined|done|decided|completed|added|filled(?: in)?|discussed)|coming soon|fill (?:this )?in|placeholder|lorem ipsum\b.*|empty|tbd\b.{0,40})$/iu,
  /^(?:à (?:définir|compléter|remplir|déterminer)|por (?:definir|completar|determinar)|pendiente|a (?:definir|completar|preencher)|da (?:definire|completare|compilare)|noch (?:offen|zu klären|zu definieren)|folgt|nog (?:in te vullen|te bepalen)|待定|待补充|待補充|待填写|未定|暂无|無|无|なし|検討中)$/iu,
  /^(?:\[[^\]]*\]|\{\{?[^}]*\}?\}|<[^>]*>|【[^】]*】)[.,;:]?$/u,
  /^(?:item|point|bullet|entry|partner|activity|resource|segment|customer segment|channel|stream|revenue stream|cost|value|value proposition|relationship|punkt|elemento?|élément|kunde)\s*(?:\d{1,2}|[a-cx])$/iu,
  /^(?:see|siehe|voir|véase|ver|veja|vedi|zie|см\.?|参见|详见|見)\s+(?:the\s+)?(?:§|section|abschnitt|kapitel|sección|seção|sezione|sectie|block|above|below|oben|unten|ci-dess).{0,30}$/iu,
  /^(?:add|insert|enter|write|list|describe|type|replace|fill in)\b.{0,60}\b(?:here|below)[.:!]?$/iu,
];

/** Whether a text only holds a place: “TBD”, “…”, “[Partner 2]”. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/^\[[ xX]\]\s*/, '').trim();
  // “[between $10 and $20]” is said, though it is not certain.
  if (/^\[.*(?:\p{Sc}\s?\p{Nd}|\p{Nd}\s?\p{Sc}).*\]$/u.test(bare) && /\p{L}{3}/u.test(bare)) return false;
  return PLACEHOLDER.some((pattern) => pattern.test(bare));
}

/** Whether a text is one of a template's questions. */
export function isQuestion(text: string): boolean {
  return /[?？]["”»)\]*_\s]*$/u.test(text) || BLOCKS.some(({ questions }) => questions.includes(text.trim()));
}

/** “For whom” of notes: the words behind the preposition. */
const FOR =
  /^(?:(?:for(?: the| our| an?)?|für(?: die| den| das| unsere)?|pour(?: les| la| le| nos)?|para(?: los| las| el| la| os| as| o| a)?|per(?: gli| le| la| il| i)?|voor(?: de| het)?|для|dla|untuk|dành cho)(?:\s*[:：]\s*|\s+)|(?:pour|per) l['’]|(?:针对|面向|对于|對於|為|对|給|给)(?=\p{Script=Han})\s*[:：]?\s*)(.+)$/iu;
const FOR_BEHIND = /^(.+?)(?:向け|のために?)$/u;

/** Whom a label addresses (“For tenants:” → “tenants”); undefined where it is no such label. */
export function addressee(label: string): string | undefined {
  const bare = bareHeading(label).replace(/^[（(](.*)[)）]$/u, '$1');
  if (bare.length > 80) return undefined;
  return (FOR.exec(bare) ?? FOR_BEHIND.exec(bare))?.[1]?.replace(/\s*[:：–—-]?\s*$/u, '').trim();
}

/** Those who are not served, in a heading: nothing below it is a segment. */
export function isNotServed(heading: string): boolean {
  const bare = bareHeading(heading);
  // “Canales NO activos”: shouted where the rest is not.
  if (/(?:^|\s)(?:NO|NOT)\s/u.test(bare) && /\p{Ll}/u.test(bare)) return true;
  return /^(?:not (?:our|for|a|targeted|serving|served)|(?:without|sin) (?:these|estos|estas)|what (?:it|we|this) (?:does|do|is|are) not|lo que no |o que não |anti[- ]?(?:propuesta|proposta|proposition|value)|non[- ](?:customers|target)|uitgesloten|ausgeschlossen|excluíd[oa]s|excluid[oa]s|exclus|esclusi|who (?:is|are) not|excluded|out of scope|anti[- ]?(?:personas?|segment(?:e|o|i)?s?)|explicitly (?:not|excluded|out)|pas (?:dans|notre|nos|un)\b|hors (?:périmètre|scope)|fuera de(?:l)? alcance|fora do escopo|fuori (?:target|perimetro)|not (?:in scope|now|the target|included)|non inclus|nicht (?:unsere|für)|keine? (?:kunden|zielgruppe)|no (?:son|es) |non (?:nos|sono)|hors cible|niet (?:onze|voor)|não (?:são|é)|非目标|非目標|対象外)/iu.test(
    bare,
  );
}

/** Words before the name of a segment or persona in a heading. */
const ENTRY_LABEL =
  /^(?:(?:main|primary|secondary|tertiary|key|core|customer|user|target|buyer|haupt|sekundäre?|primaire|principal|primario|secundario)\s+|主要|次要|核心)*(?:segment|persona|group|customer|user|client|cliente|kunde|klant|segmento|segmento de clientes?|segment(?:o|e)? client|gruppe|kundensegment|stream|channel|partner|proposition|resource|activity|value proposition|revenue stream|cost|客户群体?|客户|用户|细分|收入流|收入来源|渠道|セグメント|고객|phase|fase)(?:\s+(?:principal|principale|secondaire|secondario|secundario|secundário|primaire|primario|primário|cible|objetivo|alvo|primario|primaria|terciario|terciário))?(?:\s*[(（][^)）]{1,12}[)）])?\s*(?:#?\s*(?:\p{Nd}{1,2}|[A-Z]))?\s*[:：–—-]\s*(?=\S)/iu;

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
  'Limits',
  'Includes',
  'Included',
  'Features',
  'Requirements',
  'Profil',
  'Volume',
  'Gains attendus',
  'Objectifs clés',
  'Douleurs',
  'Pains and needs',
  'Limites',
  'Inclui',
  'Incluye',
  'Inclus',
  'Preço',
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
  'Interests',
  'Education',
  'Gender',
  'Lifestyle',
  'Profession',
  'Income level',
  'Main pain',
  'Key need',
  'Key needs',
  'Main needs',
  'Intereses',
  'Género',
  'Ocupación',
  'Dolores',
  'Dolor',
  'Dolor principal',
  'Perfil',
  'Necesidad',
  'Motivación',
  'Comportamiento',
  'Renda',
  'Gênero',
  'Dores',
  'Dor principal',
  'Comportamento',
  'Localisation',
  'Comportement',
  'Douleur',
  'Douleur principale',
  'Besoin',
  'Taille de marché',
  'Taille du marché',
  'Usia',
  'Pendapatan',
  'Kebutuhan',
  'Lokasi',
  'Pekerjaan',
  'Độ tuổi',
  'Nhu cầu',
  'Thu nhập',
  'Возраст',
  'Потребности',
  'Wiek',
  'Potrzeby',
  '特征',
  '需求',
  '职业',
  '地区',
  'ニーズ',
  '年齢',
  '職業',
  '規模',
  '年龄',
  '规模',
  '痛点',
  '价格',
  '描述',
  '特徵',
  '需求',
  '年齡',
]);

/** Headings and labels among segments that say where, how many and what kind all of them are. */
const ABOUT_SEGMENTS =
  /^(?:geograph|geogr[aá]f|g[eé]ograph|zona geogr|[aá]mbito geogr|demograph|d[eé]mograph|demogr[aá]f|psychograph|psicogr[aá]f|psychograf|market (?:size|potential|volume)|total addressable|addressable market|tama[nñ]o del? mercado|tamanho d[eo] mercado|taille d[ue] march[eé]|marktgr(?:öße|oesse)|TAM\b|SAM\b|SOM\b|市场规模|市場規模)/iu;

export function isAboutSegments(label: string): boolean {
  return isAttribute(label) || ABOUT_SEGMENTS.test(bareHeading(label));
}

export function isAttribute(label: string): boolean {
  return label.length <= 60 && ATTRIBUTES.has(comparable(bareHeading(label)));
}

/** Headings of groups that say nothing about their notes. */
const EMPTY_GROUPS = indexed([
  'Overview',
  'Requirements',
  'Examples',
  'Beispiele',
  'Ejemplos',
  'Exemplos',
  'Exemples',
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

/** A row that sums up the others. */
export function isTotal(text: string): boolean {
  return (
    /^(?:grand |sub)?(?:total|totals|sum|summe|gesamt|insgesamt|totale|totaal|totales|合计|总计|合計|總計)\b/iu.test(
      bareHeading(text),
    ) || /^(?:合计|总计|合計|總計|小计)/u.test(bareHeading(text))
  );
}

/** Ranks and times that a list may be sorted by: “Primary: …”, “Later: …”. They are no names of notes. */
const RANKS = indexed([
  'Primary',
  'Secondary',
  'Tertiary',
  'Main',
  'Core',
  'Others',
  'Other',
  'Future',
  'In the future',
  'Later',
  'Current',
  'Now',
  'Today',
  'Primär',
  'Sekundär',
  'Weitere',
  'Später',
  'Künftig',
  'Aktuell',
  'Primario',
  'Secundario',
  'Principal',
  'Principales',
  'Actual',
  'Futuro',
  'Futuros',
  'Primário',
  'Secundário',
  'Atual',
  'Futuramente',
  'Primaire',
  'Secondaire',
  'Actuel',
  'Futur',
  'Primari',
  'Secondari',
  'Secundair',
  'Primair',
  'Primária',
  'Secundária',
  'Primaria',
  'Secundaria',
  'Primarios',
  'Secundarios',
  "Aujourd'hui",
  'À terme',
  'Plus tard',
  'Cibles futures',
  'Hoy',
  'Más adelante',
  'Hoje',
  'Heute',
  'Nanti',
  'Saat ini',
  'Utama',
  'Primer',
  'Sekunder',
  '主要',
  '次要',
  '其他',
]);

/** Whether a label only says how important notes are, or when they come: with an ordinal or a span in brackets, too. */
export function isRank(label: string): boolean {
  return (
    label.length <= 100 && RANKS.has(comparable(bareHeading(label).replace(/\s*[（(][^)）]*[)）]$/u, '')))
  );
}

const FORECAST =
  /\b(?:projections?|forecasts?|prévisions?|projeç(?:ão|ões)|proyecci(?:ón|ones)|previsioni|proiezioni|umsatzprognosen?|prognosen?|hochrechnung)(?!\p{L})|预测|預測|予測|예측|прогноз/iu;
/** Shares of the whole, and where it breaks even. */
const SHARES =
  /\b(?:break[- ]?even|unit economics|(?:cost|cost structure|revenue) evolution|(?:revenue|cost) (?:distribution|split|mix|growth|targets?|breakdown by)|profitability|seuil de rentabilité|point mort|répartition|ponto de equilíbrio|punto de equilibrio|punto di pareggio|gewinnschwelle|wirtschaftlichkeit|rentabilité|rentabilidade|rentabilidad)(?!\p{L})|盈亏|(?:特性|特徴)$|損益分岐|収支|单位经济|不同规模|盈利能力|손익분기|безубыточн/iu;

/** Whether a heading inside revenues or costs announces what they will come to. */
export function isForecast(heading: string): boolean {
  return heading.length <= 80 && FORECAST.test(bareHeading(heading));
}

/** Whether a heading inside revenues or costs is about their shares or their sum rather than naming them. */
export function isAboutShares(heading: string): boolean {
  return heading.length <= 80 && SHARES.test(bareHeading(heading));
}

/** Whether a name is a span of time: “Year 1”, “Q2”, “Month 1–3”. */
export function isPeriod(name: string): boolean {
  return /^(?:year|month|week|quarter|jahr|monat|année|an|mois|año|mes|ano|mês|anno|mese|jaar|maand|год|месяц)\s*\p{Nd}|^[QT][1-4]\b|^第.{1,3}[年月季]|^20\p{Nd}{2}\b|^(?:first|second|third|erstes|première|primer|primeiro|primo|первый) (?:year|jahr|année|año|ano|anno|год)/iu.test(
    name,
  );
}

/** A sum that a list ends with: “Total: ~$600/month”. */
export function isTotalOf(name: string, detail: string | undefined): boolean {
  if (detail === undefined || !/\d/u.test(detail) || /\p{L}{12}/u.test(name)) return false;
  // “Monthly total: $600” sums up, “Total care: 2 visits” is a note.
  return isTotal(name) || (/(?<=\s)(?:total|gesamt|totale|totaal)(?!\p{L})/iu.test(name) && isFigure(detail));
}

/** Headings that sort segments rather than naming one. */
export function isKindOfSegment(title: string): boolean {
  return (
    isRank(title) ||
    /^[BCG]\s*端/u.test(title) ||
    /^(?:primary|secondary|tertiary|(?:main|core|key|other|direct|indirect|early|target)\b|further|additional|(?:who|quem|quién(?:es)?|qui|wer|chi|wie) (?!are\b)|paying|non-paying|b2b2?c?|b2c|c2c|b2g|primär|sekundär|haupt|weitere|andere|primario|secundario|principales?|primaires?|secondaires?|primari|secondari|mass market|niche|segmented|diversified|multi-?sided|demographics?|geograph|psychograph|behaviou?r)/iu.test(
      title,
    ) ||
    /^(?:主要|次要|核心|其他|[一二三]次)/u.test(title) ||
    /(?:segments?|customers|markets?|users|groups|segmente|kunden|zielgruppen|segmentos|clientes)$/iu.test(
      title,
    )
  );
}
