/**
 * `npm run --silent glossary:pairs`: long forms that real news gives to short forms of the glossary and that the
 * glossary does not have. The list of pairs is no part of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUnknownSenses, parsePairs } from './glossary/pairs';
import { readSource } from './glossary/read-source';
import { root } from './lib/paths';

/** How often news must define a pair; what is rarer is mostly noise. */
const MINIMUM = 3;

try {
  const list = join(root, '..', 'shared', 'data', 'pairs_dev.tsv');
  if (!existsSync(list)) console.log('skipped: no data');
  else {
    const reviewed = readSource().items.filter(({ checked }) => checked !== undefined);
    const unknown = findUnknownSenses(reviewed, parsePairs(readFileSync(list, 'utf8')), MINIMUM);
    console.log(['count', 'form', 'in news', 'in the glossary'].join('\t'));
    for (const { count, short, long, known } of unknown)
      console.log([count, short, long, known.join(' | ')].join('\t'));
    console.error(`${unknown.length} senses that the glossary does not have.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
