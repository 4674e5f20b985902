import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The parts of the extension's API that the background uses, as recorders. */
const api = vi.hoisted(() => {
  const listeners: Record<string, (...args: never[]) => unknown> = {};
  const on = (name: string) => ({
    addListener: (listener: (...args: never[]) => unknown) => {
      listeners[name] = listener;
    },
  });
  return {
    listeners,
    browser: {
      runtime: { id: 'singkap', onMessage: on('message'), onStartup: on('startup') },
      commands: { onCommand: on('command') },
      tabs: { query: vi.fn(), sendMessage: vi.fn() },
      action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
      storage: { local: { get: vi.fn(async () => ({})) }, onChanged: on('storage') },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api.browser }));
vi.mock('wxt/browser', () => ({ browser: api.browser }));
vi.mock('../../assets/generated/texts.json', () => ({
  default: {
    asn: { id: 'asn', form: 'ASN', long: 'Aparatur Sipil Negara', definition: 'x', domain: 'umum' },
  },
}));

const { default: background } = await import('../../entrypoints/background');
const call = (name: string, ...args: unknown[]) => api.listeners[name]?.(...(args as never[]));
const own = { id: 'singkap', tab: { id: 7 } };
const state = (over: object) => ({
  type: 'page-state',
  state: { status: 'on', host: 'x.id', marks: 0, terms: [], ...over },
});

describe('the background', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    api.browser.tabs.sendMessage.mockResolvedValue(undefined);
    background.main();
  });

  it('passes the shortcuts on to the tab, and no other command', async () => {
    await call('command', 'next-term', { id: 3 });
    expect(api.browser.tabs.sendMessage).toHaveBeenCalledWith(3, { type: 'command', command: 'next-term' });
    api.browser.tabs.sendMessage.mockClear();
    await call('command', 'lain', { id: 3 });
    expect(api.browser.tabs.sendMessage).not.toHaveBeenCalled();
  });

  it('finds the tab itself where the browser does not name it, and bears a page without our script', async () => {
    api.browser.tabs.query.mockResolvedValue([{ id: 9 }]);
    api.browser.tabs.sendMessage.mockRejectedValue(new Error('no receiver'));
    await expect(call('command', 'previous-term')).resolves.toBeUndefined();
    expect(api.browser.tabs.sendMessage).toHaveBeenCalledWith(9, {
      type: 'command',
      command: 'previous-term',
    });
  });

  it('gives the texts of the senses that it knows', async () => {
    const texts = await call('message', { type: 'sense-texts', ids: ['asn', 'tiada', 'toString'] }, own);
    expect((texts as { id: string }[]).map((t) => t.id)).toEqual(['asn']);
  });

  it.each([
    [{ marks: 12 }, '12'],
    [{ marks: 1234 }, '999+'],
    [{ marks: 0 }, ''],
    [{ status: 'off-here', marks: 5 }, 'off'],
  ])('shows %j in the badge as "%s"', async (page, text) => {
    await call('message', state(page), own);
    expect(api.browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
  });

  it('answers nobody but its own pages, and no page that is only prerendered', () => {
    expect(call('message', { type: 'sense-texts', ids: ['asn'] }, { id: 'lain' })).toBeUndefined();
    expect(call('message', { type: 'lain' }, own)).toBeUndefined();
    api.browser.action.setBadgeText.mockClear();
    expect(call('message', state({ marks: 3 }), { ...own, documentLifecycle: 'prerender' })).toBeUndefined();
    expect(api.browser.action.setBadgeText).not.toHaveBeenCalled();
  });
});
