import { expect } from 'chai';
import { isTextList, namesIn, namesInTable } from '../../../src/edit/textList';

describe('lists from elsewhere', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['lines', 'Guests\r\n\r\n  Hosts  \n', ['Guests', 'Hosts']],
    ['bullets of every kind', '- a\n* b\n• c\n– d\n  ◦ e', ['a', 'b', 'c', 'd', 'e']],
    ['numbers and check lists', '1. a\n2) b\n(3) c\n- [ ] d\n- [x] e\n☐ f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['headings, rules and emphasis', '# Who\n-----\n**Guests**\n_Hosts_', ['Who', 'Guests', 'Hosts']],
    ['the first cells of a spreadsheet', 'Guests\t12\n\tHosts\t3\n', ['Guests', 'Hosts']],
    [
      'what only looks like a bullet',
      '-5 degrees\n2026 plans\n*fancy',
      ['-5 degrees', '2026 plans', '*fancy'],
    ],
  ];
  for (const [title, text, names] of rows) it(title, () => expect(namesIn(text)).to.deep.equal(names));

  it('are several lines, or one with a bullet, but not YAML', () => {
    const lists = ['a\nb', '- a', '1. a', 'Why: because\nb'];
    const others = [
      'a',
      '',
      '\n\n',
      '- name: a\n- name: b',
      '  id: x\n  links: [y]',
      'channels:\n  - App',
      '"name": x',
    ];
    expect(lists.filter((text) => !isTextList(text))).to.deep.equal([]);
    expect(others.filter(isTextList)).to.deep.equal([]);
  });

  it('are the first column of a table', () => {
    expect(namesInTable('\uFEFFGuests,12\n"Hosts, and ""owners""",3\n\n;x\nGuides\r\n')).to.deep.equal([
      'Guests',
      'Hosts, and "owners"',
      'Guides',
    ]);
  });
});
