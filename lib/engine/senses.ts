import type { Candidate, Lexicon, Mark, Period, Reason, Sense } from './types';

/** What is known when a sense is chosen. */
export interface Evidence {
  /** Words around the form, each between spaces. */
  readonly near: () => string;
  /** The words right beside the form, each between spaces. */
  readonly adjacent: () => string;
  /** Is this word or phrase anywhere on the page? */
  readonly onPage: (wordOrPhrase: string) => boolean;
  /** Does the page write this long form out? */
  readonly writesOut: (long: string) => boolean;
  /** Share of the page's certain terms that belong to a domain, 0 to 1. */
  readonly domainShare: (domain: string) => number;
  /** Date of the article, `YYYY-MM-DD`, where known. */
  readonly date: string | undefined;
}

/** The weights of the scorers, in one place. A point is about one clear supporting word. */
export const WEIGHTS = {
  nearWord: 2.5,
  nearWordsAtMost: 3,
  adjacentWord: 3,
  pageWord: 0.8,
  pageWordsAtMost: 3,
  writtenOut: 4,
  domain: 2,
  outOfDate: -4,
  usual: 2.5,
} as const;

/** Below this confidence the card shows the candidates without choosing one. */
export const CONFIDENT = 0.65;

/** Has a sense been chosen? Where not, a mark's `sense` and `long` are only the likeliest of its candidates. */
export const isCertain = ({ confidence }: Pick<Mark, 'confidence'>) => confidence >= CONFIDENT;

/** What a mark means as far as that is sure: an empty long form and no sense where it is not. */
export function meaningOf(mark: Pick<Mark, 'confidence' | 'sense' | 'long'>): {
  readonly long: string;
  readonly sense: string | null;
} {
  return isCertain(mark) ? { long: mark.long ?? '', sense: mark.sense } : { long: '', sense: null };
}

type Scorer = (sense: Sense, evidence: Evidence, lexicon: Lexicon) => { score: number; reason?: Reason };

const nearWords: Scorer = (sense, { near }) => {
  const around = near();
  const words = sense.context.filter((w) => around.includes(` ${w} `));
  return {
    score: WEIGHTS.nearWord * Math.min(words.length, WEIGHTS.nearWordsAtMost),
    reason: words.length > 0 ? { kind: 'near-words', words } : undefined,
  };
};

const adjacentWords: Scorer = (sense, { adjacent }) => {
  const beside = adjacent();
  return { score: sense.context.some((w) => beside.includes(` ${w} `)) ? WEIGHTS.adjacentWord : 0 };
};

const pageWords: Scorer = (sense, { near, onPage }) => {
  const around = near();
  const words = sense.context.filter((w) => !around.includes(` ${w} `) && onPage(w));
  return {
    score: WEIGHTS.pageWord * Math.min(words.length, WEIGHTS.pageWordsAtMost),
    reason: words.length > 0 ? { kind: 'page-words', words } : undefined,
  };
};

/** The long form of a sense, where the page writes it out. */
export function longFormOnPage(
  id: string,
  { writesOut }: Pick<Evidence, 'writesOut'>,
  lexicon: Lexicon,
): string | undefined {
  const long = lexicon.long(id);
  return long !== undefined && writesOut(long) ? long : undefined;
}

const writtenOut: Scorer = (sense, evidence, lexicon) => {
  const long = longFormOnPage(sense.id, evidence, lexicon);
  return long === undefined
    ? { score: 0 }
    : { score: WEIGHTS.writtenOut, reason: { kind: 'page-words', words: [long] } };
};

const pageDomain: Scorer = (sense, { domainShare }) => {
  const share = domainShare(sense.domain);
  return { score: WEIGHTS.domain * share, reason: share >= 0.3 ? { kind: 'page-domain' } : undefined };
};

const validity: Scorer = (sense, { date }) =>
  date === undefined || sense.periods.length === 0
    ? { score: 0 }
    : isValidOn(sense.periods, date)
      ? { score: 0, reason: { kind: 'date' } }
      : { score: WEIGHTS.outOfDate };

const usual: Scorer = (sense) => ({
  score: WEIGHTS.usual * sense.prior,
  reason: sense.prior >= 0.6 ? { kind: 'usual' } : undefined,
});

const SCORERS: readonly Scorer[] = [
  nearWords,
  adjacentWords,
  writtenOut,
  pageWords,
  pageDomain,
  validity,
  usual,
];

/** Is a date within one of the periods? A period's end given as a year or month lasts to its end. */
export function isValidOn(periods: readonly Period[], date: string): boolean {
  return periods.some(
    ({ from, to }) =>
      (from === undefined || from <= date) && (to === undefined || date.slice(0, to.length) <= to),
  );
}

export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Orders the senses of a form by the evidence. Unknown ids are passed over; null where none is left. */
export function chooseSense(ids: readonly string[], evidence: Evidence, lexicon: Lexicon): Choice | null {
  const [only] = ids;
  if (only !== undefined && ids.length === 1)
    return lexicon.sense(only)
      ? {
          candidates: [{ sense: only, long: lexicon.long(only), score: 1 }],
          confidence: 1,
          reasons: [{ kind: 'only-sense' }],
        }
      : null;
  const scored = ids.flatMap((id) => {
    const sense = lexicon.sense(id);
    if (!sense) return [];
    const parts = SCORERS.map((scorer) => scorer(sense, evidence, lexicon));
    return [
      {
        id,
        rank: sense.rank ?? 0,
        score: parts.reduce((sum, p) => sum + p.score, 0),
        reasons: parts.flatMap((p) => (p.reason ? [p.reason] : [])),
      },
    ];
  });
  scored.sort((a, b) => b.rank - a.rank || b.score - a.score || (a.id < b.id ? -1 : 1));
  const [first, second] = scored;
  if (!first) return null;
  const candidates = scored.map(({ id, score }) => ({ sense: id, long: lexicon.long(id), score }));
  if (second && first.rank > second.rank) return { candidates, confidence: 1, reasons: [{ kind: 'added' }] };
  return {
    candidates,
    // The logistic of the lead over the second: 0.5 when they are level.
    confidence: second ? 1 / (1 + Math.exp(second.score - first.score)) : 1,
    reasons: second ? first.reasons : [{ kind: 'only-sense' }],
  };
}

/**
 * Do the words beside a form speak for another sense so clearly, and not at all for the one that the page has defined, that
 * it is that one all the same? "opsen pajak kendaraan bermotor (PKB) … Fraksi PKB".
 */
export function isClearlyAnother(id: string, defined: string, evidence: Evidence, lexicon: Lexicon): boolean {
  const [sense, usualHere] = [lexicon.sense(id), lexicon.sense(defined)];
  if (!sense || !usualHere || adjacentWords(sense, evidence, lexicon).score === 0) return false;
  return nearWords(usualHere, evidence, lexicon).score === 0;
}

/** Has a sense a supporting word near? */
export function hasNearWord(sense: Sense, near: string): boolean {
  return sense.context.some((w) => near.includes(` ${w} `));
}

/** Has a sense a supporting word near, or two on the page? What `guard: context` asks for. */
export function isSupported(sense: Sense, { near, onPage }: Pick<Evidence, 'near' | 'onPage'>): boolean {
  return hasNearWord(sense, near()) || sense.context.filter(onPage).length >= 2;
}
