import { expect } from 'chai';
import { rename, renameable } from '../../../src/language/rename';
import { canvasAt } from '../support/marked';

function renameableAt(template: string): string {
  const { canvas, offset } = canvasAt(template);
  const found = renameable(canvas, offset);
  if (!found.ok) return found.reason;
  return `${canvas.text.slice(found.span.start, found.span.end)} (${found.current})`;
}

function renamed(template: string, to: string): string {
  const { canvas, offset } = canvasAt(template);
  const result = rename(canvas, offset, to);
  if (!result.ok) return result.reason;
  const { operation } = result;
  if (operation.kind === 'rename-item') return `name of ${operation.item.name} → ${operation.name}`;
  if (operation.kind === 'rename-id') return `id of ${operation.item.name} → ${operation.id}`;
  return operation.kind;
}

const GUESTS = 'customer_segments:\n  - Gu|ests\n';

describe('renameable', () => {
  const cases: readonly (readonly [what: string, template: string, found: string])[] = [
    ['a plain name', GUESTS, 'Guests (Guests)'],
    ['a quoted name, without its quotes as what it is called', 'channels:\n  - "A|: b"\n', '"A: b" (A: b)'],
    ['an id', 'channels:\n  - {id: a|p, name: App}\n', 'ap (ap)'],
    [
      'a link',
      'channels:\n  - {name: App, links: gue|sts}\ncustomer_segments: [Guests]\n',
      'guests (guests)',
    ],
    [
      'not a link to nothing',
      'channels:\n  - {name: App, links: gue|sts}\n',
      'This link does not lead to one item; there is nothing to rename.',
    ],
    ['not a key', 'chan|nels: [App]\n', 'The name of a note, its id and the links to it can be renamed.'],
  ];
  for (const [what, template, found] of cases) it(what, () => expect(renameableAt(template)).to.equal(found));

  it('nothing in a file that does not parse, and says why', () => {
    expect(renameableAt('channels:\n  - Ap|p\n  - {\n')).to.include('does not parse');
  });
});

describe('rename', () => {
  it('changes a name on the name, an id on the id and on links', () => {
    expect(renamed(GUESTS, ' Visitors ')).to.equal('name of Guests → Visitors');
    expect(renamed('channels:\n  - {id: a|p, name: App}\n', 'app-2')).to.equal('id of App → app-2');
    const link = 'channels:\n  - {name: App, links: gue|sts}\ncustomer_segments: [Guests]\n';
    expect(renamed(link, 'visitors')).to.equal('id of Guests → visitors');
  });

  it('refuses an empty name', () => {
    expect(renamed(GUESTS, '  ')).to.equal('A note needs a name.');
  });

  it('refuses what is not an id, and proposes one', () => {
    const id = 'channels:\n  - {id: a|p, name: App}\n';
    expect(renamed(id, 'My App')).to.include('small letters').and.include('How about my-app?');
    expect(renamed(id, '!')).to.include('small letters').and.not.include('How about');
  });

  it('refuses an id that somebody else has', () => {
    expect(renamed('channels:\n  - {id: a|p, name: App}\n  - Web\n', 'web')).to.equal(
      '“Web” already has the id web.',
    );
    expect(renamed('channels:\n  - {id: a|p, name: App}\n', 'ap')).to.equal('id of App → ap');
  });
});
