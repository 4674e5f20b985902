import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/paths';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function annotate(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(root, 'scripts', 'annotate.ts'), ...args],
      { cwd: root },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'singkap-')), name);
  writeFileSync(path, text);
  return path;
}

describe('npm run annotate', () => {
  it('gives one line of marks for each article, with offsets into its text', async () => {
    const text = 'Sekjen Kemendagri hadir.\nAsosiasi Kopi Rakyat Uji (AKRU) dan ASN hadir.';
    const run = await annotate(
      '--jsonl',
      file('a.jsonl', `${JSON.stringify({ id: 'a1', text, date: '2022-07-28' })}\n`),
    );
    expect(run).toMatchObject({ code: 0, err: '' });
    const { id, marks } = JSON.parse(run.out);
    expect(id).toBe('a1');
    expect(marks.map((m: { text: string }) => m.text)).toEqual(['Sekjen', 'Kemendagri', 'AKRU', 'ASN']);
    for (const m of marks) {
      expect(text.slice(m.start, m.end)).toBe(m.text);
      expect(Object.keys(m).sort()).toEqual(
        [
          'candidates',
          'confidence',
          'end',
          'form',
          'from',
          'long',
          'reasons',
          'sense',
          'start',
          'text',
        ].sort(),
      );
    }
    expect(marks[2]).toMatchObject({ sense: null, from: 'page', long: 'Asosiasi Kopi Rakyat Uji' });
    expect(marks[3]).toMatchObject({ sense: 'asn', from: 'glossary', long: 'Aparatur Sipil Negara' });
  });

  it('names malformed lines, goes on with the others and ends with code 1', async () => {
    const lines = [
      '{"id": "a", "text": "ASN hadir."}',
      'bukan json',
      '{"id": "b"}',
      '{"id": "c", "text": "KPK hadir."}',
    ];
    const run = await annotate('--jsonl', file('b.jsonl', lines.join('\n')));
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/line 2: not JSON/);
    expect(run.err).toMatch(/line 3: the field "text" is missing/);
    expect(
      run.out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).id),
    ).toEqual(['a', 'c']);
  });

  it('prints for people what it finds in a text file', async () => {
    const run = await annotate(file('a.txt', 'Rapat dibuka.\nSemua ASN hadir.'));
    expect(run.code).toBe(0);
    expect(run.out).toContain('2: ASN = Aparatur Sipil Negara');
    expect(run.out).toContain('1 singkatan.');
  });

  it('says what is wrong with its arguments or its file', async () => {
    expect(await annotate()).toMatchObject({ code: 1, err: expect.stringContaining('usage:') });
    expect(await annotate('tiada.txt')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Cannot read tiada.txt'),
    });
  });
});
