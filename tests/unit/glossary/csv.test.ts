import { describe, expect, it } from 'vitest';
import { readField } from '../../../scripts/glossary/cells';
import { decodeCsv, readCsv, writeCsv } from '../../../scripts/glossary/csv-table';
import { planImport } from '../../../scripts/glossary/import-rows';
import { glossaryFolder } from '../../../scripts/glossary/read-source';
import { itemsOf, loadSource } from '../../../scripts/glossary/source';
import { SAMPLE, writeGlossary } from '../../support/source';

const bytes = (text: string) => new TextEncoder().encode(text);
const messages = (text: string) => readCsv(text).problems.map((p) => `${p.row} ${p.column}: ${p.message}`);

describe('a cell', () => {
  it.each([
    ['forms', 'PAN {homograph, exact}', [{ form: 'PAN', guard: 'homograph', case: 'exact' }]],
    ['forms', 'PDI-P | PDIP', [{ form: 'PDI-P' }, { form: 'PDIP' }]],
    [
      'valid',
      '2014-10-27..2019-10-23 | 2024..',
      [{ from: '2014-10-27', to: '2019-10-23' }, { from: '2024' }],
    ],
    ['valid', '..2019', [{ to: '2019' }]],
    [
      'law',
      'UU 20/2023 Pasal 1 ayat (2) | PP 12/2019',
      [{ name: 'UU 20/2023', article: 'Pasal 1 ayat (2)' }, { name: 'PP 12/2019' }],
    ],
    ['becomes', 'asn | bpd', ['asn', 'bpd']],
    ['context', 'dana desa | kades |', ['dana desa', 'kades']],
    ['prior', '0,3', 0.3],
    ['irregular', 'Ya', true],
    ['checked', '2026-11-24', '2026-11-24'],
  ] as const)('of %s reads "%s"', (field, text, value) => {
    expect(readField(field, text)).toEqual({ value });
  });

  it('that is empty has no value, and is wrong where the field must be there', () => {
    expect(readField('english', ' ')).toEqual({ value: undefined });
    expect(readField('long', ' ')).toMatchObject({ problem: { message: 'wajib diisi' } });
  });

  it.each([
    ['forms', 'PAN {homograph', /kurung kurawal/],
    ['forms', 'PAN {homograf}', /keterangan singkatan yang tidak dikenal/],
    ['forms', 'PAN {exact, any}', /dua yang sejenis/],
    ['valid', '2014-2019', /bukan masa berlaku/],
    ['valid', '2014-13..', /bukan tanggal/],
    ['valid', '..', /bukan masa berlaku/],
    ['checked', '24/11/2026', /bukan tanggal/],
    ['prior', 'lazim', /angka dari 0 sampai 1/],
    ['prior', '3', /angka dari 0 sampai 1/],
    ['irregular', 'mungkin', /ya atau tidak/],
    ['context', 'Desa', /huruf besar \(pada "Desa"\)/],
    ['becomes', 'Dana Desa', /huruf kecil, angka/],
    ['kind', 'akronym', /bukan jenis/],
  ] as const)('of %s refuses "%s" in Indonesian', (field, text, message) => {
    const read = readField(field, text);
    expect(read).toMatchObject({ problem: { message: expect.stringMatching(message) } });
    expect('problem' in read && read.problem.remedy).toBeTruthy();
  });
});

describe('a CSV file', () => {
  it.each([
    ['commas', 'id,long\nasn,"A, B"\n'],
    ['semicolons', 'id;long\r\nasn;A, B\r\n'],
    ['tabs', 'id\tlong\nasn\tA, B'],
  ])('with %s is read without being told', (_, text) => {
    expect(readCsv(text)).toMatchObject({ problems: [] });
    expect([...(readCsv(text).rows[0]?.cells ?? [])]).toEqual([
      ['id', 'asn'],
      ['long', 'A, B'],
    ]);
  });

  it('numbers its rows as a spreadsheet does, empty ones counted', () => {
    const { rows } = readCsv('id,definition\nasn,"dua\nbaris"\n,\n\nbpd,x\n');
    expect(rows.map((r) => r.row)).toEqual([2, 5]);
  });

  it('leaves out cells that a row does not have', () => {
    const { rows } = readCsv('id,long,note\nasn,x\n');
    expect(rows[0]?.cells.has('note')).toBe(false);
  });

  it.each([
    ['no heading', 'asn,Aparatur Sipil Negara\n', /baris pertama tidak berisi nama kolom/],
    ['another delimiter', 'id/long\nasn/x\n', /pemisahnya bukan koma/],
    ['no id', 'long,english\nx,y\n', /kolom id tidak ada/],
    ['an unknown column', 'id,kepanjangan\nasn,x\n', /1 kepanjangan: nama kolom tidak dikenal/],
    ['a column twice', 'id,long,Long\nasn,x,y\n', /1 long: kolom ini ada dua kali/],
    ['too many cells', 'id,long\nasn,Desa, dan lain-lain\n', /2 undefined: ada 3 sel/],
    ['an open quotation', 'id,long\nasn,x\nbpd,"Badan\n', /3 undefined: tanda kutip tidak berpasangan/],
  ])('with %s is refused', (_, text, message) => {
    expect(messages(text).join('\n')).toMatch(message);
    expect(readCsv(text).rows).toEqual([]);
  });

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0, 0x64, 0), /UTF-16/],
    ['UTF-16 without a mark', Uint8Array.of(0x69, 0, 0x64, 0), /UTF-16/],
    ['Windows-1252', Uint8Array.of(0x69, 0x64, 0x2c, 0x93, 0x61, 0x94), /Windows-1252/],
    ['UTF-8 that was once read as Windows-1252', bytes('id,long\nasn,â€œAparaturâ€\n'), /rusak.*Aparatur/],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /buku kerja/],
  ])('in %s is refused, with how to save it', (_, data, message) => {
    const decoded = decodeCsv(data);
    expect(decoded).toMatchObject({ problem: { message: expect.stringMatching(message) } });
    expect('problem' in decoded && decoded.problem.remedy).toContain('CSV UTF-8');
  });

  it('may begin with a byte order mark', () => {
    expect(decodeCsv(bytes('\uFEFFid,long'))).toEqual({ text: 'id,long' });
  });
});

describe('export and import', () => {
  it('of the whole glossary change nothing', () => {
    const source = loadSource(glossaryFolder);
    const items = itemsOf(source);
    const plan = planImport(bytes(`\uFEFF${writeCsv(items)}`), source);
    expect(plan).toMatchObject({ problems: [], changes: [], unchanged: items.length });
    for (const [name, file] of plan.after) expect(file.text === source.get(name)?.text, name).toBe(true);
  });

  it('of a file parted by semicolons change nothing either', () => {
    const plan = planImport(bytes(writeCsv(SAMPLE, ';')), loadSource(writeGlossary()));
    expect(plan).toMatchObject({ problems: [], changes: [], unchanged: SAMPLE.length });
  });

  it('refuse to write what a cell cannot hold', () => {
    const [asn] = SAMPLE;
    if (!asn) throw new Error('no sample');
    expect(() => writeCsv([{ ...asn, context: ['a | b'] }])).toThrow(/asn: isi context/);
    expect(() => writeCsv([{ ...asn, law: [{ name: 'UU 5', article: 'huruf a' }] }])).toThrow(/asn: isi law/);
  });
});
