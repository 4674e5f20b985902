/**
 * `npm run --silent glossary:sample -- [--count 200] [--seed 1] [--domain X] [--skip 0]`: senses drawn at random, as
 * tab-separated values, for people who check them against sources outside the project.
 */
import { parseArgs } from 'node:util';
import { DOMAINS } from '../lib/glossary/source-schema';
import { readSource } from './glossary/read-source';
import { drawSample, SAMPLE_COLUMNS, sampleRow } from './glossary/sample';

function wholeNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${name} must be a whole number, not "${value}".`);
  return Number(value);
}

try {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      domain: { type: 'string' },
      skip: { type: 'string', default: '0' },
    },
  });
  const { domain } = values;
  if (domain !== undefined && !(DOMAINS as readonly string[]).includes(domain))
    throw new Error(`--domain must be one of ${DOMAINS.join(', ')}.`);
  const { items } = readSource();
  const drawn = drawSample(
    items.filter((item) => domain === undefined || item.domain === domain),
    {
      count: wholeNumber('count', values.count),
      seed: wholeNumber('seed', values.seed),
      skip: wholeNumber('skip', values.skip),
    },
  );
  console.log([SAMPLE_COLUMNS.join('\t'), ...drawn.map(sampleRow)].join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
