import { isLookedUp, type Target } from '../../lib/card/target';
import { rectsOf } from '../../lib/dom/hit-test';
import type { PageMarks, PlacedMark } from '../../lib/dom/page-marks';
import { meaningOf } from '../../lib/engine/senses';

interface StepsOptions {
  readonly marks: PageMarks;
  /** The term whose card is open. */
  readonly shown: () => Target | null;
  readonly isPainted: (placed: PlacedMark) => boolean;
}

/** The way from term to term. Remembers the last one gone to. */
export interface Steps {
  /** The next (1) or the previous (-1) term; past the last comes the first. */
  next(by: 1 | -1): PlacedMark | undefined;
  /** Where the reader is: the last term gone to while it is on the screen, else the first on the screen. */
  nearest(): PlacedMark | undefined;
  /** The first place of a term in a meaning. */
  find(term: { readonly form: string; readonly long: string }): PlacedMark | undefined;
}

export function createSteps({ marks, shown, isPainted }: StepsOptions): Steps {
  let last: PlacedMark | undefined;
  const visible = () => [...marks.all()].filter((m) => rectsOf(m).length > 0);
  /** What is marked is stepped through; where the reader has nothing marked, every term is. */
  const steppable = () => {
    const all = visible();
    const painted = all.filter(isPainted);
    return painted.length > 0 ? painted : all;
  };
  /** The first term on the screen or below it. */
  const firstInSight = (all: readonly PlacedMark[]) => all.findIndex((m) => (rectsOf(m)[0]?.top ?? -1) >= 0);
  const isInSight = (placed: PlacedMark) => {
    const top = rectsOf(placed)[0]?.top ?? -1;
    return top >= 0 && top < window.innerHeight;
  };
  const going = (target: PlacedMark | undefined) => {
    last = target ?? last;
    return target;
  };

  return {
    next: (by) => {
      const all = steppable();
      const open = shown();
      const from = open && !isLookedUp(open) ? open : last;
      const at = from ? all.indexOf(from) : -1;
      if (at >= 0) return going(all[(at + by + all.length) % all.length]);
      const first = firstInSight(all);
      return going(by > 0 ? (all[first] ?? all[0]) : (all[first - 1] ?? all.at(-1)));
    },
    nearest: () => {
      if (last && isInSight(last)) return last;
      const all = steppable();
      return going(all[firstInSight(all)] ?? all[0]);
    },
    find: ({ form, long }) => {
      const places = visible().filter((m) => m.mark.form === form);
      return going(places.find((m) => meaningOf(m.mark).long === long) ?? places[0]);
    },
  };
}
