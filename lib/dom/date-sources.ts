import { DATE_META, type DateSources } from '../engine/article-date';

/** Collects what a page says of its own date, without judging it. Reads, never writes. */
export function dateSources(document: Document): DateSources {
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (s) => s.textContent ?? '',
  );
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), meta.getAttribute('content') ?? '');
  }
  return {
    jsonLd,
    meta: DATE_META.flatMap((name) => byName.get(name) ?? []),
    time: [...document.querySelectorAll('time[datetime]')].map((t) => t.getAttribute('datetime') ?? ''),
    text: articleText(document),
  };
}

/** The beginning of the article's text, where a dateline would stand. */
function articleText(document: Document): string {
  const article = document.querySelector('article, [itemprop="articleBody"], main');
  return article?.textContent?.replace(/\s+/g, ' ').slice(0, 2000) ?? '';
}
