import { expect } from 'chai';
import { parseCanvas } from '../../../src/canvas/parse/parse';
import { fixAll } from '../../../src/edit/fixAll';
import type { Diagnostic } from '../../../src/lint/diagnostic';
import { lint } from '../../../src/lint/lint';
import type { Fix } from '../../../src/lint/rule';

/** The text after all safe fixes of these diagnostics, by default of what the linter says. */
function fixed(text: string, diagnostics?: readonly Diagnostic[]): string {
  const canvas = parseCanvas(text);
  const result = fixAll(canvas, diagnostics ?? lint(canvas));
  if (!result.ok) return `refused: ${result.reason}`;
  return [...result.edits]
    .reverse()
    .reduce((all, { span, text: by }) => all.slice(0, span.start) + by + all.slice(span.end), text);
}

/** A finding whose only fix replaces a word. */
function replacing(text: string, word: string, by: string, safe = true): Diagnostic {
  const start = text.indexOf(word);
  const span = { start, end: start + word.length };
  const fix: Fix = {
    title: by,
    operations: [{ kind: 'replace-text', span, expected: word, text: by }],
    safe,
  };
  return { rule: 'test', severity: 'warning', span, message: word, fixes: () => [fix] };
}

describe('fix all', () => {
  it('repairs everything that is certain at once and leaves the rest byte for byte', () => {
    const text =
      '# kept\r\nCustomers:\r\n  - {name: A,   type: Mass Market} # kept\r\nrevenue: [Fee]\r\nchannels:\r\n  - name: App\r\n    links: [b]\r\n';
    const repaired = text
      .replace('Customers', 'customer_segments')
      .replace('Mass Market', 'mass_market')
      .replace('revenue:', 'revenue_streams:');
    expect(fixed(text)).to.equal(repaired);
  });

  it('has nothing left to do the second time', () => {
    const once = fixed('Customers: [{name: A, type: Mass Market}]\n');
    expect(fixed(once)).to.equal(once);
  });

  it('leaves fixes that only may be meant', () => {
    const text = 'name: Stays\n';
    expect(fixed(text, [replacing(text, 'Stays', 'Rooms', false)])).to.equal(text);
  });

  it('takes the first of two that contradict each other', () => {
    const text = 'name: Stays\ndescription: Homes\n';
    const found = [
      replacing(text, 'Stays', 'Rooms'),
      replacing(text, 'Stays', 'Beds'),
      replacing(text, 'Homes', 'Houses'),
    ];
    expect(fixed(text, found)).to.equal('name: Rooms\ndescription: Houses\n');
  });

  it('writes nothing into a file that does not parse', () => {
    expect(fixed('Customers: [A\n')).to.match(/^refused: /);
  });
});
