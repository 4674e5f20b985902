import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/engine/alignment';
import { readBlock } from '../../../lib/engine/block';
import { findDefinitions } from '../../../lib/engine/definitions';
import { guessLanguage } from '../../../lib/engine/language';
import { editDistance } from '../../../lib/engine/long-forms';
import { resolvePage } from '../../../lib/engine/page';
import { tokenize } from '../../../lib/engine/tokenize';
import { lexiconOf } from '../../support/lexicon';

const lexicon = lexiconOf({
  asn: { form: 'ASN', long: 'Aparatur Sipil Negara' },
  pemda: { form: 'Pemda', long: 'pemerintah daerah' },
  'tni-ad': { form: 'TNI AD', long: 'TNI Angkatan Darat' },
  tni: { form: 'TNI', long: 'Tentara Nasional Indonesia' },
  eps: { form: 'Eps.', long: 'episode' },
  pati: { form: { text: 'Pati', guard: 'context' }, long: 'perwira tinggi', context: ['tni'] },
});

/** Any Unicode, lone surrogates included, and text made of pieces that the engine reacts to. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((c) => String.fromCharCode(...c)),
  fc
    .array(
      fc.constantFrom(
        'ASN',
        'Pemda',
        'TNI',
        'AD',
        'Eps',
        '.',
        '-',
        '/',
        ' ',
        '\n',
        '(',
        ')',
        'nya',
        'ke',
        'Pati',
        'Kabar Uji',
        '(KU)',
        '\u00AD',
        '\u200B',
        '\u00A0',
        'é',
        '\uD800',
        '#',
        '@',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('for any text', () => {
  it('marks slice to their text, in order, and none lies inside another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const marks = readMarks(text);
        let last = 0;
        for (const m of marks) {
          expect(text.slice(m.start, m.end)).toBe(m.text);
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(m.end).toBeGreaterThan(m.start);
          last = m.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('marking again gives the same marks: nothing is kept between two readings', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = readMarks(text);
        readMarks(between);
        expect(readMarks(text)).toEqual(first);
      }),
    );
  });

  it('tokens slice to their text and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const t of tokenize(text)) {
          expect(text.slice(t.start, t.end)).toBe(t.text);
          expect(t.start).toBeGreaterThanOrEqual(last);
          last = t.end;
        }
      }),
    );
  });

  it('definitions slice to their forms', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const d of findDefinitions(text))
          expect(text.slice(d.shortRange.start, d.shortRange.end)).toBe(d.short);
      }),
    );
  });

  it('aligned letters rise, lie in the long form and spell the short one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), anyText, (short, long) => {
        const found = align(short, long);
        if (!found) return;
        for (const [i, at] of found.letters.entries()) {
          expect(at).toBeLessThan(long.length);
          if (i > 0) expect(at).toBeGreaterThan(found.letters[i - 1] as number);
        }
      }),
    );
  });

  it('the language guess never throws', () => {
    fc.assert(fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => void guessLanguage(texts, null)));
  });
});

describe('edit distance', () => {
  it('is symmetric, and zero only for equal strings', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});

/** As one block: a newline inside a block is a space. */
function readMarks(text: string) {
  return resolvePage([readBlock(text, lexicon)], lexicon).flat();
}
