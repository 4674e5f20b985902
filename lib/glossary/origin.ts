/**
 * Where a sense comes from, told by its id: the reader's own glossary (`own:7`), one that is subscribed to (`sub:2:asn`,
 * the second of them), or the bundled one. What a reader adds goes before what an organisation publishes, and that
 * before what is bundled; a page's own definition goes before all.
 */
export type Origin = 'bundled' | 'subscribed' | 'own';

export const OWN = 'own:';
export const SUBSCRIBED = 'sub:';

export function originOf(id: string): Origin {
  if (id.startsWith(OWN)) return 'own';
  return id.startsWith(SUBSCRIBED) ? 'subscribed' : 'bundled';
}

const RANKS: Record<Origin, number> = { bundled: 0, subscribed: 1, own: 2 };

/** The higher, the earlier among the senses of a form. */
export const rankOf = (id: string): number => RANKS[originOf(id)];
