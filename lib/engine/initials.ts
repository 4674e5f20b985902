import type { Range } from './types';

/**
 * Initials of persons. Indonesian police and court news names suspects, victims and witnesses by initials, once with an
 * age, an alias or the word "inisial" ("AM (47)", "RS alias Boy", "berinisial SK"), later bare ("AM mengaku"). Letters
 * that a page introduces so are a person on that page, not a short form.
 */
export interface PersonInitials {
  readonly letters: ReadonlySet<string>;
  /** Where they are introduced; no short form is looked for there. */
  readonly ranges: readonly Range[];
}

const LETTERS = '\\p{Lu}{1,4}';
/** One or several: "AS", "AS dan RS", "AS, MA, dan RS". */
const LIST = `${LETTERS}(?:,\\s+${LETTERS})*(?:,?\\s+(?:dan|serta|dan|&)\\s+${LETTERS})?`;
const AGE = '\\d{1,2}(?:\\s?(?:tahun|thn|th))?';

/** Each names the letters in its first group. */
const INTRODUCTIONS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}./-])(\\p{Lu}{2,4})\\s?\\((?:\\p{Ll}+\\s)?${AGE}\\)`, 'gu'),
  /(?<![\p{L}\p{N}./-])(\p{Lu}{2,4}),?\s\d{1,2}\s?(?:tahun|thn|th)(?=[,.;)])/gu,
  new RegExp(`(?<!\\p{L})(?:[Bb]er)?[Ii]nisial(?:nya)?,?\\s+["“‘']?(${LIST})(?![\\p{L}\\p{N}])`, 'gu'),
  /(?<![\p{L}\p{N}./-])(\p{Lu}{2,4})\s+alias\s+["“]?\p{Lu}\p{Ll}/gu,
  new RegExp(
    `(?<!\\p{L})(?:[Tt]ersangka|[Tt]erdakwa|[Kk]orban|[Ss]aksi|[Pp]elaku|[Tt]erduga)(?:nya)?,?\\s+(?:yakni|yaitu|masing-masing|adalah|antara lain)\\s+(${LIST})(?=[,.;]|\\s+(?:di|dan|ber|me))`,
    'gu',
  ),
  // "Ferlan Juliansyah (FJ) selaku anggota": a name, its initials, and what the person is.
  /(?<!\p{L})\p{Lu}[\p{Ll}'’]+(?:\s\p{Lu}[\p{Ll}'’]+){1,3}\s\((\p{Lu}{2,4})\)\s(?:selaku|alias|bin|binti|warga|mengaku|ditangkap|ditahan)(?!\p{L})/gu,
];

const NONE: PersonInitials = { letters: new Set(), ranges: [] };

/** The initials that a text introduces as a person's. Linear in the text. */
export function personInitials(text: string): PersonInitials {
  if (!/\d|nisial|alias|\(\p{Lu}{2,4}\) |yakni|yaitu|masing-masing|antara lain/u.test(text)) return NONE;
  const letters = new Set<string>();
  const ranges: Range[] = [];
  for (const pattern of INTRODUCTIONS)
    for (const match of text.matchAll(pattern)) {
      const list = match[1] as string;
      const start = match.index + match[0].indexOf(list);
      ranges.push({ start, end: start + list.length });
      for (const [one] of list.matchAll(/\p{Lu}{1,4}/gu)) letters.add(one);
    }
  return ranges.length === 0 ? NONE : { letters, ranges };
}
