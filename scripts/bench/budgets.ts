import type { bench as Bench } from '../../tests/bench/page';

/** A ratio of one run, its budget (docs/performance.md), and by what factor a noisy machine may pass it. */
export interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly tolerance: number;
}

/** What was not measured keeps no budget. */
const MISSING = Number.NaN;

/** The ratios that have a budget. */
export function ratiosOf({ one, markJs, growth, sized, hostile }: ReturnType<typeof Bench>): Ratio[] {
  const [small, large] = [growth[0], growth.slice(1).at(-1)];
  const perArticle = (large?.singkap ?? MISSING) / (large?.times ?? MISSING) / (small?.singkap ?? MISSING);
  const bySize = (sized.slice(1).at(-1)?.singkap ?? MISSING) / (sized[0]?.singkap ?? MISSING);
  const hurting = hostile.length > 0 ? hostile : [{ name: 'input made to hurt', growth: MISSING }];
  return [
    {
      what: 'scan, as a share of mark.js with 500 forms',
      value: one.singkap / markJs,
      budget: 1 / 50,
      tolerance: 1.3,
    },
    { what: 'a hundred times the text, for each article', value: perArticle, budget: 1.2, tolerance: 1.3 },
    { what: 'the largest glossary, as against the smallest', value: bySize, budget: 1.2, tolerance: 1.3 },
    ...hurting.map(({ name, growth: value }) => ({ what: name, value, budget: 1.2, tolerance: 1.5 })),
  ];
}

export const isKept = ({ value, budget, tolerance }: Ratio) => value <= budget * tolerance;

/**
 * Of two runs the better value of each ratio: other work on the machine makes one part of a run slow, not the same part
 * of each, while a fault does.
 */
export function better(one: readonly Ratio[], other: readonly Ratio[]): Ratio[] {
  return one.map((ratio, i) => ({ ...ratio, value: Math.min(ratio.value, other[i]?.value ?? ratio.value) }));
}
