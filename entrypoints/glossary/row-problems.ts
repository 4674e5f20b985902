import type { RowError, RowProblem } from '../../lib/glossary/exchange';
import type { Language } from '../../lib/i18n/strings';

const TEXTS: Record<Language, Record<RowProblem, string>> = {
  id: {
    'no-form': 'singkatannya kosong',
    'no-long': 'kepanjangannya kosong',
    'bad-form': 'singkatan harus diawali huruf atau angka',
    'too-long': 'teksnya terlalu panjang',
    invisible: 'ada huruf yang tidak terlihat; ketik ulang',
    'no-row': 'ini bukan baris glosarium',
    unreadable: 'berkas tidak dapat dibaca mulai dari sini',
    'too-many': 'terlalu banyak istilah; sisanya ditinggalkan',
  },
  en: {
    'no-form': 'the acronym is empty',
    'no-long': 'the long form is empty',
    'bad-form': 'an acronym must begin with a letter or a digit',
    'too-long': 'the text is too long',
    invisible: 'it has a character that cannot be seen; type it again',
    'no-row': 'this is no row of a glossary',
    unreadable: 'the file cannot be read from here on',
    'too-many': 'too many terms; the rest is left out',
  },
};

/** "Baris 7: kepanjangannya kosong (TORA)". */
export function rowProblem({ row, problem, text }: RowError, language: Language): string {
  const where = language === 'id' ? 'Baris' : 'Row';
  return `${where} ${row}: ${TEXTS[language][problem]}${text ? ` (${text})` : ''}`;
}
