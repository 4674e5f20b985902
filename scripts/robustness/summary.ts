import { quantile } from '../lib/quantile';
import type { Visit } from './visit';

/** A page with and without the extension, in the same run. */
export interface Pair {
  readonly with: Visit;
  readonly without: Visit | null;
}

const COLUMNS = [
  'path',
  'errors',
  'changed',
  'marks',
  'first mark ms',
  'long tasks ms',
  'longest ms',
  'without: long tasks ms',
  'heap MB',
  'without: heap MB',
  'card',
  'first error',
];

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const whole = (ms: number | null) => (ms === null ? '' : ms.toFixed(0));

/** One line a page, parted by tabs. */
export function table(pairs: readonly Pair[]): string {
  const rows = pairs.map(({ with: w, without }) => [
    w.path,
    w.errors.length,
    w.changed ? 'yes' : '',
    w.marks,
    whole(w.firstMarkMs),
    whole(w.longTasksMs),
    whole(w.longestTaskMs),
    whole(without?.longTasksMs ?? null),
    megabytes(w.heap),
    without ? megabytes(without.heap) : '',
    w.card === null ? '' : w.card ? 'opens' : 'does not open',
    (w.errors[0] ?? '').replace(/\s+/g, ' ').slice(0, 200),
  ]);
  return `${[COLUMNS, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

/** What all pages together showed, in lines for people. */
export function summary(pairs: readonly Pair[]): string[] {
  const visits = pairs.map((p) => p.with);
  const marked = visits.filter((v) => v.marks > 0);
  const first = marked.flatMap((v) => v.firstMarkMs ?? []);
  const compared = pairs.flatMap(({ with: w, without }) => (without ? [{ w, o: without }] : []));
  const more = compared.map(({ w, o }) => w.longTasksMs - o.longTasksMs);
  const heap = compared.map(({ w, o }) => (w.heap - o.heap) / 1e6);
  const spread = (values: readonly number[], digits = 0) =>
    [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits)).join(' / ');
  const cards = marked.filter((v) => v.card).length;
  return [
    `pages                                    ${visits.length}`,
    `pages with an error                      ${visits.filter((v) => v.errors.length > 0).length}`,
    `pages whose own markup was changed       ${visits.filter((v) => v.changed).length}`,
    `pages with marks                         ${marked.length}, ${marked.reduce((n, v) => n + v.marks, 0)} marks`,
    `a card opens on the first mark           ${cards} of ${marked.length}`,
    `first mark, ms after navigation          ${spread(first)} (median / 95th / most)`,
    ...(compared.length > 0
      ? [
          `long tasks more than without, ms         ${spread(more)}`,
          `longest task more than without, ms       ${spread(compared.map(({ w, o }) => w.longestTaskMs - o.longestTaskMs))}`,
          `heap more than without, MB               ${spread(heap, 1)}`,
        ]
      : []),
  ];
}
