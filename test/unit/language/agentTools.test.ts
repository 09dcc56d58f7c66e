import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCK_KEYS } from '../../../src/canvas/blocks';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { planChanges } from '../../../src/language/agentTools/changes';
import {
  createInput,
  editInput,
  lintInput,
  type RequestedChange,
  readAs,
  readInput,
} from '../../../src/language/agentTools/input';
import { canvasModel } from '../../../src/language/agentTools/model';
import { openNeeds } from '../../../src/language/agentTools/needs';
import { newFindings, report } from '../../../src/language/agentTools/report';
import { lint } from '../../../src/lint/lint';
import { applied } from '../support/edits';

const SHOP = `# Our shop
name: Bread # as on the sign
customer_segments:
  - Families # they come on Saturdays
  - {name: Offices, id: firms}
value_propositions:
  - name: Fresh bread
    links: [families] # the core
channels:
  - Shop
revenue_streams:
  - name: Shop
`;

/** The text after the changes, and what they are in words. */
function changed(
  text: string,
  ...changes: readonly RequestedChange[]
): { readonly text: string; readonly says: readonly string[] } {
  const planned = planChanges(parseCanvas(text), changes);
  if (!planned.ok) throw new Error(`refused: ${planned.reason}`);
  const written = applied(text, planned.edits);
  expect(planned.canvas.text).to.equal(written);
  return { text: written, says: planned.says };
}

/** Why the changes are refused. */
function refused(text: string, ...changes: readonly RequestedChange[]): string {
  const planned = planChanges(parseCanvas(text), changes);
  if (planned.ok) throw new Error(`not refused: ${planned.canvas.text}`);
  return planned.reason;
}

describe('changes that agents ask for', () => {
  it('build on each other, keep every comment, and are one edit said in words', () => {
    const { text, says } = changed(
      SHOP,
      {
        do: 'add',
        block: 'customer_relationships',
        name: 'Regulars’  card',
        fields: { type: 'Self service', motivation: ['retention'] },
        links: ['Families', 'channels/shop'],
      },
      { do: 'link', from: 'Regulars’ card', to: 'firms' },
      { do: 'rename', note: 'families', name: 'Neighbours' },
      { do: 'set', note: 'neighbours', field: 'status', value: 'testing' },
      { do: 'header', field: 'currency', value: 'EUR' },
    );
    expect(text).to.equal(`# Our shop
name: Bread # as on the sign
currency: EUR
customer_segments:
  - name: Neighbours # they come on Saturdays
    status: testing
  - {name: Offices, id: firms}
value_propositions:
  - name: Fresh bread
    links: [neighbours] # the core
channels:
  - name: Shop
    links: [regulars-card]
customer_relationships:
  - name: Regulars’ card
    links: [neighbours, firms]
    type: self_service
    motivation: [retention]
revenue_streams:
  - name: Shop
`);
    expect(says).to.deep.equal([
      'Add “Regulars’ card” to Customer Relationships (type: self_service; motivation: retention; linked to “Families”, “Shop”)',
      'Link “Regulars’ card” to “Offices”',
      'Rename “Families” to “Neighbours”',
      'Set “status” of “Neighbours” to “testing”',
      'Set “currency” of the canvas to “EUR”',
    ]);
  });

  it('move, duplicate, unlink, remove and take fields away', () => {
    const { text, says } = changed(
      SHOP,
      { do: 'unlink', from: 'Fresh bread', to: 'Families' },
      { do: 'move', note: 'Offices', before: 'Families' },
      { do: 'duplicate', note: 'Fresh bread' },
      { do: 'remove', note: 'revenue_streams/Shop' },
      { do: 'set', note: 'firms', field: 'id', value: null },
    );
    expect(text).to.include(
      'customer_segments:\n  - {name: Offices}\n  - Families # they come on Saturdays\n',
    );
    expect(text).to.include('  - name: Fresh bread (copy)\n').and.not.to.include('links: [families]');
    expect(text).to.include('channels:\n  - Shop\n');
    expect(says).to.deep.equal([
      'Remove the link between “Fresh bread” and “Families”',
      'Move “Offices” in front of “Families” in Customer Segments',
      'Duplicate “Fresh bread” (value proposition)',
      'Remove “Shop” (revenue stream) and every link to it',
      'Remove “id” from “Offices”',
    ]);
  });

  it('carry out a fix by its title', () => {
    const { findings } = report(parseCanvas(SHOP), lint(parseCanvas(SHOP)), true);
    const title = findings.flatMap(({ fixes = [] }) => fixes).find((fix) => fix.includes('Offices'));
    expect(title).to.be.a('string');
    const { text, says } = changed(SHOP, { do: 'fix', title: title ?? '' });
    expect(text).not.to.equal(SHOP);
    expect(says).to.deep.equal([title]);
    expect(refused(SHOP, { do: 'fix', title: 'Make coffee' })).to.equal(
      'There is no fix “Make coffee” here.',
    );
  });

  const refusals: readonly (readonly [string, readonly RequestedChange[], string])[] = [
    [
      'a note that is not there',
      [{ do: 'remove', note: 'Familes' }],
      'Nothing on this canvas is called “Familes”. Perhaps “Families” is meant.',
    ],
    [
      'a name that several notes have',
      [{ do: 'remove', note: 'Shop' }],
      'Several notes answer to “Shop”. Which one is meant: “channels/shop”, “revenue_streams/shop”?',
    ],
    [
      'a word that the field does not know',
      [{ do: 'set', note: 'Families', field: 'status', value: 'sure' }],
      '“sure” does not fit status. It takes: assumption, testing, validated, invalidated.',
    ],
    [
      'a value that the field cannot have',
      [{ do: 'set', note: 'revenue_streams/shop', field: 'amount', value: 'a lot' }],
      "“a lot” does not fit amount. Money per period, in the canvas's currency. Zero or more.",
    ],
    [
      'a list where one value belongs',
      [{ do: 'set', note: 'Families', field: 'status', value: ['testing', 'validated'] }],
      '“status” takes a single value here.',
    ],
    [
      'a field of another block',
      [{ do: 'set', note: 'Families', field: 'amount', value: 5 }],
      '“amount” is not something a customer segment can have.',
    ],
    [
      'a link within a block',
      [{ do: 'link', from: 'Families', to: 'Offices' }],
      'Two notes of one block cannot be linked; links join two blocks.',
    ],
    [
      'a link that is not there',
      [{ do: 'unlink', from: 'Families', to: 'channels/shop' }],
      '“Families” and “Shop” are not linked.',
    ],
    [
      'a place in another block',
      [{ do: 'move', note: 'Families', block: 'channels', before: 'Fresh bread' }],
      '“Fresh bread” is not in Channels.',
    ],
    [
      'all of them when one is refused, and says which',
      [
        { do: 'rename', note: 'Families', name: 'Neighbours' },
        { do: 'remove', note: 'Families' },
      ],
      'Change 2: Nothing on this canvas is called “Families”.',
    ],
  ];
  describe('refuse', () => {
    for (const [what, changes, reason] of refusals)
      it(what, () => {
        expect(refused(SHOP, ...changes)).to.equal(reason);
      });

    it('a file that does not parse', () => {
      expect(refused('channels: [Shop', { do: 'remove', note: 'Shop' })).to.match(/./);
    });
  });
});

describe('what agents send', () => {
  it('is checked against the schema', () => {
    expect(readAs(editInput, { changes: [{ do: 'rename', note: 'a', name: 'b' }] }).ok).to.equal(true);
    for (const [schema, sent] of [
      [editInput, undefined],
      [editInput, { changes: [] }],
      [editInput, { changes: [{ do: 'burn', note: 'a' }] }],
      [editInput, { changes: [{ do: 'rename', note: 'a', name: ' ' }] }],
      [editInput, { changes: [{ do: 'set', note: 'a', field: 'links', value: 'b' }] }],
      [createInput, { file: 'a.bmc.yaml' }],
      [lintInput, { profile: 'harsh' }],
      [readInput, { blocks: ['nothing'] }],
    ] as const)
      expect(readAs(schema, sent)).to.include({ ok: false });
  });

  for (const [sent, wrong] of [
    [{}, 'changes is missing.'],
    [{ changes: 'all' }, 'changes has to be a list.'],
    [{ changes: [] }, 'changes needs at least 1.'],
    [{ changes: [{ do: 'rename', note: 'a' }] }, 'changes.0.name is missing.'],
    [
      { changes: [{ do: 'rename', note: ' ', name: 5 }] },
      'changes.0.note must not be empty. changes.0.name has to be a text.',
    ],
    [
      { changes: [{ do: 'remove', note: 'x'.repeat(10_001) }] },
      'changes.0.note may have at most 10000 characters.',
    ],
    [{ changes: [{ do: 'remove', note: 'a', why: 'b' }] }, 'changes.0 cannot have "why".'],
    [
      { changes: [{ do: 'add', block: 'channels', name: 'Shop', fields: { kind: 'own_direct' } }] },
      'changes.0.fields cannot have "kind".',
    ],
    [
      { changes: [{ do: 'set', note: 'a', field: 'color', value: {} }] },
      'changes.0.value is of none of the types that are allowed.',
    ],
  ] as const)
    it(`is explained where it is wrong: ${wrong}`, () => {
      expect(readAs(editInput, sent)).to.deep.equal({
        ok: false,
        reason: `The input does not match the schema of the tool: ${wrong}`,
      });
    });

  it('is explained with a guess at the word that is meant', () => {
    const reason = (sent: unknown): string => {
      const read = readAs(editInput, sent);
      return read.ok ? '' : read.reason;
    };
    expect(reason({ changes: [{ do: 'add', block: 'revenue_stream', name: 'Fee' }] })).to.match(
      /changes\.0\.block is "revenue_stream", which is not one of customer_segments, .*\. Perhaps "revenue_streams" is meant\.$/,
    );
    expect(reason({ changes: [{ do: 'renam', note: 'a', name: 'b' }] })).to.match(
      /changes\.0\.do is "renam", which is not one of add, .*\. Perhaps "rename" is meant\.$/,
    );
  });

  it('is described in the manifest in words that every provider knows', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const tools: readonly { readonly inputSchema: object; readonly modelDescription: string }[] =
      manifest.contributes.languageModelTools;
    expect(tools).to.have.length(5);
    for (const { inputSchema, modelDescription } of tools) {
      expect(JSON.stringify(inputSchema)).not.to.match(/"(oneOf|const|allOf|\$ref)":/);
      expect(inputSchema).to.include({ type: 'object' });
      expect(modelDescription).to.include('Business Model Canvas');
    }
  });
});

describe('the needs that agents read', () => {
  it('are what notes lack, less what a free side excuses, and what words speak for', () => {
    const canvas = parseCanvas(`customer_segments:
  - {name: Hosts, links: [shop]}
  - Free visitors
value_propositions: [Income for hosts]
channels: [{name: Shop}, Website]
revenue_streams: [{name: Fee, links: [hosts]}, Advertising]
`);
    const needs = openNeeds(canvas);
    expect(needs.needs.map(({ note }) => note)).to.include('value_propositions/income-for-hosts');
    expect(needs.needs.find(({ note }) => note === 'customer_segments/hosts')?.needs).to.deep.equal([
      { rule: 'segment-without-value', linkToAnyOf: ['value_propositions'] },
      { rule: 'segment-without-relationship', linkToAnyOf: ['customer_relationships'] },
    ]);
    expect(needs.suggested).to.deep.include({
      from: 'value_propositions/income-for-hosts',
      to: 'customer_segments/hosts',
      reason: 'says that it is for “hosts”',
      likelihood: 'likely',
    });
    expect(needs.freeSides).to.deep.equal(['customer_segments/free-visitors']);
    expect(needs.missingPayers).to.deep.equal([
      { stream: 'revenue_streams/advertising', segment: 'Advertisers' },
    ]);
    const freed = openNeeds(parseCanvas('customer_segments: [{name: Free visitors, pays: false}]\n'));
    expect(freed.needs.flatMap(({ needs }) => needs.map(({ rule }) => rule))).not.to.include(
      'segment-without-revenue',
    );
  });
});

describe('the model that agents read', () => {
  it('has every note with its fields, and every link from both ends', () => {
    const canvas = parseCanvas(
      SHOP.replace('  - name: Shop\n', '  - {name: Sales, amount: 12, links: [fresh-bread, nobody]}\n'),
    );
    const model = canvasModel(canvas, []);
    expect(Object.keys(model.blocks)).to.deep.equal([...BLOCK_KEYS]);
    expect(model.canvas.name).to.equal('Bread');
    expect(model.blocks.value_propositions).to.deep.equal({
      title: 'Value Propositions',
      notes: [
        {
          id: 'fresh-bread',
          name: 'Fresh bread',
          links: [
            { says: 'serves', note: 'customer_segments/families', name: 'Families' },
            { says: 'earns', note: 'revenue_streams/sales', name: 'Sales' },
          ],
        },
      ],
    });
    expect(model.blocks.revenue_streams?.notes[0]).to.deep.equal({
      id: 'sales',
      name: 'Sales',
      amount: 12,
      links: [{ says: 'is earned with', note: 'value_propositions/fresh-bread', name: 'Fresh bread' }],
      brokenLinks: ['nobody'],
    });
  });

  it('can be narrowed to some blocks, and says why a file cannot be changed', () => {
    const model = canvasModel(parseCanvas('channels: [Shop'), [], ['channels']);
    expect(Object.keys(model.blocks)).to.deep.equal(['channels']);
    expect(model.readOnly).to.be.a('string').and.not.equal('');
  });
});

describe('the findings that agents read', () => {
  const canvas = parseCanvas(SHOP);

  it('have places, the notes concerned, and fixes that need nobody to choose', () => {
    const { counts, findings } = report(canvas, lint(canvas), true);
    expect(findings).to.have.length(Object.values(counts).reduce((sum, count) => sum + count, 0));
    expect(findings.find(({ note }) => note === 'customer_segments/firms')).to.deep.equal({
      severity: 'warning',
      rule: 'segment-without-value',
      message: 'No value proposition serves “Offices” yet.',
      line: 5,
      column: 12,
      note: 'customer_segments/firms',
      fixes: ['Link “Fresh bread” to “Offices”', 'Add a value proposition for “Offices” and link it'],
    });
    expect(findings.find(({ rule }) => rule === 'unlinked-blocks')?.related).to.deep.equal([
      { message: 'The channels are here.', line: 9, column: 1 },
    ]);
    for (const { fixes = [] } of findings) expect(fixes.join()).not.to.match(/…|Ignore/);
  });

  it('are counted where there are too many to list', () => {
    const many = parseCanvas(`customer_segments:\n${'  - {nmae: x}\n'.repeat(120)}`);
    const { findings, more, counts } = report(many, lint(many), false);
    expect(findings).to.have.length(100);
    expect(findings.length + (more ?? 0)).to.equal(
      counts.error + counts.warning + counts.information + counts.hint,
    );
  });

  it('are new when they were not said before', () => {
    const planned = planChanges(canvas, [{ do: 'rename', note: 'Fresh bread', name: 'products' }]);
    const now = planned.ok ? planned.canvas : canvas;
    expect(newFindings(lint(canvas), lint(now)).map(({ rule }) => rule)).to.include('vague-name');
    expect(newFindings(lint(canvas), lint(canvas))).to.deep.equal([]);
  });
});
