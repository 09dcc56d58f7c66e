import type { Lexicon } from './lexicon';

export const de: Lexicon = {
  before: 'für an',
  beside: 'von mit bei durch',
  generic: `social media soziale medien service services produkt produkte kunde kunden kundin nutzer benutzer unternehmen firma geschäft menschen leute qualität
    online digital digitale neue neuer neues lösung lösungen markt angebot angebote prozess verwaltung system systeme arbeit
    zugang gebühr gebühren kosten preis preise verkauf verkäufe team partner erlebnis hoch hohe niedrig beste besser gut gute
    einfach einfache schnell schnelle wert lokal lokale regional regionale eigene eigener eigenes wichtig verschiedene aufwand
    aufwendungen groß große klein kleine betrieb pro nutzung zeit tag tage kostenlos kostenlose direkt direkte persönlich
    persönliche stark viele mehr weniger erste haus leben welt bereich gruppe gruppen programm netzwerk netz einnahmen erlöse
    umsatz plan option leistung leistungen dienst dienste dienstleistung dienstleistungen management entwicklung pflege
    anbieter sonstige allgemeine ort vor`,
  free: 'kostenlos kostenlose kostenloser gratis besucher zuschauer leser hörer öffentlichkeit gratisnutzer nichtzahlende',
  concepts: {
    'pay of people': 'gehalt gehälter lohn löhne personal personalkosten mitarbeiter angestellte lohnkosten',
    people:
      'team personal mitarbeiter mitarbeitende angestellte fachkräfte entwickler ingenieure designer trainer lehrer experten berater bäcker fahrer köche monteure mechaniker pfleger ärzte therapeuten programmierer handwerker lehrkräfte',
    rent: 'miete mieten pacht mietkosten ladenmiete',
    premises:
      'räume räumlichkeiten büro büros laden läden geschäft gebäude lager küche werkstatt standort standorte studio filiale filialen restaurant backstube fabrik werk praxis halle hallen ladenlokal',
    'running of software': 'server hosting cloud it infrastruktur software technik technologie',
    software:
      'plattform software app apps webseite website technologie server infrastruktur system onlineshop webshop',
    'making of software': 'plattform software app apps webseite website programmierung it',
    'makers of software': 'entwickler ingenieure programmierer softwareentwickler',
    marketing: 'marketing werbung werbekosten kampagnen reklame öffentlichkeitsarbeit',
    promotion:
      'social instagram facebook tiktok werbung anzeigen newsletter influencer plakate radio fernsehen flyer',
    transport:
      'lieferung lieferungen auslieferung versand logistik transport vertriebslogistik sprit kraftstoff benzin fracht zustellung versandkosten ausliefern versenden liefern',
    vehicles: 'lieferwagen lkw fuhrpark fahrzeuge fahrzeug lastenräder transporter autos flotte',
    materials:
      'zutaten material materialien rohstoffe mehl wareneinsatz waren bauteile verpackung verpackungsmaterial stoffe',
    production: 'produktion herstellung fertigung backen rösten kochen brauen montage herstellen produzieren',
    machines:
      'maschine maschinen ofen öfen ausstattung anlagen geräte fabrik werk werkstatt backstube küche röster',
    purchasing: 'einkauf beschaffung einkaufen',
    suppliers:
      'lieferant lieferanten zulieferer landwirte bauern hersteller erzeuger großhändler mühle mühlen',
    'payment firms': 'zahlungsanbieter zahlungsdienstleister stripe paypal visa mastercard zahlung',
    payments: 'zahlung zahlungen zahlungsabwicklung zahlungsverkehr transaktion',
    hosting: 'server hosting cloud infrastruktur',
    'cloud firms': 'cloud hosting hoster rechenzentrum aws',
    insurers: 'versicherer versicherung versicherungen',
    insurance: 'versicherung versicherungen',
    landlords: 'vermieter verpächter',
    couriers:
      'paketdienst paketdienste kurier kuriere kurierdienste spedition speditionen logistiker post dhl',
    'self-service':
      'selbstbedienung selbstverwaltet automatisch automatisiert automatisierte faq self-service',
    'personal care':
      'ansprechpartner persönlich persönliche beratung kundenbetreuer betreuer betreuung berater',
    'online channels': 'app apps webseite website webshop onlineshop portal internet homepage plattform',
    'sales people': 'außendienst vertriebsteam vertriebsmitarbeiter vertreter',
    selling: 'vertrieb verkauf verkaufen',
    stores: 'laden läden filiale filialen geschäft geschäfte showroom stand marktstand theke',
    advertising: 'werbung werbeeinnahmen anzeigen werbeanzeigen banner werbeerlöse',
    advertisers: 'werbekunden werbetreibende inserenten sponsoren marken agenturen',
    audience: 'publikum zielgruppe reichweite sichtbarkeit aufmerksamkeit',
    sponsoring: 'sponsoring',
    sponsors: 'sponsor sponsoren werbekunden marken',
    donations: 'spende spenden',
    donors: 'spender spenderinnen förderer unterstützer',
    grants: 'fördermittel förderung zuschuss zuschüsse subvention subventionen',
    funders: 'stiftung stiftungen staat ministerium kommune kommunen stadt bund fördergeber',
    research: 'forschung',
  },
  payers: {
    advertising: 'Werbekunden',
    sponsoring: 'Sponsoren',
    donations: 'Spender',
    grants: 'Fördergeber',
  },
};
