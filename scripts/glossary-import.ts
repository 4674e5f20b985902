/** `npm run glossary:import -- FILE.csv [--dry-run]`: takes the rows of a spreadsheet into the glossary, all or none. */
import { readFileSync } from 'node:fs';
import { FOLDER_OPTION, folderOf, readArguments, runCommand } from './glossary/command';
import type { CsvProblem } from './glossary/csv-table';
import { type ImportPlan, planImport } from './glossary/import-rows';
import { newWordsNotice } from './glossary/indonesian';
import { loadSource, newWords, saveSource } from './glossary/source';

const USAGE = `Cara pakai: npm run --silent glossary:import -- BERKAS.csv [--dry-run]
  --dry-run   periksa saja, jangan tulis apa pun`;

/** More problems than this are counted only: they mostly have one cause. */
const MOST_SHOWN = 50;

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`Berkas ${path} tidak dapat dibaca: ${error instanceof Error ? error.message : error}.`);
  }
}

function describe({ row, column, message, remedy }: CsvProblem): string {
  const place = [
    row === undefined ? [] : `baris ${row}`,
    column === undefined ? [] : `kolom ${column}`,
  ].flat();
  return `${place.length > 0 ? `${place.join(', ')}: ` : ''}${message}.\n    ${remedy}`;
}

function describePlan({ changes, unchanged }: ImportPlan): string {
  const added = changes.filter((c) => c.fields === null);
  const stale = changes.filter((c) => c.isStaleReview);
  const lines = changes.map(({ id, domain, fields }) =>
    fields ? `ubah ${id} (${domain}): ${fields.join(', ')}` : `tambah ${id} (${domain})`,
  );
  lines.push(`${added.length} ditambah, ${changes.length - added.length} diubah, ${unchanged} tetap.`);
  if (stale.length > 0)
    lines.push(
      `${stale.length} arti yang diubah masih memakai tanggal checked yang lama. Kosongkan tanggal itu sampai ada pembaca kedua.`,
    );
  return lines.join('\n');
}

await runCommand(() => {
  const { values, positionals } = readArguments({ 'dry-run': { type: 'boolean' }, ...FOLDER_OPTION }, USAGE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  const folder = folderOf(values.folder);
  const source = loadSource(folder);
  const plan = planImport(readFile(file), source);
  if (plan.problems.length > 0) {
    for (const problem of plan.problems.slice(0, MOST_SHOWN)) console.error(describe(problem));
    const rest = plan.problems.length - MOST_SHOWN;
    if (rest > 0) console.error(`dan ${rest} masalah lain.`);
    throw new Error(`${plan.problems.length} masalah. Tidak ada yang ditulis.`);
  }
  console.log(describePlan(plan));
  const words = newWords(folder, plan.after, new Set(plan.changes.map((c) => c.id)));
  if (words.length > 0) console.log(newWordsNotice(words));
  if (values['dry-run']) console.log('Ini uji coba: tidak ada yang ditulis.');
  else if (plan.changes.length > 0)
    console.log(`Ditulis: ${saveSource(folder, source, plan.after).join(', ')}.`);
});
