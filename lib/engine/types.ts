/** Terms of the engine. A *form* is a written short form; a *sense* is one meaning of it. */

/** `exact`: only as the form is written; `any`: lower, Title, UPPER or as written. */
export type CaseRule = 'exact' | 'any';

/**
 * Why a form needs care before it is marked.
 * - `homograph`: also an ordinary word or name; only in its own case, never in an all-capitals line
 * - `context`: marked only where a supporting word stands near
 * - `degree`: an academic or religious title, marked only beside a personal name
 */
export type Guard = 'homograph' | 'context' | 'degree';

/** A span of time; each end is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and open when absent. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A written short form and the senses it can have. */
export interface Form {
  readonly text: string;
  readonly caseRule: CaseRule;
  readonly guard: Guard | null;
  readonly senses: readonly string[];
}

/** What the engine weighs about a sense; its texts are kept elsewhere. */
export interface Sense {
  readonly id: string;
  readonly domain: string;
  readonly periods: readonly Period[];
  /** Lower-case words or phrases that stand near this sense. */
  readonly context: readonly string[];
  /** How usual the sense is among those of its forms, 0 to 1. */
  readonly prior: number;
  /** A sense of a higher rank goes before all of a lower one: what the reader has added before what is bundled. */
  readonly rank?: number;
}

/** Where the engine looks words up. Look-up cost does not depend on its size. */
export interface Lexicon {
  /** Forms whose first word folds to `key`, those of most words first. */
  formsStartingWith(key: string): readonly LexiconForm[] | undefined;
  sense(id: string): Sense | undefined;
  /** The official long form, or undefined while the texts are not loaded. */
  long(id: string): string | undefined;
}

/** A form prepared for matching: its folded spelling and its number of words. */
export interface LexiconForm extends Form {
  readonly key: string;
  /** The key of the last word, by which most longer forms are ruled out at once. */
  readonly lastKey: string;
  readonly words: number;
  /** True when the form is written with a closing full stop ("Eps."), which must then stand in the text. */
  readonly dotted: boolean;
}

/** Half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A long and a short form that the page itself joins. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  readonly shortRange: Range;
  readonly longRange: Range;
}

/** One piece of evidence for the chosen sense. `words` are those found in the text. */
export interface Reason {
  readonly kind:
    | 'page-definition'
    | 'only-sense'
    | 'near-words'
    | 'page-words'
    | 'page-domain'
    | 'date'
    | 'usual'
    | 'added'
    | 'glossary-differs';
  readonly words?: readonly string[];
}

/** A sense that the form could have, in falling order of evidence. */
export interface Candidate {
  /** Null for a sense known from the page alone. */
  readonly sense: string | null;
  readonly long: string | undefined;
  readonly score: number;
}

/** A short form found in a block, with its chosen sense. */
export interface Mark extends Range {
  /** The text as it stands on the page, affixes left out. */
  readonly text: string;
  /** The form of the glossary (or of the page's definition) that it was recognised as. */
  readonly form: string;
  readonly sense: string | null;
  readonly long: string | undefined;
  readonly from: 'glossary' | 'page';
  /** 0 to 1; below `CONFIDENT` the candidates are shown without a choice. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly candidates: readonly Candidate[];
}
