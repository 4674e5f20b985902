/** Characters that a page may put inside a word without changing it: soft hyphen, zero-width marks, word joiner. */
const ignorable = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const apostrophes = /[\u2018\u2019\u02BC\uFF07]/g;
const spaces = /[\s\u00A0\u202F\u2007]+/g;
const aroundSlash = / ?\/ ?/g;
const plain = /^[A-Za-z0-9]*$/;

/**
 * Unifies the typography of a spelling and keeps its case: NFC, no invisible characters, one kind of dash,
 * apostrophe and space, no space round a slash. Never throws; lone surrogates pass through.
 */
export function unify(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(ignorable, '')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .replace(spaces, ' ')
    .replace(aroundSlash, '/');
}

/** The key under which a spelling is looked up: unified and in lower case. */
export function foldKey(text: string): string {
  return unify(text).toLowerCase();
}
