import { describe, expect, it } from 'vitest';
import { findUnknownSenses, type Pair, parsePairs } from '../../../scripts/glossary/pairs';

const SENSES = [
  { forms: [{ form: 'BPK' }], long: 'Badan Pemeriksa Keuangan' },
  { forms: [{ form: 'MA', guard: 'homograph' as const }], long: 'Mahkamah Agung' },
  { forms: [{ form: 'MA', guard: 'context' as const }], long: 'madrasah aliah' },
  { forms: [{ form: 'Bimtek' }], long: 'bimbingan teknis' },
];

const unknown = (...pairs: Pair[]) => findUnknownSenses(SENSES, pairs, 3).map(({ long }) => long);

describe('the comparison with long forms in news', () => {
  it('reports a long form that no sense of the form has, with those it has', () => {
    expect(findUnknownSenses(SENSES, [{ short: 'MA', long: 'moving average', count: 7 }], 3)).toEqual([
      { short: 'MA', long: 'moving average', count: 7, known: ['Mahkamah Agung', 'madrasah aliah'] },
    ]);
  });

  it('takes spelling variants and longer or shorter names for the same', () => {
    expect(
      unknown(
        { short: 'BPK', long: 'Badan Pemeriksa Keuangan Republik Indonesia', count: 9 },
        { short: 'BPK', long: 'badan pemeriksan keuangan', count: 4 },
        { short: 'MA', long: 'Ketua Mahkamah Agung', count: 5 },
      ),
    ).toEqual([]);
  });

  it('does not take a part of a word for the same name', () => {
    expect(unknown({ short: 'MA', long: 'Mahkamah Agungan Tinggi Baru', count: 5 })).toHaveLength(1);
  });

  it('leaves rare pairs out but adds up the spellings of one name', () => {
    const rare = { short: 'BPK', long: 'Balai Pelestarian Kebudayaan', count: 2 };
    expect(unknown(rare)).toEqual([]);
    expect(unknown(rare, { ...rare, long: 'balai pelestarian kebudayaan', count: 1 })).toEqual([
      'Balai Pelestarian Kebudayaan',
    ]);
  });

  it('asks only for forms that the glossary would recognise as written', () => {
    const pair = { long: 'bilangan acak', count: 5 };
    expect(unknown({ ...pair, short: 'XYZ' }, { ...pair, short: 'ma' }, { ...pair, short: 'Bpk' })).toEqual(
      [],
    );
    expect(unknown({ ...pair, short: 'bimtek' })).toEqual(['bilangan acak']);
  });

  it('reads the columns by name and refuses a damaged line', () => {
    expect(parsePairs('count\tshort\tlong\tdocs\n7\tMA\tmoving average\t3\n')).toEqual([
      { short: 'MA', long: 'moving average', count: 7 },
    ]);
    expect(() => parsePairs('short\tlong\nMA\tx')).toThrow(/columns/);
    expect(() => parsePairs('short\tlong\tcount\nMA\tx\tmany')).toThrow(/Line 2/);
  });
});
