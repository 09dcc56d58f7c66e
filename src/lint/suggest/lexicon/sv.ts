import type { Lexicon } from './lexicon';

export const sv: Lexicon = {
  before: 'för till åt',
  beside: 'med från av hos',
  generic: `sociala medier tjänst tjänster produkt produkter kund kunder användare företag människor personer kvalitet online digital digitala ny
    nytt nya lösning lösningar marknad erbjudande process hantering system arbete tillgång avgift avgifter kostnad kostnader pris priser
    försäljning betalning betalningar betala köp team partner erfarenhet hög höga låg låga bäst bättre bra enkel enkla enkelt snabb
    snabba snabbt värde lokal lokala egen egna viktig olika utgifter stor stora liten små bruk tid dag dagar gratis direkt personlig
    personliga stark mer mindre första hem liv värld område grupp grupper program nätverk intäkt intäkter plan utveckling allmän
    internationell övrig flera många sälja göra hjälp stöd`,
  free: 'gratis besökare läsare lyssnare tittare allmänhet',
  concepts: {
    'pay of people': 'lön löner personalkostnader personal',
    people:
      'team personal medarbetare anställda ingenjörer utvecklare formgivare lärare experter rådgivare förare kockar',
    rent: 'hyra hyror',
    premises: 'kontor butik butiker lokal lokaler lager kök verkstad fabrik',
    hosting: 'server servrar hosting moln infrastruktur',
    software: 'plattform programvara app webbplats servrar',
    'making of software': 'plattform programvara app webbplats',
    'makers of software': 'ingenjörer utvecklare programmerare',
    marketing: 'marknadsföring reklam kampanjer',
    transport: 'leverans leveranser frakt logistik transport transporter',
    'cloud firms': 'moln molnleverantör hosting',
    insurers: 'försäkringsbolag försäkring',
    insurance: 'försäkring försäkringar',
    couriers: 'budfirma budfirmor speditör fraktbolag',
    advertising: 'annons annonser reklam annonsintäkter',
    advertisers: 'annonsör annonsörer',
    audience: 'räckvidd synlighet publik',
    sponsoring: 'sponsring',
    sponsors: 'sponsor sponsorer',
    donations: 'gåva gåvor donation donationer',
    donors: 'givare donatorer',
    grants: 'bidrag',
    funders: 'stiftelse stiftelser stat kommun kommuner myndighet',
  },
  payers: { advertising: 'Annonsörer', sponsoring: 'Sponsorer', donations: 'Givare', grants: 'Finansiärer' },
};
