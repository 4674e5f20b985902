import { distance } from 'fastest-levenshtein';
import { peelings } from '../engine/affixes';
import { foldKey } from '../engine/fold';
import type { Form } from '../engine/types';
import { rankOf } from './origin';
import type { SenseLink, SenseText, Texts } from './texts';

/** What the glossary says of a word that a reader asks about. */
export interface LookUp {
  readonly query: string;
  /** Every sense of the word, the most usual first; empty where it is unknown. */
  readonly senses: readonly SenseText[];
  /** Where it is unknown: senses whose forms are spelt nearly so, or whose long form has the words. */
  readonly near: readonly SenseLink[];
}

/** With the texts of all senses that it names and that those name, so that each can be opened. */
export interface LookUpAnswer extends LookUp {
  readonly texts: readonly SenseText[];
}

/** A longer query is a sentence, not a word. Counted in characters. */
const MAX_QUERY = 80;
const MAX_NEAR = 6;
/** How many letters may be wrong, missing or too many. A short form of three letters with one wrong is another. */
const allowedErrors = (key: string) => (key.length < 4 ? 0 : key.length < 7 ? 1 : 2);

/** Letters and digits alone: "P.N.S.", "pns" and "PNS" are one. */
const squeeze = (text: string) => foldKey(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Answers look-ups over a whole glossary. Building is linear in its forms. */
export function createLookUp(forms: readonly Form[], texts: Texts) {
  const bySqueezed = new Map<string, Set<string>>();
  for (const { text, senses } of forms) {
    const key = squeeze(text);
    const ids = bySqueezed.get(key) ?? new Set();
    for (const id of senses) if (Object.hasOwn(texts, id)) ids.add(id);
    bySqueezed.set(key, ids);
  }
  const textOf = (id: string) => texts[id] as SenseText;
  const byUse = (a: SenseText, b: SenseText) =>
    rankOf(b.id) - rankOf(a.id) || (b.prior ?? 0.5) - (a.prior ?? 0.5);
  const link = ({ id, form, long }: SenseText): SenseLink => ({ id, form, long });

  /** The senses of the first of several spellings that the glossary knows. */
  const known = (spellings: Iterable<string>): SenseText[] => {
    for (const spelling of spellings) {
      const ids = bySqueezed.get(squeeze(spelling));
      if (ids?.size) return [...ids].map(textOf).sort(byUse);
    }
    return [];
  };

  const near = (query: string): SenseLink[] => {
    const key = squeeze(query);
    const errors = allowedErrors(key);
    const spelt = [...bySqueezed].flatMap(([other, ids]) => {
      if (errors === 0 || Math.abs(other.length - key.length) > errors) return [];
      const wrong = distance(key, other);
      // Of two that are equally far the one of the same length is likelier meant: letters are often only swapped.
      const far = wrong + Math.abs(other.length - key.length) / 10;
      return wrong <= errors ? [...ids].map((id) => ({ id, far })) : [];
    });
    spelt.sort((a, b) => a.far - b.far || byUse(textOf(a.id), textOf(b.id)));
    const words = foldKey(query);
    const written =
      words.length < 4 ? [] : Object.values(texts).filter((text) => foldKey(text.long).includes(words));
    written.sort((a, b) => a.long.length - b.long.length);
    const ids = new Set([...spelt.map(({ id }) => id), ...written.map(({ id }) => id)]);
    return [...ids].slice(0, MAX_NEAR).map((id) => link(textOf(id)));
  };

  return {
    /** What the glossary says of a word, its affixes peeled off where it is unknown with them. Never throws. */
    lookUp(asked: string): LookUp {
      const query = asked.trim().replace(/\s+/g, ' ').slice(0, MAX_QUERY);
      const senses = query === '' ? [] : known(spellingsOf(query));
      return { query, senses, near: query === '' || senses.length > 0 ? [] : near(query) };
    },
    /** Senses whose short form begins with what was typed so far, the shortest forms first; for suggestions. */
    startingWith(typed: string, most: number): SenseLink[] {
      const key = squeeze(typed);
      if (key === '') return [];
      const found = [...bySqueezed].filter(([other]) => other.startsWith(key));
      found.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
      const senses = found.flatMap(([, ids]) => [...ids].map(textOf).sort(byUse));
      return [...new Set(senses)].slice(0, most).map(link);
    },
  };
}

export type LookUpService = ReturnType<typeof createLookUp>;

/** The spellings to try for a query, in order: as it is, then without what may be affixed to it. */
function* spellingsOf(query: string): Generator<string> {
  yield query;
  const bare = query.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // "ke-PNS-an", "KTP-nya", "non-ASN": an affix before or after a hyphen is in small letters.
  const inner = bare.replace(/^\p{Ll}{2,5}-(?=\p{L})/u, '').replace(/-\p{Ll}{2,3}$/u, '');
  if (inner !== query) yield inner;
  for (const { start, end } of peelings(inner)) yield inner.slice(start, end);
  // "BUMN-BUMN" and "TNI/Polri": the first of them.
  const [first = ''] = inner.split(/[-/\s]/);
  if (first !== inner) yield first;
}
