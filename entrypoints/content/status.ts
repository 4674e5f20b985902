import { canHighlight } from '../../lib/dom/highlighter';
import { guessPageLanguage } from '../../lib/dom/scanner';
import type { PageStatus } from '../../lib/i18n/page-status';
import type { Settings } from '../../lib/settings/schema';
import { siteIsOff } from '../../lib/settings/sites';

/**
 * Whether a page is marked, or why not. `isWanted`: the reader has asked for it, or it is being read already, so that
 * what it adds in another language does not undo that.
 */
export function statusOf(document: Document, settings: Settings, isWanted: boolean): PageStatus {
  if (!canHighlight()) return 'old-browser';
  const off = siteIsOff(settings, location.hostname);
  if (off) return off;
  return isWanted || guessPageLanguage(document).isIndonesian ? 'on' : 'not-indonesian';
}
