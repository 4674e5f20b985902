import { foldKey } from '../../lib/engine/fold';

/** Why a frequent form is not in the glossary: a name, noise of the corpus, an ordinary word. */
export const LEFT_OUT = ['nama', 'derau', 'kata'] as const;

/** A form that the glossary leaves out on purpose. */
export interface NotCovered {
  readonly form: string;
  readonly reason: (typeof LEFT_OUT)[number];
  readonly note: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

const HEADER = 'form\treason\tnote';

const isReason = (value: string | undefined): value is NotCovered['reason'] =>
  LEFT_OUT.some((reason) => reason === value);

/**
 * Reads `not-covered.tsv`: form, reason and note between tabs, sorted by form without regard to case, one row a form.
 * Throws, naming the line and the remedy, at the first row that is not so.
 */
export function parseNotCovered(tsv: string): NotCovered[] {
  const [header, ...lines] = tsv.split(/\r?\n/);
  if (header !== HEADER)
    throw new Error('not-covered.tsv:1: the header must be form, reason and note, parted by tabs.');
  const rows: NotCovered[] = [];
  for (const [i, text] of lines.entries()) {
    if (text === '') continue;
    const line = i + 2;
    const [form, reason, note = '', ...more] = text.split('\t');
    if (!form || !isReason(reason) || more.length > 0)
      throw new Error(`not-covered.tsv:${line}: write form, one of ${LEFT_OUT.join(', ')}, and a note.`);
    const before = rows.at(-1);
    if (before && foldKey(before.form) >= foldKey(form))
      throw new Error(`not-covered.tsv:${line}: ${form} repeats ${before.form} or belongs before it; sort.`);
    rows.push({ form, reason, note, line });
  }
  return rows;
}
