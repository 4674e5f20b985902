import { describe, expect, it } from 'vitest';
import { agrees, ambiguousForms, type LabelledArticle, rates, score } from '../../../scripts/evaluate/score';
import type { PrintedMark } from '../../../scripts/lib/annotate-text';

const text = 'KPK dan SCTV dan DAN dan PPK dan PPK.';
const article: LabelledArticle = {
  id: 'a',
  text,
  labels: [
    { start: 0, end: 3, form: 'KPK', class: 'term', long: 'Komisi Pemberantasan Korupsi' },
    { start: 8, end: 12, form: 'SCTV', class: 'name', long: null },
    { start: 17, end: 20, form: 'DAN', class: 'none', long: null },
    { start: 25, end: 28, form: 'PPK', class: 'term', long: 'Pejabat Pembuat Komitmen' },
    { start: 33, end: 36, form: 'PPK', class: 'term', long: 'Panitia Pemilihan Kecamatan' },
  ],
};
const mark = (start: number, end: number, long: string) =>
  ({ start, end, form: text.slice(start, end), long }) as PrintedMark;

describe('the score of marks against labels', () => {
  it('counts right, wrong and missed marks, and lets names be', () => {
    const marks = [
      mark(0, 3, 'Komisi Pemberantasan Korupsi'),
      mark(8, 12, 'x'),
      mark(17, 20, 'y'),
      mark(4, 7, 'z'),
    ];
    const result = score([article], () => marks);
    expect(result).toMatchObject({ right: 1, wrong: 2, found: 1, missed: 2, senses: 1, sensesRight: 1 });
    expect(result.disagreements.map((d) => `${d.kind} ${d.form}`).sort()).toEqual([
      'false dan',
      'missed PPK',
      'missed PPK',
      'on-none DAN',
    ]);
    expect(rates(result)).toMatchObject({ precision: 1 / 3, recall: 1 / 3, senses: 1 });
  });

  it('judges senses apart for forms that have several', () => {
    expect(ambiguousForms([article])).toEqual(new Set(['ppk']));
    const marks = [mark(25, 28, 'Pejabat Pembuat Komitmen'), mark(33, 36, 'Pejabat Pembuat Komitmen')];
    expect(score([article], () => marks)).toMatchObject({
      ambiguous: 2,
      ambiguousRight: 1,
      senses: 2,
      sensesRight: 1,
    });
  });

  it.each([
    ['Kementerian Agraria dan Tata Ruang', 'Agraria dan Tata Ruang', true],
    ['Komisi Pemilihan Umum', 'komisi pemilihan umum', true],
    ['Lintas Raya Terpadu', 'Light Rail Transit|Lintas Raya Terpadu', true],
    ['Panitia Pemilihan Kecamatan', 'Pejabat Pembuat Komitmen', false],
    [undefined, 'Pejabat Pembuat Komitmen', false],
  ])('%s agrees with %s: %s', (ours, label, expected) => {
    expect(agrees(ours, label)).toBe(expected);
  });
});
