import type { Lexicon } from './lexicon';

export const fr: Lexicon = {
  before: 'pour aux',
  beside: 'avec à de des du par chez au',
  generic: `réseaux sociaux service services produit produits client clients clientèle utilisateur utilisateurs entreprise entreprises affaires gens
    personnes qualité ligne numérique numériques nouveau nouvelle nouveaux nouvelles solution solutions marché offre offres
    processus gestion système systèmes travail accès frais coût coûts prix vente ventes équipe partenaire partenaires expérience
    haut haute bas basse meilleur meilleure bon bonne facile simple rapide valeur local locale locaux propre propres principal
    différents dépenses grand grande petit petite utilisation temps jour jours gratuit gratuite direct directe personnel
    personnelle fort plus moins premier maison vie monde domaine groupe groupes programme réseau revenus recettes plan option
    développement prestation prestations fournisseur divers autre autres international national charges`,
  free: 'gratuit gratuite gratuits gratuitement visiteurs lecteurs auditeurs spectateurs public bénévoles',
  concepts: {
    'pay of people': 'salaire salaires personnel employés rémunération paie salariés',
    people:
      'équipe équipes personnel employés salariés ingénieurs développeurs concepteurs formateurs enseignants experts consultants boulangers chauffeurs chefs mécaniciens infirmiers thérapeutes artisans cuisiniers',
    rent: 'loyer loyers location bail',
    premises:
      'locaux bureau bureaux magasin magasins boutique boutiques bâtiment bâtiments entrepôt entrepôts cuisine atelier ateliers emplacement emplacements studio restaurant restaurants boulangerie usine salle salles cabinet',
    'running of software':
      'serveur serveurs hébergement cloud informatique infrastructure logiciel technologie',
    software:
      'plateforme logiciel logiciels application applications site technologie serveurs infrastructure',
    'making of software': 'plateforme logiciel logiciels application applications site informatique',
    'makers of software': 'ingénieurs développeurs programmeurs informaticiens',
    marketing: 'marketing publicité communication promotion campagnes',
    promotion:
      'sociaux instagram facebook tiktok publicité annonces newsletter influenceurs affiches radio télévision',
    transport: 'livraison livraisons expédition logistique transport distribution carburant fret envoi',
    vehicles: 'camionnette camionnettes camion camions flotte véhicules véhicule vélos voitures',
    materials:
      'ingrédients matériaux matières farine composants fournitures emballage emballages tissus premières',
    production:
      'production fabrication produire fabriquer cuisson torréfaction brassage assemblage confection',
    machines: 'machine machines four fours équipement équipements matériel usine atelier fournil',
    purchasing: 'achat achats approvisionnement sourcing',
    suppliers: 'fournisseur fournisseurs agriculteurs producteurs fabricants grossistes meunier moulin',
    'payment firms': 'paiement stripe paypal visa mastercard',
    payments: 'paiement paiements transactions transaction',
    hosting: 'serveur serveurs hébergement cloud infrastructure',
    'cloud firms': 'cloud hébergeur hébergeurs hébergement aws',
    insurers: 'assureur assureurs assurance assurances',
    insurance: 'assurance assurances',
    landlords: 'bailleur bailleurs propriétaires propriétaire',
    couriers: 'coursier coursiers transporteur transporteurs poste livreur livreurs logisticiens',
    'self-service': 'libre-service automatique automatiques automatisé automatisée faq',
    'personal care':
      'personnalisé personnalisée personnalisés conseil conseiller conseillers dédié dédiée accompagnement',
    'online channels': 'application applications site web internet boutique portail plateforme',
    'sales people': 'commercial commerciaux commerciale vendeurs représentants',
    selling: 'vente ventes vendre commercialisation',
    stores: 'magasin magasins boutique boutiques succursale agences agence showroom stand',
    advertising: 'publicité publicités annonces bannières publicitaires',
    advertisers: 'annonceur annonceurs marques sponsors',
    audience: 'audience visibilité portée attention',
    sponsoring: 'sponsoring parrainage mécénat',
    sponsors: 'sponsor sponsors mécènes annonceurs',
    donations: 'don dons',
    donors: 'donateur donateurs mécènes',
    grants: 'subvention subventions',
    funders:
      'fondation fondations état ministère collectivités collectivité communes mairie région financeurs',
    research: 'recherche',
  },
  payers: {
    advertising: 'Annonceurs',
    sponsoring: 'Sponsors',
    donations: 'Donateurs',
    grants: 'Financeurs publics',
  },
};
