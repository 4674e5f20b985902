import { describe, expect, it } from 'vitest';
import { strings } from '../../../lib/i18n/strings';
import { GOVERNMENT_HOSTS, MATCH_PATTERNS, NEWS_HOSTS } from '../../../lib/settings/hosts';
import { parsePageState, parseToBackground, parseToPage } from '../../../lib/settings/messages';
import { DEFAULT_SETTINGS, parseSettings } from '../../../lib/settings/schema';
import { siteIsOff, siteKey, withSite } from '../../../lib/settings/sites';

describe('stored settings', () => {
  it.each([null, undefined, 'x', 7, [], { enabled: 'ya' }, { sites: [] }, { language: 'xx' }])(
    'fall back to the defaults where %j is stored',
    (stored) => {
      expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('lose only the field that is damaged', () => {
    expect(parseSettings({ enabled: false, language: 'xx' })).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
    });
  });

  it('keep what is there and fill in what is not', () => {
    expect(parseSettings({ enabled: false })).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  });
});

describe('the switch of a site', () => {
  it('holds with and without www, and for no other site', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'www.Kompas.com', false);
    expect(siteIsOff(settings, 'kompas.com')).toBe('off-here');
    expect(siteIsOff(settings, 'nasional.kompas.com')).toBeNull();
    expect(siteIsOff(withSite(settings, 'kompas.com', true), 'www.kompas.com')).toBeNull();
  });

  it('yields to the global switch', () => {
    expect(siteIsOff({ ...DEFAULT_SETTINGS, enabled: false }, 'kompas.com')).toBe('off-everywhere');
  });

  it('has the host name without www as its key', () => {
    expect(siteKey('WWW.Tempo.co')).toBe('tempo.co');
  });
});

describe('the sites on which it runs from the start', () => {
  it('are sorted, without repetition, and valid match patterns', () => {
    for (const hosts of [NEWS_HOSTS, GOVERNMENT_HOSTS]) {
      expect([...hosts]).toEqual([...new Set(hosts)].sort());
      for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    }
    for (const pattern of MATCH_PATTERNS) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
    expect(NEWS_HOSTS).toContain('agraria.today');
  });
});

describe('messages', () => {
  it.each([
    null,
    undefined,
    'x',
    {},
    { type: 'sense-texts' },
    { type: 'sense-texts', ids: [1] },
    { type: 'page-state', state: { marks: 'x' } },
  ])('%j is none for the background', (message) => {
    expect(parseToBackground(message)).toBeNull();
  });

  it.each([null, {}, { type: 'command', command: 'rm' }, { type: 'go-to-term' }])(
    '%j is none for a page',
    (message) => {
      expect(parseToPage(message)).toBeNull();
    },
  );

  it('that are ours are read', () => {
    expect(parseToBackground({ type: 'sense-texts', ids: ['asn'] })).toEqual({
      type: 'sense-texts',
      ids: ['asn'],
    });
    expect(parseToPage({ type: 'command', command: 'next-term' })).not.toBeNull();
    expect(parsePageState({ status: 'on', host: 'x.id', marks: 1, terms: [] })).not.toBeNull();
    expect(parsePageState({ status: 'apa', host: 'x.id', marks: 1, terms: [] })).toBeNull();
  });
});

describe("the interface's words", () => {
  it('are there in both languages, without exclamation marks', () => {
    const id = strings('id');
    const en = strings('en');
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
    for (const text of [...Object.values(id), ...Object.values(en)]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toContain('!');
    }
  });
});
