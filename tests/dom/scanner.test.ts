import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PageMarks } from '../../lib/dom/page-marks';
import { onQuietAfterChange, startScanner } from '../../lib/dom/scanner';
import { walkBlocks } from '../../lib/dom/walk';
import { ASN_AND_KPK, addStaticRange } from '../support/dom';

const lexicon = ASN_AND_KPK;
beforeAll(addStaticRange);

let abort: AbortController;
afterEach(() => abort?.abort());

function scan(html: string) {
  document.documentElement.innerHTML = `<head></head><body>${html}</body>`;
  abort = new AbortController();
  const marks = new PageMarks(lexicon);
  const changes: number[] = [];
  startScanner({
    document,
    marks,
    signal: abort.signal,
    onChange: ({ added, removed }) => changes.push(added.length - removed.length),
  });
  return { texts: () => [...marks.all()].map((m) => m.mark.text), changes };
}

const paragraph = (text: string) => {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
};
const settled = (texts: () => string[], expected: readonly string[]) =>
  vi.waitFor(() => expect(texts()).toEqual(expected));
/** Long enough for anything that is still to come. */
const calm = () => new Promise((done) => setTimeout(done, 60));

describe('reading a page and following it', () => {
  it('reads what is in sight first where the page is scrolled, and nothing twice', () => {
    const slices: (() => void)[] = [];
    vi.stubGlobal('scheduler', { postTask: (task: () => void) => slices.push(task) });
    vi.stubGlobal('scrollY', innerHeight * 3);
    document.body.innerHTML = '<p>ASN satu</p><p>KPK dua</p><p>tiga <b>ASN</b></p><p>KPK empat</p>';
    const third = document.querySelector('b') as Element;
    document.elementFromPoint = () => third;
    abort = new AbortController();
    const marks = new PageMarks(lexicon);
    startScanner({ document, marks, signal: abort.signal, onChange: () => {} });
    const texts = () =>
      [...marks.all()].map((m) => m.range.startContainer.parentElement?.closest('p')?.textContent);
    // Long enough for one block, and for its mark to be shown.
    const times = [0, 0, 100, 100];
    vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 1000);
    slices.shift()?.();
    vi.restoreAllMocks();
    expect(texts()).toEqual(['tiga ASN']);
    for (let slice = slices.shift(); slice; slice = slices.shift()) slice();
    expect(texts()).toEqual(['ASN satu', 'KPK dua', 'tiga ASN', 'KPK empat']);
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'elementFromPoint');
  });

  it('reads each text once, however often it changes before it is read', async () => {
    const { texts } = scan('<p id="a">ASN</p>');
    for (let i = 0; i < 3; i++) {
      (document.querySelector('#a')?.firstChild as Text).data = `KPK ${i}`;
      await Promise.resolve();
    }
    document.body.append(paragraph('ASN'));
    await settled(texts, ['KPK', 'ASN']);
    await calm();
    expect(texts()).toEqual(['KPK', 'ASN']);
  });

  it('tells of nothing where a change brings no mark and takes none', async () => {
    const { texts, changes } = scan('<p id="a">jam 10.00</p><p>ASN</p>');
    await settled(texts, ['ASN']);
    for (let i = 0; i < 5; i++) {
      (document.querySelector('#a')?.firstChild as Text).data = `jam 10.0${i}`;
      await calm();
    }
    expect(changes).toEqual([1]);
  });

  it('reads a body that is put in the place of another', async () => {
    const { texts } = scan('<p>ASN</p>');
    await settled(texts, ['ASN']);
    const body = document.createElement('body');
    body.append(paragraph('KPK'));
    document.body.replaceWith(body);
    await settled(texts, ['KPK']);
  });

  it('reads text that is revealed, and forgets text that is hidden', async () => {
    const { texts } = scan('<p id="a" hidden>ASN</p><p id="b">KPK</p>');
    await settled(texts, ['KPK']);
    document.querySelector('#a')?.removeAttribute('hidden');
    await settled(texts, ['ASN', 'KPK']);
    document.querySelector('#b')?.setAttribute('hidden', '');
    await settled(texts, ['ASN']);
  });

  it('forgets text that has left the page, and stops when the signal aborts', async () => {
    const { texts } = scan('<div><p id="a">ASN</p><p>KPK</p></div>');
    await settled(texts, ['ASN', 'KPK']);
    document.querySelector('#a')?.remove();
    await settled(texts, ['KPK']);
    abort.abort();
    document.body.append(paragraph('ASN'));
    await calm();
    expect(texts()).toEqual(['KPK']);
  });

  it('goes on with the rest of the page where the text being read is taken away', () => {
    document.body.innerHTML = '<p id="a">satu</p><p>dua</p><p>tiga</p>';
    const blocks = walkBlocks(document.body);
    expect(blocks.next().value?.text).toBe('satu');
    document.querySelector('#a')?.remove();
    expect([...blocks].map((b) => b.text)).toEqual(['dua', 'tiga']);
  });
});

describe('waiting for a page to keep still', () => {
  it('calls back once after changes that follow one another, and not after the signal aborts', async () => {
    abort = new AbortController();
    const callback = vi.fn();
    onQuietAfterChange(document, abort.signal, 30, callback);
    for (let i = 0; i < 3; i++) {
      document.body.append(paragraph('x'));
      await new Promise((done) => setTimeout(done, 5));
    }
    await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
    abort.abort();
    document.body.append(paragraph('y'));
    await calm();
    expect(callback).toHaveBeenCalledTimes(1);
  });
});
