import { describe, expect, it } from 'vitest';
import { DOMAINS } from '../../../lib/glossary/source-schema';
import { DOMAIN_KEYS, domainName } from '../../../lib/i18n/domains';
import { isEveryday } from '../../../lib/settings/everyday';
import { reportUrl } from '../../../lib/settings/report';
import {
  DEFAULT_SETTINGS,
  isDamaged,
  parseSettings,
  withDomain,
  withKnown,
} from '../../../lib/settings/schema';

describe('what everybody knows', () => {
  it.each(['DPR', 'wib', 'Pemilu', 'KTP'])('%s is everyday', (form) => expect(isEveryday(form)).toBe(true));
  it.each(['Ortala', 'SiLPA', 'KUA-PPAS', 'PPPK'])('%s is not', (form) =>
    expect(isEveryday(form)).toBe(false),
  );
});

describe('what the reader knows', () => {
  it('is kept once, and taken back', () => {
    const known = withKnown(withKnown(DEFAULT_SETTINGS, 'asn', true), 'asn', true);
    expect(known.known).toEqual(['asn']);
    expect(withKnown(known, 'asn', false).known).toEqual([]);
    expect(DEFAULT_SETTINGS.known).toEqual([]);
  });

  it('falls back with the other new settings where it is damaged', () => {
    expect(
      parseSettings({
        version: 2,
        known: 7,
        marks: { style: 'x', density: null, print: 'ya' },
        offDomains: {},
        language: 'en',
      }),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
    });
  });
});

describe('settings of an earlier version', () => {
  it.each([
    [{ enabled: false, language: 'en', sites: { 'x.id': false } }],
    [{ version: 1, enabled: false, language: 'en', sites: { 'x.id': false } }],
  ])('are taken over: %j', (stored) => {
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
      language: 'en',
      sites: { 'x.id': false },
    });
    expect(isDamaged(stored)).toBe(false);
  });

  it('of the first builds with looks too', () => {
    expect(parseSettings({ version: 1, style: 'ground', density: 'rare', print: true }).marks).toEqual({
      style: 'ground',
      density: 'rare',
      print: true,
    });
  });

  it.each([['x'], [[1]], [7], [{ version: 2, enabled: 'ya' }], [{ version: 2, known: [7] }]])(
    'that are damaged are told apart, so that a copy is kept: %j',
    (stored) => expect(isDamaged(stored)).toBe(true),
  );

  it.each([[undefined], [{}], [DEFAULT_SETTINGS]])('that are whole are not: %j', (stored) =>
    expect(isDamaged(stored)).toBe(false),
  );
});

describe('a field of the glossary', () => {
  it('is switched off once, and on again', () => {
    const off = withDomain(withDomain(DEFAULT_SETTINGS, 'pemilu', false), 'pemilu', false);
    expect(off.offDomains).toEqual(['pemilu']);
    expect(withDomain(off, 'pemilu', true).offDomains).toEqual([]);
  });

  it('has a name in both languages', () => {
    expect([...DOMAIN_KEYS].sort()).toEqual([...DOMAINS].sort());
    for (const domain of DOMAINS) expect(domainName(domain, 'en')).not.toBe(domain);
  });
});

describe('a report of a wrong meaning', () => {
  it('names the term, the meaning and the item, each escaped', () => {
    const url = new URL(reportUrl({ term: 'A&B', long: 'Arti #1 + 2', sense: null }));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: 'arti-keliru.yml',
      title: 'Arti keliru: A&B',
      singkatan: 'A&B',
      arti: 'Arti #1 + 2',
      butir: '-',
    });
  });
});
