import { unparse } from 'papaparse';
import type { SenseText } from '../glossary/texts';

/** One line of a page's glossary, as readers take it away. */
export interface ListedTerm {
  readonly form: string;
  readonly long: string;
  readonly english: string;
  readonly definition: string;
}

interface Term {
  readonly form: string;
  readonly long: string;
  readonly candidates: readonly string[];
  readonly sense: string | null;
}

/**
 * The terms of a page with what the glossary says of them, sorted as a glossary is. Terms without a meaning stay out.
 * `notSure` stands for the definition where the page leaves more than one meaning open.
 */
export function listedTerms(
  terms: readonly Term[],
  text: (id: string) => SenseText | undefined,
  notSure: string,
): ListedTerm[] {
  return terms
    .map(({ form, long, candidates, sense }) => {
      const known = sense === null ? undefined : text(sense);
      const definition = known?.definition ?? (candidates.length > 0 ? notSure : '');
      return { form, long: long || candidates.join(' / '), english: known?.english ?? '', definition };
    })
    .filter((term) => term.long !== '')
    .sort((a, b) => a.form.localeCompare(b.form, 'id') || a.long.localeCompare(b.long, 'id'));
}

export type ListFormat = 'text' | 'markdown' | 'csv';

/** Writes a page's glossary as plain text, as a Markdown table, or as CSV with `columns` for its first line. */
export function formatList(
  terms: readonly ListedTerm[],
  format: ListFormat,
  columns: readonly string[],
): string {
  switch (format) {
    case 'text':
      return terms.map(asLine).join('\n');
    case 'markdown':
      return [
        row(columns),
        row(columns.map(() => '---')),
        ...terms.map((t) => row([t.form, t.long, t.english, t.definition].map(escaped))),
      ].join('\n');
    case 'csv':
      return unparse(
        { fields: [...columns], data: terms.map((t) => [t.form, t.long, t.english, t.definition]) },
        // A page may define a term that a spreadsheet would run as a formula.
        { escapeFormulae: true, newline: '\n' },
      );
  }
}

function asLine({ form, long, english, definition }: ListedTerm): string {
  const meaning = english ? `${long} (${english})` : long;
  return [`${form}: ${meaning}.`, definition].filter(Boolean).join(' ');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const escaped = (cell: string) => cell.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
