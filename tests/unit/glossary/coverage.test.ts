import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../lib/engine/lexicon';
import type { CaseRule, Guard } from '../../../lib/engine/types';
import { accepts, contradictions, measure, parseFrequencies } from '../../../scripts/glossary/coverage';
import { parseNotCovered } from '../../../scripts/glossary/not-covered';

const form = (text: string, caseRule: CaseRule, guard: Guard | null = null) => ({
  text,
  caseRule,
  guard,
  senses: [text],
});

const lexicon = createLexicon(
  [
    form('ASN', 'exact'),
    form('Pemilu', 'any'),
    form('BIN', 'exact', 'homograph'),
    form('API', 'exact', 'context'),
    form('M.Si', 'exact', 'degree'),
    form('Kab.', 'any'),
    form('SKK Migas', 'any'),
    form('PDI-P', 'exact'),
  ],
  new Map(),
  () => undefined,
);

describe('a spelling', () => {
  it.each([
    ['in capitals, of a form in capitals', 'ASN'],
    ['in small letters, of a form with small letters', 'pemilu'],
    ['in capitals, of a form with small letters', 'PEMILU'],
    ['that needs words near it', 'API'],
    ['that needs a name beside it', 'M.Si'],
    ['with its full stop', 'Kab.'],
    ['of several words', 'SKK MIGAS'],
    ['with a hyphen', 'PDI-P'],
    ['with a soft hyphen inside', 'Pe\u00ADmilu'],
  ])('%s, is covered', (_, spelling) => {
    expect(accepts(lexicon, spelling)).toBe(true);
  });

  it.each([
    ['in another case than an exact form', 'asn'],
    ['of the ordinary word', 'bin'],
    ['without the full stop that the form has', 'Kab'],
    ['that is a part of a longer form', 'SKK'],
    ['that begins like a form', 'PDI'],
    ['longer than the form', 'ASN-P'],
    ['without letters', '...'],
    ['of nothing', ''],
  ])('%s, is not covered', (_, spelling) => {
    expect(accepts(lexicon, spelling)).toBe(false);
  });
});

const HEADER = 'form\tclass\tcount\tgov_count\tshapes';
const NOT_COVERED = 'form\treason\tnote\n';
const frequencies = (...rows: string[]) => parseFrequencies([HEADER, ...rows, ''].join('\n'));

describe('coverage', () => {
  it('parts the occurrences of a form among its spellings', () => {
    const { all, byClass, lacking } = measure(
      frequencies('BIN\tI\t40\t20\tBIN:10;bin:30', 'Pemilu\tS\t9\t7\tPemilu:5;pemilu:4'),
      lexicon,
      [],
    );
    expect(all).toEqual({ occurrences: 27, covered: 12 });
    expect(byClass.get('I')).toEqual({ occurrences: 20, covered: 5 });
    expect(byClass.get('S')).toEqual({ occurrences: 7, covered: 7 });
    expect(lacking).toEqual([{ form: 'BIN', occurrences: 15, reason: null }]);
  });

  it('leaves names, noise and words out of the second share, but never what is covered', () => {
    const notCovered = parseNotCovered(`${NOT_COVERED}bin\tkata\tdalam nama: Ali bin Abu\nSCTV\tnama\t\n`);
    const { all, terms } = measure(
      frequencies('BIN\tI\t40\t20\tBIN:10;bin:30', 'SCTV\tI\t8\t8\tSCTV:8', 'XYZ\tI\t5\t5\tXYZ:5'),
      lexicon,
      notCovered,
    );
    expect(all).toEqual({ occurrences: 33, covered: 5 });
    expect(terms).toEqual({ occurrences: 10, covered: 5 });
  });

  it('lists what is lacking, the commonest first, with the reason', () => {
    const notCovered = parseNotCovered(`${NOT_COVERED}SCTV\tnama\tstasiun televisi\n`);
    const { lacking } = measure(
      frequencies('XYZ\tI\t5\t5\tXYZ:5', 'SCTV\tI\t8\t8\tSCTV:8', 'DPZ\tI\t9\t0\tDPZ:9'),
      lexicon,
      notCovered,
    );
    expect(lacking.map((l) => [l.form, l.reason?.reason])).toEqual([
      ['SCTV', 'nama'],
      ['XYZ', undefined],
    ]);
  });

  it('counts a form whose every spelling is covered as wholly covered', () => {
    const { lacking } = measure(frequencies('Pemilu\tS\t3\t3\tPemilu:1;pemilu:1;PEMILU:1'), lexicon, []);
    expect(lacking).toEqual([]);
  });

  it('refuses a damaged list, naming the line', () => {
    expect(() => parseFrequencies('form\tclass\nASN\tI')).toThrow(/no column "gov_count"/);
    expect(() => frequencies('ASN\tI\t4\t4\tASN:4', 'KPU\tQ\t4\t4\tKPU:4')).toThrow(/Line 3 .* KPU/);
    expect(() => frequencies('ASN\tI\t4\t\tASN:4')).toThrow(/Line 2/);
    expect(() => frequencies('ASN\tI\t4\t4\t')).toThrow(/Line 2/);
  });
});

describe('not-covered.tsv', () => {
  it('is at odds with the glossary where it names a covered spelling', () => {
    const rows = parseNotCovered(`${NOT_COVERED}ASN\tderau\t\nbin\tkata\t\n`);
    expect(contradictions(lexicon, rows).map(({ form, line }) => [form, line])).toEqual([['ASN', 2]]);
  });

  it.each([
    ['another header', 'form\treason\nA\tnama\n', /:1: the header/],
    ['an unknown reason', `${NOT_COVERED}ABC\tmerek\t\n`, /:2: write form, one of nama, derau, kata/],
    ['a fourth column', `${NOT_COVERED}ABC\tnama\ta\tb\n`, /:2: /],
    ['rows out of order', `${NOT_COVERED}Bca\tnama\t\nABC\tnama\t\n`, /:3: ABC .* sort/],
    ['a form twice', `${NOT_COVERED}ABC\tnama\t\nabc\tkata\t\n`, /:3: abc repeats ABC/],
  ])('is refused with %s', (_, tsv, message) => {
    expect(() => parseNotCovered(tsv)).toThrow(message);
  });
});
