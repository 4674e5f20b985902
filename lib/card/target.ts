import type { PlacedMark } from '../dom/page-marks';
import type { LookUp } from '../glossary/look-up';

/** Words that the reader has selected and asked about, in their place on the page. */
export interface LookedUp {
  readonly range: StaticRange;
  readonly found: LookUp;
}

/** What a card is about: a marked term, or words looked up. */
export type Target = PlacedMark | LookedUp;

export const isLookedUp = (target: Target): target is LookedUp => 'found' in target;
