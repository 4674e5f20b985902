import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDate, readDate } from '../../../lib/engine/article-date';

describe('a date in a text', () => {
  it.each([
    ['2022-07-28T07:12:44+00:00', '2022-07-28'],
    ['JAKARTA, Kamis (28/7/2022).', '2022-07-28'],
    ['Kamis (28-07-2022)', '2022-07-28'],
    ['Kompas.com - 14/10/2016, 20:23 WIB', '2016-10-14'],
    ['Senin, 5 Agustus 2024 | 10:00', '2024-08-05'],
    ['12 Mei 2024', '2024-05-12'],
    ['3 Nop. 2019', '2019-11-03'],
    ['October 21, 2024', '2024-10-21'],
    ['Diperbarui 31/12/2020 dari 1/1/2019', '2020-12-31'],
    ['Nomor 20/2023 dan Kamis (28/7)', undefined],
    ['tanggal 31/2/2022', undefined],
    ['tanggal 5/13/2022', undefined],
    ['rekening 12345-67-89', undefined],
    ['tahun 1899-01-01', undefined],
    ['', undefined],
  ])('%s gives %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readDate(text)));
  });
});

describe('the date of an article', () => {
  const jsonLd = ['{"@type":"WebSite"}', '{"datePublished":"2021-03-04T01:00:00Z",}'];

  it('is taken from the surest source', () => {
    const all = { jsonLd, meta: ['2020-01-01'], time: ['2019-01-01'], text: 'Kamis (28/7/2022)' };
    expect(articleDate(all)).toBe('2021-03-04');
    expect(articleDate({ ...all, jsonLd: [] })).toBe('2020-01-01');
    expect(articleDate({ ...all, jsonLd: [], meta: ['kemarin'] })).toBe('2019-01-01');
    expect(articleDate({ text: 'Kamis (28/7/2022)' })).toBe('2022-07-28');
    expect(articleDate({})).toBeUndefined();
  });

  it('is not a date from deep in the text', () => {
    expect(articleDate({ text: `${'kata '.repeat(400)} pada 28 Juli 2002` })).toBeUndefined();
  });
});
