import type { Reason } from '../engine/types';
import type { Language } from './card-strings';

const TEXTS: Record<Language, Record<Reason['kind'], (words: string) => string>> = {
  id: {
    'page-definition': () => 'artikel ini sendiri menjelaskannya',
    'glossary-differs': () => 'glosarium mengenal arti lain',
    'only-sense': () => 'satu-satunya arti di glosarium',
    'near-words': (words) => `di dekatnya ada kata: ${words}`,
    'page-words': (words) => `di halaman ini ada kata: ${words}`,
    'page-domain': () => 'sebidang dengan singkatan lain di halaman ini',
    date: () => 'sesuai dengan tanggal artikel',
    usual: () => 'arti yang paling lazim',
    added: () => 'glosarium yang Anda tambahkan didahulukan',
  },
  en: {
    'page-definition': () => 'this article explains it itself',
    'glossary-differs': () => 'the glossary knows another meaning',
    'only-sense': () => 'the only meaning in the glossary',
    'near-words': (words) => `near these words: ${words}`,
    'page-words': (words) => `this page has the words: ${words}`,
    'page-domain': () => 'same field as other terms on this page',
    date: () => "fits the article's date",
    usual: () => 'the most usual meaning',
    added: () => 'glossaries that you have added come first',
  },
};

/** A reason in words fit for the card. */
export function describeReason(reason: Reason, language: Language): string {
  return TEXTS[language][reason.kind]((reason.words ?? []).join(', '));
}
