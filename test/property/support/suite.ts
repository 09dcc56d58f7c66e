/**
 * Canvases in the style of the public YAML test suite: each shows one corner of the language, the way its examples do.
 * Comments have numbers of their own, by which `check.ts` knows them again.
 */

/** A corner case of YAML, and a canvas that uses it. */
export interface SuiteCase {
  readonly title: string;
  readonly text: string;
}

export const SUITE: readonly SuiteCase[] = [
  {
    title: 'sequences as deep as their key, and deeper',
    text: `# top 1
channels:
- App # eol 2
-   Shop
- name: Fair
  links:
  - guests
customer_segments:
      # deep 3
      - Guests
      - name: Hosts
        links:
                - app
`,
  },
  {
    title: 'keys behind question marks',
    text: `? channels
: - App
  # in 1
  - ? name
    : Shop
    ? links # key 2
    : - guests
? customer_segments # key 3
:
  - Guests
  - ? id
    : hosts
    ? name
    : >-
      Hosts
      of all kinds
`,
  },
  {
    title: 'flow in block, block in flow’s place',
    text: `channels: [
  App, # eol 1
  {name: Shop,
   links: [guests,
     hosts],
  },
  ? name
  : Fair,
  "quoted": value,
  name: Kiosk
]
customer_segments:
  [ Guests, Hosts ]
`,
  },
  {
    title: 'JSON, with and without blanks',
    text: `{"channels":["App",{"name":"Shop","links":["guests"]}],
"customer_segments" : [ "Guests" , {"id":"hosts", "name":"Hosts"} ],
"x-own":{"a":[1,2,{"b":null}]}}
`,
  },
  {
    title: 'literal scalars with every indicator',
    text: `channels:
  - |
    App
  - |-
    Shop
  - |+
    Fair

  - |2
      Kiosk
  - name: |1-
     Stall
    note: |+ # header 1
      kept

      lines


  - name: >2-

      Cart
    links: [guests]
customer_segments:
  - >+
    Guests
    who stay

  # after 2
  - Hosts
`,
  },
  {
    title: 'folded scalars with deeper lines',
    text: `value_propositions:
  - name: >

      Rooms
      and flats

        * deeper
        * lines

      the end

    links: guests
  - name: >-
      Trust
    note: >
      trailing

      # no comment
customer_segments: [Guests] # eol 1
`,
  },
  {
    title: 'plain scalars over several lines',
    text: `channels:
  - App
    on every
    phone

    and more
  - name: Shop
      round the corner
    note: a # eol 1
    links:
      guests
customer_segments:
  - Guests:of all
  - a-b:c/d?e#f
  - 1st - second, third
  - ::vector
`,
  },
  {
    title: 'quoted scalars over several lines',
    text: `channels:
  - "App
    on every \\
    phone

    and more"
  - 'Shop

    it''s here'
  - name: "\\u263A \\x41 \\t \\
      tail"
    'note': 'a # b'
    "links": [ "guests",
      'hosts' ]
customer_segments:
  - "Guests"
  - 'Hosts' # eol 1
`,
  },
  {
    title: 'tabs wherever they may be',
    text: `channels:\t# eol 1
  -\tApp\t
  - name:\tShop\t# eol 2
    note:\t"a\tb"
    links:\t[\tguests\t,\thosts\t]\t
  - 'Fair\tand\tsquare'
  - |
    \tKiosk
  - a\tplain\tone
\t
customer_segments:
  - Guests
  - Hosts\t
`,
  },
  {
    title: 'anchors and aliases on everything',
    text: `channels: &chs # eol 1
  - &app App
  - &shop
    name: &n Shop
    links: &l [guests]
  - name: *n
    id: other
    links: *l
customer_segments:
  - &g !!str Guests
  - name: Hosts
    tags: &t
      - a # in 2
      - b
  - {name: Others, tags: *t}
key_resources:
  - *app
  - name: Brand
`,
  },
  {
    title: 'anchors in front of keys, and odd names of anchors',
    text: `&a channels : # eol 1
  - &b name: App
    &c:d links : [guests]
  - &e-1 {&f name : Shop}
&g customer_segments:
  - &ψ Guests
  - *ψ
`,
  },
  {
    title: 'merge keys, one and several, and overruled',
    text: `x-base: &base {status: testing, tags: [a]}
x-more: &more
  color: red
channels:
  - <<: *base
    name: App
  - name: Shop
    <<: [*base, *more] # eol 1
    color: blue
  - {<<: *more, name: Fair, links: [guests]}
customer_segments:
  - name: Guests
    "<<": *base
`,
  },
  {
    title: 'tags of every kind',
    text: `%TAG !e! tag:example.com,2026:
--- !!map
channels: !!seq
  - !!str App
  - ! Shop
  - !<tag:yaml.org,2002:str> Fair
  - !!map
    name: !!str 2026
    links: !!seq [guests]
  - !!map {name: Kiosk}
customer_segments:
  - !e!note Guests
  - name: !local Hosts # eol 1
cost_structure:
  - name: Rent
    amount: !!int "12"
`,
  },
  {
    title: 'a mark and a directive above, a mark below',
    text: `# above 1
%YAML 1.2
# between 2
--- # start 3
# first 4
channels:
  - App
  - name: Shop
    links: [guests]
customer_segments: [Guests]
... # end 5
# last 6
`,
  },
  {
    title: 'the first document of several, some of them empty',
    text: `--- !!map
channels: [App, Shop]
customer_segments:
  - name: Guests
    links: app
# end 1
---
---
channels: [Other] # other 2
...
%YAML 1.2
---
"text: not a canvas"
`,
  },
  {
    title: 'what looks like marks inside scalars',
    text: `channels:
  - name: App
    note: |
      --- not a document
      ... nor an end
      # nor a comment
      - nor a dash
      key: value
  - "--- Shop"
  - '... Fair'
  - '# Kiosk'
customer_segments:
  - '- Guests'
  - "? Hosts"
`,
  },
  {
    title: 'CRLF and comments everywhere',
    text: [
      '# top 1',
      'channels: # key 2',
      '  # lead 3',
      '  - App # eol 4',
      '',
      '  - name: Shop # eol 5',
      '    # field 6',
      '    links: # key 7',
      '      # in 8',
      '      - guests # eol 9',
      '    note: |- # header 10',
      '      two',
      '      lines',
      '  # trail 11',
      '# between 12',
      'customer_segments: [ # open 13',
      '  # in 14',
      '  Guests, # eol 15',
      '  Hosts # eol 16',
      '  # last 17',
      '] # close 18',
      '# bottom 19',
      '',
    ].join('\r\n'),
  },
  {
    title: 'a byte-order mark, CRLF and no end of the last line',
    text: '\uFEFFchannels:\r\n  - App\r\n  - name: Shop\r\n    links: [guests]\r\ncustomer_segments: [Guests, Hosts]',
  },
  {
    title: 'a byte-order mark and a comment, and nothing behind the last dash',
    text: '\uFEFF# top 1\nchannels:\n  - App\n  -\n  - ~ # eol 2\ncustomer_segments:\n  - Guests\n  -',
  },
  {
    title: 'blanks at the ends of lines, and lines of blanks',
    text: 'channels:  \n  - App   \n   \n  - name: Shop \n    links:   \n      - guests  \n  \t\n\ncustomer_segments:\n  - Guests \n      \n  - Hosts\n   ',
  },
  {
    title: 'odd steps of indentation',
    text: `channels:
 - name: App
   links:
       - guests
 -    name: Shop
      tags:
       - a
       - b
 -
       name: Fair
       note: x
customer_segments:
         - Guests
         -
           Hosts
         - # dash 1
           name: Others
`,
  },
  {
    title: 'a whole canvas that is indented',
    text: `  # top 1
  channels:
    - App
    - name: Shop
      links: [guests]
  # between 2
  customer_segments:
  - Guests
  - Hosts
`,
  },
  {
    title: 'blocks that are empty in every way',
    text: `channels:
customer_segments: []
key_resources: ~ # eol 1
key_activities: null
key_partnerships: [ ]
cost_structure: # key 2
  # in 3
revenue_streams: [
  # in 4
]
value_propositions: !!null
customer_relationships: &none
`,
  },
  {
    title: 'keys with blanks before the colon, in quotes and in other spellings',
    text: `"channels" : [ App ]
'Customer Segments':
  - "name" : Guests
    'Links'  : app
    Note : x # eol 1
Key-Resources :
  - Brand
cost structure: [Rent, {"name": Power, "amount" : 5}]
`,
  },
  {
    title: 'the same names and ids again and again',
    text: `channels:
  - App # eol 1
  - App # eol 2
  - {name: App, note: third}
  - name: App
    id: app
customer_segments:
  - app
  - name: APP
    links: [app]
  - name: Guests
    links: [guests, app, nobody, nobody]
`,
  },
  {
    title: 'a block that is given twice, and once more under another name',
    text: `channels:
  - App # eol 1
customer_segments: [Guests]
channels:
  - Shop # eol 2
  - name: Fair
    links: guests
Channel: [Kiosk]
`,
  },
  {
    title: 'keys that are given twice in a note',
    text: `channels:
  - name: App
    note: one # eol 1
    note: two # eol 2
    links: [guests]
  - {name: Shop, tags: [a], tags: [b]}
customer_segments: [Guests]
`,
  },
  {
    title: 'names with colons that YAML takes for keys',
    text: `channels:
  - Online: the shop # eol 1
  - Offline:
  - App: everywhere
    note: x
customer_segments:
  - {Guests: all}
  - Hosts: some
`,
  },
  {
    title: 'scalars that look like numbers, dates and nothing',
    text: `channels:
  - 2026
  - 0x1F
  - 1e3
  - .inf
  - 2026-01-31
  - true
  - ''
  - name: 12
    id: 2026
    links: [2026, true]
customer_segments:
  - "null"
  - name: "no"
    links: 12
`,
  },
  {
    title: 'characters beyond the first plane, and every script',
    text: `channels:
  - 👩‍👩‍👧 Families
  - name: "𝒳 marks"
    links: [سوق, "旅行者"]
  - 🙂
customer_segments:
  - سوق
  - 旅行者 # ätsch 1
  - "\\U0001F642 \\u65C5"
`,
  },
  {
    title: 'lines that are very long',
    text: `channels:
  - ${'far and wide '.repeat(80).trim()}
  - {name: App, note: "${'x'.repeat(1500)}", links: [guests, ${'hosts, '.repeat(3)}guests], tags: [${'a b, '.repeat(60)}c]} # eol 1
customer_segments: [Guests, Hosts, ${Array.from({ length: 60 }, (_, n) => `Segment ${n}`).join(', ')}]
`,
  },
  {
    title: 'flow that goes on over lines with comments between',
    text: `{ # open 1
  channels: [ # open 2
    App # eol 3
    , Shop
    , { name: Fair # eol 4
      , links: [ guests # eol 5
        , hosts ] } # eol 6
  ], # eol 7
  customer_segments: [Guests,Hosts,], # eol 8
  # last 9
} # end 10
`,
  },
  {
    title: 'plain scalars over several lines in brackets',
    text: `channels: [a plain
  scalar, and
  another one # eol 1
  , {name: a
    b c, note: d
    e}]
customer_segments: [ "a
  b", 'c
  d' ]
`,
  },
  {
    title: 'pairs alone in brackets',
    text: `channels: [name: App, {name}, {? name : Fair}, "Kiosk": ]
customer_segments: [{name: Guests, x-own}, {links: [app], name: Hosts,}]
`,
  },
  {
    title: 'a canvas behind the mark of its document',
    text: `--- {channels: [App, {name: Shop, links: guests}], # eol 1
  customer_segments: [Guests]}
... # end 2
`,
  },
  {
    title: 'data of one’s own of every shape',
    text: `x-list:
  - [1, [2, {a: b}]]
  - - nested # eol 1
    - - deeper
x-text: |
  kept

  # as it is
channels:
  - name: App
    x-own: {? a : [b, c], d: }
    x-more:
      - 1
      # in 2
      - k: v
  - Shop
x-end: &end !local [*end2, "x"]
x-zero:
customer_segments: [Guests]
`.replace('*end2, ', ''),
  },
  {
    title: 'line ends of both kinds',
    text: 'channels:\n  - App\r\n  - name: Shop # eol 1\n    links: [guests]\r\n\r\ncustomer_segments:\r\n  - Guests\n  - Hosts\r\n',
  },
];
