import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex, type IndexedSense, impliedId } from '../../../lib/glossary/index-format';

const sense = (id: string, texts: string[], forms?: IndexedSense['forms']): IndexedSense => ({
  id,
  forms:
    forms ?? texts.map((text) => ({ text, caseRule: /\p{Ll}/u.test(text) ? 'any' : 'exact', guard: null })),
});

describe('the forms index', () => {
  it('gives back forms, case rules, guards and senses', () => {
    const { ids, forms } = decodeIndex(
      encodeIndex([
        sense('bin', [], [{ text: 'BIN', caseRule: 'exact', guard: 'homograph' }]),
        sense('ppk-pemilu', ['PPK']),
        sense('ppk-proyek', ['PPK']),
        sense('x-y', [], [{ text: 'xY', caseRule: 'exact', guard: 'context' }]),
        sense('z', [], [{ text: 'ZZ', caseRule: 'any', guard: 'degree' }]),
      ]),
    );
    expect(ids).toEqual(['bin', 'ppk-pemilu', 'ppk-proyek', 'x-y', 'z']);
    expect(forms).toEqual([
      { text: 'BIN', caseRule: 'exact', guard: 'homograph', senses: ['bin'] },
      { text: 'PPK', caseRule: 'exact', guard: null, senses: ['ppk-pemilu', 'ppk-proyek'] },
      { text: 'xY', caseRule: 'exact', guard: 'context', senses: ['x-y'] },
      { text: 'ZZ', caseRule: 'any', guard: 'degree', senses: ['z'] },
    ]);
  });

  it('names only what an id has beyond its first form, and nothing where that is all', () => {
    const senses = [sense('an', ['AN']), sense('an-rb', ['AN']), sense('anrb', ['AN']), sense('b', ['BIN'])];
    expect(encodeIndex(senses).split('\n').slice(1)).toEqual(['AN', 'AN\t-rb', 'AN\tanrb', 'BIN\tb']);
    expect(decodeIndex(encodeIndex(senses)).ids).toEqual(senses.map((s) => s.id));
  });

  it('is refused where it is damaged or of another version', () => {
    expect(() => decodeIndex('')).toThrow(/damaged or of another version/);
    expect(() => decodeIndex('singkap-forms 99\nASN')).toThrow(/another version/);
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
