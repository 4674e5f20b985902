import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, walkBlocks } from '../../lib/dom/walk';

const page = (html: string) => {
  document.body.innerHTML = html;
  return document.body;
};
const texts = (html: string) => [...walkBlocks(page(html))].map((b) => b.text.replace(/\s+/g, ' ').trim());

describe('the blocks of a page', () => {
  it.each([
    ['paragraphs', '<p>satu</p><p>dua</p>', ['satu', 'dua']],
    ['text parted by <br> only', 'satu<br><br>dua<br>tiga', ['satu', 'dua', 'tiga']],
    [
      'a heading, a list and a table',
      '<h5>a</h5><ul><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      ['a', 'b', 'c', 'd'],
    ],
    [
      'inline elements, which do not part',
      '<p>a <b>K</b>PK <a href="#">dan</a> Kemen<wbr>dagri</p>',
      ['a KPK dan Kemendagri'],
    ],
    ['a block inside an inline element', '<span>a<p>b</p>c</span>', ['a', 'b', 'c']],
    ['an article with its own footer', '<article><p>a</p><footer>b</footer></article>', ['a', 'b']],
    [
      'signs of footnotes, which are no part of a word',
      '<p>ASN<sup>1</sup> dan KPK<sup>[12]</sup> itu</p>',
      ['ASN dan KPK itu'],
    ],
    ['figures that are part of a word', '<p>CO<sub>2</sub> dan m<sup>th</sup></p>', ['CO2 dan mth']],
    ['how a word is read, which is written beside it', '<ruby>APBD<rp>(</rp><rt>a</rt></ruby>', ['APBD']],
    ['comments, which do not part', '<p>a<!-- x -->b</p>', ['ab']],
    ['unknown elements, which part', '<x-box>a</x-box><x-box>b</x-box>', ['a', 'b']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each([
    ['code and preformatted text', '<pre>ASN</pre><p>a <code>ASN</code> b</p>', ['a', 'b']],
    ['scripts and styles', '<script>ASN</script><style>ASN</style><noscript>ASN</noscript><p>a</p>', ['a']],
    [
      'controls',
      '<textarea>ASN</textarea><button>ASN</button><select><option>ASN</option></select><p>a</p>',
      ['a'],
    ],
    [
      'editable text',
      '<div contenteditable="true"><p>ASN</p></div><div contenteditable>ASN</div><p>a</p>',
      ['a'],
    ],
    ['hidden text', '<p hidden>ASN</p><p>a</p>', ['a']],
    [
      'menus and the footer of the page',
      '<nav>ASN</nav><div role="navigation">ASN</div><footer>ASN</footer><p>a</p>',
      ['a'],
    ],
    ['our own element', '<singkap-root>ASN</singkap-root><p>a</p>', ['a']],
  ])('leave out %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('are found in text not editable inside editable text, and not the other way', () => {
    expect(texts('<div contenteditable="false"><p>a</p></div>')).toEqual(['a']);
  });

  it('do not change the page', () => {
    const root = page('<p>a <b>K</b>PK</p>text<br>x<ul><li>y</ul>');
    const before = root.innerHTML;
    expect([...walkBlocks(root)].length).toBeGreaterThan(2);
    expect(root.innerHTML).toBe(before);
  });

  it('survive a page nested ten thousand elements deep', () => {
    let inner: Element = document.createElement('i');
    inner.textContent = 'dalam';
    for (let i = 0; i < 10_000; i++) {
      const outer = document.createElement('div');
      outer.append(inner);
      inner = outer;
    }
    expect([...walkBlocks(inner)].map((b) => b.text)).toEqual(['dalam']);
  });
});

describe('a place in a block', () => {
  it('is found again in its text node, whatever the cuts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (parts, n) => {
          const p = document.createElement('p');
          for (const part of parts) p.append(document.createTextNode(part));
          const [block] = walkBlocks(p);
          if (!block) return;
          expect(block.text).toBe(parts.join(''));
          const offset = n % block.text.length;
          const at = positionAt(block, offset, 'start');
          expect(at.node.data[at.offset]).toBe(block.text[offset]);
          const end = positionAt(block, offset + 1, 'end');
          expect(end.node.data[end.offset - 1]).toBe(block.text[offset]);
        },
      ),
    );
  });
});

describe('a very long text node', () => {
  it('is cut at white space into blocks that together give its text, and marks are found in each', () => {
    const text = 'kata ASN '.repeat(12_000);
    const p = document.createElement('p');
    p.textContent = text;
    const blocks = [...walkBlocks(p)];
    expect(blocks.length).toBeGreaterThan(4);
    expect(blocks.map((b) => b.text).join('')).toBe(text);
    for (const block of blocks) {
      expect(block.text.length).toBeLessThanOrEqual(20_000);
      const at = block.text.indexOf('ASN');
      const place = positionAt(block, at, 'start');
      expect(place.node.data.slice(place.offset, place.offset + 3)).toBe('ASN');
    }
  });

  it('without white space is cut all the same', () => {
    const p = document.createElement('p');
    p.textContent = 'x'.repeat(100_000);
    expect([...walkBlocks(p)].length).toBeGreaterThan(4);
  });
});
