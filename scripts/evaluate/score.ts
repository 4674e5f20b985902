import { foldKey } from '../../lib/engine/fold';
import { isSameLongForm } from '../../lib/engine/long-forms';
import type { PrintedMark } from '../lib/annotate-text';

/** A labelled place in an article. Offsets are UTF-16 code units. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** `term` should be marked; `name` may be; `none` must not be. */
  readonly class: 'term' | 'name' | 'none';
  /** Right long forms, parted by `|`; null where the labeller was not sure. */
  readonly long: string | null;
}

export interface LabelledArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly labels: readonly Label[];
}

/** A disagreement between marks and labels. */
export interface Disagreement {
  readonly kind: 'missed' | 'false' | 'on-none' | 'sense';
  readonly form: string;
  readonly article: string;
  readonly context: string;
  readonly note: string;
}

export interface Score {
  readonly articles: number;
  readonly right: number;
  readonly wrong: number;
  /** Labels of class `term` with and without a mark. */
  readonly found: number;
  readonly missed: number;
  readonly senses: number;
  readonly sensesRight: number;
  readonly ambiguous: number;
  readonly ambiguousRight: number;
  readonly disagreements: readonly Disagreement[];
}

/** Do a mark's and a label's long form name the same? One may hold the other ("Kementerian" or a region left out). */
export function agrees(ours: string | undefined, label: string): boolean {
  if (ours === undefined) return false;
  const mark = foldKey(ours);
  return label.split('|').some((one) => {
    const right = foldKey(one);
    return right !== '' && (isSameLongForm(mark, right) || mark.includes(right) || right.includes(mark));
  });
}

const around = (text: string, start: number, end: number) =>
  `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replace(
    /\s+/g,
    ' ',
  );

/** Forms that the labels give two or more meanings, folded. */
export function ambiguousForms(articles: readonly LabelledArticle[]): Set<string> {
  const longs = new Map<string, string[]>();
  for (const { labels } of articles)
    for (const label of labels) {
      if (label.class !== 'term' || !label.long) continue;
      const known = longs.get(foldKey(label.form)) ?? [];
      if (!known.some((k) => agrees(k, label.long as string))) known.push(label.long);
      longs.set(foldKey(label.form), known);
    }
  return new Set([...longs].filter(([, known]) => known.length > 1).map(([form]) => form));
}

/**
 * Scores marks against labels: a mark is right where it overlaps a `term`, counts neither way on a `name`, and is wrong
 * elsewhere; a `term` without a mark is missed. Senses are judged where a term was found and its long form is known.
 */
export function score(
  articles: readonly LabelledArticle[],
  annotate: (article: LabelledArticle) => readonly PrintedMark[],
  ambiguous: ReadonlySet<string> = ambiguousForms(articles),
): Score {
  const n = {
    right: 0,
    wrong: 0,
    found: 0,
    missed: 0,
    senses: 0,
    sensesRight: 0,
    ambiguous: 0,
    ambiguousRight: 0,
  };
  const disagreements: Disagreement[] = [];
  for (const article of articles) {
    const marks = annotate(article);
    const report = (
      kind: Disagreement['kind'],
      form: string,
      { start, end }: { start: number; end: number },
      note: string,
    ) =>
      disagreements.push({
        kind,
        form,
        article: article.id,
        context: around(article.text, start, end),
        note,
      });
    for (const mark of marks) {
      const labels = article.labels.filter((l) => l.start < mark.end && mark.start < l.end);
      if (labels.some((l) => l.class === 'term')) n.right++;
      else if (!labels.some((l) => l.class === 'name')) {
        n.wrong++;
        report(labels.length > 0 ? 'on-none' : 'false', mark.form, mark, mark.long ?? '');
      }
    }
    for (const label of article.labels) {
      if (label.class !== 'term') continue;
      const mark = marks.find((m) => label.start < m.end && m.start < label.end);
      if (!mark) {
        n.missed++;
        report('missed', label.form, label, label.long ?? '');
        continue;
      }
      n.found++;
      if (!label.long) continue;
      const right = agrees(mark.long, label.long);
      n.senses++;
      if (right) n.sensesRight++;
      else report('sense', label.form, label, `ours: ${mark.long}, label: ${label.long}`);
      if (ambiguous.has(foldKey(label.form))) {
        n.ambiguous++;
        if (right) n.ambiguousRight++;
      }
    }
  }
  return { articles: articles.length, ...n, disagreements };
}

/** The rates of a score; NaN where there is nothing to divide by. */
export function rates(s: Score) {
  const precision = s.right / (s.right + s.wrong);
  const recall = s.found / (s.found + s.missed);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    senses: s.sensesRight / s.senses,
    ambiguous: s.ambiguousRight / s.ambiguous,
  };
}
