import type { Lexicon } from './lexicon';

export const da: Lexicon = {
  before: 'for til',
  beside: 'med fra af hos',
  generic: `sociale medier tjeneste tjenester service produkt produkter kunde kunder bruger brugere virksomhed virksomheder folk mennesker
    kvalitet online digital digitale ny nyt nye løsning løsninger marked tilbud proces håndtering system arbejde adgang gebyr gebyrer
    omkostning omkostninger pris priser salg betaling betalinger betale køb team partner erfaring høj høje lav lave bedst bedre god godt
    gode enkel enkle nem nemt hurtig hurtige værdi lokal lokale egen egne vigtig forskellige udgifter stor store lille små brug tid dag
    dage gratis direkte personlig personlige stærk mere mindre første hjem liv verden område gruppe grupper program netværk indtægt
    indtægter plan udvikling generel international øvrige flere mange sælge lave hjælp støtte`,
  free: 'gratis besøgende læsere lyttere seere offentligheden',
  concepts: {
    'pay of people': 'løn lønninger personale personaleomkostninger',
    people:
      'team personale medarbejdere ansatte ingeniører udviklere designere lærere eksperter rådgivere chauffører kokke',
    rent: 'husleje leje',
    premises: 'kontor kontorer butik butikker lokaler lager køkken værksted fabrik',
    hosting: 'server servere hosting cloud infrastruktur',
    software: 'platform software app hjemmeside servere',
    'making of software': 'platform software app hjemmeside',
    'makers of software': 'ingeniører udviklere programmører',
    marketing: 'markedsføring reklame kampagner',
    transport: 'levering fragt logistik transport',
    'cloud firms': 'cloud cloududbyder hosting',
    insurers: 'forsikringsselskab forsikring',
    insurance: 'forsikring forsikringer',
    couriers: 'bud budfirma fragtfirma kurer',
    advertising: 'annonce annoncer reklame reklamer',
    advertisers: 'annoncør annoncører',
    audience: 'rækkevidde synlighed publikum',
    sponsoring: 'sponsorat sponsorater',
    sponsors: 'sponsor sponsorer',
    donations: 'donation donationer gaver',
    donors: 'donor donorer givere',
    grants: 'tilskud',
    funders: 'fond fonde stat kommune kommuner myndigheder',
  },
  payers: { advertising: 'Annoncører', sponsoring: 'Sponsorer', donations: 'Donorer', grants: 'Fonde' },
};
