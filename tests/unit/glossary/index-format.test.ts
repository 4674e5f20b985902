import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeIndex,
  encodeIndex,
  type IndexedSense,
  impliedId,
  readIndex,
} from '../../../lib/glossary/index-format';

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
    expect(ids).toEqual(['z', 'x-y', 'ppk-pemilu', 'ppk-proyek', 'bin']);
    expect(forms).toEqual([
      { text: 'ZZ', caseRule: 'any', guard: 'degree', senses: ['z'] },
      { text: 'xY', caseRule: 'exact', guard: 'context', senses: ['x-y'] },
      { text: 'PPK', caseRule: 'exact', guard: null, senses: ['ppk-pemilu', 'ppk-proyek'] },
      { text: 'BIN', caseRule: 'exact', guard: 'homograph', senses: ['bin'] },
    ]);
  });

  it('names only what an id has beyond its first form, and nothing where that is all', () => {
    const senses = [sense('an', ['AN']), sense('an-rb', ['AN']), sense('anrb', ['AN']), sense('b', ['BIN'])];
    expect(encodeIndex(senses).split('\n').slice(1)).toEqual(['0AN', '2\t-rb', '3anrb', '0BIN\tb']);
    expect(decodeIndex(encodeIndex(senses)).ids).toEqual(senses.map((s) => s.id));
  });

  it('is refused where it is damaged or of another version', () => {
    const index = encodeIndex([sense('asn', ['ASN']), sense('bin', ['BIN'])]);
    const damaged = [
      '',
      index.replace('forms 2', 'forms 99'),
      index.replace('BIN', 'BUN'),
      index.slice(0, -1),
    ];
    for (const text of damaged) {
      expect(() => decodeIndex(text)).toThrow(/damaged or of another version/);
      expect(readIndex(text)).toBeNull();
    }
    expect(readIndex(index)?.ids).toEqual(['asn', 'bin']);
  });

  it('keeps any forms through a round trip', () => {
    const form = fc.oneof(
      fc.stringMatching(/^[A-C0-2/. -]{1,40}$/).filter((t) => /[A-C0-2]/.test(t) && t.trim() === t),
      // Letters of two code units, of which two begin alike.
      fc.stringMatching(/^[𐐀𐐁Å]{1,4}$/u),
    );
    fc.assert(
      fc.property(fc.uniqueArray(form, { maxLength: 20 }), (texts) => {
        const index = encodeIndex(texts.map((t, i) => sense(`s-${i}`, [t])));
        // As a file or a store keeps it.
        const kept = Buffer.from(index, 'utf8').toString('utf8');
        expect(decodeIndex(kept).forms.map((f) => f.text)).toEqual([...texts].sort());
      }),
    );
  });

  it('derives an id from the first form', () => {
    expect(impliedId('KemenPAN-RB')).toBe('kemenpan-rb');
    expect(impliedId('S.Sos.')).toBe('s-sos');
  });
});
