import * as v from 'valibot';
import { type Item, ItemSchema } from '../../lib/glossary/source-schema';
import { formatCell, parseCell } from './cells';
import { type CsvProblem, type CsvRow, decodeCsv, readCsv } from './csv-table';
import { adviceOnIssue } from './indonesian';
import { FIELDS } from './item-text';
import { itemsOf, newProblems, plainItem, type Source, withItems } from './source';

/** What a row does to the glossary. */
export interface Change {
  readonly id: string;
  readonly domain: string;
  /** The fields that become other; null for a new item. */
  readonly fields: readonly string[] | null;
  /** True where a reviewed item becomes other and keeps the date of its former review. */
  readonly isStaleReview: boolean;
}

export interface ImportPlan {
  /** The source as it would be; the same as before where there are problems. */
  readonly after: Source;
  readonly changes: readonly Change[];
  /** Number of rows that say what the glossary says already. */
  readonly unchanged: number;
  readonly problems: readonly CsvProblem[];
}

/** Works out what the import of a CSV file would do. All rows are checked; one wrong row and nothing changes. */
export function planImport(bytes: Uint8Array, source: Source): ImportPlan {
  const refuse = (problems: readonly CsvProblem[]) => ({
    after: source,
    changes: [],
    unchanged: 0,
    problems,
  });
  const decoded = decodeCsv(bytes);
  if ('problem' in decoded) return refuse([decoded.problem]);
  const table = readCsv(decoded.text);
  if (table.problems.length > 0) return refuse(table.problems);
  if (table.rows.length === 0)
    return refuse([{ message: 'berkas ini tidak berisi baris', remedy: 'Isi sedikitnya satu baris.' }]);

  const existing = new Map(itemsOf(source).map((item) => [item.id, plainItem(item)]));
  const { items, rowOf, problems } = readItems(table.rows, existing);
  const after = problems.length > 0 ? source : withItems(source, items);
  const broken = newProblems(source, after).map((p): CsvProblem => {
    const row = p.id === undefined ? undefined : rowOf.get(p.id);
    return row === undefined
      ? { message: `${p.file}:${p.line} (${p.id ?? ''}): ${p.message}`, remedy: p.remedy }
      : { row, column: p.field ?? 'id', message: p.message, remedy: p.remedy };
  });
  const all = [...problems, ...broken].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (all.length > 0) return refuse(all);
  const changes = items.flatMap((item) => changeOf(item, existing.get(item.id)));
  return { after, changes, unchanged: items.length - changes.length, problems: [] };
}

function readItems(rows: readonly CsvRow[], existing: ReadonlyMap<string, Item>) {
  const items: Item[] = [];
  const problems: CsvProblem[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    const id = cells.get('id')?.trim() ?? '';
    const earlier = rowOf.get(id);
    if (earlier !== undefined && id !== '')
      problems.push({
        row,
        column: 'id',
        message: `id ${id} sudah ada di baris ${earlier}`,
        remedy: 'Hapus salah satu baris, atau beri id lain.',
      });
    rowOf.set(id, row);
    const raw: Record<string, unknown> = { ...existing.get(id) };
    const unreadable = new Set<string>();
    for (const [column, cell] of cells) {
      const read = parseCell(column, cell);
      if ('problem' in read) {
        unreadable.add(column);
        problems.push({ row, column, ...read.problem });
      } else if (read.value === undefined) delete raw[column];
      else raw[column] = read.value;
    }
    const result = v.safeParse(ItemSchema, raw);
    if (result.success) items.push(result.output);
    else
      for (const issue of result.issues) {
        const column = String(issue.path?.[0]?.key ?? 'id');
        if (!unreadable.has(column)) problems.push({ row, column, ...adviceOnIssue(issue) });
        unreadable.add(column);
      }
  }
  return { items, rowOf, problems };
}

function changeOf(item: Item, former: Item | undefined): Change[] {
  const { id, domain } = item;
  if (!former) return [{ id, domain, fields: null, isStaleReview: false }];
  const fields = FIELDS.filter((f) => formatCell(item, f) !== formatCell(former, f));
  const isStaleReview = item.checked !== undefined && !fields.includes('checked');
  return fields.length === 0 ? [] : [{ id, domain, fields, isStaleReview }];
}
