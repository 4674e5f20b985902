import type { Range } from './types';

/**
 * Spans of text in which no short form is looked for: addresses, handles, hashtags, file names, program code, and persons'
 * initials where a text introduces them; and the numbers of letters, in which only some are.
 */

const ADDRESS = new RegExp(
  [
    '(?:https?|ftp)://\\S+',
    'www\\.\\S+',
    '[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+',
    '[@#][\\p{L}\\p{N}_.]+',
    // Host and file names: a known ending after a dot with no space.
    '[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.(?:com|co|id|go|org|net|news|today|tv|info|gov|edu|ac|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|html?)(?![\\p{L}\\p{N}])(?:/\\S*)?',
    // A path on a Windows disk.
    '[A-Z]:\\\\\\S+',
    // Identifiers and templates of program code: a_b, {{x}}, ${x}.
    '[\\p{L}\\p{N}]+_[\\p{L}\\p{N}_]+',
    '\\{\\{[^{}]*\\}\\}',
    '\\$\\{[^{}]*\\}',
  ].join('|'),
  'giu',
);

/** A short host with a path: "bit.ly/ASN-2026". In small letters only, or "S.Sos/M.Si" would be one. */
const SHORT_LINK = /(?<![\p{L}\p{N}])[a-z0-9-]+(?:\.[a-z0-9-]{2,})+\/\S+/gu;

/** The number of a letter or a report: two slashes or more, and a digit: "800/123/BKD/2026". "No." may stand before it. */
const LETTER_NUMBER = /^(No\.)?(?=\S*\d)([\p{L}\p{N}.-]+(?:\/[\p{L}\p{N}.-]+){2,})/u;

/** The number of a regulation of the finance ministry names its kind: "112/PMK.07/2018". */
const REGULATION_NUMBER = /^\d+\/PMK\.\d{2,3}\/\d{4}/;

/** Longest run without a space that the patterns are tried on; a longer one (data, not prose) is protected whole. */
const MAX_RUN = 2000;

/** The protected spans of a block, in order and apart, `known` ones among them. Linear in the text. */
export function protectedRanges(text: string, known: readonly Range[]): Range[] {
  if (isCode(text)) return [{ start: 0, end: text.length }];
  const ranges = [...addresses(text), ...known];
  if (ranges.length < 2) return ranges;
  ranges.sort((a, b) => a.start - b.start);
  const apart: Range[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

function addresses(text: string): Range[] {
  if (!/[@#_/\\{]|\.[\p{L}]/u.test(text)) return [];
  const ranges: Range[] = [];
  for (const run of text.matchAll(/\S+/g)) {
    const [word] = run;
    if (word.length > MAX_RUN) ranges.push({ start: run.index, end: run.index + word.length });
    else if (/[@#_/.\\{]/.test(word))
      for (const pattern of [ADDRESS, SHORT_LINK])
        for (const match of word.matchAll(pattern))
          ranges.push({ start: run.index + match.index, end: run.index + match.index + match[0].length });
  }
  return ranges;
}

/** The numbers of letters and reports in a block, in order. */
export function letterNumbers(text: string): Range[] {
  if (!text.includes('/')) return [];
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const [, before = '', parts = ''] =
      word.length <= MAX_RUN && word.includes('/') ? (LETTER_NUMBER.exec(word) ?? []) : [];
    if (parts === '' || isDateOrList(parts) || REGULATION_NUMBER.test(parts)) return [];
    const start = index + before.length;
    return [{ start, end: start + parts.length }];
  });
}

/** "24/7/2022" holds no form anyway; "TPS3R/P3K/ASN" is a list of forms, not a number. */
const isDateOrList = (word: string) => !word.split('/').some((part) => /^[\d.-]+$/.test(part));

/** Program code and markup that stand in the text of a page. */
const CODE: readonly RegExp[] = [
  /^\s*(?:const|let|var|function|return|import|export|if|for|while|class|def|public|private)\b.*[=({;].*[;})]\s*$/s,
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE)\s.+\s(?:FROM|INTO|SET|WHERE)\s.+/s,
  /^\s*[\w$.]+\s*(?:=|\?\?=)\s*.+;\s*$/s,
  /^\s*[\w$]+(?:\.[\w$]+)+\(.*\);?\s*$/s,
  /^\s*<([A-Za-z][\w-]*)(?:\s[^<>]*)?>.*<\/\1>\s*$/s,
  /^\s*[{[]\s*"[^"]*"\s*[:,].*[}\]]\s*$/s,
  /^\s*[.#]?[\w-]+(?:[ ,>]+[.#]?[\w-]+)*\s*\{[^{}]*:[^{}]*\}\s*$/s,
];
/** Code longer than this is data, and no paragraph of prose either, but is read as text all the same. */
const MAX_CODE = 5000;

function isCode(text: string): boolean {
  return text.length <= MAX_CODE && /[;{}()<>=]/.test(text) && CODE.some((pattern) => pattern.test(text));
}

const ENGLISH = new Set(
  'the of and to is was are were it its we you they he she her his our your their will would can not this that with for from in on at by as an be been have has had do does who what how all there here my me us next'.split(
    ' ',
  ),
);
/** Share of a quotation's words that must be English function words, and how many at least. */
const ENGLISH_SHARE = 0.4;
const ENGLISH_WORDS = 2;

/** Quotations in English, whose capitals are no Indonesian short forms ("“WHO IS NEXT?”"). */
export function quotedEnglish(text: string): Range[] {
  if (!/["“]/.test(text)) return [];
  const ranges: Range[] = [];
  for (const quote of text.matchAll(/["“]([^"“”]{8,400})["”]/g)) {
    const words = (quote[1] as string).toLowerCase().match(/\p{L}+/gu) ?? [];
    const english = words.filter((w) => ENGLISH.has(w)).length;
    if (english >= ENGLISH_WORDS && english / words.length >= ENGLISH_SHARE)
      ranges.push({ start: quote.index, end: quote.index + quote[0].length });
  }
  return ranges;
}
