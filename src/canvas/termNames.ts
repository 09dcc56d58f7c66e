/**
 * What the types of the blocks are called in other languages, so that a canvas may say them in its own: understood like the other
 * words of a term, with the term itself as a quick fix. Separated by commas; spelling does not matter.
 */
import type { BlockKey } from './blocks';

export const TERM_NAMES: Readonly<Partial<Record<BlockKey, Readonly<Record<string, string>>>>> = {
  customer_segments: {
    mass_market:
      'Massenmarkt, mercado de masas, marché de masse, mercado de massa, mercato di massa, massamarkt, 大众市场, マス市場',
    niche_market:
      'Nischenmarkt, Nische, mercado de nicho, nicho, marché de niche, mercato di nicchia, nichemarkt, 利基市场, ニッチ市場',
    segmented: 'segmentiert, segmentado, segmenté, segmentato, gesegmenteerd, 细分市场',
    diversified: 'diversifiziert, diversificado, diversifié, diversificato, gediversifieerd, 多元化市场',
    multi_sided: 'mehrseitig, mehrseitiger Markt, multilateral, biface, multiface, meerzijdig, 多边平台',
  },
  customer_relationships: {
    personal_assistance:
      'persönliche Betreuung, persönliche Unterstützung, asistencia personal, assistance personnelle, assistência pessoal, assistenza personale, persoonlijke hulp, 个人助理',
    dedicated_personal_assistance:
      'private, persönlicher Ansprechpartner, asistencia personal dedicada, asistencia personal exclusiva, assistance personnelle dédiée, assistência pessoal dedicada, assistenza personale dedicata, vaste contactpersoon, 专属个人助理',
    self_service:
      'Selbstbedienung, autoservicio, libre-service, autosserviço, autoatendimento, zelfbediening, 自助服务, セルフサービス',
    automated_services:
      'automatisierte Dienste, automatisierte Dienstleistungen, servicios automatizados, services automatisés, serviços automatizados, servizi automatizzati, geautomatiseerde diensten, 自动化服务, 自動サービス',
    communities:
      'Gemeinschaft, Gemeinschaften, comunidad, comunidades, communauté, communautés, comunidade, comunità, gemeenschap, 社区, コミュニティ',
    co_creation:
      'gemeinsame Entwicklung, cocreación, cocréation, cocriação, co-creazione, cocreatie, 共同创作, 共創',
  },
  revenue_streams: {
    asset_sale:
      'Produktverkauf, venta de activos, venta de productos, vente de biens, venda de ativos, venda de produtos, vendita di beni, vendita, verkoop, 资产销售, 物品販売',
    usage_fee:
      'Nutzungsgebühr, cuota por uso, tarifa por uso, frais d’usage, droit d’usage, taxa de uso, canone d’uso, gebruikersvergoeding, 使用收费, 使用料',
    subscription:
      'Mitgliedschaft, Mitgliedsbeitrag, membresía, cuota de suscripción, adhésion, lidmaatschap, 会员费, サブスクリプション, 会費',
    service_fee:
      'Dienstleistung, Beratungshonorar, honorarios, honoraires, honorários, onorario, dienstverlening, 服务费',
    leasing: 'Vermietung, Verleih, préstamo, arrendamiento, prêt, empréstimo, prestito, huur, 租赁, 賃貸',
    licensing:
      'Lizenzierung, Lizenzgebühr, concesión de licencias, regalías, octroi de licence, redevances, licenciamento, concessione di licenze, licentie, 授权收费, ライセンス',
    brokerage:
      'Maklergebühr, Vermittlungsgebühr, gastos de corretaje, corretaje, courtage, taxa de corretagem, corretagem, intermediazione, makelaarsloon, 经纪收费, 仲介手数料',
    advertising:
      'Anzeigen, anuncios, annonces, anúncios, annunci, advertenties, patrocinio, parrainage, patrocínio, sponsorizzazione',
  },
  key_resources: {
    physical: 'physisch, materiell, físico, físicos, physique, matériel, fisico, fysiek, 实体资产, 物的資源',
    intellectual:
      'geistig, intelectual, intelectuales, intellectuel, intellettuale, intellectueel, 知识资产, 知的資源',
    human: 'menschlich, humano, humanos, humain, umano, umane, menselijk, 人力资源, 人的資源',
    financial: 'económico, económicos, financier, financeiro, finanziario, financieel, 金融资产, 財務資源',
  },
  key_activities: {
    production: 'Produktion, Herstellung, producción, produção, produzione, productie, 制造产品, 製造',
    problem_solving:
      'Problemlösung, resolución de problemas, résolution de problèmes, resolução de problemas, risoluzione di problemi, probleemoplossing, 问题解决, 問題解決',
    platform:
      'Plattform, Netzwerk, plataforma, red, plateforme, réseau, rede, piattaforma, rete, netwerk, 平台, プラットフォーム',
    sales: 'Vertrieb, Verkauf, ventas, venta, vendas, vendite, verkoop, 销售, 販売',
    customer_service:
      'Kundendienst, Kundenservice, atención al cliente, service client, atendimento ao cliente, servizio clienti, klantenservice, 客户服务, 顧客サービス',
    research_and_development:
      'Forschung und Entwicklung, Forschung, investigación y desarrollo, recherche et développement, recherche, pesquisa e desenvolvimento, ricerca e sviluppo, onderzoek en ontwikkeling, 研发, 研究開発',
  },
  key_partnerships: {
    strategic_alliance:
      'strategische Allianz, Allianz, alianza estratégica, alianza, alliance stratégique, aliança estratégica, aliança, alleanza strategica, alleanza, strategische alliantie, 战略联盟, 戦略的提携',
    coopetition:
      'Wettbewerber, Konkurrent, coopetición, competidor, coopétition, concurrent, coopetição, concorrente, coopetizione, coopetitie, 竞合关系',
    joint_venture:
      'Gemeinschaftsunternehmen, empresa conjunta, coentreprise, empreendimento conjunto, gemeenschappelijke onderneming, 合资企业, 合弁事業',
    buyer_supplier:
      'Lieferant, Zulieferer, proveedor, fournisseur, fornecedor, fornitore, leverancier, 供应商, 供給業者',
  },
  cost_structure: {
    fixed: 'fix, Fixkosten, fijo, fijos, fixe, fixo, fisso, vast, 固定成本, 固定費',
    variable: 'variabel, variable Kosten, variables, variável, variabile, 可变成本, 変動費',
  },
};
