/**
 * `npm run --silent annotate -- --jsonl FILE` and `-- FILE.txt`: the engine without a browser.
 * The form of the output is an interface that others rely on; README.md describes it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotateText } from './lib/annotate-text';
import { parseArticle } from './lib/article';
import { loadSourceGlossary } from './lib/source-glossary';

const usage = 'usage: npm run --silent annotate -- --jsonl FILE | FILE.txt   (- for standard input)';

function readInput(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

function annotateLines(input: string): void {
  const { lexicon } = loadSourceGlossary();
  for (const [index, line] of input.split('\n').entries()) {
    if (line.trim() === '') continue;
    const article = parseArticle(line);
    if ('problem' in article) {
      console.error(`line ${index + 1}: ${article.problem}`);
      process.exitCode = 1;
      continue;
    }
    const marks = annotateText(article, lexicon);
    process.stdout.write(`${JSON.stringify({ id: article.id, marks })}\n`);
  }
}

function annotateForPeople(text: string): void {
  const { lexicon } = loadSourceGlossary();
  const marks = annotateText({ id: '', text }, lexicon);
  for (const m of marks) {
    const line = text.slice(0, m.start).split('\n').length;
    const sure = m.confidence < 1 ? ` (${Math.round(m.confidence * 100)} %)` : '';
    console.log(`${line}: ${m.text} = ${m.long}${sure}\n    ${m.reasons.join('; ')}`);
    for (const c of m.candidates.slice(1)) console.log(`    bisa juga: ${c.long}`);
  }
  console.log(`${marks.length} singkatan.`);
}

try {
  const { values, positionals } = parseArgs({
    options: { jsonl: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (values.jsonl !== undefined && positionals.length === 0) annotateLines(readInput(values.jsonl));
  else if (file !== undefined && positionals.length === 1) annotateForPeople(readInput(file));
  else throw new Error(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
