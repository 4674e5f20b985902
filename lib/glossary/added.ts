import * as v from 'valibot';
import type { Form } from '../engine/types';
import { encodeIndex, type IndexedSense, impliedCase } from './index-format';
import { OWN, SUBSCRIBED } from './origin';
import type { SenseText } from './texts';

/** A term of the reader's own glossary, or of one that is subscribed to. */
export interface AddedTerm {
  /** Unique in its glossary. */
  readonly id: string;
  /** At least one; the first is the canonical one. */
  readonly forms: readonly string[];
  readonly long: string;
  readonly english?: string | undefined;
  readonly definition?: string | undefined;
}

const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.transform((s) => s.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.maxLength(most, `must have at most ${most} characters`),
    v.check((s) => !/[\u200B-\u200F\u2060\uFEFF\u202A-\u202E\p{Cc}]/u.test(s), 'has an invisible character'),
    // Half of a surrogate pair: encoding it would change it, and with it the checksum of the whole index.
    v.check((s) => !/\p{Cs}/u.test(s), 'has a broken character'),
  );

/** A form begins with a letter or digit, and has nothing that parts fields in the forms index. */
export const AddedForm = v.pipe(
  text(60),
  v.regex(/^[\p{L}\p{N}][^;\t]*$/u, 'must begin with a letter or digit, without a semicolon'),
);

export const AddedTermSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'must be small letters, digits and hyphens')),
  forms: v.pipe(
    v.array(AddedForm, 'must be a list'),
    v.minLength(1, 'needs at least one form'),
    v.maxLength(12),
  ),
  long: v.pipe(text(200), v.minLength(1, 'must not be empty')),
  english: v.optional(text(200)),
  definition: v.optional(text(500)),
});

/** No more terms than this are kept in one glossary. */
export const MAX_TERMS = 20_000;

/** A subscribed glossary as far as it is compiled. */
export interface SubscribedTerms {
  /** Its place among the subscriptions, which its ids carry. */
  readonly number: number;
  readonly name: string;
  readonly terms: readonly AddedTerm[];
}

export interface CompiledAdded {
  /** A forms index like that of the bundled glossary; empty where there are no terms. */
  readonly forms: string;
  readonly texts: ReadonlyMap<string, SenseText>;
}

/** Compiles the reader's own glossary and those that are subscribed to. The same terms give the same text. */
export function compileAdded(
  own: readonly AddedTerm[],
  subscribed: readonly SubscribedTerms[] = [],
): CompiledAdded {
  const texts = new Map<string, SenseText>();
  const senses: IndexedSense[] = [];
  const add = (id: string, { forms, long, english, definition }: AddedTerm, source?: string) => {
    senses.push({ id, forms: forms.map(plainForm) });
    texts.set(id, {
      id,
      form: forms[0] ?? '',
      long,
      definition: definition ?? '',
      domain: '',
      ...(english ? { english } : {}),
      ...(source === undefined ? {} : { source }),
    });
  };
  for (const term of own) add(OWN + term.id, term);
  for (const { number, name, terms } of subscribed)
    for (const term of terms) add(`${SUBSCRIBED}${number}:${term.id}`, term, name);
  return { forms: senses.length > 0 ? encodeIndex(senses) : '', texts };
}

/** What a reader adds is meant, so that it has no guard. */
const plainForm = (form: string): Omit<Form, 'senses'> => ({
  text: form,
  caseRule: impliedCase(form),
  guard: null,
});

/** An id for a new term, made of its form and number, unlike all that are taken. */
export function newId(form: string, taken: ReadonlySet<string>): string {
  const base =
    form
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'istilah';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}
