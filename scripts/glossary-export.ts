/** `npm run glossary:export -- --csv [--domain X] [--semicolon] [FILE]`: the glossary as a spreadsheet. */
import { writeFileSync } from 'node:fs';
import { DOMAINS } from '../lib/glossary/source-schema';
import { FOLDER_OPTION, folderOf, readArguments, runCommand } from './glossary/command';
import { writeCsv } from './glossary/csv-table';
import { itemsOf, loadSource } from './glossary/source';

const USAGE = `Cara pakai: npm run --silent glossary:export -- --csv [--domain BIDANG] [--semicolon] [BERKAS.csv]
  --semicolon   pemisah titik koma, untuk Excel berbahasa Indonesia
Tanpa BERKAS.csv, hasilnya ditampilkan di layar.`;

/** Spreadsheets take a file without it for Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

await runCommand(() => {
  const { values, positionals } = readArguments(
    {
      csv: { type: 'boolean' },
      domain: { type: 'string' },
      semicolon: { type: 'boolean' },
      ...FOLDER_OPTION,
    },
    USAGE,
  );
  const [file] = positionals;
  if (!values.csv || positionals.length > 1) throw new Error(USAGE);
  const domain = DOMAINS.find((d) => d === values.domain);
  if (values.domain !== undefined && domain === undefined)
    throw new Error(`Bidang ${values.domain} tidak dikenal. Pilih salah satu: ${DOMAINS.join(', ')}.`);
  const all = itemsOf(loadSource(folderOf(values.folder)));
  const items = domain === undefined ? all : all.filter((item) => item.domain === domain);
  const csv = writeCsv(items, values.semicolon ? ';' : ',');
  if (file === undefined) process.stdout.write(csv);
  else {
    writeFileSync(file, BYTE_ORDER_MARK + csv);
    console.log(`${items.length} arti ditulis ke ${file}.`);
  }
});
