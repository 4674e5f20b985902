import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../lib/engine/types';
import { createLookUp } from '../../../lib/glossary/look-up';
import type { SenseText, Texts } from '../../../lib/glossary/texts';

const senses: [id: string, form: string, long: string, prior?: number][] = [
  ['asn', 'ASN', 'Aparatur Sipil Negara'],
  ['pns', 'PNS', 'Pegawai Negeri Sipil'],
  ['pemda', 'Pemda', 'pemerintah daerah'],
  ['kemendagri', 'Kemendagri', 'Kementerian Dalam Negeri'],
  ['ppk-kontrak', 'PPK', 'Pejabat Pembuat Komitmen', 0.6],
  ['ppk-pemilu', 'PPK', 'Panitia Pemilihan Kecamatan', 0.9],
  ['berakhlak', 'BerAKHLAK', 'Berorientasi Pelayanan dan seterusnya'],
  ['pdi-p', 'PDI-P', 'Partai Demokrasi Indonesia Perjuangan'],
];
const texts: Texts = Object.fromEntries(
  senses.map(([id, form, long, prior]): [string, SenseText] => [
    id,
    { id, form, long, definition: '.', domain: 'umum', ...(prior === undefined ? {} : { prior }) },
  ]),
);
const forms = senses.map(([id, text]): Form => ({ text, caseRule: 'any', guard: 'context', senses: [id] }));
const { lookUp, startingWith } = createLookUp(forms, texts);
const idsOf = (query: string) => lookUp(query).senses.map((s) => s.id);

describe('looking a word up', () => {
  it.each([
    ['ASN', 'asn'],
    ['asn', 'asn'],
    ['  “ASN”, ', 'asn'],
    ['A.S.N.', 'asn'],
    ['ASN-nya', 'asn'],
    ['non-ASN', 'asn'],
    ['nonASN', 'asn'],
    ['ke-PNS-an', 'pns'],
    ['Pemdanya', 'pemda'],
    ['pemda-pemda', 'pemda'],
    ['PDIP', 'pdi-p'],
    ['ASN/Polri', 'asn'],
  ])('finds %s', (query, id) => {
    expect(idsOf(query)).toEqual([id]);
  });

  it('gives every sense of a form, the most usual first, whatever guards it has', () => {
    expect(idsOf('PPK')).toEqual(['ppk-pemilu', 'ppk-kontrak']);
  });

  it('offers the nearest forms for a word that is spelt wrong, and what has the words written out', () => {
    expect(lookUp('Kemendagir').near.map((s) => s.id)).toEqual(['kemendagri']);
    expect(lookUp('BerAHLAK').near.map((s) => s.id)).toEqual(['berakhlak']);
    expect(lookUp('pegawai negeri').near.map((s) => s.id)).toEqual(['pns']);
  });

  it('offers nothing for three letters of which one differs, for that is another form', () => {
    expect(lookUp('ASM')).toEqual({ query: 'ASM', senses: [], near: [] });
  });

  it('suggests what begins with the letters typed so far', () => {
    expect(startingWith('p', 3).map((s) => s.form)).toEqual(['PNS', 'PPK', 'PPK']);
    expect(startingWith('keme', 5).map((s) => s.form)).toEqual(['Kemendagri']);
    expect(startingWith('-', 5)).toEqual([]);
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const found = lookUp(query);
        expect(found.query.length).toBeLessThanOrEqual(80);
        expect(found.senses.length === 0 || found.near.length === 0).toBe(true);
      }),
    );
    expect(idsOf('__proto__')).toEqual([]);
    expect(idsOf('constructor')).toEqual([]);
  });
});
