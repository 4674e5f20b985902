/**
 * `npm run evaluate [-- --errors N]`: the engine against labelled articles. Those of our own stand in
 * tests/fixtures/gold; the text of real ones is read from ../shared/data where at hand, their labels are the settled ones
 * of tests/fixtures/gold. A third of them is blind: only its figures are shown, never its errors, so that nothing is tuned
 * to them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ambiguousForms, type Disagreement, type LabelledArticle, rates, score } from './evaluate/score';
import { annotateText } from './lib/annotate-text';
import { root } from './lib/paths';
import { loadSourceGlossary } from './lib/source-glossary';

const BLIND = 40;

const readJsonLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledArticle);

function ownArticles(): LabelledArticle[] {
  const folder = join(root, 'tests', 'fixtures', 'gold');
  const names = existsSync(folder) ? readdirSync(folder).filter((n) => /^own-.*\.jsonl$/.test(n)) : [];
  return names.sort().flatMap((name) => readJsonLines(join(folder, name)));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The real articles with their settled labels, in an order that nobody chose. */
function realArticles(): LabelledArticle[] | null {
  const path = join(root, '..', 'shared', 'data', 'articles_dev.jsonl');
  if (!existsSync(path)) return null;
  const texts = new Map(readJsonLines(path).map((article) => [article.id, article]));
  const settled = readJsonLines(join(root, 'tests', 'fixtures', 'gold', 'settled.jsonl'));
  const articles = settled.map(({ id, labels, ...rest }) => {
    const article = texts.get(id);
    if (!article || sha256(article.text) !== (rest as { sha256?: string }).sha256)
      throw new Error(`${id}: the text beside the project is not the one that was labelled.`);
    return { ...article, labels };
  });
  return articles.sort((a, b) => (sha256(a.id) < sha256(b.id) ? -1 : 1));
}

const percent = (value: number) => (Number.isNaN(value) ? '-' : `${(100 * value).toFixed(2)} %`);

function printErrors(disagreements: readonly Disagreement[], most: number): void {
  const groups = new Map<string, Disagreement[]>();
  for (const d of disagreements) {
    const key = `${d.kind} ${d.form}`;
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  const worst = [...groups.values()].sort((a, b) => b.length - a.length).slice(0, most);
  console.log(`\nThe ${worst.length} worst of ${groups.size} kinds of error, blind articles left out:`);
  for (const [first, ...more] of worst) {
    if (!first) continue;
    console.log(`${String(more.length + 1).padStart(4)}  ${first.kind} ${first.form}  ${first.note}`);
    console.log(`        ${first.article}: …${first.context}…`);
  }
}

const { values } = parseArgs({ options: { errors: { type: 'string', default: '30' } } });
const { lexicon } = loadSourceGlossary();
const annotate = (article: LabelledArticle) => annotateText(article, lexicon);
const real = realArticles();
const sets: [string, LabelledArticle[]][] = [['our own', ownArticles()]];
if (real) sets.push(['real, open', real.slice(BLIND)], ['real, blind', real.slice(0, BLIND)]);
const ambiguous = ambiguousForms(sets.flatMap(([, articles]) => articles));

const cells = (row: readonly string[]) =>
  row.map((c, i) => (i === 0 ? c.padEnd(12) : c.padStart(11))).join('');
console.log(cells(['articles', 'number', 'precision', 'recall', 'F1', 'senses', 'ambiguous', 'of']));
const errors: Disagreement[] = [];
for (const [name, articles] of sets) {
  const result = score(articles, annotate, ambiguous);
  const r = rates(result);
  const figures = [r.precision, r.recall, r.f1, r.senses, r.ambiguous].map(percent);
  console.log(cells([name, String(result.articles), ...figures, String(result.ambiguous)]));
  if (name !== 'real, blind') errors.push(...result.disagreements);
}
if (!real) console.log('real articles: skipped: no data');
printErrors(errors, Number(values.errors));
