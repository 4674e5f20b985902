import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Item } from '../../lib/glossary/source-schema';
import { formatSource } from '../../scripts/glossary/item-text';

/** A small glossary of our own, for tests of the tools that write one. */
export const SAMPLE: readonly Item[] = [
  {
    id: 'asn',
    forms: [{ form: 'ASN' }],
    long: 'Aparatur Sipil Negara',
    english: 'State Civil Apparatus',
    definition: 'Sebutan bersama bagi pegawai negeri dan pegawai kontrak pemerintah.',
    domain: 'kepegawaian',
    kind: 'initialism',
    checked: '2026-11-24',
    note: 'catatan pemeriksa',
  },
  {
    id: 'bpd',
    forms: [{ form: 'BPD' }],
    long: 'Badan Permusyawaratan Desa',
    definition: 'Wakil warga yang menyusun aturan bersama kepala desa.',
    domain: 'desa',
    kind: 'initialism',
    checked: '2026-11-24',
  },
  {
    id: 'kades',
    forms: [{ form: 'Kades' }],
    long: 'kepala desa',
    definition: 'Pemimpin pemerintah desa yang dipilih langsung oleh warganya.',
    domain: 'desa',
    kind: 'akronim',
    checked: '2026-11-24',
  },
];

/** Writes a glossary into a temporary folder that goes with the test, and gives its path. */
export function writeGlossary(items: readonly Item[] = SAMPLE): string {
  const temporary = mkdtempSync(join(tmpdir(), 'singkap-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  const folder = join(temporary, 'glossary');
  mkdirSync(folder);
  for (const domain of new Set(items.map((i) => i.domain)))
    writeFileSync(join(folder, `${domain}.yaml`), formatSource(items.filter((i) => i.domain === domain)));
  return folder;
}
