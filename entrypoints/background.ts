import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import texts from '../assets/generated/texts.json';
import type { SenseText, Texts } from '../lib/glossary/texts';
import { COMMANDS, type PageState, parseToBackground, type ToPage } from '../lib/settings/messages';
import type { Settings } from '../lib/settings/schema';
import { readSettings, watchSettings } from '../lib/settings/storage';

/** Keeps the glossary's texts, the toolbar badge and the shortcuts. It keeps nothing of any page. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = parseToBackground(message);
    if (!request) return undefined;
    if (request.type === 'sense-texts') return Promise.resolve(textsOf(request.ids));
    // A page that is only prerendered must not change the badge of the one on the screen.
    if ((sender as { documentLifecycle?: string }).documentLifecycle === 'prerender') return undefined;
    return showCount(sender.tab?.id, request.state);
  });

  browser.commands.onCommand.addListener(async (name: string, tab?: Tabs.Tab) => {
    const command = COMMANDS.find((c) => c === name);
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (!command || id === undefined) return;
    const message: ToPage = { type: 'command', command };
    // A page without our script has nobody to answer, and nothing to step through.
    await browser.tabs.sendMessage(id, message).catch(() => undefined);
  });

  // Being listened to is what wakes the background when the browser starts, so that the badge is right from then on.
  browser.runtime.onStartup.addListener(() => undefined);
  watchSettings((settings) => void showSwitch(settings));
  void readSettings().then(showSwitch);
});

const ALL: Texts = texts;

/** The texts of some senses and of those that their cards name, so that a card can be followed without a message. */
function textsOf(ids: readonly string[]): SenseText[] {
  const found = new Map<string, SenseText>();
  const wanted = [...ids];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (found.has(id) || !Object.hasOwn(ALL, id)) continue;
    const text = ALL[id] as SenseText;
    found.set(id, text);
    for (const link of text.becomes ?? []) wanted.push(link.id);
    if (text.parent) wanted.push(text.parent.id);
  }
  return [...found.values()];
}

const GREEN = '#0a6b5c';
const GREY = '#5f6368';

/** The badge of every tab that has none of its own: empty, or "off". */
async function showSwitch({ enabled }: Settings): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: enabled ? GREEN : GREY });
  await browser.action.setBadgeText({ text: enabled ? '' : 'off' });
}

/** The badge of a tab: the number of its marks, or "off" where they are switched off. */
async function showCount(tabId: number | undefined, { status, marks }: PageState): Promise<void> {
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
