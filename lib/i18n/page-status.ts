import { type Language, strings } from './strings';

/** Why a page is not marked, or `on` where it is. */
export type PageStatus = 'on' | 'off-everywhere' | 'off-here' | 'not-indonesian' | 'old-browser' | 'damaged';

/** Is a page of this status read? */
export const hasTerms = (status: PageStatus) => status === 'on' || status === 'damaged';

/** Why a page shows no terms, or not all, in words; null where it shows them. `status` is null where our script does not run. */
export function whyNothing(status: PageStatus | null, isEnabled: boolean, language: Language): string | null {
  const words = strings(language);
  const reasons: Record<PageStatus, string | null> = {
    on: null,
    'off-everywhere': words.offEverywhere,
    'off-here': words.offHere,
    'not-indonesian': words.notIndonesian,
    'old-browser': words.oldBrowser,
    damaged: words.damaged,
  };
  if (status) return reasons[status];
  return isEnabled ? words.notListed : words.offEverywhere;
}
