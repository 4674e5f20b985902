import type { Mark } from '../../lib/engine/types';
import type { TermSummary } from '../../lib/settings/messages';

/** The terms of a page for the popup: one entry a meaning, in order of appearance. */
export function summarise(marks: readonly Mark[]): { marks: number; terms: TermSummary[] } {
  const terms = new Map<string, { -readonly [K in keyof TermSummary]: TermSummary[K] }>();
  for (const mark of marks) {
    const long = mark.long ?? '';
    const key = `${mark.form}\n${mark.sense ?? long}`;
    const known = terms.get(key);
    if (known) known.count++;
    else
      terms.set(key, { form: mark.form, long, sense: mark.sense, count: 1, fromPage: mark.from === 'page' });
  }
  return { marks: marks.length, terms: [...terms.values()] };
}
