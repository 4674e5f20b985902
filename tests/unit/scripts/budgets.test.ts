import { describe, expect, it } from 'vitest';
import { better, isKept, type Ratio, ratiosOf } from '../../../scripts/bench/budgets';

const run = (over: object = {}) =>
  ratiosOf({
    one: { singkap: 1, read: 0.1, alternation: 9, characters: 100, marks: 3 },
    large: { singkap: 100, read: 10, alternation: 900, characters: 10_000 },
    markJs: 100,
    growth: [
      { times: 1, singkap: 1 },
      { times: 100, singkap: 90 },
    ],
    sized: [
      { forms: 3000, singkap: 1 },
      { forms: 30_000, singkap: 1.1 },
    ],
    hostile: [{ name: 'brackets', one: 1, growth: 1.1 }],
    ...over,
  } as unknown as Parameters<typeof ratiosOf>[0]);
const over = (ratios: readonly Ratio[]) => ratios.filter((r) => !isKept(r)).map((r) => r.what);

describe('the budgets of speed', () => {
  it('are kept by what is fast and grows with the text alone', () => {
    expect(over(run())).toEqual([]);
  });

  it.each([
    [{ markJs: 20 }, 'scan, as a share of mark.js with 500 forms'],
    [
      {
        growth: [
          { times: 1, singkap: 1 },
          { times: 100, singkap: 300 },
        ],
      },
      'a hundred times the text, for each article',
    ],
    [{ sized: [{ singkap: 1 }, { singkap: 2 }] }, 'the largest glossary, as against the smallest'],
    [{ hostile: [{ name: 'brackets', one: 1, growth: 9 }] }, 'brackets'],
    [{ growth: [] }, 'a hundred times the text, for each article'],
    [{ growth: [{ times: 1, singkap: 1 }] }, 'a hundred times the text, for each article'],
    [{ sized: [] }, 'the largest glossary, as against the smallest'],
    [{ sized: [{ singkap: 1 }] }, 'the largest glossary, as against the smallest'],
    [{ hostile: [] }, 'input made to hurt'],
  ])('are passed by %j', (slow, what) => {
    expect(over(run(slow))).toEqual([what]);
  });

  it('fail only for what is slow in each run', () => {
    const [noisy, other] = [run({ markJs: 20 }), run({ hostile: [{ name: 'brackets', one: 1, growth: 9 }] })];
    expect(over(better(noisy, other))).toEqual([]);
    expect(over(better(noisy, noisy))).toHaveLength(1);
  });
});
