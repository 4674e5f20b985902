import type { Language } from './card-strings';

/** The fields of the glossary, as `domain` in its source, in words. */
const NAMES: Readonly<Record<string, readonly [id: string, en: string]>> = {
  lembaga: ['Lembaga dan kementerian', 'Ministries and agencies'],
  jabatan: ['Jabatan', 'Posts'],
  kepegawaian: ['Kepegawaian', 'Civil service'],
  'tata-kelola': ['Tata kelola pemerintahan', 'Administration'],
  anggaran: ['Anggaran dan pajak', 'Budget and taxes'],
  pemilu: ['Pemilu dan partai', 'Elections and parties'],
  hukum: ['Hukum dan pengadilan', 'Law and courts'],
  keamanan: ['Polisi dan militer', 'Police and military'],
  pertanahan: ['Pertanahan', 'Land'],
  desa: ['Desa', 'Villages'],
  daerah: ['Nama daerah', 'Regions'],
  bencana: ['Bencana dan cuaca', 'Disasters and weather'],
  sosial: ['Sosial', 'Social affairs'],
  kesehatan: ['Kesehatan', 'Health'],
  pendidikan: ['Pendidikan', 'Education'],
  ekonomi: ['Ekonomi dan perhubungan', 'Economy and transport'],
  internasional: ['Internasional', 'International'],
  umum: ['Umum', 'General'],
};

export const DOMAIN_KEYS: readonly string[] = Object.keys(NAMES);

/** A field in words; the key itself for one that this version does not know. */
export function domainName(domain: string, language: Language): string {
  const [id = domain, en = domain] = NAMES[domain] ?? [];
  return language === 'id' ? id : en;
}
