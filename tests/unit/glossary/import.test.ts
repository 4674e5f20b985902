import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../scripts/glossary/import-rows';
import { loadSource, saveSource } from '../../../scripts/glossary/source';
import { SAMPLE, writeGlossary } from '../../support/source';

const HEADING = 'id,forms,long,definition,domain,kind,checked,context';
const NEW = 'adk,ADK,Anggaran Dana Kampung,Uang negara untuk pembangunan di kampung.,desa,initialism,,';

const plan = (csv: string, folder = writeGlossary()) =>
  planImport(new TextEncoder().encode(csv), loadSource(folder));
const problems = (csv: string) =>
  plan(csv).problems.map((p) => `baris ${p.row}, kolom ${p.column}: ${p.message}`);
/** A new row with one cell replaced. */
const row = (column: string, value: string) => {
  const cells = NEW.split(',');
  cells[HEADING.split(',').indexOf(column)] = value;
  return `${HEADING}\n${cells.join(',')}`;
};

describe('the import of rows', () => {
  it('adds a row with a new id and changes one with a known id', () => {
    const { after, changes, problems } = plan(
      `${HEADING}\n${NEW}\nbpd,BPD,Badan Permusyawaratan Desa,Wakil warga di desa.,desa,initialism,2026-11-24,`,
    );
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      { id: 'adk', domain: 'desa', fields: null, isStaleReview: false },
      { id: 'bpd', domain: 'desa', fields: ['definition'], isStaleReview: true },
    ]);
    expect(after.get('desa.yaml')?.items.map((i) => i.id)).toEqual(['adk', 'bpd', 'kades']);
  });

  it('keeps what the file has no column for, and empties what has an empty cell', () => {
    const { after } = plan('id,english\nasn,\n');
    const [asn] = after.get('kepegawaian.yaml')?.items ?? [];
    expect(asn).toMatchObject({ note: 'catatan pemeriksa', checked: '2026-11-24' });
    expect(asn?.english).toBeUndefined();
  });

  it('keeps the fields of a row that is cut short', () => {
    expect(plan('id,long,note\nasn,Aparatur Sipil Negara\n')).toMatchObject({ problems: [], changes: [] });
  });

  it('moves an item whose domain is another than before', () => {
    const { after } = plan('id,domain\nkades,jabatan\n');
    expect(after.get('desa.yaml')?.items.map((i) => i.id)).toEqual(['bpd']);
    expect(after.get('jabatan.yaml')?.items.map((i) => i.id)).toEqual(['kades']);
  });

  it.each([
    ['missing fields', 'id,long\nbaru,Yang Baru\n', /baris 2, kolom definition: wajib diisi/],
    ['an unknown domain', row('domain', 'kuliner'), /baris 2, kolom domain: bukan nama bidang/],
    ['a bad date', row('checked', '2026-13-40'), /baris 2, kolom checked: bukan tanggal/],
    [
      'a decomposed accent',
      row('long', 'Anggaran Dana Kampe\u0301'),
      /kolom long: memuat huruf beraksen.*pada "K/,
    ],
    ['a look-alike letter', row('long', 'Аnggaran Dana Kampung'), /kolom long: .*Kiril.*pada "Аnggaran"/],
    [
      'HTML',
      row('definition', 'Uang <b>negara</b> untuk kampung.'),
      /kolom definition: memuat tanda < atau >/,
    ],
    ['an invisible character', row('long', 'Anggaran\u00A0Dana Kampung'), /kolom long: .*tidak terlihat/],
    ['a line break', row('definition', '"Uang\nnegara."'), /kolom definition: memuat ganti baris/],
    ['a long definition', row('definition', `${'Kata '.repeat(40)}.`), /paling banyak 160 huruf/],
    ['an id with capitals', row('id', 'ADK'), /kolom id: hanya boleh berisi huruf kecil/],
    ['the same id twice', `${HEADING}\n${NEW}\n${NEW}`, /baris 3, kolom id: id adk sudah ada di baris 2/],
    ['no id', row('id', ''), /baris 2, kolom id: wajib diisi/],
    [
      'the meaning of another item',
      row('forms', 'ASN').replace('Anggaran Dana Kampung', 'Aparatur Sipil Negara'),
      /baris 2, kolom (long|forms): singkatan/,
    ],
    ['letters that do not fit', row('forms', 'XYZ'), /baris 2, kolom forms: huruf-huruf XYZ tidak cocok/],
    [
      'a definition that is no sentence',
      row('definition', 'uang negara untuk kampung'),
      /kolom definition: .*belum berbentuk kalimat/,
    ],
  ])('refuses %s, naming row and column', (_, csv, message) => {
    expect(problems(csv).join('\n')).toMatch(message);
  });

  it('changes nothing at all where one row is wrong', () => {
    const folder = writeGlossary();
    const source = loadSource(folder);
    const refused = planImport(
      new TextEncoder().encode(`${HEADING}\n${NEW}\nsalah,S,x,y,desa,initialism,,`),
      source,
    );
    expect(refused.problems.length).toBeGreaterThan(0);
    expect(refused.after).toBe(source);
    expect(refused.changes).toEqual([]);
  });

  it('names the place of an older item that a new row makes ambiguous', () => {
    const csv = `${HEADING}\nbpd-bank,BPD,Bank Pembangunan Daerah,Bank milik pemerintah provinsi.,desa,initialism,,bank | kredit`;
    const { problems } = plan(csv);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^desa\.yaml:\d+ \(bpd\): singkatan BPD punya 2 arti/);
    const both = plan(
      `${csv}\nbpd,BPD,Badan Permusyawaratan Desa,Wakil warga yang menyusun aturan bersama kepala desa.,desa,initialism,2026-11-24,desa | kades`,
    );
    expect(both.problems).toEqual([]);
  });

  it('is not held up by problems that the glossary had before', () => {
    const folder = writeGlossary(
      SAMPLE.map((i) => (i.id === 'asn' ? { ...i, definition: 'bukan kalimat yang benar' } : i)),
    );
    expect(plan(`${HEADING}\n${NEW}`, folder).problems).toEqual([]);
  });
});

describe('the source folder', () => {
  const withNew = (folder: string) => {
    const before = loadSource(folder);
    const { after } = planImport(
      new TextEncoder().encode(`id,domain,note\nasn,kepegawaian,baru\nkades,desa,baru\n`),
      before,
    );
    return { before, after };
  };

  it('is written with only the files that differ', () => {
    const folder = writeGlossary();
    const { before, after } = withNew(folder);
    expect(saveSource(folder, before, after)).toEqual(['desa.yaml', 'kepegawaian.yaml']);
    expect(readFileSync(join(folder, 'desa.yaml'), 'utf8')).toContain('note: baru');
    expect(readdirSync(folder).sort()).toEqual(['desa.yaml', 'kepegawaian.yaml']);
    expect(saveSource(folder, before, before)).toEqual([]);
  });

  it('is not written where somebody changed a file meanwhile', () => {
    const folder = writeGlossary();
    const { before, after } = withNew(folder);
    writeFileSync(join(folder, 'kepegawaian.yaml'), '[]\n');
    const desa = readFileSync(join(folder, 'desa.yaml'), 'utf8');
    expect(() => saveSource(folder, before, after)).toThrow(/kepegawaian\.yaml diubah orang lain/);
    expect(readFileSync(join(folder, 'desa.yaml'), 'utf8')).toBe(desa);
  });

  it('is as it was where the second of two files cannot be written', () => {
    const folder = writeGlossary();
    const { before, after } = withNew(folder);
    const rename = (from: string, to: string) => {
      if (to.endsWith('kepegawaian.yaml')) throw new Error('disk penuh');
      renameSync(from, to);
    };
    expect(() => saveSource(folder, before, after, rename)).toThrow(/disk penuh\. Tidak ada yang berubah/);
    expect(readdirSync(folder).sort()).toEqual(['desa.yaml', 'kepegawaian.yaml']);
    for (const [name, file] of before) expect(readFileSync(join(folder, name), 'utf8')).toBe(file.text);
  });

  it('is refused where it is empty or has a row that cannot be read', () => {
    const folder = writeGlossary();
    writeFileSync(join(folder, 'umum.yaml'), '- id: x\n');
    expect(() => loadSource(folder)).toThrow(/umum\.yaml:1: isian forms belum ada\.\nPerbaiki berkas ini/);
    expect(() => loadSource(join(folder, 'tiada'))).toThrow(/tidak berisi berkas/);
  });
});
