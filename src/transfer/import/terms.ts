/** Types of notes and phases of channels, by the words people use for them. */
import { comparable } from '../../canvas/blockNames';
import { BLOCKS, type BlockKey } from '../../canvas/blocks';
import { PHASES } from '../../canvas/fields';
import { bareHeading } from './heading';

/** Words for the types of a block, beside their values and labels. */
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
