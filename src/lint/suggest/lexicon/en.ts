import type { Lexicon } from './lexicon';

export const en: Lexicon = {
  before: 'for to',
  beside: 'with of from by',
  generic: `social media service services product products customer customers client clients user users company companies business people
    quality online digital new solution solutions market offer offers process management system systems work access fee fees
    cost costs price prices sale sales paid pay pays team partner partners experience high low best better good easy easily
    simple fast quick value local global own key main different based high-quality expense expenses large small one per use
    using get make build building run running provide providing professional general other various time times day days
    free direct personal strong many more less most first home real life world area national international group groups
    program programme network revenue income plan plans option options available special related`,
  free: 'free visitor visitors guest-users non-paying freemium basic listener listeners reader readers viewer viewers public',
  concepts: {
    'pay of people': 'salary salaries wage wages payroll staff personnel labour labor employee employees hr',
    people:
      'staff team teams employee employees personnel workforce talent engineers developers designers trainers teachers experts consultants specialists bakers drivers chefs mechanics nurses doctors therapists programmers scientists craftsmen cooks analysts',
    rent: 'rent rental lease leases premises',
    premises:
      'premises office offices store stores shop shops building buildings warehouse warehouses kitchen workshop location locations studio studios restaurant restaurants bakery factory plant facility facilities space room rooms clinic gym',
    'running of software': 'server servers hosting cloud it infrastructure software technology tech',
    software: 'platform software app apps website technology servers infrastructure system webshop',
    'making of software': 'platform software app apps website programming it',
    'makers of software': 'engineers developers programmers',
    marketing: 'marketing advertising advertisement promotion promotions campaigns advertisements publicity',
    promotion:
      'social instagram facebook tiktok advertising ads newsletter influencers influencer billboards radio tv flyers trailers',
    transport:
      'delivery deliveries shipping logistics transport transportation distribution fuel freight courier shipment',
    vehicles: 'van vans truck trucks fleet vehicles vehicle bikes cars trailers',
    materials: 'ingredients materials material flour raw components supplies parts packaging beans fabrics',
    production:
      'production producing produce manufacturing manufacture baking roasting cooking brewing assembly making sewing',
    machines: 'machine machines machinery oven ovens equipment factory plant workshop kitchen roaster',
    purchasing: 'purchasing sourcing procurement buying',
    suppliers:
      'supplier suppliers farmers farmer growers manufacturer manufacturers producers vendors wholesalers mills mill',
    'payment firms': 'payment payments stripe paypal visa mastercard',
    payments: 'payment payments transaction transactions',
    hosting: 'server servers hosting cloud infrastructure it',
    'cloud firms': 'cloud hosting aws azure',
    insurers: 'insurer insurers insurance',
    insurance: 'insurance insurances',
    landlords: 'landlord landlords lessor',
    couriers: 'courier couriers carrier carriers logistics postal shipping delivery dhl ups fedex',
    'self-service': 'self-service self automated automatic faq',
    'personal care':
      'dedicated personal account face-to-face consultation consultations advice adviser advisor manager managers',
    'online channels': 'app apps website web webshop portal online site platform',
    'sales people': 'salespeople salesforce salesperson reps representatives',
    selling: 'sales selling',
    stores: 'store stores shop shops branch branches showroom showrooms bakery boutique stall outlets',
    advertising: 'advertising advertisement advertisements ad ads banner banners',
    advertisers: 'advertiser advertisers brands sponsors agencies',
    audience: 'audience audiences reach visibility exposure impressions attention',
    sponsoring: 'sponsorship sponsorships sponsoring',
    sponsors: 'sponsor sponsors brands advertisers',
    donations: 'donation donations',
    donors: 'donor donors supporters philanthropists',
    grants: 'grant grants subsidy subsidies',
    funders:
      'foundation foundations government governments funders funder ministry municipality municipalities state council',
    research: 'research r&d',
  },
  payers: { advertising: 'Advertisers', sponsoring: 'Sponsors', donations: 'Donors', grants: 'Funders' },
};
