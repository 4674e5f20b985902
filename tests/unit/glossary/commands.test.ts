import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/paths';
import { writeGlossary } from '../../support/source';

function run(script: string, args: string[], input = '') {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(root, 'scripts', `glossary-${script}.ts`), ...args],
    { input, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('the commands for people without code', () => {
  it('export a domain, and import it again after an edit', () => {
    const folder = writeGlossary();
    const file = join(dirname(folder), 'desa.csv');
    expect(run('export', ['--csv', '--domain', 'desa', '--folder', folder, file]).out).toContain('2 arti');
    const csv = readFileSync(file, 'utf8');
    expect(csv).toMatch(/^\uFEFFid,forms,long,/);
    writeFileSync(file, csv.replace('Pemimpin pemerintah', 'Kepala pemerintah'));
    const before = contents(folder);
    const trial = run('import', [file, '--dry-run', '--folder', folder]);
    expect(trial).toMatchObject({ code: 0, err: '' });
    expect(trial.out).toContain('ubah kades (desa): definition');
    expect(trial.out).toContain('0 ditambah, 1 diubah, 1 tetap.');
    expect(trial.out).toContain('tidak ada yang ditulis');
    expect(contents(folder)).toEqual(before);
    expect(run('import', [file, '--folder', folder]).out).toContain('Ditulis: desa.yaml.');
    expect(contents(folder)).toEqual({
      ...before,
      'desa.yaml': before['desa.yaml']?.replace('Pemimpin pemerintah', 'Kepala pemerintah'),
    });
  });

  it('write nothing and end with 1 where a row is wrong, naming it', () => {
    const folder = writeGlossary();
    const file = join(dirname(folder), 'salah.csv');
    writeFileSync(file, 'id,definition\nkades,Kepala pemerintah desa pilihan warga.\nbpd,\n');
    const before = contents(folder);
    const result = run('import', [file, '--folder', folder]);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err).toContain('baris 3, kolom definition: wajib diisi');
    expect(result.err).toContain('Tidak ada yang ditulis');
    expect(contents(folder)).toEqual(before);
  });

  it('add a sense from answers in a pipe, and nothing where they end too soon', () => {
    const folder = writeGlossary();
    writeFileSync(join(folder, 'kata.txt'), 'negara\nuntuk\npembangunan\n');
    const before = contents(folder);
    const answers = ['ADK', 'Anggaran Dana Kampung', '', 'Uang negara untuk pembangunan di kampung.', 'desa'];
    const cut = run('add', ['--folder', folder], `${answers.join('\n')}\n`);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('Tidak ada yang ditulis') });
    expect(contents(folder)).toEqual(before);
    const whole = run('add', ['--folder', folder], `${[...answers, '', '', '', 'tidak', 'ya'].join('\n')}\n`);
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toContain('Ditulis: desa.yaml.');
    expect(whole.out).toContain('Kata yang belum pernah dipakai dalam penjelasan: kampung.');
    const added = contents(folder)['desa.yaml'] ?? '';
    expect(added.endsWith(`\n${before['desa.yaml']}`)).toBe(true);
    expect(added).toMatch(/^- id: adk\n/);
  });

  it('write the page', () => {
    const folder = writeGlossary();
    const file = join(dirname(folder), 'baru', 'glosarium.html');
    expect(run('page', ['--folder', folder, file]).out).toContain('3 arti yang sudah diperiksa');
    expect(readFileSync(file, 'utf8')).toContain('<article id="asn"');
  });

  it.each([
    ['export', []],
    ['export', ['--csv', '--domain', 'kuliner']],
    ['import', []],
    ['import', ['tiada.csv']],
    ['add', ['--warna']],
    ['page', ['a', 'b']],
  ])('say how they are used: %s %j', (script, args) => {
    const { code, err } = run(script, args);
    expect(code).toBe(1);
    expect(err).toMatch(/Cara pakai|tidak dikenal|tidak dapat dibaca/);
  });
});
