/**
 * Small canvases with `|` where the cursor is. The same go through the extension's providers and through the language
 * server, which have to answer alike.
 */
export interface LanguageFixture {
  readonly name: string;
  readonly text: string;
  /** What F2 writes. */
  readonly newName: string;
}

const BODY = `name: Stays
currency: EUR
period: year
customer_segments:
  - name: Travellers
    size: many
  - Hosts
value_propositions:
  - { name: Homes to stay in, links: [travellers], evidence: ["notes/homes.md", "https://example.com/a?b=c"] }
channels:
  - name: Travel app
    links: [travellers, homes-to-stay-in]
    phases: [awareness, purchase]
revenue_streams:
  - name: Booking fee
    amount: 5 900
    links: [travellers, trafel-app]
key_resource:
  - id: kr1
    name: Booking platform
    links: [homes-to-stay-in]
key_activities:
  - { name: Running it, links: [kr1] }
`;

const at = (before: string, text = BODY): string => text.replace(before, (found) => `${found}|`);

export const LANGUAGE_FIXTURES: readonly LanguageFixture[] = [
  { name: 'an empty file', text: '|', newName: 'x' },
  { name: 'a file that is only blanks', text: ' \n\n|', newName: 'x' },
  { name: 'the name of a note', text: at('name: Travel'), newName: 'Travel website' },
  { name: 'a plain note', text: at('- Ho'), newName: 'Landlords' },
  { name: 'a link', text: at('[travellers, homes'), newName: 'flats' },
  { name: 'a link that names nothing', text: at('trafel'), newName: 'flats' },
  { name: 'an id', text: at('id: kr'), newName: 'engine' },
  { name: 'the key of a block', text: at('value_prop'), newName: 'x' },
  { name: 'a misspelt key of a block', text: at('key_reso'), newName: 'x' },
  { name: 'a word of a vocabulary', text: at('phases: [aware'), newName: 'x' },
  { name: 'an amount', text: at('amount: 5'), newName: 'x' },
  { name: 'evidence', text: at('"notes/ho'), newName: 'x' },
  { name: 'the end of a block, where a new item starts', text: `${BODY}  - |`, newName: 'x' },
  { name: 'inside empty links', text: `${BODY}  - name: Brand\n    links: [|]\n`, newName: 'x' },
  { name: 'a new key of an item', text: `${BODY}  - name: Brand\n    |\n`, newName: 'x' },
  {
    name: 'an ignore comment',
    text: at('# bmc-ignore segm', `${BODY}# bmc-ignore segment-without-value\n`),
    newName: 'x',
  },
  { name: 'CRLF', text: at('[travellers, homes').replace(/\n/g, '\r\n'), newName: 'flats' },
  { name: 'YAML that does not parse', text: `${BODY}cost_structure: [|`, newName: 'x' },
  {
    name: 'letters beyond the first plane',
    text: 'customer_segments:\n  - { name: "𝔘𝔫𝔦 😀 Gäste", id: gäste }\nchannels:\n  - { name: "😀 Äpp", links: [gä|ste] }\n',
    newName: 'ä😀',
  },
  {
    name: 'one note in two blocks through an anchor',
    text: 'customer_segments:\n  - &a { name: Guests }\nvalue_propositions:\n  - *a\n  - { name: Rooms, links: [gu|ests] }\n',
    newName: 'visitors',
  },
];
