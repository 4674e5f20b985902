import { describe, expect, it } from 'vitest';
import { dateSources } from '../../lib/dom/date-sources';
import { articleDate } from '../../lib/engine/article-date';

describe('what a page says of its date', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"datePublished": "2022-07-28T01:00:00Z"}</script>',
      '2022-07-28',
    ],
    [
      'a meta property',
      '<meta property="article:published_time" content="2023-01-02T00:00:00+07:00">',
      '2023-01-02',
    ],
    [
      'a meta name in other case',
      '<meta name="content_PublishedDate" content="2016-10-14 20:23:00">',
      '2016-10-14',
    ],
    ['<time>', '<time datetime="2020-02-03">kemarin</time>', '2020-02-03'],
    ['the dateline', '<article><p>JAKARTA, Kamis (28/7/2022) - Rapat.</p></article>', '2022-07-28'],
    ['nothing', '<p>Rapat.</p>', undefined],
  ])('%s', (_, html, expected) => {
    document.body.innerHTML = html;
    expect(articleDate(dateSources(document))).toBe(expected);
  });
});
