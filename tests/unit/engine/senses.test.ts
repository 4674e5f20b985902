import { describe, expect, it } from 'vitest';
import { CONFIDENT, isValidOn } from '../../../lib/engine/senses';
import { lexiconOf, marksOf } from '../../support/lexicon';

const lexicon = lexiconOf({
  'ppk-komitmen': {
    form: 'PPK',
    long: 'Pejabat Pembuat Komitmen',
    context: ['pengadaan', 'kontrak'],
    prior: 0.6,
  },
  'ppk-pemilu': {
    form: 'PPK',
    long: 'Panitia Pemilihan Kecamatan',
    domain: 'pemilu',
    context: ['kpu', 'kecamatan'],
    prior: 0.6,
  },
  kpu: { form: 'KPU', long: 'Komisi Pemilihan Umum', domain: 'pemilu' },
  lama: { form: 'KXX', long: 'Kementerian Lama', periods: [{ to: '2014-10-27' }] },
  baru: { form: 'KXX', long: 'Kementerian Baru', periods: [{ from: '2014-10-27' }] },
});

describe('the choice between senses', () => {
  it('follows words near the form, and names them as its reason', () => {
    const [mark] = marksOf('PPK menandatangani kontrak pengadaan jalan.', lexicon);
    expect(mark?.sense).toBe('ppk-komitmen');
    expect(mark?.reasons).toContainEqual({ kind: 'near-words', words: ['pengadaan', 'kontrak'] });
    expect(mark?.confidence).toBeGreaterThan(CONFIDENT);
  });

  it('follows words elsewhere on the page, and the field of its other terms', () => {
    const marks = marksOf(
      'KPU melantik. KPU hadir.\nMenurut ketua, PPK segera dilantik di setiap tempat.',
      lexicon,
    );
    expect(marks.at(-1)?.sense).toBe('ppk-pemilu');
  });

  it('is not confident without evidence', () => {
    const [mark] = marksOf('Kata PPK itu.', lexicon);
    expect(mark?.confidence).toBeLessThan(CONFIDENT);
    expect(mark?.candidates).toHaveLength(2);
  });

  it('follows a long form that the page writes out, even without brackets', () => {
    const marks = marksOf('Seorang Pejabat Pembuat Komitmen ditahan.\nKata PPK itu.', lexicon);
    expect(marks.at(-1)?.sense).toBe('ppk-komitmen');
  });

  it('follows the date of the article', () => {
    expect(marksOf('Kata KXX itu.', lexicon, '2012-05-01')[0]?.sense).toBe('lama');
    expect(marksOf('Kata KXX itu.', lexicon, '2022-05-01')[0]?.sense).toBe('baru');
  });
});

describe('validity on a date', () => {
  it.each([
    [[{ from: '2014' }], '2014-01-01', true],
    [[{ from: '2014-10-27' }], '2014-10-26', false],
    [[{ to: '2014' }], '2014-12-31', true],
    [[{ to: '2014' }], '2015-01-01', false],
    [[{ to: '2014-10' }], '2014-10-31', true],
    [[{ to: '2009' }, { from: '2024-10-21' }], '2015-01-01', false],
    [[{ to: '2009' }, { from: '2024-10-21' }], '2025-01-01', true],
  ])('%j on %s is %s', (periods, date, expected) => {
    expect(isValidOn(periods, date)).toBe(expected);
  });
});
