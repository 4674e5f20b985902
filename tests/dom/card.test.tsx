import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardActions } from '../../components/Card';
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
  source: 'menurut artikel ini',
  validity: 'sampai 2024',
  law: 'Perpres 16/2018',
  successors: [{ id: 'ppk-baru', form: 'PPKB', long: 'Pejabat Pembuat Komitmen Baru' }],
  parent: { id: 'lkpp', form: 'LKPP', long: 'Lembaga Kebijakan Pengadaan' },
  others: [{ id: 'ppk-pemilu', form: 'PPK', long: 'Panitia Pemilihan Kecamatan' }],
  hasMeaning: true,
  knownKey: 'ppk',
  othersTitle: 'Bisa juga berarti',
  reasons: ['di dekatnya ada kata: kontrak'],
};

describe('the card', () => {
  beforeEach(() => {
    document.body.innerHTML = '<main></main>';
    document.documentElement.lang = 'id';
    document.title = 'Uji';
  });
  const doNothing: CardActions = { close() {}, follow() {}, report() {} };
  const show = (of: CardModel, actions: Partial<CardActions> = {}, notice?: string) => {
    const main = document.querySelector('main') as HTMLElement;
    render(<Card model={of} actions={{ ...doNothing, ...actions }} notice={notice} />, main);
    return main;
  };
  const button = (main: HTMLElement, name: string) =>
    [...main.querySelectorAll('button')].find((b) => (b.ariaLabel ?? b.textContent) === name);

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
    const close = vi.fn();
    button(show(model, { close }), 'Tutup')?.click();
    expect(close).toHaveBeenCalledOnce();
  });

  it('opens the successor, the parent and the other senses from buttons', () => {
    const follow = vi.fn();
    const main = show(model, { follow });
    button(main, 'PPKB, Pejabat Pembuat Komitmen Baru')?.click();
    button(main, 'LKPP, Lembaga Kebijakan Pengadaan')?.click();
    button(main, 'Panitia Pemilihan Kecamatan')?.click();
    expect(follow.mock.calls).toEqual([['ppk-baru'], ['lkpp'], ['ppk-pemilu']]);
  });

  it('offers only what can be done', () => {
    expect(button(show(model), 'Kembali')).toBeUndefined();
    expect(button(show(model), 'Sudah tahu')).toBeUndefined();
    const undoKnow = vi.fn();
    const main = show(model, { back: () => {}, undoKnow }, 'Singkatan ini tidak ditandai lagi.');
    expect(button(main, 'Kembali')).toBeDefined();
    expect(main.textContent).toContain('tidak ditandai lagi');
    button(main, 'Urungkan')?.click();
    expect(undoKnow).toHaveBeenCalledOnce();
  });

  it('has no accessibility fault', async () => {
    show(model, { back() {}, know() {}, copy() {} }, 'Tersalin.');
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
    host.show(box, true);
    const element = document.querySelector('singkap-root');
    expect(element?.parentNode).toBe(document.documentElement);
    expect(element?.shadowRoot).toBeNull();
    abort.abort();
    expect(document.querySelector('singkap-root')).toBeNull();
    host.show(box, true);
    expect(document.querySelector('singkap-root')).toBeNull();
  });

  it('announces in a polite live region, which it empties first', async () => {
    const abort = new AbortController();
    const host = createCardHost(document, '', abort.signal);
    host.announce('ASN: Aparatur Sipil Negara.', 'id');
    const live = host.container.parentNode?.querySelector('[aria-live=polite]');
    expect(live?.textContent).toBe('');
    await vi.waitFor(() => expect(live?.textContent).toBe('ASN: Aparatur Sipil Negara.'));
    expect(live?.getAttribute('lang')).toBe('id');
    abort.abort();
    host.announce('Tersalin.', 'id');
    expect(document.querySelector('singkap-root')).toBeNull();
  });

  it('gives the focus back to where it came from, also when the button that had it is gone meanwhile', () => {
    document.body.innerHTML = '<a href="#x">tautan</a>';
    const link = document.querySelector('a') as HTMLElement;
    const abort = new AbortController();
    const host = createCardHost(document, '', abort.signal);
    host.container.innerHTML = '<div role="dialog" tabindex="-1"><button>Sudah tahu</button></div>';
    host.show(box, true);
    link.focus();
    host.takeFocus();
    const button = host.container.querySelector('button') as HTMLElement;
    button.focus();
    button.remove();
    host.takeFocus();
    expect(host.hasFocus).toBe(true);
    host.hide();
    expect(document.activeElement).toBe(link);
    abort.abort();
  });
});
