import { align } from '../engine/alignment';
import { isCertain } from '../engine/senses';
import type { Mark } from '../engine/types';
import type { LookUp } from '../glossary/look-up';
import { originOf } from '../glossary/origin';
import type { SenseLink, SenseText } from '../glossary/texts';
import { cardStrings, type Language, shortDate } from '../i18n/card-strings';
import { describeReason } from '../i18n/reasons';

/** A piece of a long form; `strong` for a letter that makes the short form. */
export interface LongPart {
  readonly text: string;
  readonly strong: boolean;
}

/** Another sense that a card names. Its own card can be opened from here where it has an id. */
export interface Linked {
  readonly id: string | null;
  readonly form: string;
  readonly long: string;
}

/** Everything a card shows, in words ready to be set. */
export interface CardModel {
  readonly language: Language;
  readonly term: string;
  /** Empty where no sense could be chosen with confidence. */
  readonly long: readonly LongPart[];
  readonly english?: string;
  readonly definition?: string;
  /** Where the meaning comes from, in words; absent for the bundled glossary. */
  readonly source?: string;
  /** Why there is no meaning: its text is on the way, or cannot be had. */
  readonly missing?: 'loading' | 'lost' | undefined;
  /** "Sampai 2013", or "Sejak Okt 2024 menjadi" before the successors. */
  readonly validity?: string;
  readonly successors: readonly Linked[];
  readonly parent?: Linked;
  readonly law?: string;
  readonly others: readonly Linked[];
  readonly othersTitle?: string;
  readonly reasons: readonly string[];
  /** Does it say what a term means? Not where a look-up has found nothing but what is near. */
  readonly hasMeaning: boolean;
  /** Under what the reader's "I know this" is kept; empty where there is nothing to know. */
  readonly knownKey: string;
}

type TextOf = (id: string) => SenseText | undefined;

/**
 * What the card of a mark shows. `text` gives the texts that are loaded; `isLost` tells of which senses none is to be
 * had. Pure.
 */
export function cardModel(
  mark: Mark,
  text: TextOf,
  language: Language,
  isLost: (id: string) => boolean = () => false,
): CardModel {
  const words = cardStrings(language);
  const sense = mark.sense === null ? undefined : text(mark.sense);
  const long = sense?.long ?? mark.long;
  const chosen = isCertain(mark);
  const others = mark.candidates.slice(chosen ? 1 : 0).flatMap((c): Linked[] => {
    const known = c.sense === null ? undefined : text(c.sense);
    const otherLong = known?.long ?? c.long;
    return otherLong ? [{ id: known?.id ?? null, form: mark.form, long: otherLong }] : [];
  });
  const missing = long !== undefined ? undefined : isLost(mark.sense ?? '') ? 'lost' : 'loading';
  const differs = mark.reasons.some((r) => r.kind === 'glossary-differs');
  const title = !chosen ? words.uncertain : differs ? words.glossaryDiffers : words.alsoMeans;
  return {
    language,
    term: mark.form,
    long: chosen && long ? emphasise(mark.form, long) : [],
    ...(chosen && sense ? factsOf(sense, language) : { successors: [] }),
    ...sourceOf(mark.from === 'page' ? words.accordingToPage : sourceName(sense, mark.sense, words)),
    missing,
    others,
    ...(others.length > 0 ? { othersTitle: title } : {}),
    reasons:
      mark.candidates.length > 1
        ? mark.reasons
            .filter((r) => r.kind !== 'glossary-differs' && r.kind !== 'page-definition')
            .map((r) => describeReason(r, language))
        : [],
    hasMeaning: missing !== 'lost',
    knownKey: knownKey(mark),
  };
}

/** What the card of a sense shows that was not marked, but followed from another card or looked up. Pure. */
export function senseModel(sense: SenseText, language: Language, form = sense.form): CardModel {
  return {
    language,
    term: form,
    long: emphasise(form, sense.long),
    ...factsOf(sense, language),
    ...sourceOf(sourceName(sense, sense.id, cardStrings(language))),
    others: [],
    reasons: [],
    hasMeaning: true,
    knownKey: sense.id,
  };
}

/** What the card of words that were looked up shows: the one sense, several to choose from, or what is near. Pure. */
export function lookUpModel({ query, senses, near }: LookUp, language: Language): CardModel {
  const words = cardStrings(language);
  const [only, ...more] = senses;
  if (only && more.length === 0) return senseModel(only, language);
  const title = only ? words.severalMeanings : near.length > 0 ? words.nothingButNear : words.nothingFound;
  return {
    language,
    term: only?.form ?? query,
    long: [],
    successors: [],
    others: (only ? senses : near).map(linked),
    othersTitle: title,
    reasons: [],
    hasMeaning: only !== undefined,
    knownKey: '',
  };
}

/** Under what a reader's "I know this" is kept: the sense, or the form where only pages explain it or none is sure. */
export function knownKey(mark: Pick<Mark, 'sense' | 'form' | 'confidence'>): string {
  return (isCertain(mark) ? mark.sense : null) ?? `form:${mark.form}`;
}

const sourceOf = (source: string | undefined) => (source === undefined ? {} : { source });

/** Whose glossary a sense is from, where it is not the bundled one. */
function sourceName(
  sense: SenseText | undefined,
  id: string | null,
  words: ReturnType<typeof cardStrings>,
): string | undefined {
  const origin = id === null ? 'bundled' : originOf(id);
  if (origin === 'own') return words.fromOwn;
  return origin === 'subscribed' ? words.fromSubscribed.replace('{name}', sense?.source ?? '') : undefined;
}

type Facts = Pick<CardModel, 'english' | 'definition' | 'validity' | 'successors' | 'parent' | 'law'>;

function factsOf(sense: SenseText, language: Language): Facts {
  const validity = validityText(sense, language);
  const law = sense.law?.map((l) => (l.article ? `${l.name} ${l.article}` : l.name)).join('; ');
  return {
    ...(sense.english ? { english: sense.english } : {}),
    definition: sense.definition,
    ...(validity ? { validity } : {}),
    successors: (sense.becomes ?? []).map(linked),
    ...(sense.parent ? { parent: linked(sense.parent) } : {}),
    ...(law ? { law } : {}),
  };
}

const linked = ({ id, form, long }: SenseLink): Linked => ({ id, form, long });

/** "Sejak Okt 2024 menjadi" before the successors, "Sampai 2013" without; empty for what is valid without end. */
function validityText(sense: SenseText, language: Language): string {
  const words = cardStrings(language);
  const to = sense.valid?.at(-1)?.to;
  const date = to && shortDate(to, language);
  if (sense.becomes?.length) return date ? words.since.replace('{date}', date) : words.becomes;
  return date ? words.validTo.replace('{date}', date) : '';
}

/** Parts the long form so that the letters that make the short one stand out. */
export function emphasise(form: string, long: string): LongPart[] {
  const letters = align(form, long)?.letters ?? [];
  const parts: LongPart[] = [];
  let at = 0;
  const plain = (to: number) => {
    if (to > at) parts.push({ text: long.slice(at, to), strong: false });
  };
  for (const letter of letters) {
    plain(letter);
    const end = letter + (String.fromCodePoint(long.codePointAt(letter) ?? 0).length || 1);
    const last = parts.at(-1);
    if (last?.strong) parts[parts.length - 1] = { text: last.text + long.slice(letter, end), strong: true };
    else parts.push({ text: long.slice(letter, end), strong: true });
    at = end;
  }
  plain(long.length);
  return parts;
}

/** How another sense is called beside a term: its long form, with its own short form where that is another. */
export const linkText = ({ form, long }: Linked, term: string) => (form === term ? long : `${form}, ${long}`);

/** The long form, or where it is not sure which, all that it can be. */
const meaningsOf = ({ term, long, others }: CardModel, separator: string) =>
  long.map((p) => p.text).join('') || others.map((o) => linkText(o, term)).join(separator);

/** What a screen reader says: "ASN: Aparatur Sipil Negara, menurut artikel ini. …" */
export function spoken(model: CardModel): string {
  const title = model.long.length > 0 ? '' : (model.othersTitle ?? '').replace(/[.:]$/, '');
  const meaning = [title, meaningsOf(model, '; ')].filter(Boolean).join(': ');
  const source = model.source ? `, ${model.source}` : '';
  const successors = model.successors.map((s) => s.form).join(', ');
  const validity = [model.validity, successors].filter(Boolean).join(' ');
  const missing = model.missing && cardStrings(model.language)[model.missing].replace(/\.$/, '');
  return [`${model.term}: ${missing ?? meaning}${source}.`, model.definition, validity && `${validity}.`]
    .filter(Boolean)
    .join(' ');
}

/** What "copy" copies: the term, its meaning and its English, as one would write them at first mention. */
export function copied(model: CardModel): string {
  return `${model.term} (${[meaningsOf(model, ' / '), model.english].filter(Boolean).join('; ')})`;
}

/** What a report of a wrong meaning is about. */
export function reported(model: CardModel) {
  const sense = model.knownKey.startsWith('form:') ? null : model.knownKey || null;
  return { term: model.term, long: meaningsOf(model, ' / '), sense };
}
