import type { LexiconForm } from './types';

/**
 * Academic and religious titles, which are told from other letters by the personal name beside them.
 *
 * EYD V (2022) asks for a comma between a name and a degree ("Siti Aminah, S.H."); news often leaves it out ("Siti Aminah
 * S.H., M.H."), so that a comma is enough but not needed.
 */

/** Where a title stands: the text around it, and whether it is one word ("MSi") or several ("M.Si"). */
export interface TitleSite {
  readonly before: string;
  readonly after: string;
  readonly isOneWord: boolean;
  readonly written: string;
}

/** Characters before and after a title that tell whose it is. */
export const TITLE_REACH = { before: 48, after: 24 } as const;

/** Titles of several letters that stand before a name; the other dotted ones follow it. */
const BEFORE_NAME = /^(?:K\.?H|R\.?A|T\.?G\.?H|R\.?M)$/;

/**
 * What may stand before a bare letter that is a title: after a name it is an initial ("Budi H Santoso"), unless that is the
 * region of a post ("Bupati Rokan Hulu H Sukiman").
 */
const BEFORE_LETTER =
  /(?:^|[,;:(“"–-]\s?|(?<!\p{L})(?:oleh|dan|serta|bersama|kata|ujar|tutur|dengan|dari|kepada|adalah|ialah|yaitu|yakni|bapak|pak|almarhum|alm\.)\s|(?<!\p{L})(?:Drs?|Dra|Ir|Prof|Bupati|Gubernur|Kota|Ketua|Kepala|Camat|Lurah|Almarhum)\.?\s|(?<!\p{L})(?:[Bb]upati|Wabup|[Ww]ali\s?[Kk]ota|[Gg]ubernur|[Cc]amat|[Ll]urah|Kades|Sekda)(?:\s\p{Lu}\p{Ll}+){1,3}\s)$/u;
/** Where a letter counts: "blok H Nomor 3". */
const COUNTS =
  /(?:blok|gedung|kelas|kolom|grup|pool|pintu|tribun|vitamin|golongan|huruf|poin|ruang|zona|seri|tipe|faktor|opsi|jalur|plat|pelat)\s$/i;

/** A name, a comma, and perhaps other titles. */
const AFTER_COMMA = /\p{Lu}[\p{L}'’-]+\.?,\s?(?:[\p{L}.]{1,8},\s?)*$/u;

/** Words for studies, which are capitalised as names are. */
const STUDIES =
  '(?:Gelar|Sarjana|Magister|Doktor|Fakultas|Jurusan|Program|Prodi|Studi|Lulusan|Hukum|Pendidikan)(?!\\p{L})';
/** Letters that look like a degree: SH, MSi, M.Pd.I, S.Sos. */
const DEGREE = '\\p{Lu}\\p{Ll}{0,4}(?:\\.?\\p{Lu}\\p{Ll}{0,4}){1,3}\\.?';
/**
 * Two words of a name with no comma after them, and perhaps other degrees. One capital alone may begin a sentence; a word
 * for studies is no name ("Gelar Sarjana Hukum S.H. diberikan").
 */
const AFTER_NAME = new RegExp(
  `(?<![\\p{L}])(?!(?:\\p{Lu}[\\p{Ll}'’]*\\s)?${STUDIES})\\p{Lu}[\\p{Ll}'’]*\\.?\\s\\p{Lu}[\\p{Ll}'’]+,?\\s(?:${DEGREE},?\\s){0,3}$`,
  'u',
);
/**
 * Letters that are a degree even so: with a full stop inside, or of both cases ("S.H", "MSi"). In capitals alone they are
 * as likely a suspect's initials ("Mantan Kepala Desa SH ditahan"), and need the comma or a further degree.
 */
const SURE_DEGREE = /\p{L}\.\p{L}|\p{Lu}\p{Ll}*\p{Lu}\p{Ll}/u;

/** The name must not go on, nor a number follow: "Budi Santoso M.Si mengatakan", "Budi Santoso SH MH". */
const ENDS_NAME = new RegExp(
  `^(?:$|[^\\s\\p{L}\\p{N}]|\\s(?:$|\\p{Ll}|${DEGREE}(?!\\p{L})|[^\\s\\p{L}\\p{N}]))`,
  'u',
);

/** Is there a personal name just before, or just after, the title? */
export function besideName(form: LexiconForm, { before, after, isOneWord, written }: TitleSite): boolean {
  if (form.text.length === 1 && !form.dotted)
    return BEFORE_LETTER.test(before) && !COUNTS.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after);
  if (AFTER_COMMA.test(before)) return true;
  const precedes = BEFORE_NAME.test(written);
  const isSure = SURE_DEGREE.test(written) && !precedes;
  if (isSure && AFTER_NAME.test(before) && ENDS_NAME.test(after.replace(/^\./, ''))) return true;
  return (isOneWord || precedes) && /^\.?\s\p{Lu}[\p{L}.]/u.test(after);
}
