import { describe, expect, it } from 'vitest';
import {
  cardModel,
  copied,
  emphasise,
  knownKey,
  reported,
  senseModel,
  spoken,
} from '../../../lib/card/model';
import { createLexicon } from '../../../lib/engine/lexicon';
import type { SenseText } from '../../../lib/glossary/texts';
import { lexiconOf, marksOf } from '../../support/lexicon';

const texts: Record<string, SenseText> = {
  kemendikbudristek: {
    id: 'kemendikbudristek',
    form: 'Kemendikbudristek',
    long: 'Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi',
    english: 'Ministry of Education, Culture, Research, and Technology',
    definition: 'Kementerian yang dulu mengurus sekolah, kampus, kebudayaan, dan riset.',
    domain: 'lembaga',
    valid: [{ from: '2021-04-28', to: '2024-10-21' }],
    becomes: [
      { id: 'a', form: 'Kemendikdasmen', long: 'Kementerian Pendidikan Dasar dan Menengah' },
      { id: 'b', form: 'Kemdiktisaintek', long: 'Kementerian Pendidikan Tinggi, Sains, dan Teknologi' },
    ],
    law: [{ name: 'Perpres 62/2021', article: 'Pasal 4' }],
  },
};
const lexicon = lexiconOf({
  kemendikbudristek: { form: 'Kemendikbudristek', long: texts.kemendikbudristek?.long ?? '' },
  'ppk-a': { form: 'PPK', long: 'Pejabat Pembuat Komitmen' },
  'ppk-b': { form: 'PPK', long: 'Panitia Pemilihan Kecamatan' },
});
const model = (text: string, language: 'id' | 'en' = 'id') => {
  const [mark] = marksOf(text, lexicon);
  if (!mark) throw new Error('no mark');
  return cardModel(mark, (id) => texts[id], language);
};

describe('what a card shows', () => {
  it('says that a meaning is on the way, or that it cannot be had', () => {
    const unread = createLexicon(
      [{ text: 'ASN', caseRule: 'exact', guard: null, senses: ['asn'] }],
      new Map([['asn', { id: 'asn', domain: '', periods: [], context: [], prior: 0.5 }]]),
      () => undefined,
    );
    const [mark] = marksOf('Semua ASN hadir.', unread);
    if (!mark) throw new Error('no mark');
    const waiting = cardModel(mark, () => undefined, 'id');
    expect(waiting).toMatchObject({ missing: 'loading', hasMeaning: true });
    const lost = cardModel(
      mark,
      () => undefined,
      'id',
      (id) => id === 'asn',
    );
    expect(lost).toMatchObject({ missing: 'lost', hasMeaning: false });
    expect(spoken(lost)).toBe('ASN: Arti tidak dapat dimuat. Muat ulang halaman ini.');
  });

  it('names long form, English, definition, end, successors and law', () => {
    expect(model('Kata Kemendikbudristek itu.')).toMatchObject({
      term: 'Kemendikbudristek',
      english: 'Ministry of Education, Culture, Research, and Technology',
      definition: 'Kementerian yang dulu mengurus sekolah, kampus, kebudayaan, dan riset.',
      validity: 'Sejak Okt 2024 menjadi',
      successors: [
        { id: 'a', form: 'Kemendikdasmen', long: 'Kementerian Pendidikan Dasar dan Menengah' },
        { id: 'b', form: 'Kemdiktisaintek', long: 'Kementerian Pendidikan Tinggi, Sains, dan Teknologi' },
      ],
      knownKey: 'kemendikbudristek',
      law: 'Perpres 62/2021 Pasal 4',
      others: [],
    });
    expect(model('Kata Kemendikbudristek itu.', 'en').validity).toBe('Since Oct 2024');
  });

  it.each([
    [{ valid: [{ to: '2013' }] }, 'Sampai 2013'],
    [{ becomes: [{ id: 'x', form: 'X', long: 'X X' }] }, 'Kini menjadi'],
    [{ valid: [{ from: '2013' }] }, undefined],
    [{}, undefined],
  ])('says how long a name is valid: %j', (fields, expected) => {
    const text: SenseText = { id: 'a', form: 'A', long: 'B C', definition: 'D.', domain: 'umum', ...fields };
    expect(senseModel(text, 'id').validity).toBe(expected);
  });

  it('names what a sense is a part of', () => {
    const parent = { id: 'kemendagri', form: 'Kemendagri', long: 'Kementerian Dalam Negeri' };
    const text: SenseText = { id: 'a', form: 'A', long: 'B', definition: 'D.', domain: 'umum', parent };
    expect(senseModel(text, 'id').parent).toEqual(parent);
  });

  it('is copied as one writes it at first mention', () => {
    expect(copied(model('Kata Kemendikbudristek itu.'))).toBe(
      'Kemendikbudristek (Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi; Ministry of Education, Culture, Research, and Technology)',
    );
    expect(copied(model('Kata PPK itu.'))).toBe(
      'PPK (Pejabat Pembuat Komitmen / Panitia Pemilihan Kecamatan)',
    );
  });

  it('is known by its sense, or by its form where the page alone explains it', () => {
    expect(knownKey({ sense: 'asn', form: 'ASN', confidence: 1 })).toBe('asn');
    expect(knownKey({ sense: null, form: 'Racep', confidence: 1 })).toBe('form:Racep');
  });

  it('is known, and reported, by its form alone where no sense is sure', () => {
    const uncertain = model('Kata PPK itu.');
    expect(uncertain.knownKey).toBe('form:PPK');
    expect(reported(uncertain)).toEqual({
      term: 'PPK',
      long: 'Pejabat Pembuat Komitmen / Panitia Pemilihan Kecamatan',
      sense: null,
    });
    expect(reported(model('Kata Kemendikbudristek itu.')).sense).toBe('kemendikbudristek');
  });

  it('shows the candidates without choosing where it is not certain', () => {
    const uncertain = model('Kata PPK itu.');
    expect(uncertain.long).toEqual([]);
    expect(uncertain.definition).toBeUndefined();
    expect(uncertain.othersTitle).toBe('Belum pasti. Kemungkinan artinya:');
    expect(uncertain.others.map((o) => o.long)).toEqual([
      'Pejabat Pembuat Komitmen',
      'Panitia Pemilihan Kecamatan',
    ]);
  });

  it('says that the glossary knows another meaning where the page has its own', () => {
    const own = model('Perkumpulan Petani Kopi (PPK) rapat.');
    expect(own).toMatchObject({
      source: 'menurut artikel ini',
      othersTitle: 'Di glosarium singkatan ini berarti lain',
    });
    expect(own.long.map((p) => p.text).join('')).toBe('Perkumpulan Petani Kopi');
  });

  it('is read out as one sentence', () => {
    expect(spoken(model('Kata Kemendikbudristek itu.'))).toBe(
      'Kemendikbudristek: Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi. Kementerian yang dulu mengurus sekolah, kampus, kebudayaan, dan riset. Sejak Okt 2024 menjadi Kemendikdasmen, Kemdiktisaintek.',
    );
  });
});

describe('the emphasised letters', () => {
  it('make the short form, and the parts join to the long form', () => {
    const parts = emphasise('Sekjen', 'Sekretaris Jenderal');
    expect(parts.map((p) => p.text).join('')).toBe('Sekretaris Jenderal');
    expect(parts.filter((p) => p.strong).map((p) => p.text)).toEqual(['Sek', 'Jen']);
  });

  it('are none where nothing aligns', () => {
    expect(emphasise('KIR', 'pengujian')).toEqual([{ text: 'pengujian', strong: false }]);
  });
});
