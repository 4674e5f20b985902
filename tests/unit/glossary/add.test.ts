import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/glossary/source-schema';
import { askItem, Cancelled } from '../../../scripts/glossary/ask-item';
import { loadSource } from '../../../scripts/glossary/source';
import { writeGlossary } from '../../support/source';

/** Answers by the question's first words; those asked more than once give the next answer each time. */
const ANSWERS: Record<string, string[]> = {
  Singkatan: ['ADK'],
  Kepanjangan: ['Anggaran Dana Kampung'],
  'Bahasa Inggris': [''],
  Penjelasan: ['Uang negara untuk pembangunan di kampung.'],
  Bidang: ['10'],
  Jenis: [''],
  Id: [''],
  'Kata konteks': [''],
  'Ada masa berlaku': [''],
  Simpan: ['', 'ya'],
};

/** Holds the dialogue and gives its items, and everything that was shown. */
async function talk(answers: Record<string, string[]>): Promise<{ items: Item[]; shown: string }> {
  const left = new Map(Object.entries({ ...ANSWERS, ...answers }).map(([k, v]) => [k, [...v]]));
  const lines: string[] = [];
  let asked: string[] | undefined;
  const items = await askItem(
    {
      say(line) {
        lines.push(line);
        const text = line.trim();
        for (const [question, replies] of left) if (text.startsWith(question)) asked = replies;
      },
      answer: async () => asked?.shift() ?? null,
    },
    loadSource(writeGlossary()),
  );
  return { items, shown: lines.join('\n') };
}

describe('the questions for a new sense', () => {
  it('give an item with what was suggested where only Enter was pressed', async () => {
    const { items, shown } = await talk({});
    expect(items).toEqual([
      {
        id: 'adk',
        forms: [{ form: 'ADK' }],
        long: 'Anggaran Dana Kampung',
        definition: 'Uang negara untuk pembangunan di kampung.',
        domain: 'desa',
        kind: 'initialism',
      },
    ]);
    expect(shown).toContain('- id: adk\n  forms: [ADK]');
    expect(shown).toContain('Simpan ke desa.yaml?');
  });

  it('say at once what is wrong with an answer and ask again', async () => {
    const { items, shown } = await talk({
      Penjelasan: [`${'Kata '.repeat(40)}.`, 'Uang <b>negara</b>.', 'Uang negara untuk kampung.'],
      Bidang: ['kuliner', '99', 'desa'],
      Id: ['ADK', 'asn', 'adk'],
      Kepanjangan: ['', 'Anggaran Dana Kampung'],
    });
    expect(items[0]?.definition).toBe('Uang negara untuk kampung.');
    for (const words of [
      'terlalu panjang: paling banyak 160 huruf',
      'memuat tanda < atau > (pada "<b>negara</b>.")',
      'bukan nama bidang',
      'hanya boleh berisi huruf kecil',
      'id ini sudah dipakai',
      'wajib diisi',
    ])
      expect(shown).toContain(`Belum bisa: ${words}`);
  });

  it('show what the rules find at the end and ask for that field only', async () => {
    const { items, shown } = await talk({
      Penjelasan: ['uang negara untuk kampung', 'Uang negara untuk kampung.'],
    });
    expect(shown).toContain('Penjelasan: penjelasannya belum berbentuk kalimat');
    expect(shown.match(/^Kepanjangan/gm)).toHaveLength(1);
    expect(items[0]?.definition).toBe('Uang negara untuk kampung.');
  });

  it('ask whether letters that do not fit are so, or a slip', async () => {
    const so = await talk({ Singkatan: ['XYZ'], 'Huruf-huruf': ['ya'] });
    expect(so.items[0]).toMatchObject({ id: 'xyz', irregular: true });
    const slip = await talk({
      Singkatan: ['AKD', 'ADK'],
      'Huruf-huruf': ['tidak'],
      Kepanjangan: ['Anggaran Dana Kampung', 'Anggaran Dana Kampung'],
    });
    expect(slip.items[0]?.irregular).toBeUndefined();
    expect(slip.items[0]?.forms[0]?.form).toBe('ADK');
  });

  it('warn of other senses of the form and ask for the words that tell them apart', async () => {
    const { items, shown } = await talk({
      Singkatan: ['BPD'],
      Kepanjangan: ['Bank Pembangunan Daerah'],
      Penjelasan: ['Bank milik pemerintah provinsi.'],
      'Kata konteks': ['', 'bank | kredit', 'desa | kades'],
      'Seberapa lazim': ['0,4'],
    });
    expect(shown).toContain('bpd: Badan Permusyawaratan Desa (desa)');
    expect(items).toMatchObject([
      { id: 'bpd-bank-pembangunan-daerah', context: ['bank', 'kredit'], prior: 0.4 },
      { id: 'bpd', context: ['desa', 'kades'] },
    ]);
  });

  it('take validity, successors and law where there is more to tell', async () => {
    const { items, shown } = await talk({
      'Ada masa berlaku': ['ya'],
      'Masa berlaku': ['2014..2019'],
      Pengganti: ['tiada', 'bpd'],
      'Lembaga induk': [''],
      'Dasar hukum': ['UU 6/2014 Pasal 72'],
      Catatan: [''],
    });
    expect(items[0]).toMatchObject({
      valid: [{ from: '2014', to: '2019' }],
      becomes: ['bpd'],
      law: [{ name: 'UU 6/2014', article: 'Pasal 72' }],
    });
    expect(shown).toContain('Pengganti: tidak ada arti lain dengan id tiada');
  });

  it.each([
    ['"batal"', { Kepanjangan: ['Batal'] }],
    ['the end of the input', { Penjelasan: [] }],
    ['"tidak" at the end', { Simpan: ['tidak'] }],
  ])('end without an item on %s', async (_, answers) => {
    await expect(talk(answers)).rejects.toThrow(Cancelled);
  });
});
