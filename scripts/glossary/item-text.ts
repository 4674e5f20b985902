import { Document, isCollection, isMap, isSeq } from 'yaml';
import { type Item, ItemSchema } from '../../lib/glossary/source-schema';
import { parseSource, type SourceItem } from './read-source';

/** The fields of an item in the order in which the source has them. */
export const FIELDS = Object.keys(ItemSchema.entries) as readonly (keyof Item)[];

/** Fields that stand on one line, in brackets. */
const ON_ONE_LINE: ReadonlySet<string> = new Set(['forms', 'valid', 'becomes', 'law', 'context']);

/** A bare year is a number in YAML, and stands without quotes. */
const plainDate = (date: string) => (/^\d{4}$/.test(date) ? Number(date) : date);

/** Each field as the source writes it: the shortest of the shapes that the schema accepts. */
const WRITTEN: { [F in keyof Item]?: (value: NonNullable<Item[F]>) => unknown } = {
  forms: (forms) => forms.map((f) => (f.case === undefined && f.guard === undefined ? f.form : f)),
  valid: (periods) => {
    const written = periods.map((p) => ({
      ...(p.from === undefined ? {} : { from: plainDate(p.from) }),
      ...(p.to === undefined ? {} : { to: plainDate(p.to) }),
    }));
    return written.length === 1 ? written[0] : written;
  },
  checked: plainDate,
};

function written<F extends keyof Item>(field: F, value: NonNullable<Item[F]>): unknown {
  return WRITTEN[field]?.(value) ?? value;
}

/** One item as YAML text in the house order, with its final line end. */
export function formatItem(item: Item): string {
  const fields = FIELDS.flatMap((field) => {
    const value = item[field];
    return value === undefined ? [] : [[field, written(field, value)]];
  });
  const document = new Document([Object.fromEntries(fields)]);
  const map = isSeq(document.contents) ? document.contents.items[0] : undefined;
  for (const pair of isMap(map) ? map.items : [])
    if (ON_ONE_LINE.has(String(pair.key)) && isCollection(pair.value)) pair.value.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The whole text of a file in the house order: a blank line between its items. */
export function formatSource(items: readonly Item[]): string {
  return items.map(formatItem).join('\n');
}

/** What is to change in one file. */
export interface SourceEdit {
  /** Items that replace those of the same id, or are added in their sorted place. */
  readonly put?: readonly Item[];
  /** Ids of items that go. */
  readonly remove?: readonly string[];
}

/** A stretch of a file: an item's own lines, and the blank lines and comments that lead up to them. */
interface Block {
  readonly id: string;
  lead: string;
  own: string;
}

/**
 * Changes items in the text of a file and leaves every other byte as it was. An item that is put as it already is
 * is not written anew. Comments inside a replaced item, and those above a removed one, go with it. Throws where a
 * row of `text` cannot be read: it would count as part of the item above it.
 */
export function editSource(text: string, { put = [], remove = [] }: SourceEdit): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const format = (item: Item) => formatItem(item).replaceAll('\n', lineEnd);
  const { items, problems } = parseSource(text, '');
  if (problems[0]) throw new Error(`Line ${problems[0].line}: ${problems[0].message}`);
  const before = new Map(items.map((item) => [item.id, format(item)]));
  const { blocks, tail } = splitBlocks(text, items);
  for (const id of remove) {
    const index = blocks.findIndex((b) => b.id === id);
    const next = blocks[index + 1];
    // What leads up to the first item is the file's own heading.
    if (index === 0 && next) next.lead = blocks[0]?.lead ?? '';
    if (index !== -1) blocks.splice(index, 1);
  }
  for (const item of put) {
    const own = format(item);
    const block = blocks.find((b) => b.id === item.id);
    if (block && before.get(item.id) !== own) block.own = own;
    if (!block) insertBlock(blocks, { id: item.id, lead: lineEnd, own });
  }
  return blocks.map((b) => b.lead + b.own).join('') + tail;
}

/** Puts a block before the first of a later id. What led up to the file's first item stays at its top. */
function insertBlock(blocks: Block[], block: Block): void {
  const place = blocks.findIndex((b) => b.id > block.id);
  const index = place === -1 ? blocks.length : place;
  const first = blocks[0];
  const last = blocks.at(-1);
  const lineEnd = block.lead;
  if (index === 0) block.lead = first?.lead ?? '';
  if (index === 0 && first) first.lead = lineEnd;
  if (index === blocks.length && last && !last.own.endsWith('\n')) last.own += lineEnd;
  blocks.splice(index, 0, block);
}

function splitBlocks(text: string, items: readonly SourceItem[]): { blocks: Block[]; tail: string } {
  const lines = text.split(/(?<=\n)/);
  const isFiller = (line = '') => /^\s*(#.*)?$/.test(line.trimEnd());
  let done = 0;
  const blocks = items.map((item, i) => {
    const start = item.line - 1;
    let end = (items[i + 1]?.line ?? lines.length + 1) - 1;
    while (end > start + 1 && isFiller(lines[end - 1])) end--;
    const block = {
      id: item.id,
      lead: lines.slice(done, start).join(''),
      own: lines.slice(start, end).join(''),
    };
    done = end;
    return block;
  });
  return { blocks, tail: lines.slice(done).join('') };
}
