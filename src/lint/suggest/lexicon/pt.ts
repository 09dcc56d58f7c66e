import type { Lexicon } from './lexicon';

export const pt: Lexicon = {
  before: 'para',
  beside: 'com de do da dos das por a ao aos',
  generic: `redes sociais serviço serviços produto produtos cliente clientes usuário usuários utilizador empresa empresas negócio negócios gente
    pessoas qualidade linha digital digitais novo nova novos novas solução soluções mercado oferta ofertas processo gestão
    sistema sistemas trabalho acesso tarifa taxa taxas custo custos preço preços venda vendas equipe equipa parceiro parceiros
    experiência alto alta baixo baixa melhor bom boa fácil simples rápido rápida valor local locais próprio própria principal
    diferentes despesa despesas gasto gastos grande pequeno pequena pequenas uso tempo dia dias grátis gratuito gratuita direto
    direta pessoal personalizado personalizada forte mais menos primeiro casa vida mundo área grupo grupos programa rede receita
    receitas plano opção desenvolvimento atendimento fornecedor outros vários geral internacional nacional online`,
  free: 'grátis gratuito gratuita gratuitos gratuitas visitantes leitores ouvintes espectadores público beneficiários',
  concepts: {
    'pay of people': 'salário salários pessoal folha funcionários remuneração',
    people:
      'equipe equipa pessoal funcionários colaboradores engenheiros desenvolvedores programadores designers treinadores professores especialistas consultores padeiros motoristas cozinheiros mecânicos enfermeiros médicos terapeutas artesãos',
    rent: 'aluguel alugueis aluguer renda arrendamento',
    premises:
      'loja lojas escritório escritórios prédio edifício armazém armazéns cozinha oficina estúdio restaurante restaurantes padaria fábrica planta instalações sala salas clínica academia galpão',
    'running of software':
      'servidor servidores hospedagem nuvem cloud ti infraestrutura software tecnologia tecnológica',
    software: 'plataforma software aplicativo app aplicação site tecnologia servidores infraestrutura',
    'making of software': 'plataforma software aplicativo app aplicação site ti',
    'makers of software': 'engenheiros desenvolvedores programadores',
    marketing: 'marketing publicidade divulgação promoção promoções campanhas propaganda',
    promotion:
      'sociais instagram facebook tiktok publicidade anúncios influenciadores cartazes rádio televisão',
    transport: 'entrega entregas envio envios logística transporte distribuição combustível frete',
    vehicles: 'caminhão caminhões van vans frota veículos veículo bicicletas carros',
    materials:
      'ingredientes materiais matérias farinha componentes insumos embalagens tecidos primas prima matéria-prima',
    production: 'produção fabricação produzir fabricar panificação torrefação confecção montagem',
    machines: 'máquina máquinas maquinário forno fornos equipamento equipamentos fábrica oficina cozinha',
    purchasing: 'compras aquisição abastecimento',
    suppliers: 'fornecedor fornecedores agricultores produtores fabricantes atacadistas moinho',
    'payment firms': 'pagamento pagamentos stripe paypal visa mastercard',
    payments: 'pagamento pagamentos transações transação',
    hosting: 'servidor servidores hospedagem nuvem cloud infraestrutura',
    'cloud firms': 'nuvem cloud hospedagem aws',
    insurers: 'seguradora seguradoras seguros seguro',
    insurance: 'seguro seguros',
    landlords: 'locador locadores proprietários senhorio',
    couriers: 'correios transportadora transportadoras entregadores motoboys logística',
    'self-service': 'autoatendimento autosserviço automático automática automatizado automatizada faq',
    'personal care': 'personalizado personalizada consultoria consultor assessor dedicado dedicada gerente',
    'online channels': 'app aplicativo web site internet portal plataforma',
    'sales people': 'comercial vendedores representantes',
    selling: 'venda vendas vender comercialização',
    stores: 'loja lojas filial filiais showroom balcão',
    advertising: 'publicidade anúncios propaganda banners',
    advertisers: 'anunciante anunciantes marcas patrocinadores',
    audience: 'audiência visibilidade alcance exposição atenção',
    sponsoring: 'patrocínio patrocínios',
    sponsors: 'patrocinador patrocinadores marcas anunciantes',
    donations: 'doação doações donativos',
    donors: 'doador doadores',
    grants: 'subsídio subsídios subvenção subvenções editais',
    funders: 'fundação fundações governo estado ministério prefeitura prefeituras financiadores',
    research: 'pesquisa investigação',
  },
  payers: {
    advertising: 'Anunciantes',
    sponsoring: 'Patrocinadores',
    donations: 'Doadores',
    grants: 'Financiadores públicos',
  },
};
