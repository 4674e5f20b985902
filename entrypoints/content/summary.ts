import { isCertain, meaningOf } from '../../lib/engine/senses';
import type { Mark } from '../../lib/engine/types';
import type { TermSummary } from '../../lib/settings/messages';

/** The terms of a page for the popup: one entry a meaning, in order of appearance. */
export function summarise(marks: readonly Mark[]): { marks: number; terms: TermSummary[] } {
  const terms = new Map<string, TermSummary>();
  for (const mark of marks) {
    const { long, sense } = meaningOf(mark);
    const key = termKey({ form: mark.form, long, sense });
    const known = terms.get(key);
    const candidates = isCertain(mark) ? [] : mark.candidates.flatMap((c) => c.long ?? []);
    terms.set(key, {
      form: mark.form,
      long,
      sense,
      candidates: [...new Set([...(known?.candidates ?? []), ...candidates])],
      count: (known?.count ?? 0) + 1,
      fromPage: mark.from === 'page',
    });
  }
  return { marks: marks.length, terms: [...terms.values()] };
}

/** Tells one term of a page from another: the form in its meaning. */
export const termKey = ({ form, long, sense }: Pick<TermSummary, 'form' | 'long' | 'sense'>) =>
  `${form}\n${sense ?? long}`;
