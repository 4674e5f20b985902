import { describe, expect, it } from 'vitest';
import { comesBefore } from '../../lib/dom/order';

describe('the order of a page with shadow trees', () => {
  document.body.innerHTML = '<p id="a">a</p><x-luar><i id="slot">s</i></x-luar><p id="z">z</p>';
  const host = document.querySelector('x-luar') as HTMLElement;
  const outer = host.attachShadow({ mode: 'open' });
  outer.innerHTML = '<p id="b">b</p><x-dalam></x-dalam><p id="d">d</p>';
  const inner = (outer.querySelector('x-dalam') as HTMLElement).attachShadow({ mode: 'open' });
  inner.innerHTML = '<p id="c">c</p>';
  const text = (root: ParentNode, id: string) => root.querySelector(`#${id}`)?.firstChild as Text;
  const inOrder = [
    text(document, 'a'),
    text(outer, 'b'),
    text(inner, 'c'),
    text(outer, 'd'),
    text(document, 'slot'),
    text(document, 'z'),
  ];

  it('is that of the trees put where their elements stand', () => {
    for (const [i, a] of inOrder.entries())
      for (const [j, b] of inOrder.entries())
        if (i !== j) expect(comesBefore(a, b), `${a.data} before ${b.data}`).toBe(i < j);
  });
});
