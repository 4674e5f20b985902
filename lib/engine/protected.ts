import type { Range } from './types';

/**
 * Spans of text in which no short form is looked for: web and e-mail addresses, handles, hashtags, file names
 * and host names ("kpk.go.id", "@KPK_RI", "#BUMN", "data.xls").
 */
const PROTECTED = new RegExp(
  [
    '(?:https?|ftp)://\\S+',
    'www\\.\\S+',
    '[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+',
    '[@#][\\p{L}\\p{N}_.]+',
    // Host and file names: a known ending after a dot with no space.
    '[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.(?:com|co|id|go|org|net|news|today|tv|info|gov|edu|ac|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|html?)(?![\\p{L}\\p{N}])(?:/\\S*)?',
    // Identifiers of program code: a_b, {{x}}, f(x).
    '[\\p{L}\\p{N}]+_[\\p{L}\\p{N}_]+',
  ].join('|'),
  'giu',
);

/** Longest run without a space that the patterns are tried on; a longer one (data, not prose) is protected whole. */
const MAX_RUN = 2000;

/** The protected spans of a block, in order. Linear in the text. */
export function protectedRanges(text: string): Range[] {
  if (!/[@#_/]|\.[\p{L}]/u.test(text)) return [];
  const ranges: Range[] = [];
  for (const run of text.matchAll(/\S+/g)) {
    if (run[0].length > MAX_RUN) {
      ranges.push({ start: run.index, end: run.index + run[0].length });
      continue;
    }
    if (!/[@#_/.]/.test(run[0])) continue;
    for (const match of run[0].matchAll(PROTECTED))
      ranges.push({ start: run.index + match.index, end: run.index + match.index + match[0].length });
  }
  return ranges;
}
