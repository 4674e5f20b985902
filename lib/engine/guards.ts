import { isLowered } from './lowered';
import { besideName, TITLE_REACH, type TitleSite } from './titles';
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
  | 'person-initials'
  | 'street-name'
  | 'roman-numeral'
  | 'code'
  | 'no-context'
  | 'no-name'
  | 'no-year';

const hasLower = (s: string) => /\p{Ll}/u.test(s);
const isCapitals = (s: string) => /\p{Lu}/u.test(s) && !hasLower(s);

/** A form of fewer letters is taken only in the usual cases; a longer one is recognised in any mixture. */
const MIN_LETTERS_ANY_MIXTURE = 5;

/** Does the written spelling keep the form's case rule? */
export function caseAllowed(form: LexiconForm, written: string): boolean {
  if (written === form.text) return true;
  if (form.caseRule === 'exact') return false;
  if (form.guard === 'homograph' && isCapitals(written)) return true; // the all-capitals guard decides
  if (form.guard !== null) return false;
  return (
    written.length >= MIN_LETTERS_ANY_MIXTURE ||
    written === written.toLowerCase() ||
    isCapitals(written) ||
    /^\p{Lu}/u.test(written)
  );
}

/** So many words in capitals, with only spaces between, are a headline or a name, not acronyms in a row. */
const HEADLINE_RUN = 3;

/** Does the form stand in a run of words in capitals, as in a headline or a dateline? */
export function inAllCapitals({ text, tokens, first, last }: Site): boolean {
  const joins = (a: Token | undefined, b: Token | undefined) =>
    a !== undefined && b !== undefined && /^[\s\u00A0]+$/.test(text.slice(a.end, b.start));
  const isWord = (t: Token | undefined) => t !== undefined && t.text.length > 1 && isCapitals(t.text);
  // "S.I.K." is one word of a headline, not three.
  let run = 1;
  for (let i = first; i < last; i++) if (joins(tokens[i], tokens[i + 1])) run++;
  for (let i = first - 1; run < HEADLINE_RUN && isWord(tokens[i]) && joins(tokens[i], tokens[i + 1]); i--)
    run++;
  for (let i = last + 1; run < HEADLINE_RUN && isWord(tokens[i]) && joins(tokens[i - 1], tokens[i]); i++)
    run++;
  return run >= HEADLINE_RUN;
}

const end = (site: Site) => (site.tokens[site.last] as Token).end;
const start = (site: Site) => (site.tokens[site.first] as Token).start;

const isDigit = (code: number) => code >= 48 && code <= 57;

const ROMAN = /^(?=[IVXLCDM]+$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const COUNTED =
  /(?:^|[\s(])(?:bab|pasal|abad|kelas|jilid|tahap|seri|golongan|eselon|komisi|bagian|tingkat|semester|triwulan|ronde|wilayah|zona|ke)[\s-]$/i;

/** "Pasal MI", "Komisi II", "abad XX": a number, not a form. */
function isRomanNumeral(site: Site): boolean {
  return (
    ROMAN.test(site.written) && COUNTED.test(site.text.slice(Math.max(0, start(site) - 12), start(site)))
  );
}

/** Region codes of Indonesian number plates (Peraturan Kepolisian 7/2021). "RT 03 RW 05" is no plate. */
const PLATE =
  /(?:^|[\s(])(?:A|AA|AB|AD|AE|AG|B|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|D|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|E|EA|EB|ED|F|G|H|K|KB|KH|KT|KU|L|M|N|P|PA|PB|PS|R|S|T|W|Z)\s\d{1,4}\s$/;

/** Number plates, registrations, serial numbers: "B 1234 KPK", "PK-LQP", "KPU-01A". */
function isCode(site: Site): boolean {
  const from = start(site);
  const to = end(site);
  const joined = site.text[to] === '-' || site.text[from - 1] === '-';
  if (!joined && !isDigit(site.text.charCodeAt(from - 2))) return false;
  const before = site.text.slice(Math.max(0, from - 12), from);
  const after = site.text.slice(to, to + 8);
  if (PLATE.test(before) || /(?<!\p{L})PK-$/u.test(before)) return true;
  if (site.written === 'PK' && /^-\p{Lu}{3}(?!\p{L})/u.test(after)) return true;
  return /^-\d+\p{Lu}?(?![\p{L}\p{N}])/u.test(after) || (/\d[.-]$/.test(before) && /^[.-]\d/.test(after));
}

/** The last letters of dotted initials: the H. of "A.H. Nasution". */
function isPartOfInitials(site: Site): boolean {
  return /(?<!\p{L})\p{Lu}\.$/u.test(site.text.slice(Math.max(0, start(site) - 3), start(site)));
}

/** "Jalan PM Noor", "Jl. RE Martadinata": letters of a person's name. */
function isStreetName(site: Site): boolean {
  return (
    site.written.length <= 3 &&
    /(?:^|\s)(?:[Jj]alan|[Jj]ln?\.?|[Gg]ang)\s$/.test(
      site.text.slice(Math.max(0, start(site) - 8), start(site)),
    ) &&
    /^\s\p{Lu}\p{Ll}/u.test(site.text.slice(end(site), end(site) + 3))
  );
}

/** Before a number that is no year: "Rp 1445", "nomor rumah 1345". */
const COUNTED_BEFORE = '(?<!(?:Rp\\.?|[Nn]omor|[Nn]o\\.?|[Ss]eluas|[Kk]ursi|rumah)\\s?)';
/** The year before the letter of a calendar: the Hijri year of our centuries, and the common year that is set beside one. */
const YEAR_BEFORE: Readonly<Record<string, RegExp>> = {
  H: new RegExp(`${COUNTED_BEFORE}(?<![\\d.,])1[345]\\d\\d\\s$`, 'u'),
  M: new RegExp(`${COUNTED_BEFORE}(?<![\\d.,])1[345]\\d\\d\\s(?:H\\.?|Hijriah)\\s?[/(–-]\\s?\\d{4}\\s$`, 'u'),
};

/** "1 Ramadan 1446 H/2025 M": may the letter be the one of a calendar? Null for other letters. */
function isCalendar(site: Site): boolean | null {
  const year = YEAR_BEFORE[site.written];
  return year ? year.test(site.text.slice(Math.max(0, start(site) - 36), start(site))) : null;
}

/**
 * Refuses a spelling that is not the form, by everything that needs no other words than its neighbours.
 * Null: it may be the form. Guards that need context words or a name are left to the sense chooser.
 */
export function refuse(form: LexiconForm, site: Site): Refusal | null {
  if (!caseAllowed(form, site.written) && !isLowered(form, site.written)) return 'case';
  if (isPartOfInitials(site)) return 'person-initials';
  if (isStreetName(site)) return 'street-name';
  if (isRomanNumeral(site)) return 'roman-numeral';
  if (isCode(site)) return 'code';
  if (form.text.length === 1 && form.guard !== null && isCalendar(site) === (form.guard !== 'context'))
    return 'no-year';
  if (form.guard === 'degree' && !besideName(form, titleSite(site))) return 'no-name';
  return null;
}

/** What stands around a title. */
const titleSite = (site: Site): TitleSite => ({
  before: site.text.slice(Math.max(0, start(site) - TITLE_REACH.before), start(site)),
  after: site.text.slice(end(site), end(site) + TITLE_REACH.after),
  isOneWord: site.first === site.last,
  written: site.written,
});
