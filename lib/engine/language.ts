import { tokenize } from './tokenize';

/**
 * Is a page in Indonesian? Its own commonest words decide. `lang` is only a hint: of 164 saved Indonesian pages
 * 101 declare English. Words that Malay and Indonesian share are kept, since the news of both is read alike.
 */

const INDONESIAN = new Set(
  'yang dan di untuk dengan dari ini itu pada tidak dalam akan oleh juga adalah ke sebagai karena telah sudah bisa para atau saat mereka kami kita menjadi tersebut secara bahwa lebih serta hingga'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'the of and to in is was for that with are on as at by from this be have het een van de en is niet le la les des et que el los las por con una und der die das nicht'.split(
    ' ',
  ),
);

/** Share of the words that must be common Indonesian ones. Running Indonesian prose has 0.2 to 0.35. */
const MIN_SHARE = 0.08;
const MIN_WORDS = 5;
const ENOUGH_WORDS = 600;

export interface LanguageGuess {
  readonly isIndonesian: boolean;
  /** How many words were looked at; with few of them the guess is weak. */
  readonly words: number;
}

/** Guesses from the first few hundred words. `declared` is the page's `lang`, used where there are too few words. */
export function guessLanguage(texts: Iterable<string>, declared: string | null): LanguageGuess {
  let words = 0;
  let indonesian = 0;
  let others = 0;
  for (const text of texts) {
    for (const { key } of tokenize(text.slice(0, 4000))) {
      words++;
      if (INDONESIAN.has(key)) indonesian++;
      else if (OTHERS.has(key)) others++;
    }
    if (words >= ENOUGH_WORDS) break;
  }
  if (words < MIN_WORDS) return { isIndonesian: /^(?:id|in|ind|ms)\b/i.test(declared ?? ''), words };
  return { isIndonesian: indonesian / words >= MIN_SHARE && indonesian > others, words };
}
