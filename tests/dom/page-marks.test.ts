import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedRoots } from '../../lib/dom/changes';
import { PageMarks, readAll } from '../../lib/dom/page-marks';
import { walkBlocks } from '../../lib/dom/walk';
import { addStaticRange } from '../support/dom';
import { lexiconOf } from '../support/lexicon';

const lexicon = lexiconOf({
  asn: { form: 'ASN', long: 'Aparatur Sipil Negara' },
  kpk: { form: 'KPK', long: 'Komisi Pemberantasan Korupsi' },
  'tni-ad': { form: 'TNI AD', long: 'TNI Angkatan Darat' },
});

beforeAll(addStaticRange);

/** The marked texts of a page as its nodes give them, with markers of node borders. */
function read(html: string): { marks: PageMarks; texts: () => string[] } {
  document.body.innerHTML = html;
  const marks = new PageMarks(lexicon);
  readAll(marks, document.body);
  marks.resolve();
  return { marks, texts: () => [...marks.all()].map((m) => m.mark.text) };
}

describe('a very long node whose parts read alike', () => {
  it('is read whole', () => {
    document.body.textContent = 'Kata ASN begini ya. '.repeat(3000);
    const marks = new PageMarks(lexicon);
    for (const block of walkBlocks(document.body)) if (!marks.has(block)) marks.read(block);
    marks.resolve();
    expect([...marks.all()]).toHaveLength(3000);
  });
});

describe('the marks of a page', () => {
  it('run across inline elements and never across blocks', () => {
    expect(read('<p><b>K</b>PK dan A<i>S</i>N</p><p>TNI</p><p>AD</p><p>TNI <b>AD</b></p>').texts()).toEqual([
      'KPK',
      'ASN',
      'TNI AD',
    ]);
  });

  it('are the same however the text is cut into nodes', () => {
    const text = 'Kata KPK dan ASN di TNI AD (ASN) Racep.';
    const whole = read(`<p>${text}</p>`).texts();
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 12 }), (cuts) => {
        const p = document.createElement('p');
        const borders = [0, ...cuts.sort((a, b) => a - b), text.length];
        borders.slice(1).forEach((to, i) => {
          const part = document.createTextNode(text.slice(borders[i], to));
          if (i % 2 === 0) p.append(part);
          else p.appendChild(document.createElement('b')).append(part);
        });
        const marks = new PageMarks(lexicon);
        readAll(marks, p);
        marks.resolve();
        expect([...marks.all()].map((m) => m.mark.text)).toEqual(whole);
      }),
    );
  });

  it('are found by a text node and an offset, up to their ends', () => {
    const { marks } = read('<p>Kata <b>K</b>PK itu</p>');
    const [before, , after] = [...(document.querySelector('p') as Element).childNodes];
    const inner = document.querySelector('b')?.firstChild as Text;
    expect(marks.at(before as Text, 2)).toBeNull();
    expect(marks.at(inner, 0)?.mark.text).toBe('KPK');
    expect(marks.at(after as Text, 1)?.mark.text).toBe('KPK');
    expect(marks.at(after as Text, 5)).toBeNull();
  });

  it('keep their identity when the page is resolved again, and say what changed', () => {
    const { marks } = read('<p>Kata KPK.</p>');
    const [first] = marks.all();
    expect(marks.resolve()).toEqual({ added: [], removed: [], changed: [] });
    expect([...marks.all()][0]).toBe(first);
  });

  it('of a definition found later appear in text read earlier', () => {
    const { marks, texts } = read('<p>Racep dibuka.</p>');
    expect(texts()).toEqual([]);
    const p = document.createElement('p');
    p.textContent = 'Ruang Aduan Cepat Pegawai (Racep) ramai.';
    document.body.append(p);
    readAll(marks, p);
    expect(marks.resolve().added.map((m) => m.mark.text)).toEqual(['Racep', 'Racep']);
  });

  it('go when their block is forgotten or has left the page', () => {
    const { marks, texts } = read('<p id="a">KPK</p><p id="b">ASN</p>');
    const gone = document.querySelector('#a') as Element;
    gone.remove();
    expect(marks.forget(gone).map((m) => m.mark.text)).toEqual(['KPK']);
    marks.resolve();
    expect(texts()).toEqual(['ASN']);
  });

  it('stay in document order when a block is put between two', () => {
    const { marks, texts } = read('<p id="a">KPK</p><p id="b">TNI AD</p>');
    const p = document.createElement('p');
    p.textContent = 'ASN';
    document.querySelector('#b')?.before(p);
    readAll(marks, p);
    marks.resolve();
    expect(texts()).toEqual(['KPK', 'ASN', 'TNI AD']);
  });
});

describe('what is read again after a change', () => {
  const changes = async (html: string, change: () => void) => {
    document.body.innerHTML = html;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((r) => records.push(...r));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    change();
    records.push(...observer.takeRecords());
    observer.disconnect();
    return changedRoots(records).roots.map((n) => (n as Element).id || n.nodeName);
  };
  const get = (id: string) => document.getElementById(id) as HTMLElement;

  it('is the new block alone where one is added among many', async () => {
    const added = await changes('<p id="a">a</p><p id="b">b</p>', () => {
      const p = document.createElement('p');
      p.id = 'baru';
      p.textContent = 'x';
      get('a').after(p);
    });
    expect(added).toEqual(['baru']);
  });

  it('is the block around changed text', async () => {
    const changed = await changes('<div id="d"><p id="a">a <b id="c">b</b></p><p>c</p></div>', () => {
      (get('c').firstChild as Text).data = 'ASN';
    });
    expect(changed).toEqual(['a']);
  });

  it('is the block around inline elements that come or go', async () => {
    const changed = await changes('<p id="a">a</p><p>b</p>', () =>
      get('a').append(document.createElement('b')),
    );
    expect(changed).toEqual(['a']);
  });

  it('is nothing for our own element, code and editable text', async () => {
    const html = '<div id="e" contenteditable="true">a</div><pre id="k">b</pre>';
    const changed = await changes(html, () => {
      (get('e').firstChild as Text).data = 'ASN';
      (get('k').firstChild as Text).data = 'ASN';
      document.body.append(document.createElement('singkap-root'));
    });
    expect(changed).toEqual([]);
  });

  it('is the outer part alone where one lies in another', async () => {
    const changed = await changes('<div id="d"></div>', () => {
      const section = document.createElement('section');
      section.id = 's';
      get('d').append(section);
      section.append(document.createElement('p'));
    });
    expect(changed).toEqual(['s']);
  });
});
