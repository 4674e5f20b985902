import { type AddedGlossaries, changeAdded, readAdded, type Subscription } from './added-glossaries';
import { type Fetched, fetchGlossary } from './fetch-glossary';

/** A subscription is asked for anew when its last check is so long ago, in milliseconds: a day. */
export const CHECK_EVERY_MS = 24 * 60 * 60 * 1000;

/** The subscription after a check. Its terms change only where a good copy has come. Pure. */
export function afterCheck(subscription: Subscription, fetched: Fetched, now: number): Subscription {
  const { error: _, ...rest } = subscription;
  const checked = { ...rest, checkedAt: now };
  if (fetched.kind === 'failed') return { ...checked, error: fetched.problem };
  if (fetched.kind === 'unchanged') return checked;
  const { name, terms, etag } = fetched;
  return { ...checked, name, terms, etag, changedAt: now };
}

/** The glossaries with one more subscription, with a number that none had before. Pure. */
export function withSubscription(
  added: AddedGlossaries,
  url: string,
  fetched: Extract<Fetched, { kind: 'glossary' }>,
  now: number,
): AddedGlossaries {
  const number = 1 + Math.max(0, ...added.subscriptions.map((s) => s.number));
  const others = added.subscriptions.filter((s) => s.url !== url);
  const fresh: Subscription = { number, url, name: '', enabled: true, terms: [] };
  return { ...added, subscriptions: [...others, afterCheck(fresh, fetched, now)] };
}

/** Those to be asked for now: switched on, and not asked for within a day, or by a clock that was ahead. */
export function dueSubscriptions({ subscriptions }: AddedGlossaries, now: number): Subscription[] {
  return subscriptions.filter(
    ({ enabled, checkedAt }) =>
      enabled && (checkedAt === undefined || Math.abs(now - checkedAt) >= CHECK_EVERY_MS),
  );
}

/** Asks for one subscription anew. */
export async function checkSubscription({ number, url, etag }: Subscription): Promise<void> {
  const fetched = await fetchGlossary(url, { etag });
  await changeAdded((added) => ({
    ...added,
    subscriptions: added.subscriptions.map((s) =>
      s.number === number ? afterCheck(s, fetched, Date.now()) : s,
    ),
  }));
}

/** Asks for all that are due, one after the other. Never rejects. */
export async function checkDueSubscriptions(): Promise<void> {
  try {
    for (const due of dueSubscriptions(await readAdded(), Date.now())) await checkSubscription(due);
  } catch {
    // Storage that fails is told where the reader changes something; here there is nobody to tell.
  }
}
