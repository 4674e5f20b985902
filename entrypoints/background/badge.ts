import browser from 'webextension-polyfill';
import type { PageState } from '../../lib/settings/messages';
import type { Settings } from '../../lib/settings/schema';

const GREEN = '#0a6b5c';
const GREY = '#5f6368';

/** The badge of every tab that has none of its own: empty, or "off". */
export async function showSwitch({ enabled }: Settings): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: enabled ? GREEN : GREY });
  await browser.action.setBadgeText({ text: enabled ? '' : 'off' });
}

/** The badge of a tab: the number of its marks, or "off" where they are switched off. */
export async function showCount(tabId: number | undefined, { status, marks }: PageState): Promise<void> {
  if (tabId === undefined) return;
  const isOff = status === 'off-here' || status === 'off-everywhere';
  const text = isOff ? 'off' : marks > 0 ? shortCount(marks) : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: isOff ? GREY : GREEN });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** A badge has room for four characters. */
function shortCount(count: number): string {
  return count > 999 ? '999+' : String(count);
}
