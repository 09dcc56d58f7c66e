import type { Lexicon } from './lexicon';

export const es: Lexicon = {
  before: 'para',
  beside: 'con de del por a al',
  generic: `redes sociales servicio servicios producto productos cliente clientes usuario usuarios empresa empresas negocio negocios gente personas
    calidad línea digital digitales nuevo nueva nuevos nuevas solución soluciones mercado oferta ofertas proceso gestión sistema
    sistemas trabajo acceso tarifa tarifas cuota cuotas costo costos coste costes precio precios venta ventas equipo socio socios
    experiencia alto alta bajo baja mejor bueno buena fácil sencillo rápido rápida valor local locales propio propia propios
    propias principal diferentes gasto gastos grande pequeño pequeña pequeños uso tiempo día días gratis gratuito gratuita
    directo directa personal personalizado personalizada fuerte más menos primero casa hogar vida mundo área grupo grupos
    programa red ingresos plan opción desarrollo atención proveedor otros varios general internacional nacional online`,
  free: 'gratis gratuito gratuita gratuitos gratuitas visitantes lectores oyentes espectadores público beneficiarios',
  concepts: {
    'pay of people': 'salario salarios sueldo sueldos nómina nóminas personal empleados',
    people:
      'equipo personal empleados plantilla ingenieros desarrolladores diseñadores entrenadores profesores expertos consultores panaderos conductores cocineros mecánicos enfermeros médicos terapeutas programadores artesanos talento',
    rent: 'alquiler alquileres renta arriendo arrendamiento',
    premises:
      'local locales oficina oficinas tienda tiendas edificio edificios almacén almacenes cocina taller talleres ubicación ubicaciones estudio restaurante restaurantes panadería fábrica planta instalaciones sala salas clínica gimnasio',
    'running of software':
      'servidor servidores hosting nube cloud informática infraestructura software tecnología tecnológico tecnológica',
    software: 'plataforma software aplicación aplicaciones app web tecnología servidores infraestructura',
    'making of software': 'plataforma software aplicación aplicaciones app web informática',
    'makers of software': 'ingenieros desarrolladores programadores',
    marketing: 'marketing publicidad promoción promociones campañas mercadotecnia mercadeo',
    promotion:
      'sociales instagram facebook tiktok publicidad anuncios boletín influencers carteles radio televisión',
    transport:
      'entrega entregas envío envíos reparto logística transporte distribución combustible gasolina despacho',
    vehicles: 'furgoneta furgonetas camión camiones flota vehículos vehículo bicicletas coches',
    materials:
      'ingredientes materiales materias harina componentes insumos suministros envases tejidos primas prima',
    production: 'producción fabricación elaboración producir fabricar horneado tostado confección montaje',
    machines: 'máquina máquinas maquinaria horno hornos equipamiento fábrica planta taller obrador cocina',
    purchasing: 'compras aprovisionamiento abastecimiento',
    suppliers: 'proveedor proveedores agricultores productores fabricantes mayoristas molino',
    'payment firms': 'pago pagos pasarela pasarelas stripe paypal visa mastercard',
    payments: 'pago pagos transacciones transacción cobros',
    hosting: 'servidor servidores hosting nube cloud infraestructura',
    'cloud firms': 'nube cloud hosting aws',
    insurers: 'aseguradora aseguradoras seguros seguro',
    insurance: 'seguro seguros',
    landlords: 'arrendador arrendadores propietarios propietario',
    couriers: 'mensajería mensajeros transportistas paquetería correos repartidores logística',
    'self-service': 'autoservicio automático automática automatizado automatizada faq',
    'personal care':
      'personalizada personalizado asesoramiento asesor asesores dedicado dedicada gestor ejecutivo',
    'online channels': 'app aplicación web sitio página internet portal plataforma',
    'sales people': 'comercial comerciales vendedores representantes',
    selling: 'venta ventas vender comercialización',
    stores: 'tienda tiendas sucursal sucursales local locales showroom puesto mostrador',
    advertising: 'publicidad anuncios publicitarios banners',
    advertisers: 'anunciante anunciantes marcas patrocinadores',
    audience: 'audiencia visibilidad alcance exposición atención',
    sponsoring: 'patrocinio patrocinios',
    sponsors: 'patrocinador patrocinadores marcas anunciantes',
    donations: 'donación donaciones donativos',
    donors: 'donante donantes',
    grants: 'subvención subvenciones ayudas',
    funders: 'fundación fundaciones gobierno estado ministerio ayuntamiento ayuntamientos financiadores',
    research: 'investigación',
  },
  payers: {
    advertising: 'Anunciantes',
    sponsoring: 'Patrocinadores',
    donations: 'Donantes',
    grants: 'Financiadores públicos',
  },
};
