/**
 * The words of the card. Apart from the others, since these are carried into every page. Indonesian is the model: English
 * must have every key that it has.
 */
export type Language = 'id' | 'en';

const id = {
  accordingToPage: 'menurut artikel ini',
  fromOwn: 'glosarium Anda',
  fromSubscribed: 'glosarium {name}',
  alsoMeans: 'Bisa juga berarti',
  chosenBecause: 'Urutan ini karena',
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
  notKept: 'Tidak dapat disimpan. Muat ulang halaman, lalu coba lagi.',
  undo: 'Urungkan',
  addToOwn: 'Tambahkan ke glosarium saya',
  report: 'Laporkan arti keliru',
  severalMeanings: 'Bisa berarti',
  nothingFound: 'Tidak ada di glosarium.',
  nothingButNear: 'Tidak ada di glosarium. Mungkin yang dimaksud',
  close: 'Tutup',
  loading: 'Memuat arti',
  lost: 'Arti tidak dapat dimuat. Muat ulang halaman ini.',
  card: 'Arti singkatan',
};

export type CardStrings = typeof id;

const en: CardStrings = {
  accordingToPage: 'according to this article',
  fromOwn: 'your glossary',
  fromSubscribed: 'glossary of {name}',
  alsoMeans: 'Can also mean',
  chosenBecause: 'In this order because',
  uncertain: 'Not certain. It may mean:',
  glossaryDiffers: 'In the glossary this term has another meaning',
  law: 'Legal basis',
  validTo: 'Until {date}',
  since: 'Since {date}',
  becomes: 'Now called',
  parent: 'Part of',
  back: 'Back',
  copy: 'Copy',
  copiedNotice: 'Copied.',
  copyFailed: 'Cannot be copied on this page.',
  know: 'I know this',
  knownNotice: 'This acronym is no longer marked.',
  notKept: 'Could not be saved. Reload the page and try again.',
  undo: 'Undo',
  addToOwn: 'Add to my glossary',
  report: 'Report a wrong meaning',
  severalMeanings: 'Can mean',
  nothingFound: 'Not in the glossary.',
  nothingButNear: 'Not in the glossary. Perhaps you mean',
  close: 'Close',
  loading: 'Loading the meaning',
  lost: 'The meaning could not be loaded. Reload this page.',
  card: 'Meaning of the term',
};

const STRINGS: Record<Language, CardStrings> = { id, en };

/** The card's words in a language. */
export function cardStrings(language: Language): CardStrings {
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
