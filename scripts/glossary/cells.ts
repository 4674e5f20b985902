import * as v from 'valibot';
import { type Item, ItemSchema } from '../../lib/glossary/source-schema';
import { type Advice, adviceOnIssue } from './indonesian';

/**
 * The fields of an item as people write them in a spreadsheet's cell or at the terminal; docs/glossary-guide.md
 * describes the notation. A list is parted by " | ", `PAN {homograph, exact}` is a form with its guard and case rule,
 * `2014..2019` a span of time and `UU 20/2023 Pasal 1` a law with its article.
 */

const listOf = (text: string) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const CASES: ReadonlySet<string> = new Set(['exact', 'any']);
const ARTICLE = /^(.+?)\s+((?:Pasal|ayat|Bab|Bagian|Diktum|Lampiran)\b.*)$/i;
const YES: ReadonlySet<string> = new Set(['ya', 'true', 'benar']);
const NO: ReadonlySet<string> = new Set(['tidak', 'false', 'salah']);

/** Thrown inside this module where a cell's notation cannot be read. */
class NotationError extends Error {
  constructor(readonly advice: Advice) {
    super(advice.message);
  }
}

function parseForm(text: string): unknown {
  const [, form, options = ''] = /^([^{}]+?)\s*(?:\{([^{}]*)\})?$/.exec(text) ?? [];
  if (form === undefined)
    throw new NotationError({
      message: `kurung kurawal pada "${text}" tidak lengkap`,
      remedy: 'Tulis misalnya PAN, atau PAN {homograph}, atau PAN {homograph, exact}.',
    });
  const words = options.split(/[\s,;]+/).filter((word) => word !== '');
  const guard = words.filter((word) => !CASES.has(word)).join(' ');
  const caseRule = words.filter((word) => CASES.has(word)).join(' ');
  return { form, ...(caseRule === '' ? {} : { case: caseRule }), ...(guard === '' ? {} : { guard }) };
}

function parsePeriod(text: string): unknown {
  const [, from, to] = /^([^\s.]*)\s*\.\.\s*([^\s.]*)$/.exec(text) ?? [];
  if (from === undefined || (from === '' && to === ''))
    throw new NotationError({
      message: `"${text}" bukan masa berlaku`,
      remedy: 'Tulis dengan dua titik: 2014..2019 (dari sampai), 2014.. (sejak), atau ..2019 (sampai).',
    });
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

function parseLaw(text: string): unknown {
  const [, name = text, article] = ARTICLE.exec(text) ?? [];
  return { name, ...(article === undefined ? {} : { article }) };
}

/** Reads one kind of cell; what it cannot make sense of it hands on as text, for the schema to refuse. */
const PARSERS: { readonly [F in keyof Item]?: (text: string) => unknown } = {
  forms: (text) => listOf(text).map(parseForm),
  valid: (text) => listOf(text).map(parsePeriod),
  becomes: listOf,
  context: listOf,
  law: (text) => listOf(text).map(parseLaw),
  irregular: (text) => (YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : text),
  // Indonesian spreadsheets write a decimal comma.
  prior: (text) => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text),
};

/** Reads a cell into the shape of the source. An empty cell has the value undefined. Never throws. */
export function parseCell(field: keyof Item, text: string): { value: unknown } | { problem: Advice } {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  try {
    return { value: PARSERS[field]?.(trimmed) ?? trimmed };
  } catch (error) {
    if (error instanceof NotationError) return { problem: error.advice };
    throw error;
  }
}

/** Reads a cell and holds it against the schema of its field. An empty cell is wrong where the field must be there. */
export function readField<F extends keyof Item>(
  field: F,
  text: string,
): { value: Item[F] } | { problem: Advice } {
  const cell = parseCell(field, text);
  if ('problem' in cell) return cell;
  const result = v.safeParse(ItemSchema.entries[field], cell.value);
  return result.success ? { value: result.output as Item[F] } : { problem: adviceOnIssue(result.issues[0]) };
}

type Writers = { readonly [F in keyof Item]?: (value: NonNullable<Item[F]>) => string };

const WRITERS: Writers = {
  forms: (forms) =>
    forms
      .map((f) => {
        const options = [f.guard, f.case].filter((option) => option !== undefined);
        return options.length === 0 ? f.form : `${f.form} {${options.join(', ')}}`;
      })
      .join(' | '),
  valid: (periods) => periods.map((p) => `${p.from ?? ''}..${p.to ?? ''}`).join(' | '),
  becomes: (ids) => ids.join(' | '),
  context: (words) => words.join(' | '),
  law: (laws) => laws.map((l) => (l.article ? `${l.name} ${l.article}` : l.name)).join(' | '),
  irregular: (value) => (value ? 'ya' : 'tidak'),
};

function write<F extends keyof Item>(field: F, value: NonNullable<Item[F]>): string {
  return WRITERS[field]?.(value) ?? String(value);
}

/** Writes a field as a cell; the empty text where the item has none. `parseCell` reads it back. */
export function formatCell(item: Item, field: keyof Item): string {
  const value = item[field];
  return value === undefined ? '' : write(field, value);
}
