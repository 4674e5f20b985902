import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card';
import { createCardHost } from '../../lib/card/host';
import type { CardModel } from '../../lib/card/model';

const model: CardModel = {
  language: 'id',
  term: 'PPK',
  long: [
    { text: 'P', strong: true },
    { text: 'ejabat', strong: false },
  ],
  english: 'Commitment-making Officer',
  definition: 'Pejabat yang menandatangani kontrak.',
  fromPage: true,
  isLoading: false,
  validity: 'sampai 2024',
  law: 'Perpres 16/2018',
  others: [{ long: 'Panitia Pemilihan Kecamatan' }],
  othersTitle: 'Bisa juga berarti',
  reasons: ['di dekatnya ada kata: kontrak'],
};

describe('the card', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main></main>';
    document.documentElement.lang = 'id';
    document.title = 'Uji';
  });
  const show = (of: CardModel, onClose = () => {}) => {
    const main = document.querySelector('main') as HTMLElement;
    render(<Card model={of} onClose={onClose} />, main);
    return main;
  };

  it('shows each part of its model', () => {
    const text = show(model).textContent;
    for (const part of [
      'PPK',
      'Pejabat',
      'Commitment-making',
      'kontrak',
      'sampai 2024',
      'Perpres 16/2018',
      'Panitia',
      'menurut artikel ini',
    ])
      expect(text).toContain(part);
  });

  it('sets text as text', () => {
    const main = show({ ...model, definition: '<img src=x onerror=alert(1)>' });
    expect(main.querySelector('img')).toBeNull();
  });

  it('closes by its button', () => {
    const onClose = vi.fn();
    show(model, onClose).querySelector<HTMLElement>('button')?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has no accessibility fault', async () => {
    show(model);
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map((v) => v.id)).toEqual([]);
  });
});

describe('the element that holds the card', () => {
  const box = { left: 10, top: 10, right: 50, bottom: 30 };

  it('is added when a card is first shown, keeps its shadow root closed, and goes with the signal', () => {
    const abort = new AbortController();
    const host = createCardHost(document, '', abort.signal);
    expect(document.querySelector('singkap-root')).toBeNull();
    host.show(box);
    const element = document.querySelector('singkap-root');
    expect(element?.parentNode).toBe(document.documentElement);
    expect(element?.shadowRoot).toBeNull();
    abort.abort();
    expect(document.querySelector('singkap-root')).toBeNull();
    host.show(box);
    expect(document.querySelector('singkap-root')).toBeNull();
  });

  it('announces in a polite live region, which it empties first', async () => {
    const abort = new AbortController();
    const host = createCardHost(document, '', abort.signal);
    host.announce('ASN: Aparatur Sipil Negara.');
    const live = host.container.parentNode?.querySelector('[aria-live=polite]');
    expect(live?.textContent).toBe('');
    await vi.waitFor(() => expect(live?.textContent).toBe('ASN: Aparatur Sipil Negara.'));
    abort.abort();
  });
});
