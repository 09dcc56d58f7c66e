/**
 * What Suggest Links knows of one language. Words are written in small letters and separated by blanks; their forms do not
 * matter.
 */

/** What a note may be about. A rule in `concepts.ts` says which of these belong together in which two blocks. */
export const CONCEPTS = [
  'pay of people',
  'people',
  'rent',
  'premises',
  'running of software',
  'software',
  'making of software',
  'makers of software',
  'marketing',
  'promotion',
  'transport',
  'vehicles',
  'materials',
  'production',
  'machines',
  'purchasing',
  'suppliers',
  'payment firms',
  'payments',
  'hosting',
  'cloud firms',
  'insurers',
  'insurance',
  'landlords',
  'couriers',
  'self-service',
  'personal care',
  'online channels',
  'sales people',
  'selling',
  'stores',
  'advertising',
  'advertisers',
  'audience',
  'sponsoring',
  'sponsors',
  'donations',
  'donors',
  'grants',
  'funders',
  'research',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Revenue of these kinds is not paid by the users, so that only these segments may be suggested as its payers. */
export const PAYERS = {
  advertising: 'advertisers',
  sponsoring: 'sponsors',
  donations: 'donors',
  grants: 'funders',
} as const satisfies Partial<Record<Concept, Concept>>;
export type OutsideRevenue = keyof typeof PAYERS;

export interface Lexicon {
  /** Words in front of the name of the beneficiary: “Income *for* hosts”. */
  readonly before: string;
  /**
   * Words after which something is named that a note has to do with: “Contracts *with* hosts”. Counts where none of `before`
   * does.
   */
  readonly beside?: string;
  /** Words behind the name of the beneficiary: 事業者*向け*. */
  readonly after?: string;
  /** Words that occur in notes of any business and are no evidence for a link. */
  readonly generic: string;
  /** Words by which a segment says that it pays nothing. */
  readonly free: string;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  /** What the segment that pays for such a stream is called. */
  readonly payers: Readonly<Record<OutsideRevenue, string>>;
}
