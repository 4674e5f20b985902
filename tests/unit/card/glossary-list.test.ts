import { describe, expect, it } from 'vitest';
import { formatList, listedTerms } from '../../../lib/card/glossary-list';

const asn = {
  id: 'asn',
  form: 'ASN',
  long: 'Aparatur Sipil Negara',
  english: 'State Civil Apparatus',
  definition: 'Sebutan bersama bagi PNS dan PPPK.',
  domain: 'kepegawaian',
};
const terms = listedTerms(
  [
    { form: 'Racep', long: 'Ruang Aduan | Cepat', candidates: [], sense: null },
    { form: 'ASN', long: 'Aparatur Sipil Negara', candidates: [], sense: 'asn' },
    { form: 'XYZ', long: '', candidates: [], sense: null },
  ],
  (id) => (id === 'asn' ? asn : undefined),
  'Belum pasti.',
);
const columns = ['Singkatan', 'Kepanjangan', 'Bahasa Inggris', 'Penjelasan'];

describe('the glossary of a page', () => {
  it('is sorted, and leaves out what has no meaning', () => {
    expect(terms.map((t) => t.form)).toEqual(['ASN', 'Racep']);
  });

  it('names all that a term can mean where the page leaves it open, and says so', () => {
    const open = { form: 'PPK', long: '', candidates: ['Pejabat A', 'Panitia B'], sense: null };
    expect(listedTerms([open], () => asn, 'Belum pasti.')).toEqual([
      { form: 'PPK', long: 'Pejabat A / Panitia B', english: '', definition: 'Belum pasti.' },
    ]);
  });

  it('is written as text', () => {
    expect(formatList(terms, 'text', columns)).toBe(
      'ASN: Aparatur Sipil Negara (State Civil Apparatus). Sebutan bersama bagi PNS dan PPPK.\nRacep: Ruang Aduan | Cepat.',
    );
  });

  it('is written as a Markdown table, in which a bar of the text does not part cells', () => {
    expect(formatList(terms, 'markdown', columns).split('\n')).toEqual([
      '| Singkatan | Kepanjangan | Bahasa Inggris | Penjelasan |',
      '| --- | --- | --- | --- |',
      '| ASN | Aparatur Sipil Negara | State Civil Apparatus | Sebutan bersama bagi PNS dan PPPK. |',
      '| Racep | Ruang Aduan \\| Cepat |  |  |',
    ]);
  });

  it('is written as CSV, in which what a page defines is no formula', () => {
    const evil = [{ form: '=1+1', long: 'a, "b"', english: '', definition: '' }];
    expect(formatList(evil, 'csv', columns).split('\n')).toEqual([
      'Singkatan,Kepanjangan,Bahasa Inggris,Penjelasan',
      `"'=1+1","a, ""b""",,`,
    ]);
  });
});
