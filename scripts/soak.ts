/**
 * `npm run soak [-- --navigations N]`: an hour of reading in short. A site that never loads a page anew goes to its next
 * article 10,000 times in real Chromium, and opens a card now and then; after every tenth part the garbage is collected
 * and the heap looked at. A snapshot of the whole heap after the first part and after the last shows what has grown. Fails
 * where the heap grows, where marks are left of what is gone, or where elements are kept that are on no page.
 */
import { parseArgs } from 'node:util';
import { builtExtension } from './lib/built';
import { drive, LISTED_HOST } from './lib/drive';
import { growth, type Held, heapByKind } from './lib/heap';
import { root } from './lib/paths';
import { cardText, countMarks, restOn, waitUntil } from './lib/reader';
import { serveFolder } from './lib/serve';

/** How much more the heap may be at the end than after the first tenth, in bytes: caches fill, nothing else may grow. */
const MAY_GROW = 1_000_000;
/** How many more elements that are on no page may be kept at the end: the last article may wait for the collector. */
const MAY_KEEP = 50;
/** How many kinds of what has grown most are printed. */
const MOST = 8;

const { values } = parseArgs({ options: { navigations: { type: 'string', default: '10000' } } });
const total = Number(values.navigations);

const SENTENCES = [
  'Menurut laporan yang dibacakan, ASN dan warga hadir untuk rapat itu.',
  'Kata bupati, APBD tahun depan sudah dibahas dengan DPRD oleh mereka.',
  'Hal itu dan hal ini akan diperiksa KPK pada pekan yang akan datang.',
  'Gugus Tugas Reforma Agraria (GTRA) dan BPN sudah bertemu untuk hal itu.',
];
const PAGE = `<!doctype html><html lang="id"><head><title>Berita</title></head><body><div id="root"></div><script>
  const sentences = ${JSON.stringify(SENTENCES)};
  let article = 0;
  const go = () => {
    article++;
    history.replaceState({}, '', '/berita-' + article);
    root.innerHTML = '<article><h1>Berita ' + article + '</h1>' +
      Array.from({ length: 8 }, (_, i) => '<p>' + sentences[(article + i) % sentences.length] + '</p>').join('') + '</article>';
  };
  const wait = () => new Promise((done) => setTimeout(done, 8));
  window.many = async (n) => { for (let i = 0; i < n; i++) { go(); await wait(); } };
  go();
</script></body></html>`;

const server = await serveFolder(root, { pages: { '/': PAGE } });
const driven = await drive({
  name: 'chromium',
  extension: builtExtension('chromium'),
  localHosts: [LISTED_HOST],
});
try {
  const page = await driven.browser.newPage();
  await page.goto(`http://${LISTED_HOST}:${server.port}/`);
  await waitUntil(async () => (await countMarks(page)) > 0, 'marks');
  const cdp = await page.createCDPSession();
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await page.metrics()).JSHeapUsedSize ?? 0;
  };
  const wanted = await countMarks(page);
  let first: ReadonlyMap<string, Held> = new Map();
  const rows: { navigations: number; heap: number; nodes: number; marks: number }[] = [];
  for (let part = 1; part <= 10; part++) {
    await page.evaluate(`many(${Math.round(total / 10)})`);
    await restOn(page, 0);
    await waitUntil(async () => (await cardText(driven, page)) !== null, 'a card');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await waitUntil(async () => (await countMarks(page)) === wanted, `${wanted} marks and no more`);
    const row = {
      navigations: part * Math.round(total / 10),
      heap: await heap(),
      nodes: (await page.metrics()).Nodes ?? 0,
      marks: await countMarks(page),
    };
    rows.push(row);
    if (part === 1) first = await heapByKind(cdp);
    console.log(
      `${String(row.navigations).padStart(7)} navigations  heap ${(row.heap / 1e6).toFixed(2)} MB  ${row.nodes} nodes  ${row.marks} marks`,
    );
  }
  const grown = (rows.at(-1)?.heap ?? 0) - (rows[0]?.heap ?? 0);
  console.log(`from the first tenth to the last the heap grew by ${(grown / 1e6).toFixed(2)} MB`);
  // One that is kept on purpose shows that a snapshot would tell of others.
  await page.evaluate('window.kept = document.createElement("div")');
  const grew = growth(first, await heapByKind(cdp));
  const detached = grew
    .filter(({ kind }) => kind.startsWith('Detached '))
    .reduce((n, { count }) => n + count, 0);
  if (detached < 1) throw new Error('The snapshots do not tell which elements are on no page.');
  const kept = detached - 1;
  console.log('between the snapshots after the first and the last tenth grew most:');
  for (const { kind, count, size } of grew.slice(0, MOST))
    console.log(`  ${kind.slice(0, 40).padEnd(42)}${`${count}`.padStart(8)}  ${(size / 1000).toFixed(1)} kB`);
  console.log(`elements on no page: ${kept} more`);
  process.exitCode = grown > MAY_GROW || kept > MAY_KEEP ? 1 : 0;
} finally {
  await driven.close();
  await server.close();
}
