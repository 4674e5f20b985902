/** The interface's words. Indonesian is the model: English must have every key that it has. */
export type Language = 'id' | 'en';

const id = {
  accordingToPage: 'menurut artikel ini',
  alsoMeans: 'Bisa juga berarti',
  uncertain: 'Belum pasti. Kemungkinan artinya:',
  glossaryDiffers: 'Di glosarium singkatan ini berarti lain',
  law: 'Dasar hukum',
  validTo: 'Sampai {date}',
  since: 'Sejak {date} menjadi',
  becomes: 'Kini menjadi',
  parent: 'Bagian dari',
  back: 'Kembali',
  copy: 'Salin',
  copiedNotice: 'Tersalin.',
  copyFailed: 'Tidak dapat disalin di halaman ini.',
  know: 'Sudah tahu',
  knownNotice: 'Singkatan ini tidak ditandai lagi.',
  undo: 'Urungkan',
  report: 'Laporkan arti keliru',
  close: 'Tutup',
  loading: 'Memuat arti',
  card: 'Arti singkatan',
  appName: 'Singkap',
  switchGlobal: 'Tandai singkatan',
  switchSite: 'Tandai di situs ini',
  termsHere: 'Singkatan di halaman ini',
  noTerms: 'Belum ada singkatan yang dikenal di halaman ini.',
  filter: 'Cari di daftar ini',
  noMatch: 'Tidak ada yang cocok.',
  offEverywhere: 'Singkap sedang dimatikan.',
  offHere: 'Singkap dimatikan di situs ini.',
  notIndonesian: 'Halaman ini tampaknya bukan berbahasa Indonesia, jadi tidak ditandai.',
  markAnyway: 'Tandai juga halaman ini',
  oldBrowser: 'Peramban ini terlalu lama untuk menandai singkatan. Perbarui peramban.',
  cannotRun: 'Singkap tidak berjalan di halaman ini. Buka halaman berita, atau muat ulang halaman ini.',
  options: 'Pengaturan',
  settingsTitle: 'Pengaturan Singkap',
  language: 'Bahasa tampilan',
  sitesTitle: 'Situs yang dimatikan',
  noSites: 'Tidak ada situs yang dimatikan.',
  switchOnAgain: 'Nyalakan lagi',
  shortcutsTitle: 'Pintasan papan tik',
  shortcutNone: 'belum diatur',
  shortcutNext: 'Singkatan berikutnya',
  shortcutPrevious: 'Singkatan sebelumnya',
  shortcutEsc: 'Tutup kartu',
  aboutTitle: 'Tentang',
  aboutGlossary: 'Glosarium',
  aboutSenses: 'arti yang sudah diperiksa',
  aboutPrivacy: 'Semua dikerjakan di perangkat ini. Tidak ada isi halaman yang dikirim ke mana pun.',
  timesOnPage: 'kali',
};

type Strings = typeof id;

const en: Strings = {
  accordingToPage: 'according to this article',
  alsoMeans: 'Can also mean',
  uncertain: 'Not certain. It may mean:',
  glossaryDiffers: 'In the glossary this term has another meaning',
  law: 'Legal basis',
  validTo: 'Until {date}',
  since: 'Since {date} now',
  becomes: 'Now',
  parent: 'Part of',
  back: 'Back',
  copy: 'Copy',
  copiedNotice: 'Copied.',
  copyFailed: 'Cannot be copied on this page.',
  know: 'I know this',
  knownNotice: 'This acronym is no longer marked.',
  undo: 'Undo',
  report: 'Report a wrong meaning',
  close: 'Close',
  loading: 'Loading the meaning',
  card: 'Meaning of the term',
  appName: 'Singkap',
  switchGlobal: 'Mark acronyms',
  switchSite: 'Mark them on this site',
  termsHere: 'Acronyms on this page',
  noTerms: 'No known acronym on this page yet.',
  filter: 'Search this list',
  noMatch: 'Nothing fits.',
  offEverywhere: 'Singkap is switched off.',
  offHere: 'Singkap is switched off on this site.',
  notIndonesian: 'This page does not seem to be in Indonesian, so it is not marked.',
  markAnyway: 'Mark this page anyway',
  oldBrowser: 'This browser is too old to mark acronyms. Please update it.',
  cannotRun: 'Singkap does not run on this page. Open a news page, or reload this one.',
  options: 'Settings',
  settingsTitle: 'Singkap settings',
  language: 'Language of the interface',
  sitesTitle: 'Sites switched off',
  noSites: 'No site is switched off.',
  switchOnAgain: 'Switch on again',
  shortcutsTitle: 'Keyboard shortcuts',
  shortcutNone: 'not set',
  shortcutNext: 'Next acronym',
  shortcutPrevious: 'Previous acronym',
  shortcutEsc: 'Close the card',
  aboutTitle: 'About',
  aboutGlossary: 'Glossary',
  aboutSenses: 'checked meanings',
  aboutPrivacy: 'Everything happens on this device. Nothing of any page is sent anywhere.',
  timesOnPage: 'times',
};

const STRINGS: Record<Language, Strings> = { id, en };

/** The interface's words in a language. */
export function strings(language: Language): Strings {
  return STRINGS[language];
}

const MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** `2024-10-21` or `2024-10` as "Okt 2024"; `2024` as it is. The day is more than a reader needs. */
export function shortDate(date: string, language: Language): string {
  const [year = '', month] = date.split('-');
  return month ? `${MONTHS[language][Number(month) - 1]} ${year}` : year;
}
