import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddedTerm } from '../../../lib/glossary/added';
import {
  conflictsOf,
  type FileFormat,
  formatOf,
  mergeTerms,
  readGlossaryFile,
  writeGlossaryFile,
} from '../../../lib/glossary/exchange';

const FORMATS: FileFormat[] = ['csv', 'tsv', 'json', 'yaml'];
const term = (id: string, form: string, long: string): AddedTerm => ({ id, forms: [form], long });

describe('a glossary file', () => {
  it('of a spreadsheet is read by its heading, in either language, in any order of columns', () => {
    const { terms, errors } = readGlossaryFile(
      'Kepanjangan;Singkatan;Penjelasan\nGugus Tugas Reforma Agraria;GTRA;Tim, lintas lembaga.\n\nTanah Objek;TORA; Tora;\n',
      'csv',
    );
    expect(errors).toEqual([]);
    expect(terms).toEqual([
      {
        id: 'gtra',
        forms: ['GTRA'],
        long: 'Gugus Tugas Reforma Agraria',
        definition: 'Tim, lintas lembaga.',
      },
      { id: 'tora', forms: ['TORA'], long: 'Tanah Objek', definition: 'Tora' },
    ]);
    expect(readGlossaryFile('term,meaning,english\nX1,Xa Satu,One\n', 'csv').terms).toEqual([
      { id: 'x1', forms: ['X1'], long: 'Xa Satu', english: 'One' },
    ]);
  });

  it('without a heading has the form first and the long form second', () => {
    expect(readGlossaryFile('GTRA\tGugus Tugas\nTORA\tTanah Objek', 'tsv').terms.map((t) => t.long)).toEqual([
      'Gugus Tugas',
      'Tanah Objek',
    ]);
  });

  it('of this project is read, guards and all', () => {
    const yaml =
      '- id: x\n  forms: [{form: PATI, guard: context}, Pati]\n  long: perwira tinggi\n  domain: keamanan\n';
    expect(readGlossaryFile(yaml, 'yaml').terms).toEqual([
      { id: 'pati', forms: ['PATI', 'Pati'], long: 'perwira tinggi' },
    ]);
  });

  it('may name itself, as one that is published does', () => {
    const file = readGlossaryFile(
      '{"name": "Dinas X", "terms": [{"forms": ["A1"], "long": "Aa Satu"}]}',
      'json',
    );
    expect(file).toMatchObject({ name: 'Dinas X', terms: [{ forms: ['A1'] }] });
  });

  it('tells row by row what it cannot take, and takes the rest', () => {
    const rows = [
      'singkatan,kepanjangan',
      'GTRA,Gugus Tugas',
      ',Tanpa singkatan',
      'TORA,',
      '!x,Tanda di depan',
      `PANJANG,${'a'.repeat(300)}`,
      'A\u200bB,Tak terlihat',
      'PATAH\ud83d,Separuh lambang',
    ];
    const { terms, errors } = readGlossaryFile(rows.join('\n'), 'csv');
    expect(terms.map((t) => t.id)).toEqual(['gtra']);
    expect(errors.map((e) => [e.row, e.problem])).toEqual([
      [3, 'no-form'],
      [4, 'no-long'],
      [5, 'bad-form'],
      [6, 'too-long'],
      [7, 'invisible'],
      [8, 'invisible'],
    ]);
  });

  it.each([
    ['{"terms": 7}', 'json', 'no-row'],
    ['{"terms": [', 'json', 'unreadable'],
    ['[1, null, "x", []]', 'json', 'no-row'],
    ['- a: [', 'yaml', 'unreadable'],
    ['a: &a [*a]', 'yaml', 'unreadable'],
    ['"&lt;html>"', 'yaml', 'no-row'],
  ] as const)('%s is refused with a word', (text, format, problem) => {
    const { terms, errors } = readGlossaryFile(text, format);
    expect(terms).toEqual([]);
    expect(errors[0]?.problem).toBe(problem);
  });

  it.each([
    ['a.csv', '', 'csv'],
    ['a.YML', '', 'yaml'],
    ['a.txt', '[{"form": 1}]', 'json'],
    ['a.txt', '- forms: [A]', 'yaml'],
    ['a.txt', 'A\tB', 'tsv'],
    ['', 'A,B', 'csv'],
  ])('%s beginning with %j is %s', (name, text, format) => {
    expect(formatOf(name, text)).toBe(format);
  });

  it.each(FORMATS)('written as %s reads back the same', (format) => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,"'/=-]{0,18}[A-Za-z0-9]$/);
    const oneSpace = word.map((w) => w.replace(/ +/g, ' '));
    const terms = fc.uniqueArray(
      fc.record({
        forms: fc.array(oneSpace, { minLength: 1, maxLength: 3 }),
        long: oneSpace,
        english: oneSpace,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(terms, (list) => {
        const written = writeGlossaryFile(
          list.map((t, i) => ({ ...t, id: `t${i}` })),
          format,
        );
        const back = readGlossaryFile(written, format);
        expect(back.errors).toEqual([]);
        expect(back.terms.map(({ id: _, ...t }) => t)).toEqual(list);
      }),
    );
  });

  it('is borne whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...FORMATS),
        (text, format) => {
          const { terms, errors } = readGlossaryFile(text, format);
          expect(Array.isArray(terms) && Array.isArray(errors)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('taking over terms', () => {
  const existing = [term('asn', 'ASN', 'Aparatur Sipil Negara'), term('ppk', 'PPK', 'Panitia')];
  const incoming = [
    term('a', 'asn', 'aparatur sipil negara'),
    term('b', 'PPK', 'Pejabat'),
    term('c', 'X1', 'Baru'),
  ];

  it('finds those whose form is there in another meaning', () => {
    expect(conflictsOf(existing, incoming).map((t) => t.id)).toEqual(['b']);
  });

  it.each([
    ['keep', ['Aparatur Sipil Negara', 'Panitia', 'Baru'], { added: 1, replaced: 0, left: 2 }],
    ['replace', ['Aparatur Sipil Negara', 'Pejabat', 'Baru'], { added: 1, replaced: 1, left: 1 }],
    ['both', ['Aparatur Sipil Negara', 'Panitia', 'Pejabat', 'Baru'], { added: 2, replaced: 0, left: 1 }],
  ] as const)('with %s', (choice, longs, counts) => {
    const merged = mergeTerms(existing, incoming, choice);
    expect(merged.terms.map((t) => t.long)).toEqual(longs);
    expect(merged).toMatchObject(counts);
    expect(new Set(merged.terms.map((t) => t.id)).size).toBe(merged.terms.length);
  });

  it('never loses a term that is there, unless it is replaced by one with the same form', () => {
    const any = fc.record({
      form: fc.constantFrom('A1', 'a1', 'B2', 'C3', 'D4'),
      long: fc.constantFrom('Satu', 'Dua', 'Tiga'),
    });
    const list = fc.array(any, { maxLength: 8 });
    const asTerms = (rows: { form: string; long: string }[]) =>
      rows.map((r, i) => ({ id: `t${i}`, forms: [r.form], long: r.long }));
    fc.assert(
      fc.property(list, list, fc.constantFrom('keep', 'replace', 'both'), (before, more, choice) => {
        const old = asTerms(before);
        const merged = mergeTerms(old, asTerms(more), choice);
        if (choice !== 'replace') expect(merged.terms).toEqual(expect.arrayContaining(old));
        expect(merged.terms.length).toBe(old.length + merged.added);
        expect(merged.added + merged.replaced + merged.left).toBe(more.length);
      }),
    );
  });
});
