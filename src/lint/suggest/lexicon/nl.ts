import type { Lexicon } from './lexicon';

export const nl: Lexicon = {
  before: 'voor aan',
  beside: 'van met bij door',
  generic: `social media dienst diensten product producten klant klanten gebruiker gebruikers bedrijf bedrijven zaken mensen kwaliteit online digitaal
    digitale nieuw nieuwe oplossing oplossingen markt aanbod proces beheer systeem systemen werk toegang vergoeding kosten prijs
    prijzen verkoop team partner partners ervaring hoog hoge laag lage beste beter goed goede makkelijk eenvoudig snel snelle
    waarde lokaal lokale eigen belangrijk verschillende uitgaven groot grote klein kleine gebruik tijd dag dagen gratis direct
    directe persoonlijk persoonlijke sterk meer minder eerste huis leven wereld gebied groep groepen programma netwerk inkomsten
    omzet plan optie ontwikkeling ontwikkelen service leverancier overige algemeen internationaal nationaal management`,
  free: 'gratis bezoekers lezers luisteraars kijkers publiek',
  concepts: {
    'pay of people': 'salaris salarissen loon lonen personeel personeelskosten medewerkers',
    people:
      'team personeel medewerkers werknemers ingenieurs ontwikkelaars ontwerpers trainers docenten leraren experts adviseurs bakkers chauffeurs koks monteurs verpleegkundigen artsen therapeuten programmeurs',
    rent: 'huur pacht',
    premises:
      'kantoor kantoren winkel winkels gebouw gebouwen magazijn magazijnen keuken werkplaats werkplaatsen locatie locaties studio restaurant bakkerij fabriek zaal praktijk ruimte',
    'running of software': 'server servers hosting cloud ict it infrastructuur software technologie',
    software: 'platform software app apps website technologie servers infrastructuur webshop webwinkel',
    'making of software': 'platform software app apps website ict',
    'makers of software': 'ingenieurs ontwikkelaars programmeurs',
    marketing: 'marketing reclame promotie campagnes',
    promotion:
      'social instagram facebook tiktok reclame advertenties nieuwsbrief influencers posters radio televisie',
    transport: 'bezorging levering verzending logistiek transport distributie brandstof vervoer bezorgen',
    vehicles: 'bestelwagen bestelwagens busjes vrachtwagens wagenpark voertuigen bakfietsen auto',
    materials: 'ingrediënten materiaal materialen grondstoffen meel onderdelen verpakking stoffen',
    production: 'productie fabricage produceren bakken branden koken brouwen montage',
    machines: 'machine machines oven ovens apparatuur fabriek werkplaats keuken',
    purchasing: 'inkoop inkopen',
    suppliers: 'leverancier leveranciers boeren telers fabrikant fabrikanten producenten groothandel molen',
    'payment firms': 'betaaldienst betaaldiensten betaalprovider stripe paypal visa mastercard mollie',
    payments: 'betaling betalingen betalingsverkeer transacties',
    hosting: 'server servers hosting cloud infrastructuur',
    'cloud firms': 'cloud hosting aws',
    insurers: 'verzekeraar verzekeraars verzekering',
    insurance: 'verzekering verzekeringen',
    landlords: 'verhuurder verhuurders',
    couriers: 'koerier koeriers koeriersdiensten bezorgdiensten pakketdienst postnl',
    'self-service': 'selfservice zelfbediening zelf automatisch geautomatiseerd geautomatiseerde faq',
    'personal care': 'persoonlijk persoonlijke advies adviseur accountmanager contactpersoon',
    'online channels': 'app apps website web webshop webwinkel portaal internet site platform',
    'sales people': 'buitendienst verkopers vertegenwoordigers',
    selling: 'verkoop verkopen',
    stores: 'winkel winkels filiaal filialen showroom kraam balie',
    advertising: 'reclame advertenties reclame-inkomsten banners',
    advertisers: 'adverteerder adverteerders merken sponsors',
    audience: 'publiek bereik zichtbaarheid aandacht',
    sponsoring: 'sponsoring',
    sponsors: 'sponsor sponsors adverteerders merken',
    donations: 'donatie donaties giften',
    donors: 'donateur donateurs donoren',
    grants: 'subsidie subsidies',
    funders: 'stichting stichtingen overheid staat ministerie gemeente gemeenten financiers',
    research: 'onderzoek',
  },
  payers: {
    advertising: 'Adverteerders',
    sponsoring: 'Sponsors',
    donations: 'Donateurs',
    grants: 'Financiers',
  },
};
