import { describe, expect, it } from 'vitest';
import { isEveryday } from '../../../lib/settings/everyday';
import { reportUrl } from '../../../lib/settings/report';
import { DEFAULT_SETTINGS, parseSettings, withKnown } from '../../../lib/settings/schema';

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
    expect(parseSettings({ known: 7, style: 'x', density: null, print: 'ya', language: 'en' })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
    });
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
