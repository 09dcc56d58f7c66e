/**
 * Words that belong to one subject though they share no letters: “app” and “online booking”, “salaries” and “team”. What
 * a note is about tells where it belongs when no word stands in both. English only; other languages rely on shared words.
 */

import type { Item } from '../../canvas/canvas';
import { addTo } from '../../canvas/collect';
import { stem, type Words } from './words';

/** A subject. Its meaning is an English key for `l10n.t` and goes on from “both are about”. */
interface Theme {
  readonly meaning: string;
  readonly words: string;
  /** Vocabulary values of `type` that mean the same. */
  readonly types?: readonly string[];
}

/** The subjects, in no order. */
export const THEMES: readonly Theme[] = [
  {
    meaning: 'what happens online',
    words:
      'app online web website site internet digital mobile desktop portal platform software server cloud engineer developer technology traffic browser screen saas api code programming self automatic automated account yourself themselves',
    types: ['self_service', 'automated_services', 'platform'],
  },
  {
    meaning: 'meeting in person',
    words:
      'visit salesperson salespeople sales consultant consulting adviser advisor advice personal dedicated store shop stall counter branch showroom fair face staff salon clinic',
    types: ['personal_assistance', 'dedicated_personal_assistance'],
  },
  {
    meaning: 'help and support',
    words: 'support help service hotline assistance chat phone telephone call complaint desk care',
  },
  {
    meaning: 'making the business known',
    words:
      'ad advert advertising advertiser advertisement campaign marketing promotion sponsor sponsorship brand publicity press influencer newsletter social media billboard growth attention audience',
    types: ['advertising'],
  },
  {
    meaning: 'people who work here',
    words:
      'team staff salary wage personnel payroll employee baker driver teacher trainer coach nurse designer engineer developer mechanic expert recruit recruiting hire hiring talent',
    types: ['human'],
  },
  {
    meaning: 'making things',
    words:
      'production produce manufacturing manufacture manufacturer factory machine machinery assembly oven bake baking ingredient material supply supplier raw parts workshop kitchen roast roasting brew brewing cook cooking tool equipment grain flour farmer grower',
    types: ['production', 'asset_sale'],
  },
  {
    meaning: 'bringing goods to people',
    words:
      'delivery deliver courier shipping ship logistics van truck fleet vehicle fuel route round warehouse warehousing packaging freight carrier bike transport driver post parcel',
  },
  {
    meaning: 'premises',
    words:
      'rent rental lease premises building location landlord property site energy cleaning maintenance hall store shop',
  },
  {
    meaning: 'rights and licences',
    words:
      'licence license licensing royalty label catalogue catalog content patent rights copyright music song film publisher library',
    types: ['licensing'],
  },
  {
    meaning: 'payments',
    words: 'payment payout bank card processor checkout billing invoice',
  },
  {
    meaning: 'trust and safety',
    words:
      'trust safety safe security secure insurance insurer insured cover verification verify protection protect risk guarantee warranty quality',
  },
  {
    meaning: 'membership and subscription',
    words: 'subscription subscriber member membership monthly premium',
    types: ['subscription'],
  },
  {
    meaning: 'data',
    words:
      'data algorithm analytics analysis insight suggestion recommendation personalised personalized personalisation personalization analyst statistics research',
  },
  {
    meaning: 'community',
    words: 'community review rating forum share shared sharing club network referral friends playlist event',
    types: ['communities', 'co_creation'],
  },
  {
    meaning: 'staying somewhere',
    words:
      'host guest traveller traveler tourist stay room hotel apartment home letting let booking listing trip travel place overnight',
    types: ['leasing'],
  },
  {
    meaning: 'bringing two sides together',
    words: 'commission brokerage marketplace match matching matchmaking buyer seller booking',
    types: ['brokerage'],
  },
  {
    meaning: 'learning',
    words:
      'course lesson learn learning learner student pupil teacher school training education tutor class exam curriculum university',
  },
  {
    meaning: 'health and sport',
    words:
      'patient doctor nurse clinic hospital health medical fitness gym training trainer workout sport athlete therapy',
  },
  {
    meaning: 'companies as customers',
    words: 'business company corporate enterprise b2b employer firm contract wholesale office',
  },
];

const byStem = new Map<string, Theme[]>();
const byType = new Map<string, Theme[]>();
for (const theme of THEMES) {
  for (const key of new Set(theme.words.split(/\s+/).map(stem))) addTo(byStem, key, theme);
  for (const type of theme.types ?? []) addTo(byType, type, theme);
}

/** What a note is about, by its telling words and its type. */
export function themesOf(item: Item, words: Words): ReadonlySet<string> {
  const themes = [
    ...[...words.keys()].flatMap((key) => byStem.get(key) ?? []),
    ...(byType.get(item.values.type ?? '') ?? []),
  ];
  return new Set(themes.map(({ meaning }) => meaning));
}
