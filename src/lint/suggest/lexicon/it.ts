import type { Lexicon } from './lexicon';

export const it: Lexicon = {
  before: 'per',
  beside: 'con di del della dei degli delle da dai dalle ai agli alle',
  generic: `social media servizio servizi prodotto prodotti cliente clienti utente utenti azienda aziende impresa imprese attività gente persone
    qualità linea digitale digitali nuovo nuova nuovi nuove soluzione soluzioni mercato offerta offerte processo gestione sistema
    sistemi lavoro accesso tariffa tariffe quota quote costo costi prezzo prezzi vendita vendite squadra team partner esperienza
    alto alta basso bassa migliore buono buona facile semplice veloce rapido valore locale locali proprio propria principale
    diversi spesa spese grande piccolo piccola piccoli uso tempo giorno giorni gratis gratuito gratuita diretto diretta diretti
    personale personalizzato personalizzata forte più meno primo casa vita mondo area gruppo gruppi programma rete ricavi piano
    opzione sviluppo assistenza fornitore altri vari generale internazionale nazionale online`,
  free: 'gratis gratuito gratuita gratuiti visitatori lettori ascoltatori spettatori pubblico beneficiari',
  concepts: {
    'pay of people': 'stipendio stipendi salario salari personale dipendenti',
    people:
      'squadra team personale dipendenti collaboratori ingegneri sviluppatori programmatori designer istruttori insegnanti esperti consulenti panettieri autisti cuochi meccanici infermieri medici terapisti artigiani chef',
    rent: 'affitto affitti locazione canone',
    premises:
      'locali ufficio uffici negozio negozi edificio edifici magazzino magazzini cucina officina laboratorio studio ristorante ristoranti panificio fabbrica stabilimento sede sedi sala sale clinica palestra',
    'running of software': 'server hosting cloud informatica it infrastruttura software tecnologia',
    software: 'piattaforma software applicazione app sito tecnologia server infrastruttura',
    'making of software': 'piattaforma software applicazione app sito informatica',
    'makers of software': 'ingegneri sviluppatori programmatori',
    marketing: 'marketing pubblicità promozione promozioni campagne comunicazione',
    promotion:
      'social instagram facebook tiktok pubblicità annunci newsletter influencer manifesti radio televisione',
    transport:
      'consegna consegne spedizione spedizioni logistica trasporto trasporti distribuzione carburante',
    vehicles: 'furgone furgoni camion flotta veicoli veicolo biciclette auto',
    materials: 'ingredienti materiali materie farina componenti forniture imballaggi tessuti prime',
    production: 'produzione fabbricazione produrre fabbricare cottura tostatura confezione assemblaggio',
    machines: 'macchina macchine macchinari forno forni attrezzature impianti fabbrica laboratorio cucina',
    purchasing: 'acquisti approvvigionamento acquisto',
    suppliers: 'fornitore fornitori agricoltori produttori fabbricanti grossisti mulino',
    'payment firms': 'pagamento pagamenti stripe paypal visa mastercard',
    payments: 'pagamento pagamenti transazioni transazione',
    hosting: 'server hosting cloud infrastruttura',
    'cloud firms': 'cloud hosting aws',
    insurers: 'assicuratore assicuratori assicurazione assicurazioni',
    insurance: 'assicurazione assicurazioni',
    landlords: 'locatore locatori proprietari proprietario',
    couriers: 'corriere corrieri spedizionieri poste rider',
    'self-service': 'self-service automatico automatica automatizzato automatizzata faq',
    'personal care': 'personalizzata personalizzato consulenza consulente dedicato dedicata referente',
    'online channels': 'app applicazione web sito internet portale piattaforma',
    'sales people': 'commerciale commerciali venditori agenti rappresentanti',
    selling: 'vendita vendite vendere',
    stores: 'negozio negozi filiale filiali bottega showroom banco',
    advertising: 'pubblicità annunci banner inserzioni',
    advertisers: 'inserzionista inserzionisti marchi sponsor',
    audience: 'pubblico visibilità portata attenzione',
    sponsoring: 'sponsorizzazione sponsorizzazioni',
    sponsors: 'sponsor inserzionisti',
    donations: 'donazione donazioni',
    donors: 'donatore donatori',
    grants: 'sovvenzione sovvenzioni contributi',
    funders: 'fondazione fondazioni governo stato ministero comune comuni finanziatori',
    research: 'ricerca',
  },
  payers: {
    advertising: 'Inserzionisti',
    sponsoring: 'Sponsor',
    donations: 'Donatori',
    grants: 'Finanziatori pubblici',
  },
};
