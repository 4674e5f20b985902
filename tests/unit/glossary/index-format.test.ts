import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex, type IndexedSense, impliedId } from '../../../lib/glossary/index-format';

const sense = (id: string, texts: string[], over: Partial<IndexedSense> = {}): IndexedSense => ({
  id,
  domain: 'umum',
  context: [],
  forms: texts.map((text) => ({ text, caseRule: /\p{Ll}/u.test(text) ? 'any' : 'exact', guard: null })),
  ...over,
});

describe('the forms index', () => {
  it('gives back forms, case rules, guards and senses', () => {
    const { senses, forms } = decodeIndex(
      encodeIndex([
        sense('bin', [], {
          forms: [{ text: 'BIN', caseRule: 'exact', guard: 'homograph' }],
          context: ['intelijen'],
        }),
        sense('ppk-pemilu', ['PPK'], { domain: 'pemilu' }),
        sense('ppk-proyek', ['PPK']),
        sense('x-y', [], {
          forms: [{ text: 'xY', caseRule: 'exact', guard: 'context' }],
          context: ['satu', 'dua kata'],
        }),
      ]),
    );
    expect(forms.find((f) => f.text === 'BIN')).toEqual({
      text: 'BIN',
      caseRule: 'exact',
      guard: 'homograph',
      senses: ['bin'],
    });
    expect(forms.find((f) => f.text === 'PPK')?.senses).toEqual(['ppk-pemilu', 'ppk-proyek']);
    expect(forms.find((f) => f.text === 'xY')?.caseRule).toBe('exact');
    expect(senses.get('ppk-pemilu')?.domain).toBe('pemilu');
    expect(senses.get('x-y')?.context).toEqual(['satu', 'dua kata']);
  });

  it('says nothing of the context of senses whose forms need none before the texts are there', () => {
    expect(encodeIndex([sense('asn', ['ASN'], { context: ['pegawai'] })])).not.toContain('pegawai');
  });

  it('is refused where it is damaged or of another version', () => {
    expect(() => decodeIndex('')).toThrow(/damaged or of another version/);
    expect(() => decodeIndex('singkap-forms 99\numum\nASN')).toThrow(/another version/);
  });

  it('keeps any forms through a round trip', () => {
    const form = fc
      .stringMatching(/^[A-Za-z0-9/. -]{1,12}$/)
      .filter((t) => /[A-Za-z0-9]/.test(t) && t.trim() === t);
    fc.assert(
      fc.property(fc.uniqueArray(form, { minLength: 1, maxLength: 20 }), (texts) => {
        const { forms } = decodeIndex(encodeIndex(texts.map((t, i) => sense(`s-${i}`, [t]))));
        expect(forms.map((f) => f.text)).toEqual(texts);
      }),
    );
  });

  it('derives an id from the first form', () => {
    expect(impliedId('KemenPAN-RB')).toBe('kemenpan-rb');
    expect(impliedId('S.Sos.')).toBe('s-sos');
  });
});
