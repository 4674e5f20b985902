/**
 * `npm run glossary:coverage`: how much of the short forms that government news writes the glossary explains, and which
 * of the commonest it lacks. The frequency list is no part of the project; where it is absent only
 * glossary/not-covered.tsv is checked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Coverage,
  contradictions,
  FORM_CLASSES,
  type FormClass,
  measure,
  parseFrequencies,
  type Tally,
} from './glossary/coverage';
import { parseNotCovered } from './glossary/not-covered';
import { glossaryFolder } from './glossary/read-source';
import { root } from './lib/paths';
import { loadSourceGlossary } from './lib/source-glossary';

/** Lacking forms shown. */
const SHOWN = 200;

const line = (name: string, ...cells: string[]) =>
  name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join('');

const tallyLine = (name: string, { occurrences, covered }: Tally) =>
  line(
    name,
    String(Math.round(occurrences)),
    String(Math.round(covered)),
    occurrences > 0 ? `${((100 * covered) / occurrences).toFixed(1)} %` : '-',
  );

function print({ byClass, all, terms, lacking }: Coverage): void {
  console.log(line('class', 'occurrences', 'covered', 'share'));
  for (const [letter, name] of Object.entries(FORM_CLASSES)) {
    const tally = byClass.get(letter as FormClass);
    if (tally) console.log(tallyLine(`${letter} ${name}`, tally));
  }
  console.log(tallyLine('all', all));
  console.log(tallyLine('without names, noise and words', terms));
  const open = lacking.filter(({ reason }) => !reason).length;
  console.log(`\nThe ${Math.min(SHOWN, lacking.length)} commonest of ${lacking.length} forms that it lacks`);
  console.log(`(${open} of them without a reason in not-covered.tsv):`);
  for (const { form, occurrences, reason } of lacking.slice(0, SHOWN))
    console.log(
      `${String(Math.round(occurrences)).padStart(6)}  ${form.padEnd(20)} ${reason?.reason ?? 'no reason yet'}`,
    );
}

try {
  const { lexicon } = loadSourceGlossary();
  const notCovered = parseNotCovered(readFileSync(join(glossaryFolder, 'not-covered.tsv'), 'utf8'));
  for (const { form, line } of contradictions(lexicon, notCovered)) {
    console.error(`not-covered.tsv:${line}: the glossary covers ${form}. Remove the row.`);
    process.exitCode = 1;
  }
  const list = join(root, '..', 'shared', 'data', 'freq_dev.tsv');
  if (existsSync(list)) print(measure(parseFrequencies(readFileSync(list, 'utf8')), lexicon, notCovered));
  else console.log('skipped: no data');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
