import type { Language } from '../../lib/i18n/strings';
import type { FetchProblem } from '../../lib/settings/fetch-glossary';

const TEXTS: Record<Language, Record<FetchProblem, string>> = {
  id: {
    'bad-address': 'Alamat harus diawali https:// dan tanpa nama pengguna.',
    unreachable: 'Alamat itu tidak dapat dihubungi.',
    refused: 'Alamat itu tidak memberi berkas.',
    slow: 'Alamat itu terlalu lama menjawab.',
    'too-big': 'Berkas lebih besar dari 2 MB.',
    redirected: 'Alamat itu beralih ke situs lain, jadi tidak diikuti.',
    'not-text': 'Berkas itu bukan teks UTF-8.',
    'no-glossary': 'Berkas itu tidak berisi istilah yang dapat diambil.',
  },
  en: {
    'bad-address': 'The address must begin with https:// and have no user name.',
    unreachable: 'The address cannot be reached.',
    refused: 'The address gives no file.',
    slow: 'The address takes too long to answer.',
    'too-big': 'The file is larger than 2 MB.',
    redirected: 'The address leads to another site, and was not followed.',
    'not-text': 'The file is no UTF-8 text.',
    'no-glossary': 'The file has no terms that can be taken.',
  },
};

/** Why a published glossary could not be taken. What is stored may name a problem that this version does not know. */
export function fetchProblem(problem: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  return texts[problem] ?? TEXTS[language].unreachable;
}
