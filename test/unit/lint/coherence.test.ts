import { expect } from 'chai';
import { findings, offers, places } from '../support/findings';

/** Two sides of a market, each with its own proposition. */
const SIDES = `customer_segments: [Guests, Hosts]
value_propositions:
  - { name: Stays, links: [guests] }
  - { name: Income, links: [hosts] }
`;

describe('incoherent-revenue', () => {
  const rule = 'incoherent-revenue';
  const stream = (links: string): string =>
    `${SIDES}revenue_streams:\n  - { name: Fee, links: [${links}] }\n`;

  it('is silent where those who pay are served by what is sold', () => {
    expect(places(rule, stream('guests, stays'))).to.deep.equal([]);
  });

  it('finds a payer and a proposition that never meet, as one gap', () => {
    const [found, ...others] = findings(rule, stream('guests, income'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Fee',
      message: '“Fee” is paid by “Guests” and earned with “Income”, but “Income” does not serve “Guests”.',
      related: ['Income', 'Guests'],
    });
  });

  it('finds a proposition that serves nobody who pays', () => {
    const [found, ...others] = findings(rule, stream('guests, stays, income'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Fee',
      message: '“Fee” is earned with “Income”, which serves nobody who pays it.',
      related: ['Income'],
    });
  });

  it('finds a payer who gets nothing of what is sold', () => {
    const [found, ...others] = findings(rule, stream('guests, hosts, stays'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Fee',
      message: '“Fee” is paid by “Hosts”, who get nothing of what it is earned with.',
      related: ['Hosts'],
    });
  });

  it('lets a hub serve both sides without asking for all pairs', () => {
    expect(places(rule, stream('guests, hosts, stays, income'))).to.deep.equal([]);
  });

  it('asks nothing of a stream with links of one kind only', () => {
    expect(places(rule, stream('guests'))).to.deep.equal([]);
    expect(places(rule, stream('income'))).to.deep.equal([]);
  });

  it('reads links written at the other end', () => {
    expect(
      places(
        rule,
        `customer_segments:
  - Guests
  - { name: Hosts, links: [fee, income] }
value_propositions:
  - { name: Stays, links: [guests, fee] }
  - Income
revenue_streams: [Fee]
`,
      ),
    ).to.deep.equal(['Fee']);
  });

  it('leaves a proposition that serves nobody at all to the rule on missing links', () => {
    expect(
      places(
        rule,
        `customer_segments: [Guests]
value_propositions:
  - { name: Stays, links: [guests] }
  - Income
revenue_streams:
  - { name: Fee, links: [guests, stays, income] }
`,
      ),
    ).to.deep.equal([]);
  });

  it('leaves a segment that nothing serves at all to the rule on missing links', () => {
    expect(
      places(
        rule,
        `customer_segments: [Guests, Hosts]
value_propositions:
  - { name: Stays, links: [guests] }
revenue_streams:
  - { name: Fee, links: [hosts, stays] }
`,
      ),
    ).to.deep.equal([]);
  });

  it('takes free users and those who pay for them as it finds them', () => {
    const freemium = (links: string): string => `customer_segments:
  - { name: Listeners, pays: false }
  - Advertisers
value_propositions:
  - { name: Free music, links: [listeners] }
  - { name: Reach, links: [advertisers] }
revenue_streams:
  - { name: Advertising, links: [${links}] }
`;
    expect(places(rule, freemium('advertisers, reach'))).to.deep.equal([]);
    expect(places(rule, freemium('advertisers, free-music'))).to.deep.equal(['Advertising']);
  });

  it('offers to link the two ends that should meet', () => {
    expect(offers(rule, stream('guests, income'))).to.deep.equal(['Link “Income” to “Guests”']);
  });

  it('offers to take the odd one off where others remain', () => {
    expect(offers(rule, stream('guests, stays, income'))).to.deep.equal([
      'Link “Income” to “Guests”',
      'Remove the link between “Fee” and “Income”',
    ]);
    expect(offers(rule, stream('guests, hosts, stays'))).to.deep.equal([
      'Link “Stays” to “Hosts”',
      'Remove the link between “Fee” and “Hosts”',
    ]);
  });
});

describe('incoherent-channel', () => {
  const rule = 'incoherent-channel';
  const channel = (links: string): string => `${SIDES}channels:\n  - { name: App, links: [${links}] }\n`;

  it('lets one app reach both sides and deliver what is for both', () => {
    expect(places(rule, channel('guests, hosts, stays, income'))).to.deep.equal([]);
  });

  it('finds a delivery that meets nobody it is for', () => {
    const [found, ...others] = findings(rule, channel('guests, stays, income'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'App',
      message: '“App” delivers “Income”, which serves nobody whom it reaches.',
      related: ['Income'],
    });
  });

  it('finds people it reaches with nothing for them', () => {
    const [found, ...others] = findings(rule, channel('guests, hosts, stays'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'App',
      message: '“App” reaches “Hosts”, but delivers nothing that serves them.',
      related: ['Hosts'],
    });
  });

  it('counts a delivery and people that never meet as one gap', () => {
    const found = findings(rule, channel('guests, income'));
    expect(found.map(({ message }) => message)).to.deep.equal([
      '“App” reaches “Guests” and delivers “Income”, but “Income” does not serve “Guests”.',
    ]);
  });

  it('asks nothing of a channel that reaches people but delivers nothing, or the other way round', () => {
    expect(places(rule, channel('guests'))).to.deep.equal([]);
    expect(places(rule, channel('stays'))).to.deep.equal([]);
  });

  it('reports each gap of several on its own', () => {
    const found = findings(
      rule,
      `customer_segments: [Guests, Hosts, Press]
value_propositions:
  - { name: Stays, links: [guests] }
  - { name: Income, links: [hosts] }
  - { name: News, links: [press] }
channels:
  - { name: App, links: [guests, stays, income, news] }
`,
    );
    expect(found.map(({ related }) => related)).to.deep.equal([['Income'], ['News']]);
  });
});

describe('incoherent-relationship', () => {
  const rule = 'incoherent-relationship';
  const relationship = (links: string): string => `customer_segments: [Guests, Hosts]
channels:
  - { name: App, links: [guests] }
  - { name: Evenings, links: [hosts] }
customer_relationships:
  - { name: Advice, links: [${links}] }
`;

  it('is silent where one of the channels reaches everybody it is kept with', () => {
    expect(places(rule, relationship('hosts, evenings'))).to.deep.equal([]);
    expect(places(rule, relationship('hosts, guests, evenings, app'))).to.deep.equal([]);
  });

  it('finds people whom none of its channels reaches', () => {
    const [found, ...others] = findings(rule, relationship('hosts, app'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Advice',
      message: '“Advice” is kept with “Hosts”, but its channels do not reach them: “App”.',
      related: ['Hosts'],
    });
  });

  it('does not mind a channel that also reaches others', () => {
    expect(places(rule, relationship('hosts, evenings, app'))).to.deep.equal([]);
  });

  it('asks nothing of a relationship without channels or without segments', () => {
    expect(places(rule, relationship('hosts'))).to.deep.equal([]);
    expect(places(rule, relationship('app'))).to.deep.equal([]);
  });

  it('leaves a segment that no channel reaches to the rule on missing links', () => {
    expect(
      places(
        rule,
        `customer_segments: [Guests, Hosts]
channels:
  - { name: App, links: [guests] }
customer_relationships:
  - { name: Advice, links: [hosts, app] }
`,
      ),
    ).to.deep.equal([]);
  });

  it('offers to let a channel reach them, or to drop them where others remain', () => {
    expect(offers(rule, relationship('hosts, app'))).to.deep.equal(['Link “App” to “Hosts”']);
    expect(offers(rule, relationship('hosts, guests, app'))).to.deep.equal([
      'Link “App” to “Hosts”',
      'Remove the link between “Advice” and “Hosts”',
    ]);
  });
});

describe('partner-gap', () => {
  const rule = 'partner-gap';
  const partner = (resources: string, activities: string, links: string): string =>
    `key_resources: [${resources}]\nkey_activities:\n${activities}key_partnerships:\n  - { name: Courier, links: [${links}] }\n`;

  it('finds a resource that its work has nothing to do with', () => {
    const [found, ...others] = findings(
      rule,
      partner('Vans, Planner', '  - { name: Delivery, links: [planner] }\n', 'vans, delivery'),
    );
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Courier',
      message:
        '“Courier” supplies “Vans” and carries out “Delivery”, but nothing says that the one is used for the other.',
      related: ['Vans', 'Delivery'],
    });
  });

  it('is silent where what it brings is used for what it does', () => {
    expect(
      places(rule, partner('Vans', '  - { name: Delivery, links: [vans] }\n', 'vans, delivery')),
    ).to.deep.equal([]);
  });

  it('asks for some use, not for all pairs', () => {
    const activities = '  - { name: Delivery, links: [vans] }\n  - { name: Storage, links: [halls] }\n';
    expect(places(rule, partner('Vans, Halls', activities, 'vans, halls, delivery, storage'))).to.deep.equal(
      [],
    );
  });

  it('leaves an activity without any resource to the rule on missing links', () => {
    expect(places(rule, partner('Vans', '  - Delivery\n', 'vans, delivery'))).to.deep.equal([]);
  });

  it('asks nothing of a partner who only supplies or only works', () => {
    const activities = '  - { name: Delivery, links: [planner] }\n';
    expect(places(rule, partner('Vans, Planner', activities, 'vans'))).to.deep.equal([]);
    expect(places(rule, partner('Vans, Planner', activities, 'delivery'))).to.deep.equal([]);
  });

  it('offers to link the two', () => {
    expect(
      offers(rule, partner('Vans, Planner', '  - { name: Delivery, links: [planner] }\n', 'vans, delivery')),
    ).to.deep.equal(['Link “Vans” to “Delivery”']);
  });
});

describe('broken-flow', () => {
  const rule = 'broken-flow';

  it('finds a flow whose steps never follow each other, and names where it stops', () => {
    const [found, ...others] = findings(
      rule,
      `${SIDES}  - Insurance
revenue_streams:
  - { name: Premium, links: [guests, insurance] }
`,
    );
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({ at: 'value_propositions', related: ['Stays', 'Insurance'] });
    expect(found?.message).to.match(
      /^No value proposition is linked to both a customer segment and a revenue stream, so the flow “Earning”/,
    );
  });

  it('sees the flow of making too', () => {
    expect(
      places(
        rule,
        `value_propositions: [Stays]
key_resources: [Platform]
key_activities:
  - { name: Operation, links: [platform] }
  - { name: Marketing of stays, links: [stays] }
`,
      ),
    ).to.deep.equal(['key_activities']);
  });

  it('is silent as soon as one path gets through', () => {
    expect(
      places(
        rule,
        `${SIDES}  - Insurance
revenue_streams:
  - { name: Premium, links: [guests, insurance] }
  - { name: Fee, links: [hosts, income] }
`,
      ),
    ).to.deep.equal([]);
  });

  it('leaves steps that nothing takes to the rules on missing links and empty blocks', () => {
    expect(places(rule, `${SIDES}revenue_streams: [Fee]\n`)).to.deep.equal([]);
    expect(places(rule, SIDES)).to.deep.equal([]);
    expect(places(rule, 'channels: [App]\ncustomer_relationships: [Chat]\n')).to.deep.equal([]);
  });

  it('offers the links that complete it', () => {
    expect(
      offers(
        rule,
        `customer_segments: [Guests]
value_propositions:
  - { name: Stays, links: [guests] }
  - Insurance
revenue_streams:
  - { name: Premium, links: [guests, insurance] }
`,
      ),
    ).to.deep.equal(['Link “Premium” to “Stays”', 'Link “Insurance” to “Guests”']);
  });
});

describe('leased-without-partner', () => {
  const rule = 'leased-without-partner';
  const resources = (links: string): string => `key_resources:
  - { name: Network, source: partner }
  - { name: Cards, source: partner }
  - { name: Platform, source: owned }
  - { name: Servers, source: leased }
key_activities: [Operation]
key_partnerships:
  - { name: Bank, links: [${links}] }
`;

  it('finds each resource of a partner that no partner supplies', () => {
    const [found, ...others] = findings(rule, resources('network'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Cards',
      message: '“Cards” comes from a partner, but no partner supplies it.',
    });
  });

  it('is silent where partners supply them all', () => {
    expect(places(rule, resources('network, cards'))).to.deep.equal([]);
  });

  it('speaks once where no partner supplies anything', () => {
    const [found, ...others] = findings(rule, resources('operation'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({ at: 'key_resources', related: ['Network', 'Cards'] });
  });

  it('leaves partners without any contribution, and a canvas without partners, to other rules', () => {
    expect(places(rule, resources(''))).to.deep.equal([]);
    expect(places(rule, 'key_resources:\n  - { name: Network, source: partner }\n')).to.deep.equal([]);
  });

  it('offers the partners, and another source', () => {
    expect(offers(rule, resources('network'))).to.deep.equal([
      'Link “Bank” to “Cards”',
      'Say that “Cards” is leased',
      'Say that “Cards” is ours',
    ]);
  });
});

describe('free-segment-pays', () => {
  const rule = 'free-segment-pays';
  const freemium = (links: string): string =>
    `customer_segments: [{ name: Free users, pays: false }, Premium users]
revenue_streams: [{ name: Subscription, links: [${links}] }]
`;

  it('is silent where only those pay who may', () => {
    expect(places(rule, freemium('premium-users'))).to.deep.equal([]);
  });

  it('finds a segment that pays and does not pay', () => {
    const [found, ...others] = findings(rule, freemium('free-users, premium-users'));
    expect(others).to.deep.equal([]);
    expect(found).to.deep.include({
      at: 'Subscription',
      message: '“Subscription” is paid by “Free users”, who are marked as not paying.',
      related: ['false'],
    });
  });

  it('offers first to cut the link where somebody else pays, else to let somebody else pay', () => {
    expect(offers(rule, freemium('free-users, premium-users')).slice(0, 2)).to.deep.equal([
      'Remove the link between “Subscription” and “Free users”',
      'Say that “Free users” pays',
    ]);
    expect(offers(rule, freemium('free-users')).slice(0, 3)).to.deep.equal([
      'Let “Premium users” pay “Subscription” instead',
      'Say that “Free users” pays',
      'Remove the link between “Subscription” and “Free users”',
    ]);
  });

  it('leaves it to nobody-pays where no segment pays', () => {
    const text = `customer_segments: [{ name: Readers, pays: false }]
revenue_streams: [{ name: Ads, links: [readers] }]
`;
    expect(places(rule, text)).to.deep.equal([]);
    expect(findings('nobody-pays', text)).to.have.length(1);
  });
});

describe('nobody-pays', () => {
  const rule = 'nobody-pays';

  it('asks who pays where there are streams and no segment does', () => {
    const [found, ...others] = findings(
      rule,
      'customer_segments: [{ name: Readers, pays: false }]\nrevenue_streams: [Ads]\n',
    );
    expect(others).to.deep.equal([]);
    expect(found?.at).to.equal('customer_segments');
  });

  it('is silent without streams, without segments, and where one segment pays', () => {
    for (const text of [
      'customer_segments: [{ name: Readers, pays: false }]\n',
      'revenue_streams: [Ads]\n',
      'customer_segments: [{ name: Readers, pays: false }, Advertisers]\nrevenue_streams: [Ads]\n',
    ])
      expect(places(rule, text)).to.deep.equal([]);
  });
});

describe('what has turned out wrong', () => {
  it('does not count as the one that pays or is paid for', () => {
    const text = (
      segment: string,
      stream: string,
    ): string => `customer_segments: [{ name: Offices${segment} }, Homes]
value_propositions: [{ name: Lunch, links: [offices, homes] }]
revenue_streams: [{ name: Fee, links: [offices, lunch]${stream} }, { name: Tips, links: [homes, lunch] }]
`;
    expect(places('revenue-without-segment', text('', ''))).to.deep.equal([]);
    expect(places('revenue-without-segment', text(', status: invalidated', ''))).to.deep.equal(['Fee']);
    expect(places('segment-without-revenue', text('', ', status: invalidated'))).to.deep.equal(['Offices']);
  });
});
