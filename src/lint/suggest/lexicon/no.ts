import type { Lexicon } from './lexicon';

export const no: Lexicon = {
  before: 'for til',
  beside: 'med fra av hos',
  generic: `sosiale medier tjeneste tjenester service produkt produkter kunde kunder bruker brukere bedrift bedrifter selskap folk mennesker
    kvalitet online digital digitale ny nytt nye løsning løsninger marked tilbud prosess håndtering system arbeid tilgang gebyr gebyrer
    kostnad kostnader pris priser salg betaling betalinger betale kjøp team partner erfaring høy høye lav lave best bedre god godt gode
    enkel enkle enkelt rask raske verdi lokal lokale egen egne viktig ulike utgifter stor store liten små bruk tid dag dager gratis
    direkte personlig personlige sterk mer mindre første hjem liv verden område gruppe grupper program nettverk inntekt inntekter plan
    utvikling generell internasjonal øvrige flere mange selge lage hjelp støtte`,
  free: 'gratis besøkende lesere lyttere seere allmennheten',
  concepts: {
    'pay of people': 'lønn lønninger personale personalkostnader',
    people:
      'team personale medarbeidere ansatte ingeniører utviklere designere lærere eksperter rådgivere sjåfører kokker',
    rent: 'husleie leie',
    premises: 'kontor kontorer butikk butikker lokaler lager kjøkken verksted fabrikk',
    hosting: 'server servere hosting sky infrastruktur',
    software: 'plattform programvare app nettsted servere',
    'making of software': 'plattform programvare app nettsted',
    'makers of software': 'ingeniører utviklere programmerere',
    marketing: 'markedsføring reklame kampanjer',
    transport: 'levering frakt logistikk transport',
    'cloud firms': 'skyleverandør hosting',
    insurers: 'forsikringsselskap forsikring',
    insurance: 'forsikring forsikringer',
    couriers: 'bud budfirma fraktselskap',
    advertising: 'annonse annonser reklame',
    advertisers: 'annonsør annonsører',
    audience: 'rekkevidde synlighet publikum',
    sponsoring: 'sponsing',
    sponsors: 'sponsor sponsorer',
    donations: 'donasjon donasjoner gaver',
    donors: 'giver givere donorer',
    grants: 'tilskudd',
    funders: 'stiftelse stiftelser stat kommune kommuner myndigheter',
  },
  payers: { advertising: 'Annonsører', sponsoring: 'Sponsorer', donations: 'Givere', grants: 'Stiftelser' },
};
