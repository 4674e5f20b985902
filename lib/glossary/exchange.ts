import Papa from 'papaparse';
import * as v from 'valibot';
import { parse as parseYaml, stringify as writeYaml } from 'yaml';
import { foldKey } from '../engine/fold';
import { type AddedTerm, AddedTermSchema, MAX_TERMS, newId } from './added';

/**
 * Glossaries in files: what a reader brings, takes away or subscribes to. Spreadsheets as CSV or TSV, JSON, and the YAML
 * of this project. All are read as text, never as HTML, and no file makes this throw.
 */
export type FileFormat = 'csv' | 'tsv' | 'json' | 'yaml';

/** Why a row is not taken, by a code that the interface has words for. */
export type RowProblem =
  | 'no-form'
  | 'no-long'
  | 'bad-form'
  | 'too-long'
  | 'invisible'
  | 'no-row'
  | 'unreadable'
  | 'too-many';

export interface RowError {
  /** As a spreadsheet or an editor counts: a row of CSV with the heading as 1; the nth entry of JSON or YAML. */
  readonly row: number;
  readonly problem: RowProblem;
  /** What stood there, shortened. */
  readonly text: string;
}

export interface ReadFile {
  /** What the file calls itself, where it does. */
  readonly name?: string;
  readonly terms: readonly AddedTerm[];
  readonly errors: readonly RowError[];
}

/** A row before it is checked: what the file has for each field. */
type Raw = Partial<Record<'forms' | 'long' | 'english' | 'definition', unknown>>;

const COLUMNS: Readonly<Record<string, keyof Raw>> = {
  singkatan: 'forms',
  istilah: 'forms',
  bentuk: 'forms',
  form: 'forms',
  forms: 'forms',
  acronym: 'forms',
  term: 'forms',
  kepanjangan: 'long',
  arti: 'long',
  long: 'long',
  'long form': 'long',
  meaning: 'long',
  inggris: 'english',
  'bahasa inggris': 'english',
  english: 'english',
  penjelasan: 'definition',
  definisi: 'definition',
  keterangan: 'definition',
  definition: 'definition',
  explanation: 'definition',
};
/** What the columns hold where there is no heading. */
const ORDER: readonly (keyof Raw)[] = ['forms', 'long', 'english', 'definition'];

/** The format of a file by its name, and where that says nothing by how it begins. */
export function formatOf(name: string, text: string): FileFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'json' || ending === 'tsv' || ending === 'csv') return ending;
  if (ending === 'yaml' || ending === 'yml') return 'yaml';
  const [first = ''] = text.trimStart().split('\n', 1);
  if (/^[[{]/.test(first)) return 'json';
  if (/^(?:- |[a-z]+:(?: |$)|#)/.test(first)) return 'yaml';
  return first.includes('\t') ? 'tsv' : 'csv';
}

/** Reads a glossary. Rows that cannot be taken are told one by one, the others are taken. Never throws. */
export function readGlossaryFile(text: string, format: FileFormat): ReadFile {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return format === 'csv' || format === 'tsv' ? readTable(bare, format) : readList(bare, format);
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    return { terms: [], errors: [{ row: line, problem: 'unreadable', text: shortened(error) }] };
  }
}

function readTable(text: string, format: 'csv' | 'tsv'): ReadFile {
  const [first = ''] = text.split('\n', 1);
  const delimiter = format === 'tsv' ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ',';
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const heading = (data[0] ?? []).map((cell) => COLUMNS[cell.trim().toLowerCase()]);
  const hasHeading = heading.includes('forms') && heading.includes('long');
  const columns = hasHeading ? heading : ORDER;
  const rows = data.slice(hasHeading ? 1 : 0).map((cells, index) => {
    const raw: Raw = {};
    for (const [at, column] of columns.entries())
      if (column && cells[at]?.trim()) raw[column] = unguarded(cells[at] ?? '');
    return { row: index + (hasHeading ? 2 : 1), raw, isEmpty: cells.every((cell) => cell.trim() === '') };
  });
  return checked(rows.filter((r) => !r.isEmpty));
}

/** A spreadsheet's guard against formulas, which our own export writes, is no part of the text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function readList(text: string, format: 'json' | 'yaml'): ReadFile {
  const content: unknown = format === 'json' ? JSON.parse(text) : parseYaml(text, { maxAliasCount: 0 });
  const list = Array.isArray(content) ? content : (content as { terms?: unknown } | null)?.terms;
  if (!Array.isArray(list))
    return { terms: [], errors: [{ row: 1, problem: 'no-row', text: shortened(text) }] };
  const name = (content as { name?: unknown }).name;
  const rows = list.map((entry: unknown, index) => ({ row: index + 1, raw: rawOf(entry) }));
  return { ...checked(rows), ...(typeof name === 'string' ? { name: name.trim().slice(0, 80) } : {}) };
}

/** An entry of JSON or YAML: ours, or with the names that a spreadsheet's heading may have. */
function rawOf(entry: unknown): Raw | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return null;
  const raw: Raw = {};
  for (const [key, value] of Object.entries(entry)) {
    const column = Object.hasOwn(COLUMNS, key.toLowerCase()) ? COLUMNS[key.toLowerCase()] : undefined;
    if (column && value !== null && value !== '') raw[column] = value;
  }
  return raw;
}

function checked(rows: readonly { readonly row: number; readonly raw: Raw | null }[]): ReadFile {
  const terms: AddedTerm[] = [];
  const errors: RowError[] = [];
  const taken = new Set<string>();
  for (const { row, raw } of rows) {
    const fail = (problem: RowProblem, text: unknown) => errors.push({ row, problem, text: shortened(text) });
    if (!raw) fail('no-row', '');
    else if (raw.forms === undefined) fail('no-form', raw.long ?? '');
    else if (raw.long === undefined) fail('no-long', raw.forms);
    else if (terms.length >= MAX_TERMS) fail('too-many', raw.forms);
    else {
      const forms = formsOf(raw.forms);
      const id = newId(forms[0] ?? '', taken);
      const result = v.safeParse(AddedTermSchema, { ...raw, id, forms });
      if (result.success) {
        taken.add(id);
        terms.push(result.output);
      } else fail(problemOf(result.issues[0]), forms[0] ?? raw.long);
    }
  }
  return { terms, errors };
}

/** Several forms in one cell are parted by semicolons; in our YAML each may be {form, case, guard}. */
function formsOf(forms: unknown): string[] {
  const list = Array.isArray(forms) ? forms : String(forms).split(';');
  return list
    .map((form) => String((form as { form?: unknown } | null)?.form ?? form ?? '').trim())
    .filter((form) => form !== '');
}

function problemOf(issue: v.BaseIssue<unknown>): RowProblem {
  if (/at most/.test(issue.message)) return 'too-long';
  if (/invisible|broken/.test(issue.message)) return 'invisible';
  const [field] = issue.path ?? [];
  if (field?.key !== 'forms') return 'no-long';
  return /at least one/.test(issue.message) ? 'no-form' : 'bad-form';
}

function shortened(text: unknown): string {
  const plain = text instanceof Error ? text.message : String(text);
  return plain.replace(/\s+/g, ' ').slice(0, 60);
}

/** Writes a glossary so that `readGlossaryFile` reads the same back. */
export function writeGlossaryFile(terms: readonly AddedTerm[], format: FileFormat): string {
  const plain = terms.map(({ forms, long, english, definition }) => ({
    forms: [...forms],
    long,
    ...(english ? { english } : {}),
    ...(definition ? { definition } : {}),
  }));
  if (format === 'json') return `${JSON.stringify({ terms: plain }, null, 2)}\n`;
  if (format === 'yaml') return writeYaml(plain, { lineWidth: 0 });
  return Papa.unparse(
    {
      fields: ['singkatan', 'kepanjangan', 'inggris', 'penjelasan'],
      data: plain.map((t) => [t.forms.join('; '), t.long, t.english ?? '', t.definition ?? '']),
    },
    { delimiter: format === 'tsv' ? '\t' : ',', escapeFormulae: true, newline: '\n' },
  );
}

/** What to do with a term whose form the glossary has already in another meaning. */
export type OnConflict = 'keep' | 'replace' | 'both';

export interface Merged {
  readonly terms: readonly AddedTerm[];
  readonly added: number;
  readonly replaced: number;
  /** Those that are there already, and those that yielded. */
  readonly left: number;
}

const isSame = (a: AddedTerm, b: AddedTerm) => foldKey(a.long) === foldKey(b.long);

/** Adds terms to a glossary. No term that is there is lost, but those that `replace` replaces. Pure. */
export function mergeTerms(
  existing: readonly AddedTerm[],
  incoming: readonly AddedTerm[],
  onConflict: OnConflict,
): Merged {
  const byForm = createFormIndex(existing);
  const result = new Map(existing.map((term) => [term.id, term]));
  const taken = new Set(result.keys());
  let added = 0;
  let replaced = 0;
  let left = 0;
  for (const term of incoming) {
    // One that has been replaced is no rival any more.
    const rivals = byForm.sharing(term).filter((rival) => result.get(rival.id) === rival);
    const same = rivals.find((rival) => isSame(rival, term));
    const [rival] = rivals;
    if (same || (rival && onConflict === 'keep') || (!rival && result.size >= MAX_TERMS)) {
      left++;
      continue;
    }
    const id = rival && onConflict === 'replace' ? rival.id : newId(term.forms[0] ?? '', taken);
    const put = { ...term, id };
    taken.add(id);
    result.set(id, put);
    byForm.add(put);
    if (rival && onConflict === 'replace') replaced++;
    else added++;
  }
  return { terms: [...result.values()], added, replaced, left };
}

/** The terms of a file whose forms a glossary has in another meaning. */
export function conflictsOf(existing: readonly AddedTerm[], incoming: readonly AddedTerm[]): AddedTerm[] {
  const byForm = createFormIndex(existing);
  return incoming.filter((term) => {
    const rivals = byForm.sharing(term);
    return rivals.length > 0 && !rivals.some((rival) => isSame(rival, term));
  });
}

/** Finds the terms that share a form with another, whatever its case. */
function createFormIndex(terms: readonly AddedTerm[]) {
  const byForm = new Map<string, AddedTerm[]>();
  const add = (term: AddedTerm) => {
    for (const form of term.forms) {
      const key = foldKey(form);
      byForm.set(key, [...(byForm.get(key) ?? []), term]);
    }
  };
  for (const term of terms) add(term);
  return {
    add,
    sharing: ({ forms }: AddedTerm): AddedTerm[] => [
      ...new Set(forms.flatMap((form) => byForm.get(foldKey(form)) ?? [])),
    ],
  };
}
