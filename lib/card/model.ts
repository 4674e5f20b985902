import { align } from '../engine/alignment';
import { CONFIDENT } from '../engine/senses';
import type { Mark } from '../engine/types';
import type { SenseLink, SenseText } from '../glossary/texts';
import { describeReason } from '../i18n/reasons';
import { type Language, shortDate, strings } from '../i18n/strings';

/** A piece of a long form; `strong` for a letter that makes the short form. */
export interface LongPart {
  readonly text: string;
  readonly strong: boolean;
}

/** Another meaning that the form can have. */
export interface OtherSense {
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
  readonly fromPage: boolean;
  readonly isLoading: boolean;
  readonly validity?: string;
  readonly law?: string;
  readonly others: readonly OtherSense[];
  readonly othersTitle?: string;
  readonly reasons: readonly string[];
}

/** What the card of a mark shows. `text` gives the texts that are loaded. Pure. */
export function cardModel(
  mark: Mark,
  text: (id: string) => SenseText | undefined,
  language: Language,
): CardModel {
  const words = strings(language);
  const sense = mark.sense === null ? undefined : text(mark.sense);
  const long = sense?.long ?? mark.long;
  const chosen = mark.confidence >= CONFIDENT;
  const others = mark.candidates.slice(chosen ? 1 : 0).flatMap((c): OtherSense[] => {
    const known = c.sense === null ? undefined : text(c.sense);
    const otherLong = known?.long ?? c.long;
    return otherLong ? [{ long: otherLong }] : [];
  });
  const differs = mark.reasons.some((r) => r.kind === 'glossary-differs');
  const title = !chosen ? words.uncertain : differs ? words.glossaryDiffers : words.alsoMeans;
  const shown = chosen ? sense : undefined;
  const validity = shown && validityText(shown, language);
  const law = shown?.law?.map((l) => (l.article ? `${l.name} ${l.article}` : l.name)).join('; ');
  return {
    language,
    term: mark.form,
    long: chosen && long ? emphasise(mark.form, long) : [],
    ...(shown?.english ? { english: shown.english } : {}),
    ...(shown ? { definition: shown.definition } : {}),
    fromPage: mark.from === 'page',
    isLoading: long === undefined,
    ...(validity ? { validity } : {}),
    ...(law ? { law } : {}),
    others,
    ...(others.length > 0 ? { othersTitle: title } : {}),
    reasons:
      mark.candidates.length > 1
        ? mark.reasons
            .filter((r) => r.kind !== 'glossary-differs' && r.kind !== 'page-definition')
            .map((r) => describeReason(r, language))
        : [],
  };
}

/** "sampai Okt 2024, kini Kemendikdasmen, Kemdiktisaintek, Kemenbud"; empty for what is valid without end. */
function validityText(sense: SenseText, language: Language): string {
  const words = strings(language);
  const to = sense.valid?.at(-1)?.to;
  const names = (sense.becomes ?? []).map((b: SenseLink) => b.form).join(', ');
  const ended = to ? `${words.validTo} ${shortDate(to, language)}` : '';
  const followed = names ? `${words.becomes} ${names}` : '';
  return [ended, followed].filter(Boolean).join(', ');
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

/** What a screen reader says: "ASN: Aparatur Sipil Negara, menurut artikel ini. …" */
export function spoken(model: CardModel): string {
  const long = model.long.map((p) => p.text).join('');
  const meaning = long || `${model.othersTitle ?? ''} ${model.others.map((o) => o.long).join('; ')}`.trim();
  const source = model.fromPage ? `, ${strings(model.language).accordingToPage}` : '';
  return [`${model.term}: ${meaning}${source}.`, model.definition, model.validity && `${model.validity}.`]
    .filter(Boolean)
    .join(' ');
}
