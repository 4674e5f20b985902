import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReading } from '../../entrypoints/content/reading';
import { encodeIndex } from '../../lib/glossary/index-format';
import { loadGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { addStaticRange } from '../support/dom';

const INDEX = encodeIndex([
  { id: 'asn', forms: [{ text: 'ASN', caseRule: 'exact', guard: null }] },
  { id: 'kpk', forms: [{ text: 'KPK', caseRule: 'exact', guard: null }] },
  { id: 'pati', forms: [{ text: 'Pati', caseRule: 'any', guard: 'context' }] },
]);
const text = (id: string): SenseText => ({
  id,
  form: id,
  long: `arti ${id}`,
  definition: 'Uji.',
  domain: 'umum',
  ...(id === 'pati' ? { context: ['polri'] } : {}),
});

/** Runs the reading by hand: one slice of it at a time, each as long as the test says. */
function readByHand(html: string) {
  document.body.innerHTML = html;
  const slices: (() => void)[] = [];
  vi.stubGlobal('scheduler', { postTask: (task: () => void) => slices.push(task) });
  const requests: { ids: string[]; answer: () => Promise<void> }[] = [];
  const glossary = loadGlossary(INDEX);
  const abort = new AbortController();
  const reading = startReading({
    document,
    glossary,
    settings: () => DEFAULT_SETTINGS,
    setKnown: async () => true,
    addTerm: () => {},
    report: () => {},
    lookUp: async () => null,
    loadTexts: (ids) =>
      new Promise((resolve) => {
        const answer = async () => {
          resolve(ids.map(text));
          await new Promise((done) => setTimeout(done));
        };
        requests.push({ ids, answer });
      }),
    onChange: () => {},
    isAlive: () => true,
    signal: abort.signal,
  });
  return {
    abort,
    requests,
    forms: () => reading.summary().terms.map((t) => t.form),
    /** Reads one block. `long`: for so long that what was read is marked at once. */
    readBlock: (long: boolean) => {
      const times = long ? [0, 0, 100, 100] : [0, 0, 10, 10];
      vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 1000);
      slices.shift()?.();
      vi.restoreAllMocks();
    },
    readAll: () => {
      for (let slice = slices.shift(); slice; slice = slices.shift()) slice();
    },
  };
}

let by: ReturnType<typeof readByHand>;

describe('a page that is being read', () => {
  beforeAll(addStaticRange);
  beforeEach(() => {
    vi.stubGlobal('Highlight', Set);
    vi.stubGlobal('CSS', { highlights: new Map() });
  });
  afterEach(() => {
    by.abort.abort();
    vi.unstubAllGlobals();
  });

  it('asks for the texts of what was read while others came', async () => {
    by = readByHand('<p>Semua ASN hadir.</p><p>Kata KPK begitu.</p>');
    by.readBlock(true);
    expect(by.requests.map((r) => r.ids)).toEqual([['asn']]);
    by.readBlock(false);
    await by.requests[0]?.answer();
    // The texts made the page be marked anew, the second block with it: reading on finds nothing that is new.
    expect(by.forms()).toEqual(['ASN', 'KPK']);
    by.readAll();
    expect(by.requests.map((r) => r.ids)).toEqual([['asn'], ['kpk']]);
  });

  it('marks a word that asks for others beside it, even where it is the only one of its page', async () => {
    by = readByHand('<p>Mutasi Pati Polri.</p>');
    by.readAll();
    expect(by.forms()).toEqual([]);
    await by.requests[0]?.answer();
    expect(by.forms()).toEqual(['Pati']);
  });
});
