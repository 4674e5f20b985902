import { describe, expect, it } from 'vitest';
import { checksum } from '../../../lib/glossary/checksum';
import { encodeIndex } from '../../../lib/glossary/index-format';
import { loadGlossary } from '../../../lib/glossary/load';
import { readTexts, type SenseText } from '../../../lib/glossary/texts';
import { marksOf, textsOf } from '../../support/lexicon';

const index = encodeIndex([
  { id: 'asn', forms: [{ text: 'ASN', caseRule: 'exact', guard: null }] },
  { id: 'pati', forms: [{ text: 'Pati', caseRule: 'any', guard: 'context' }] },
]);
const text = (id: string, long: string, context: string[] = []): SenseText => ({
  id,
  form: id,
  long,
  definition: 'Uji.',
  domain: 'umum',
  context,
});

describe('a glossary whose texts come later', () => {
  it('finds forms at once, and what they mean when the texts are there', () => {
    const glossary = loadGlossary(index);
    expect(marksOf('Semua ASN hadir.', glossary.lexicon)[0]).toMatchObject({ sense: 'asn', long: undefined });
    glossary.add([text('asn', 'Aparatur Sipil Negara')]);
    expect(marksOf('Semua ASN hadir.', glossary.lexicon)[0]?.long).toBe('Aparatur Sipil Negara');
    expect(glossary.text('asn')?.definition).toBe('Uji.');
  });

  it('does not mark a form whose guard asks for context before that is known', () => {
    const glossary = loadGlossary(index);
    expect(textsOf(marksOf('Mutasi Pati Polri.', glossary.lexicon))).toEqual([]);
    glossary.add([text('pati', 'perwira tinggi', ['polri'])]);
    expect(textsOf(marksOf('Mutasi Pati Polri.', glossary.lexicon))).toEqual(['Pati']);
  });

  it('has none of a file whose checksum is another', () => {
    const file = JSON.stringify({ asn: text('asn', 'Aparatur Sipil Negara') });
    expect(readTexts(file, checksum(file)).asn?.long).toBe('Aparatur Sipil Negara');
    expect(readTexts(file.replace('Sipil', 'Sapal'), checksum(file))).toEqual({});
  });

  it('passes over texts of senses that it does not know', () => {
    const glossary = loadGlossary(index);
    glossary.add([text('asing', 'x')]);
    expect(glossary.text('asing')).toBeUndefined();
  });
});
