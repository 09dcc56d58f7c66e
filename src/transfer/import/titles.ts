/** The name of the business in the title of a document. */
import { comparable } from '../../canvas/blockNames';
import { bareHeading, indexed } from './heading';

/** What a title says besides the name of the business. */
const CANVAS_WORDS =
  /(?:the\s+)?(?:business\s+model(?:l)?\s+canvas|business[- ]?model[- ]?canvas|\bbmc\b|gesch(?:ä|ae)ftsmodell(?:\s+canvas)?|lienzo (?:de|del) modelo de negocios?|modelo de neg[oó]cios?(?:\s+canvas)?|canvas (?:de|do|del) modelo de neg[oó]cios?|mod[eè]le [ée]conomique|mod[eè]le d['’]affaires|modello di business(?:\s+canvas)?|bedrijfsmodel|lean\s+canvas|business\s+model|商业模式画布|商業模式畫布|商业画布|商業模式圖|бизнес[- ]?модель(?:\s+остервальдера)?|канва(?:с)? бизнес[- ]?модели|비즈니스\s?모델(?:\s?캔버스)?|사업\s?모델(?:\s?캔버스)?|model(?:u)? biznesow(?:y|ego)|iş modeli(?: kanvası)?|نموذج (?:العمل|الأعمال)(?: التجاري)?|mô hình kinh doanh(?: canvas)?|(?:kanvas )?model bisnis(?: kanvas)?|ビジネスモデルキャンバス|ビジネスモデル・キャンバス)/giu;

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
  'Key building blocks',
  'Components',
  'Componentes',
  'Komponenten',
  'Elements',
  'Blocks',
  'Building blocks',
  'The nine building blocks',
  'Nine building blocks',
  '9 building blocks',
  "Vue d'ensemble",
]);

/** Titles of the sheet as such: “Structure of the nine blocks”. */
const NINE_BLOCKS =
  /(?:\b9|nine|neun|nueve|nove|neuf|negen|九)\s*(?:个|個|つの)?\s*(?:building[- ]?blocks|blocks|blocos|bloques|blocs|blocchi|bausteine|bouwstenen|felder|モジュール|模块|要素)/iu;

/** Whether a heading announces the name of the business, which stands below it. */
export function announcesName(heading: string): boolean {
  return /^(?:project|business|company|startup|product|brand|organi[sz]ation)[ -]?(?:name|title)?$|^(?:projektname|projekttitel|nombre (?:del? )?(?:proyecto|negocio|la empresa)|nome do (?:projeto|negócio)|nom du projet|nome (?:del )?progetto|项目名称|專案名稱|プロジェクト名)$/iu.test(
    bareHeading(heading),
  );
}

/** The name of the business in a title; undefined where the title only says what the document is. */
export function nameInTitle(title: string): string | undefined {
  if (/[?？]\s*$/u.test(title) || NINE_BLOCKS.test(title)) return undefined;
  let name = title
    .replace(/<[^>]*>/g, '')
    .replace(/^\s*\p{Nd}{1,2}(?:\.\p{Nd}{1,2})*[.)]?\s+(?=[^\d])/u, '')
    .replace(CANVAS_WORDS, ' ¦ ')
    .replace(/^[^\p{L}\p{N}¦]+/u, '')
    .replace(/(?:[([（]\s*¦\s*[)\]）])/gu, ' ¦ ');
  // “Pedal Post: ¦ & Roadmap”: what is joined to the words for the sheet belongs to them.
  const parts = name
    .split('¦')
    .filter((part, index) => index === 0 || !/^\s*(?:[&+]|and|und|et|y|e|en)\s/iu.test(part))
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
    /^(?:canvas|modell?o?|version|(?:project|product|business|company|startup)(?: name| title)?|projekt(?:name)?|proyecto|projet|projeto|produto|producto|empresa|nombre|nome|nom)\s*(?:#?\s*(?:\p{Nd}{1,2}|[A-Z]))?\s*[:：–—-]\s*/iu,
    '',
  );
  name = name.replace(/[^\p{L}\p{N}\p{P}\p{Sc}]+$/u, '').trim();
  if (/^[（(][^)）]*[)）]$/u.test(name)) return undefined;
  if (
    /^(?:visi[oó]n|vis[aã]o|vista|vue|vis(?:ual|ie)|overview) (?:a |en |de |em |d['’])?(?:una página|una hoja|general|geral|única|ensemble|one page)/iu.test(
      name,
    )
  )
    return undefined;
  if (
    /^(?:(?:the )?(?:visual|simplified|complete|full|canvas|resumen|resumo|resumé|résumé|vista|vis(?:ã|ió)n|visuelle?s?) ?(?:de[ls]? |do |du |of )?(?:the )?(?:canvas|visual|simplificado|completo|overview|diagram|diagrama|grid|gráfico|map)\b|detail|detalh|detall|erläuter|beschreib|explan|explica|description|breakdown|analysis|análisis|análise|analyse|building blocks|bausteine|one[- ]page|summary|version)/iu.test(
      name,
    )
  )
    return undefined;
  return name === '' || NO_NAMES.has(comparable(name)) || /^(?:v?\d[\d.]*|template|example)$/iu.test(name)
    ? undefined
    : name;
}
