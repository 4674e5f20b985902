/**
 * The date of an article, from what a page says of itself, the surest source first: JSON-LD, meta tags, `<time>`, then
 * the dateline in the text ("Kamis (28/7/2022)", "28 Juli 2022"). Indonesian dates put the day first.
 */

/** What the DOM layer found, as raw strings in document order. */
export interface DateSources {
  /** Contents of `<script type="application/ld+json">`. */
  readonly jsonLd?: readonly string[];
  /** Values of meta tags that name the day of publication. */
  readonly meta?: readonly string[];
  /** `datetime` attributes of `<time>` elements. */
  readonly time?: readonly string[];
  /** The article's text, of which the beginning is searched. */
  readonly text?: string;
}

/** Meta names and properties that give the day of publication, in lower case. */
export const DATE_META = [
  'article:published_time',
  'datepublished',
  'content_publisheddate',
  'publishdate',
  'pubdate',
  'jpnncom_news_pubdate',
  'dc.date.issued',
  'dc.date',
  'date',
];

/** News in Indonesian on the web begins in the nineties; an earlier or later year is a slip or another number. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** The dateline stands in the first lines. */
const TEXT_SEARCHED = 1200;

const MONTHS =
  'januari|jan|februari|feb|pebruari|maret|mar|april|apr|mei|juni|jun|juli|jul|agustus|agu|ags|agt|september|sep|sept|oktober|okt|november|nov|nop|desember|des|january|february|march|may|june|july|august|aug|october|oct|december|dec';
const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/** The date as `YYYY-MM-DD`, or undefined where no source gives one. Never throws. */
export function articleDate({
  jsonLd = [],
  meta = [],
  time = [],
  text = '',
}: DateSources): string | undefined {
  for (const script of jsonLd) {
    // Read as text: pages write JSON-LD with errors that JSON.parse refuses.
    const published = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script.slice(0, 200_000))?.[1];
    const date = published && readDate(published);
    if (date) return date;
  }
  for (const value of [...meta, ...time]) {
    const date = readDate(value);
    if (date) return date;
  }
  return readDate(text.slice(0, TEXT_SEARCHED));
}

/** The first date in a text: ISO 8601, "28/7/2022", "28-07-2022", "28 Juli 2022" or "Juli 28, 2022". */
export function readDate(text: string): string | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  const numeric = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  const named = new RegExp(`(?<!\\d)(\\d{1,2})\\s+(${MONTHS})\\.?,?\\s+(\\d{4})(?!\\d)`, 'i').exec(text);
  const american = new RegExp(`(?<!\\p{L})(${MONTHS})\\.?\\s+(\\d{1,2}),\\s+(\\d{4})(?!\\d)`, 'iu').exec(
    text,
  );
  const found = [
    iso && { at: iso.index, year: iso[1], month: Number(iso[2]), day: iso[3] },
    numeric && { at: numeric.index, year: numeric[3], month: Number(numeric[2]), day: numeric[1] },
    named && { at: named.index, year: named[3], month: monthNumber(named[2]), day: named[1] },
    american && { at: american.index, year: american[3], month: monthNumber(american[1]), day: american[2] },
  ].filter((d) => d !== null);
  found.sort((a, b) => a.at - b.at);
  for (const { year, month, day } of found) {
    const date = validDate(Number(year), month, Number(day));
    if (date) return date;
  }
  return undefined;
}

const monthNumber = (name = '') => MONTH_NUMBERS[name.slice(0, 3).toLowerCase()] ?? 0;

function validDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}
