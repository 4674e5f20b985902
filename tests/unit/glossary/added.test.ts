import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../lib/engine/block';
import { resolvePage } from '../../../lib/engine/page';
import { type AddedTerm, AddedTermSchema, compileAdded, newId } from '../../../lib/glossary/added';
import { decodeIndex, encodeIndex } from '../../../lib/glossary/index-format';
import { loadGlossary } from '../../../lib/glossary/load';
import { originOf } from '../../../lib/glossary/origin';

const BUNDLED = encodeIndex([
  { id: 'asn', forms: [{ text: 'ASN', caseRule: 'exact', guard: null }] },
  { id: 'ppk', forms: [{ text: 'PPK', caseRule: 'exact', guard: null }] },
  { id: 'pati', forms: [{ text: 'Pati', caseRule: 'any', guard: 'context' }] },
]);
const texts = [
  { id: 'asn', form: 'ASN', long: 'Aparatur Sipil Negara', definition: '', domain: 'umum' },
  { id: 'ppk', form: 'PPK', long: 'Pejabat Pembuat Komitmen', definition: '', domain: 'umum', prior: 1 },
  { id: 'pati', form: 'Pati', long: 'perwira tinggi', definition: '', domain: 'umum' },
];
const term = (id: string, form: string, long: string): AddedTerm => ({ id, forms: [form], long });

function meanings(text: string, own: AddedTerm[], subscribed: AddedTerm[] = []) {
  const compiled = compileAdded(own, [{ number: 1, name: 'Dinas', terms: subscribed }]);
  const { lexicon } = loadGlossary(BUNDLED, [...texts, ...compiled.texts.values()], compiled.forms);
  const [marks = []] = resolvePage([readBlock(text, lexicon)], lexicon);
  return marks.map((m) => `${m.text}=${m.long}`);
}

describe('a glossary that the reader adds', () => {
  it('explains forms that the bundled one lacks', () => {
    expect(meanings('Rapat GTRA dihadiri ASN.', [term('gtra', 'GTRA', 'Gugus Tugas')])).toEqual([
      'GTRA=Gugus Tugas',
      'ASN=Aparatur Sipil Negara',
    ]);
  });

  it('goes before the bundled one, and what is subscribed to in between', () => {
    const own = [term('ppk', 'PPK', 'Pusat Pelayanan Keluarga')];
    const other = [term('ppk', 'PPK', 'Petugas Pencatat Kas')];
    expect(meanings('PPK hadir.', own, other)).toEqual(['PPK=Pusat Pelayanan Keluarga']);
    expect(meanings('PPK hadir.', [], other)).toEqual(['PPK=Petugas Pencatat Kas']);
    expect(meanings('PPK hadir.', [])).toEqual(['PPK=Pejabat Pembuat Komitmen']);
  });

  it("yields to the page's own definition", () => {
    expect(meanings('Persatuan Petani Kopi (PPK) hadir.', [term('ppk', 'PPK', 'Pusat Kopi')])).toEqual([
      'PPK=Persatuan Petani Kopi',
    ]);
  });

  it('has no guard: what a reader adds is meant', () => {
    expect(meanings('Pati hadir.', [])).toEqual([]);
    expect(meanings('Pati hadir.', [term('pati', 'Pati', 'Kabupaten Pati')])).toEqual([
      'Pati=Kabupaten Pati',
    ]);
  });

  it('is left out where its index is damaged, and the bundled one works all the same', () => {
    const { lexicon, isDamaged } = loadGlossary(BUNDLED, texts, 'rusak');
    expect(lexicon.formsStartingWith('asn')).toBeDefined();
    expect(isDamaged).toBe(false);
  });

  it('works all the same where the bundled one is damaged', () => {
    const compiled = compileAdded([term('asn', 'ASN', 'Milik Sendiri')]);
    const { lexicon, isDamaged } = loadGlossary(
      BUNDLED.slice(0, -1),
      compiled.texts.values(),
      compiled.forms,
    );
    expect(isDamaged).toBe(true);
    expect(lexicon.sense('own:asn')?.rank).toBeGreaterThan(0);
    expect(lexicon.sense('asn')).toBeUndefined();
  });

  it('tells by its ids where a sense comes from', () => {
    expect(['asn', 'own:asn', 'sub:1:asn'].map(originOf)).toEqual(['bundled', 'own', 'subscribed']);
  });

  it('can be read back whatever terms the schema lets through', () => {
    const any = fc.record({
      id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      forms: fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 4 }),
      long: fc.string({ unit: 'grapheme', maxLength: 80 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (terms) => {
        const valid = terms.flatMap((t) => {
          const result = v.safeParse(AddedTermSchema, t);
          return result.success ? [result.output] : [];
        });
        const unique = [...new Map(valid.map((t) => [t.id, t])).values()];
        const { forms } = compileAdded(unique);
        expect(forms === '').toBe(unique.length === 0);
        if (forms === '') return;
        const back = decodeIndex(forms);
        expect([...back.ids].sort()).toEqual(unique.map((t) => `own:${t.id}`).sort());
        const written = new Set(back.forms.map((f) => f.text));
        for (const t of unique) for (const form of t.forms) expect(written.has(form)).toBe(true);
      }),
    );
  });

  it.each(['!x', '^PAN', '?a', '~b', '*c', 'a;b', '', ' ', '(ASN)', 'A\u200bSN'])(
    'takes no form %j',
    (form) => {
      expect(v.safeParse(AddedTermSchema, { id: 'x', forms: [form], long: 'y' }).success).toBe(false);
    },
  );

  it('gives ids that are free', () => {
    expect(newId('GTRA', new Set())).toBe('gtra');
    expect(newId('GTRA', new Set(['gtra', 'gtra-2']))).toBe('gtra-3');
    expect(newId('???', new Set())).toBe('istilah');
  });
});
