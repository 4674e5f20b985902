import Papa from 'papaparse';
import type { Item } from '../../lib/glossary/source-schema';
import { formatCell, readField } from './cells';
import type { Advice } from './indonesian';
import { FIELDS } from './item-text';

/** A problem of a CSV file. `row` is the number that a spreadsheet shows beside the row: the heading is 1. */
export interface CsvProblem extends Advice {
  readonly row?: number;
  readonly column?: string;
}

/** A row that holds something: the cells by column, those that the file does not have left out. */
export interface CsvRow {
  readonly row: number;
  readonly cells: ReadonlyMap<keyof Item, string>;
}

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAVE_AS_UTF8 =
  'Simpan lagi: di Excel pilih jenis "CSV UTF-8", di LibreOffice pilih perangkat karakter "Unicode (UTF-8)".';

/** The text of a CSV file; a byte order mark is left out. */
export function decodeCsv(bytes: Uint8Array): { text: string } | { problem: CsvProblem } {
  const wrong = (message: string) => ({ problem: { message, remedy: SAVE_AS_UTF8 } });
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4)
    return wrong('ini buku kerja Excel atau LibreOffice, bukan CSV');
  const startsLikeUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (startsLikeUtf16 || bytes.subarray(0, 200).includes(0)) return wrong('berkas ini berkode UTF-16');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Bytes of UTF-8 that were once read as Windows-1252 and saved again: "â€œ" for “, "Ã©" for é.
    const [garbled] = /\S*(?:â€|Ã[\u0080-\u00BF])\S*|\S*\uFFFD\S*/.exec(text) ?? [];
    return garbled ? wrong(`teksnya rusak karena salah kode (misalnya "${garbled}")`) : { text };
  } catch {
    return wrong('berkas ini tidak berkode UTF-8, mungkin Windows-1252');
  }
}

/** Reads rows. Comma, semicolon and tab are told apart by the heading. Never throws. */
export function readCsv(text: string): { rows: CsvRow[]; problems: CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  for (const error of errors)
    if (error.type === 'Quotes')
      problems.push({
        row: (error.row ?? 0) + 1,
        message: 'tanda kutip tidak berpasangan, sehingga sel-selnya tidak jelas',
        remedy:
          'Buka di aplikasi lembar kerja dan simpan lagi sebagai CSV, atau gandakan kutip di dalam sel: "".',
      });
  const [heading = [], ...records] = data;
  const columns = readHeading(heading, problems);
  // Under a wrong heading every row would look wrong too.
  if (problems.length > 0) return { rows: [], problems };
  const rows = records.flatMap((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell.trim() === '')) return [];
    if (record.slice(columns.length).some((cell) => cell.trim() !== ''))
      problems.push({
        row,
        message: `ada ${record.length} sel, padahal judulnya ${columns.length} kolom`,
        remedy:
          'Apit dengan tanda kutip sel yang memuat tanda pemisah, atau simpan lagi dari aplikasi lembar kerja.',
      });
    // Excel drops empty cells at a row's end, so a missing cell is one that says nothing.
    const cells = columns.flatMap((column, i) => {
      const cell = record[i];
      return column === undefined || cell === undefined ? [] : [[column, cell] as const];
    });
    return [{ row, cells: new Map(cells) }];
  });
  return { rows: problems.length > 0 ? [] : rows, problems };
}

const columnOf = (name: string) => FIELDS.find((field) => field === name.trim().toLowerCase());

/** The delimiter under which the heading has the most known columns. */
function delimiterOf(text: string): Delimiter {
  const known = (delimiter: Delimiter) =>
    Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.filter(columnOf).length ?? 0;
  return DELIMITERS.reduce((best, next) => (known(next) > known(best) ? next : best));
}

function readHeading(heading: readonly string[], problems: CsvProblem[]): (keyof Item | undefined)[] {
  const columns = heading.map(columnOf);
  const wrong = (message: string, remedy: string, column?: string) =>
    problems.push({ row: 1, ...(column === undefined ? {} : { column }), message, remedy });
  if (columns.every((column) => column === undefined)) {
    wrong(
      'baris pertama tidak berisi nama kolom, atau pemisahnya bukan koma, titik koma, atau tab',
      `Tulis di baris pertama: ${FIELDS.join(', ')}. Contoh: npm run glossary:export -- --csv.`,
    );
    return columns;
  }
  for (const [i, name] of heading.entries()) {
    const column = columns[i];
    if (column === undefined && name.trim() !== '')
      wrong('nama kolom tidak dikenal', `Pakai salah satu: ${FIELDS.join(', ')}.`, name.trim());
    if (column !== undefined && columns.indexOf(column) !== i)
      wrong('kolom ini ada dua kali', 'Hapus salah satu.', column);
  }
  if (!columns.includes('id'))
    wrong('kolom id tidak ada', 'Tambahkan kolom id; tanpanya tidak jelas arti mana yang dimaksud.');
  return columns;
}

/**
 * Writes items as CSV with all columns and `\r\n` line ends, as RFC 4180 has it. Throws, in Indonesian, where a value
 * cannot be written so that it is read back the same.
 */
export function writeCsv(items: readonly Item[], delimiter: Delimiter = ','): string {
  const rows = items.map((item) =>
    FIELDS.map((field) => {
      const cell = formatCell(item, field);
      const again = readField(field, cell);
      if (!('value' in again) || JSON.stringify(again.value) !== JSON.stringify(item[field]))
        throw new Error(`${item.id}: isi ${field} tidak dapat ditulis dalam satu sel.`);
      return cell;
    }),
  );
  return `${Papa.unparse({ fields: [...FIELDS], data: rows }, { delimiter })}\r\n`;
}
