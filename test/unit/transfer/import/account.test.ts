/** What the report says of a source: everything is somewhere, and nothing is said to be lost that is there. */
import { expect } from 'chai';
import type { Reason } from '../../../../src/transfer/import/draftCanvas';
import { type Imported, importText, leavesContent } from '../../../../src/transfer/import/importText';

type Success = Extract<Imported, { ok: true }>;

function imported(...lines: readonly string[]): Success {
  const result = importText(lines.join('\n'));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const reasons = ({ leftOut }: Success): readonly Reason[] => leftOut.map(({ reason }) => reason);

describe('import: the account', () => {
  it('does not call a text unplaced that stands behind the bold name of its block', () => {
    const result = imported(
      '**1. Customer Segments:** Anglers',
      '',
      '**2. Value Proposition:** Dry boots',
      '',
      '**3. Channels:** A van at the weir',
    );
    expect(reasons(result)).not.to.include('unread');
    expect(leavesContent(result.leftOut)).to.equal(false);
  });

  it('does not call the lines of a drawing or a long title unplaced', () => {
    const result = imported(
      '# 🎣 Everything about the Weir Shop — a Business Model Canvas (draft)',
      '',
      '## Overview of it',
      '',
      '```',
      '+----------------+---------------+------------------+',
      '| KEY PARTNERS   | CHANNELS      | CUSTOMER         |',
      '|                |               | SEGMENTS         |',
      '| - Boat builder | - Van         | - Anglers        |',
      '+----------------+---------------+------------------+',
      '```',
    );
    expect(result.canvases[0]?.notes).to.equal(3);
    expect(reasons(result)).not.to.include('unread');
  });

  it('asks about what a second account says in part only, and keeps what is new in it', () => {
    const result = imported(
      '# Weir Shop',
      '',
      '| Block | Content |',
      '|---|---|',
      '| Customer Segments | Anglers from the city |',
      '| Channels | Van at the weir; letters to clubs |',
      '| Key Resources | Van |',
      '',
      '## Customer Segments',
      '- Anglers',
      '## Channels',
      '- Van',
      '## Key Resources',
      '- Van',
    );
    expect(result.canvases[0]?.text).to.include('letters to clubs');
    expect(result.leftOut).to.deep.include({
      text: 'Anglers from the city',
      reason: 'alike',
      block: 'customer_segments',
    });
    expect(leavesContent(result.leftOut)).to.equal(true);
  });

  it('links only to a segment that a label clearly names', () => {
    const { canvases } = imported(
      '## Customer Segments',
      '- Office for the care of candidates',
      '- Tenants of old houses',
      '## Value Propositions',
      '### For candidates',
      '- Forms online',
      '### For tenants',
      '- Quiet windows',
      '## Channels',
      '- Post',
    );
    expect(canvases[0]?.text).to.include('tags: [For candidates]');
    expect(canvases[0]?.text).to.include('links: [tenants-of-old-houses]');
  });
});
