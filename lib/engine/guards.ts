import type { Token } from './tokenize';
import type { LexiconForm } from './types';

/** What a guard may look at: the block's text and tokens, and which tokens the form covers. */
export interface Site {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the first and of the last token covered. */
  readonly first: number;
  readonly last: number;
  /** The form as written on the page, unified. */
  readonly written: string;
}

/** Why a spelling was not taken for the form. */
export type Refusal =
  | 'case'
  | 'all-capitals'
  | 'initials-with-age'
  | 'roman-numeral'
  | 'code'
  | 'no-context'
  | 'no-name';

const hasLower = (s: string) => /\p{Ll}/u.test(s);
const isCapitals = (s: string) => /\p{Lu}/u.test(s) && !hasLower(s);

/** Does the written spelling keep the form's case rule? */
export function caseAllowed(form: LexiconForm, written: string): boolean {
  if (written === form.text) return true;
  if (form.caseRule === 'exact') return false;
  if (form.guard === 'homograph' && isCapitals(written)) return true; // the all-capitals guard decides
  if (form.guard !== null) return false;
  // As one writes it: lower, Title, UPPER, or capitals where the form has them and perhaps more.
  return written === written.toLowerCase() || isCapitals(written) || startsAWord(written);
}

const startsAWord = (s: string) => /^\p{Lu}/u.test(s);

/** Three capital words in a row with only spaces between are a headline, not three acronyms. */
const MIN_HEADLINE_RUN = 3;

/** Does the form stand in a run of words in capitals, as in a headline or a dateline? */
export function inAllCapitals({ text, tokens, first, last }: Site): boolean {
  const joins = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && b !== undefined && /^[\s\u00A0]+$/.test(text.slice(a.end, b.start));
  const isWord = (t: Token | undefined) => t !== undefined && t.text.length > 1 && isCapitals(t.text);
  let run = last - first + 1;
  for (
    let i = first - 1;
    run <= MIN_HEADLINE_RUN && isWord(tokens[i]) && joins(tokens[i], tokens[i + 1]);
    i--
  )
    run++;
  for (let i = last + 1; run <= MIN_HEADLINE_RUN && isWord(tokens[i]) && joins(tokens[i - 1], tokens[i]); i++)
    run++;
  return run >= MIN_HEADLINE_RUN + 1;
}

const end = (site: Site) => (site.tokens[site.last] as Token).end;
const start = (site: Site) => (site.tokens[site.first] as Token).start;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A digit within the next four characters: " (47", ", 47". Cheap, and false for nearly all text. */
function isDigitSoon(text: string, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

/** Suspects are named by initials and age: "AM (47)", "RS, 25 tahun". */
function isInitialsWithAge(site: Site): boolean {
  if (site.written.length > 4 || !isDigitSoon(site.text, end(site))) return false;
  if (!/^\p{Lu}{1,4}$/u.test(site.written)) return false;
  const after = site.text.slice(end(site), end(site) + 16);
  return /^\s?\(\d{1,2}\)/.test(after) || /^,?\s\(?\d{1,2}\s?(?:tahun|thn|th)\b/.test(after);
}

const ROMAN = /^(?=[IVXLCDM]+$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const COUNTED =
  /(?:^|[\s(])(?:bab|pasal|abad|kelas|jilid|tahap|seri|golongan|eselon|komisi|bagian|tingkat|semester|triwulan|ronde|wilayah|zona|ke)[\s-]$/i;

/** "Pasal MI", "Komisi II", "abad XX": a number, not a form. */
function isRomanNumeral(site: Site): boolean {
  return (
    ROMAN.test(site.written) && COUNTED.test(site.text.slice(Math.max(0, start(site) - 12), start(site)))
  );
}

/** Number plates, registrations, versions: "B 1234 KPK", "PK-LQP", "KPU-01A". */
function isCode(site: Site): boolean {
  const from = start(site);
  const joined = site.text[end(site)] === '-';
  if (!joined && !isDigit(site.text.charCodeAt(from - 1)) && !isDigit(site.text.charCodeAt(from - 2)))
    return false;
  const before = site.text.slice(Math.max(0, start(site) - 12), start(site));
  const after = site.text.slice(end(site), end(site) + 8);
  if (/(?:^|\s)\p{Lu}{1,2}\s\d{1,4}\s$/u.test(before)) return true;
  if (/^PK$/.test(site.written) && /^-\p{Lu}{3}\b/u.test(after)) return true;
  return /\d[.-]$/.test(before) && /^[.-]\d/.test(after);
}

/**
 * Refuses a spelling that is not the form, by everything that needs no other words than its neighbours.
 * Null: it may be the form. Guards that need context words or a name are left to the sense chooser.
 */
export function refuse(form: LexiconForm, site: Site): Refusal | null {
  if (!caseAllowed(form, site.written)) return 'case';
  if (isInitialsWithAge(site)) return 'initials-with-age';
  if (isRomanNumeral(site)) return 'roman-numeral';
  if (isCode(site)) return 'code';
  if (form.guard === 'degree' && !besideName(site)) return 'no-name';
  return null;
}

/** Is there a personal name (a capitalised word, then a comma) just before, or just after, the title? */
function besideName(site: Site): boolean {
  const before = site.text.slice(Math.max(0, start(site) - 40), start(site));
  const after = site.text.slice(end(site), end(site) + 24);
  return (
    /\p{Lu}[\p{Ll}'’]+\.?,\s?(?:[\p{L}.]{1,8},\s?)*$/u.test(before) || /^\.?\s\p{Lu}[\p{Ll}.]/u.test(after)
  );
}
