import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AddedTerm, AddedTermSchema, compileAdded, MAX_TERMS } from '../glossary/added';
import type { SenseText } from '../glossary/texts';
import { type AddedForms, addedFormsOf, KEYS, watchKeys } from './storage';

/** A glossary that an organisation or a community publishes, and that the reader takes. */
export interface Subscription {
  /** Given once and never to another; part of the ids of its senses. */
  readonly number: number;
  readonly url: string;
  /** As the file calls itself. */
  readonly name: string;
  readonly enabled: boolean;
  /** The version that the server last named. */
  readonly etag?: string | undefined;
  /** When it was last asked for, and when it last changed, in milliseconds since 1970. */
  readonly checkedAt?: number | undefined;
  readonly changedAt?: number | undefined;
  /** Why the last check failed; the terms are then those of the last good copy. */
  readonly error?: string | undefined;
  readonly terms: readonly AddedTerm[];
}

/** The glossaries that the reader has added to the bundled one. */
export interface AddedGlossaries {
  readonly own: readonly AddedTerm[];
  readonly subscriptions: readonly Subscription[];
  /** What an organisation has put on this computer by its policy. */
  readonly managed?: { readonly name: string; readonly terms: readonly AddedTerm[] } | undefined;
}

const KEY = 'added-glossaries';

const Terms = v.fallback(v.pipe(v.array(v.unknown()), v.transform(validTerms)), []);
const SubscriptionSchema = v.object({
  number: v.pipe(v.number(), v.integer()),
  url: v.string(),
  name: v.string(),
  enabled: v.fallback(v.boolean(), true),
  etag: v.optional(v.string()),
  checkedAt: v.optional(v.number()),
  changedAt: v.optional(v.number()),
  error: v.optional(v.string()),
  terms: Terms,
});
const AddedSchema = v.object({
  own: v.fallback(v.optional(Terms, []), []),
  subscriptions: v.fallback(v.optional(v.array(SubscriptionSchema), []), []),
  managed: v.fallback(v.optional(v.object({ name: v.string(), terms: Terms })), undefined),
});

/** A term that is damaged goes, the others stay. */
function validTerms(terms: unknown[]): AddedTerm[] {
  return terms.slice(0, MAX_TERMS).flatMap((term) => {
    const result = v.safeParse(AddedTermSchema, term);
    return result.success ? [result.output] : [];
  });
}

/** Glossaries from anywhere; what is damaged in them is left out. Never throws. */
export function parseAdded(stored: unknown): AddedGlossaries {
  const result = v.safeParse(AddedSchema, stored ?? {});
  return result.success ? result.output : { own: [], subscriptions: [] };
}

/** The stored glossaries. */
export async function readAdded(): Promise<AddedGlossaries> {
  return parseAdded((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Changes the glossaries, and with them the forms index that pages read. Changes at once come one after the other.
 * Rejects, with all as it was, where the browser cannot store, for want of room above all.
 */
export function changeAdded(change: (added: AddedGlossaries) => AddedGlossaries): Promise<AddedGlossaries> {
  return navigator.locks.request(KEY, async () => {
    const before = await readAdded();
    const changed = change(before);
    const { forms, texts } = compiled(changed);
    // Pages read all again when their index changes, so it is written only where forms, or what is said of them, differ.
    const isSame = JSON.stringify([...texts]) === JSON.stringify([...compiled(before).texts]);
    await browser.storage.local.set({ [KEY]: changed, ...(isSame ? {} : indexOf(forms)) });
    return changed;
  });
}

/**
 * Writes the forms index anew where it is not what the glossaries give: an update of the extension may read another
 * format, and a store may be damaged. Rejects as `changeAdded` does.
 */
export async function repairIndex(): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const { forms } = compiled(await readAdded());
    const stored = (await browser.storage.local.get(KEYS.addedForms))[KEYS.addedForms];
    if (addedFormsOf(stored) !== forms) await browser.storage.local.set(indexOf(forms));
  });
}

const indexOf = (forms: string): { readonly [key: string]: AddedForms } => ({
  [KEYS.addedForms]: { stamp: Date.now(), forms },
});

/** Calls back on every change of the glossaries. Returns a function that stops it. */
export function watchAdded(callback: () => void): () => void {
  return watchKeys([KEY], callback);
}

/** The texts of the senses of the glossaries that are switched on, by id. */
export function addedTexts(added: AddedGlossaries): ReadonlyMap<string, SenseText> {
  return compiled(added).texts;
}

/** The number of what a policy brings, which no subscription has. */
const MANAGED_NUMBER = 0;

const compiled = ({ own, subscriptions, managed }: AddedGlossaries) =>
  compileAdded(own, [
    ...(managed ? [{ ...managed, number: MANAGED_NUMBER }] : []),
    ...subscriptions.filter((s) => s.enabled),
  ]);
