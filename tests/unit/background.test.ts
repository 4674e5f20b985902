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
      runtime: {
        id: 'singkap',
        onMessage: on('message'),
        onStartup: on('startup'),
        onInstalled: on('installed'),
        getURL: (path: string) => `extension:/${path}`,
        getManifest: () => ({ content_scripts: [{ matches: ['*://*.kompas.com/*'] }] }),
      },
      contextMenus: {
        create: vi.fn(),
        update: vi.fn(async () => undefined),
        removeAll: vi.fn(async () => undefined),
        onClicked: on('menu'),
      },
      permissions: {
        onAdded: on('granted'),
        onRemoved: on('revoked'),
        getAll: vi.fn(async () => ({ origins: ['*://*.kompas.com/*', '*://*.koran.id/*'] })),
      },
      scripting: {
        getRegisteredContentScripts: vi.fn(async () => [{ id: 'site *://*.lama.id/*' }]),
        registerContentScripts: vi.fn(async () => undefined),
        unregisterContentScripts: vi.fn(async () => undefined),
        insertCSS: vi.fn(async () => undefined),
        executeScript: vi.fn(async () => undefined),
      },
      omnibox: { onInputChanged: on('typed'), onInputEntered: on('entered') },
      commands: { onCommand: on('command') },
      tabs: { query: vi.fn(), sendMessage: vi.fn(), create: vi.fn(async () => ({})), update: vi.fn() },
      action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn(), openPopup: vi.fn() },
      storage: {
        local: { get: vi.fn(async () => ({})), set: vi.fn(), remove: vi.fn() },
        managed: { get: vi.fn(async () => ({})) },
        sync: { get: vi.fn(async () => ({})), set: vi.fn() },
        onChanged: on('storage'),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api.browser }));
vi.mock('wxt/browser', () => ({ browser: api.browser }));
vi.mock('../../assets/generated/forms.txt?raw', async () => {
  const { encodeIndex } = await import('../../lib/glossary/index-format');
  const senseOf = (text: string) => ({
    id: text.toLowerCase(),
    forms: [{ text, caseRule: 'exact' as const, guard: null }],
  });
  return { default: encodeIndex(['ASN', 'PNS'].map(senseOf)) };
});
const TEXTS = vi.hoisted(() =>
  JSON.stringify({
    pns: {
      id: 'pns',
      form: 'PNS',
      long: 'Pegawai <Negeri> & Sipil',
      definition: 'x',
      domain: 'umum',
      parent: { id: 'asn', form: 'ASN', long: 'Aparatur Sipil Negara' },
    },
    asn: { id: 'asn', form: 'ASN', long: 'Aparatur Sipil Negara', definition: 'x', domain: 'umum' },
  }),
);
vi.mock('../../assets/generated/texts.json?raw', () => ({ default: TEXTS }));
vi.mock('../../assets/generated/about.json', async () => {
  const { checksum } = await import('../../lib/glossary/checksum');
  return { default: { texts: checksum(TEXTS) } };
});

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
    vi.unstubAllGlobals();
    api.browser.storage.local.get.mockImplementation(async () => ({}));
    api.browser.tabs.sendMessage.mockResolvedValue(undefined);
    background.main();
  });

  const command = (name: string, anyway: boolean) => ({ type: 'command', command: name, anyway });

  it('passes the shortcuts on to the frame that the reader is in, and no other command', async () => {
    api.browser.tabs.sendMessage.mockResolvedValue(true);
    await call('command', 'next-term', { id: 3 });
    expect(api.browser.tabs.sendMessage.mock.calls).toEqual([[3, command('next-term', false), undefined]]);
    api.browser.tabs.sendMessage.mockClear();
    await call('command', 'lain', { id: 3 });
    expect(api.browser.tabs.sendMessage).not.toHaveBeenCalled();
  });

  it('passes a shortcut on to the page itself where no frame acts', async () => {
    await call('command', 'next-term', { id: 3 });
    expect(api.browser.tabs.sendMessage.mock.calls).toEqual([
      [3, command('next-term', false), undefined],
      [3, command('next-term', true), { frameId: 0 }],
    ]);
    expect(api.browser.tabs.create).not.toHaveBeenCalled();
  });

  it('opens the look-up page with what is selected on a page that cannot explain it', async () => {
    api.browser.tabs.sendMessage.mockResolvedValue('ASN');
    await call('command', 'look-up', { id: 3 });
    api.browser.tabs.sendMessage.mockResolvedValue(undefined);
    await call('command', 'look-up', { id: 3 });
    api.browser.tabs.sendMessage.mockResolvedValue(true);
    await call('command', 'look-up', { id: 3 });
    expect(api.browser.tabs.create.mock.calls).toEqual([
      [{ url: 'extension://lookup.html?q=ASN', active: true }],
      [{ url: 'extension://lookup.html?q=', active: true }],
    ]);
  });

  it('opens the form for a wrong meaning itself, so that no page is named as where the reader comes from', async () => {
    await call('message', { type: 'report', term: 'PPK', long: 'A / B', sense: null }, own);
    const [[{ url }]] = api.browser.tabs.create.mock.calls as unknown as [[{ url: string }]];
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      template: 'arti-keliru.yml',
      title: 'Arti keliru: PPK',
      singkatan: 'PPK',
      arti: 'A / B',
      butir: '-',
    });
  });

  it('gives with the texts asked for those of the senses that their cards name', async () => {
    const texts = await call('message', { type: 'sense-texts', ids: ['pns', 'tak-ada'] }, own);
    expect((texts as { id: string }[]).map((t) => t.id)).toEqual(['pns', 'asn']);
  });

  it('looks words up', async () => {
    const found = await call('message', { type: 'look-up', text: 'ASN-nya' }, own);
    expect(found).toMatchObject({ query: 'ASN-nya', senses: [{ id: 'asn' }], near: [] });
  });

  it('gives with what it finds the texts of all that a card of it leads to', async () => {
    const found = await call('message', { type: 'look-up', text: 'PNS' }, own);
    expect((found as { texts: { id: string }[] }).texts.map((t) => t.id)).toEqual(['pns', 'asn']);
  });

  it('puts a look-up into the menu of a selection, in the language of the settings', async () => {
    api.browser.storage.local.get.mockResolvedValueOnce({ settings: { language: 'en' } });
    await call('installed', { reason: 'install' });
    await vi.waitFor(() => expect(api.browser.contextMenus.create).toHaveBeenCalled());
    expect(api.browser.contextMenus.create.mock.calls.map(([item]) => item)).toMatchObject([
      { id: 'look-up', title: 'What does this mean?', contexts: ['selection'] },
      { id: 'add-term', title: 'Add to my glossary', contexts: ['selection'] },
    ]);
    await call('storage', { settings: { newValue: { language: 'id' } } }, 'local');
    await vi.waitFor(() =>
      expect(api.browser.contextMenus.update).toHaveBeenCalledWith('look-up', { title: 'Apa arti ini?' }),
    );
  });

  it('mends the index of added glossaries when the browser starts, where it is damaged', async () => {
    const { compileAdded } = await import('../../lib/glossary/added');
    const own = [{ id: 'gtrax', forms: ['GTRAX'], long: 'Gugus Tugas' }];
    const { forms } = compileAdded(own, []);
    api.browser.storage.local.get.mockImplementation((async (key: string) =>
      key === 'added-glossaries'
        ? { [key]: { own } }
        : key === 'added-forms'
          ? { [key]: { stamp: 1, forms: 'x' } }
          : {}) as never);
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
    await call('startup');
    await vi.waitFor(() =>
      expect(api.browser.storage.local.set).toHaveBeenCalledWith({
        'added-forms': { stamp: expect.any(Number), forms },
      }),
    );
  });

  it('explains a selection on its page and in its frame, or on its own page where the script does not run', async () => {
    const click = { menuItemId: 'look-up', selectionText: 'ASN & PNS', frameId: 4 };
    api.browser.tabs.sendMessage.mockResolvedValue(true);
    await call('menu', click, { id: 3 });
    expect(api.browser.tabs.sendMessage).toHaveBeenCalledWith(3, command('look-up', true), { frameId: 4 });
    expect(api.browser.tabs.create).not.toHaveBeenCalled();
    api.browser.tabs.sendMessage.mockRejectedValue(new Error('no receiver'));
    await call('menu', click, { id: 3 });
    expect(api.browser.tabs.create).toHaveBeenCalledWith({
      url: 'extension://lookup.html?q=ASN%20%26%20PNS',
      active: true,
    });
  });

  it('takes a selection, or a word that a card does not know, for a new term', async () => {
    await call('menu', { menuItemId: 'add-term', selectionText: ' GTRA & X ' }, { id: 3 });
    await call('message', { type: 'add-term', form: 'TORA' }, own);
    expect(api.browser.tabs.create.mock.calls).toEqual([
      [{ url: 'extension://glossary.html#tambah=GTRA%20%26%20X' }],
      [{ url: 'extension://glossary.html#tambah=TORA' }],
    ]);
  });

  it('suggests meanings in the address bar, and opens the look-up page', async () => {
    const suggest = vi.fn();
    await call('typed', 'pn', suggest);
    expect(suggest.mock.calls[0]?.[0]).toMatchObject([{ content: 'PNS: Pegawai <Negeri> & Sipil' }]);
    await call('entered', 'PNS: Pegawai <Negeri> & Sipil', 'currentTab');
    expect(api.browser.tabs.update).toHaveBeenCalledWith({ url: 'extension://lookup.html?q=PNS' });
  });

  it('registers the script for a site that the reader adds, drops those that are gone, and marks open pages', async () => {
    api.browser.tabs.query.mockResolvedValue([{ id: 5 }]);
    await call('granted', { origins: ['*://*.koran.id/*'] });
    expect(api.browser.scripting.registerContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({
        id: 'site *://*.koran.id/*',
        matches: ['*://*.koran.id/*'],
        allFrames: true,
      }),
    ]);
    expect(api.browser.scripting.unregisterContentScripts).toHaveBeenCalledWith({
      ids: ['site *://*.lama.id/*'],
    });
    expect(api.browser.tabs.query).toHaveBeenCalledWith({ url: ['*://*.koran.id/*'] });
    await vi.waitFor(() => expect(api.browser.scripting.executeScript).toHaveBeenCalledTimes(1));
  });

  it('tells open pages of a site that the reader takes back', async () => {
    api.browser.tabs.query.mockResolvedValue([{ id: 5 }, {}]);
    await call('revoked', { origins: ['*://*.koran.id/*'] });
    expect(api.browser.tabs.sendMessage).toHaveBeenCalledWith(5, { type: 'site-removed', site: 'koran.id' });
  });

  it('finds the tab itself where the browser does not name it, and bears a page without our script', async () => {
    api.browser.tabs.query.mockResolvedValue([{ id: 9 }]);
    api.browser.tabs.sendMessage.mockRejectedValue(new Error('no receiver'));
    await expect(call('command', 'previous-term')).resolves.toBeUndefined();
    expect(api.browser.tabs.sendMessage).toHaveBeenLastCalledWith(9, command('previous-term', true), {
      frameId: 0,
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
