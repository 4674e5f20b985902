import { foldKey, unify } from '../../lib/engine/fold';
import { caseAllowed } from '../../lib/engine/guards';
import { tokenize } from '../../lib/engine/tokenize';
import type { Lexicon } from '../../lib/engine/types';
import type { NotCovered } from './not-covered';

/** Classes of short forms as the frequency list names them. */
export const FORM_CLASSES = {
  I: 'initialism',
  S: 'syllabic',
  M: 'mixed',
  D: 'dotted',
  N: 'name',
} as const;

export type FormClass = keyof typeof FORM_CLASSES;

/** How often news writes a form, by its spellings. */
export interface Frequency {
  readonly form: string;
  readonly formClass: FormClass;
  /** Occurrences in government and politics news. */
  readonly occurrences: number;
  readonly spellings: ReadonlyArray<{ readonly text: string; readonly share: number }>;
}

/** Occurrences, and those that the glossary covers. Neither need be whole: see `measure`. */
export interface Tally {
  readonly occurrences: number;
  readonly covered: number;
}

/** A form with occurrences that the glossary does not cover. */
export interface Lacking {
  readonly form: string;
  readonly occurrences: number;
  /** Why it is left out; null where nobody has said so. */
  readonly reason: NotCovered | null;
}

export interface Coverage {
  readonly byClass: ReadonlyMap<FormClass, Tally>;
  readonly all: Tally;
  /** Without the occurrences that are left out for a reason. */
  readonly terms: Tally;
  /** The commonest first. */
  readonly lacking: readonly Lacking[];
}

const isFormClass = (value: string | undefined): value is FormClass =>
  value !== undefined && value in FORM_CLASSES;

/**
 * Reads the frequency list: tab-separated, with a header line that names the columns.
 * Throws, naming the line, where a column, a class or a count is not what it should be.
 */
export function parseFrequencies(tsv: string): Frequency[] {
  const [header = '', ...lines] = tsv.split(/\r?\n/);
  const names = header.split('\t');
  const column = (name: string) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`The frequency list has no column "${name}".`);
    return at;
  };
  const [form, formClass, count, shapes] = ['form', 'class', 'gov_count', 'shapes'].map(column) as [
    number,
    number,
    number,
    number,
  ];
  return lines.flatMap((line, i) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const occurrences = Number(cells[count] || Number.NaN);
    const spellings = parseShapes(cells[shapes] ?? '');
    const rowClass = cells[formClass];
    if (!isFormClass(rowClass) || Number.isNaN(occurrences) || spellings.length === 0)
      throw new Error(`Line ${i + 2} of the frequency list is damaged: ${line.slice(0, 60)}`);
    return [{ form: cells[form] ?? '', formClass: rowClass, occurrences, spellings }];
  });
}

/** "Pemilu:454;pemilu:449;PEMILU:14" as spellings with their shares. */
function parseShapes(shapes: string): Frequency['spellings'] {
  const counted = shapes.split(';').flatMap((shape) => {
    const at = shape.lastIndexOf(':');
    const count = Number(shape.slice(at + 1));
    return at > 0 && count > 0 ? [{ text: shape.slice(0, at), count }] : [];
  });
  const sum = counted.reduce((n, { count }) => n + count, 0);
  return counted.map(({ text, count }) => ({ text, share: count / sum }));
}

/**
 * Would the glossary mark this spelling, given the words that it needs around it? Guards that ask for context, a name
 * or a line not all in capitals count as met, for a list of spellings has no lines. A form of several words does not
 * cover its parts.
 */
export function accepts(lexicon: Lexicon, spelling: string): boolean {
  const text = unify(spelling);
  const tokens = tokenize(text);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return false;
  const written = text.slice(first.start, last.end);
  return (lexicon.formsStartingWith(first.key) ?? []).some(
    (form) =>
      form.key === foldKey(written) &&
      (!form.dotted || text.startsWith('.', last.end)) &&
      caseAllowed(form, written),
  );
}

const add = (a: Tally, b: Tally): Tally => ({
  occurrences: a.occurrences + b.occurrences,
  covered: a.covered + b.covered,
});

const NOTHING: Tally = { occurrences: 0, covered: 0 };

/**
 * Measures how many occurrences the glossary covers. The list counts spellings over all its news only, so that the
 * occurrences of a form in government news are parted among them in proportion.
 */
export function measure(
  frequencies: readonly Frequency[],
  lexicon: Lexicon,
  notCovered: readonly NotCovered[],
): Coverage {
  const reasons = new Map(notCovered.map((row) => [foldKey(row.form), row]));
  const byClass = new Map<FormClass, Tally>();
  let all = NOTHING;
  let terms = NOTHING;
  const lacking: Lacking[] = [];
  for (const { form, formClass, occurrences, spellings } of frequencies) {
    const accepted = spellings.filter(({ text }) => accepts(lexicon, text));
    // Counted from what is lacking: shares of floating point need not add up to 1, and a whole form must.
    const lackingShare =
      accepted.length === spellings.length ? 0 : 1 - accepted.reduce((n, { share }) => n + share, 0);
    const tally = { occurrences, covered: occurrences * (1 - lackingShare) };
    const reason = reasons.get(foldKey(form)) ?? null;
    byClass.set(formClass, add(byClass.get(formClass) ?? NOTHING, tally));
    all = add(all, tally);
    terms = add(terms, reason ? { occurrences: tally.covered, covered: tally.covered } : tally);
    if (occurrences > tally.covered) lacking.push({ form, occurrences: occurrences - tally.covered, reason });
  }
  lacking.sort((a, b) => b.occurrences - a.occurrences);
  return { byClass, all, terms, lacking };
}

/** Rows of `not-covered.tsv` whose very spelling the glossary does cover. */
export function contradictions(lexicon: Lexicon, notCovered: readonly NotCovered[]): NotCovered[] {
  return notCovered.filter(({ form }) => accepts(lexicon, form));
}
