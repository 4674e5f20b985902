/**
 * Hosts of Indonesian news and government sites on which Singkap runs from the start. Every subdomain counts.
 * Sorted; a test checks that each is a valid match pattern.
 */
export const NEWS_HOSTS = [
  'agraria.today',
  'aktual.com',
  'alinea.id',
  'antaranews.com',
  'ayobandung.com',
  'balipost.com',
  'beritajakarta.id',
  'beritasatu.com',
  'bisnis.com',
  'bloombergtechnoz.com',
  'cnbcindonesia.com',
  'cnnindonesia.com',
  'detik.com',
  'fajar.co.id',
  'gatra.com',
  'harianjogja.com',
  'hukumonline.com',
  'idntimes.com',
  'inews.id',
  'investor.id',
  'jawapos.com',
  'jpnn.com',
  'katadata.co.id',
  'kompas.com',
  'kompas.id',
  'kompas.tv',
  'kontan.co.id',
  'kumparan.com',
  'liputan6.com',
  'mediaindonesia.com',
  'merdeka.com',
  'metrotvnews.com',
  'okezone.com',
  'pikiran-rakyat.com',
  'radarjogja.co.id',
  'republika.co.id',
  'rm.id',
  'rmol.id',
  'rri.co.id',
  'sindonews.com',
  'solopos.com',
  'suara.com',
  'suaramerdeka.com',
  'tempo.co',
  'tirto.id',
  'tribunnews.com',
  'tvonenews.com',
  'viva.co.id',
  'voi.id',
  'waspada.id',
] as const;

/** Government and parliament sites, all under these. */
export const GOVERNMENT_HOSTS = ['desa.id', 'go.id'] as const;

/** The match patterns of the content script. */
export const MATCH_PATTERNS = [...NEWS_HOSTS, ...GOVERNMENT_HOSTS].map((host) => `*://*.${host}/*`);
