import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { repairIndex } from '../../lib/settings/added-glossaries';
import { registerAddedSites } from '../../lib/settings/added-sites';
import { keepDamaged } from '../../lib/settings/backup';
import { COMMANDS, parseToBackground, type ToPage } from '../../lib/settings/messages';
import { openPanel } from '../../lib/settings/panel';
import { withKnown } from '../../lib/settings/schema';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings/storage';
import { checkDueSubscriptions } from '../../lib/settings/subscriptions';
import { listenToAddedSites } from './added-sites';
import { showCount, showSwitch } from './badge';
import { dismiss, passOn } from './commands';
import { followAddedGlossaries, lookUp, textsOf } from './glossary';
import { installMenu, listenToMenu, nameMenu } from './menu';
import { listenToOmnibox } from './omnibox';
import { openGlossaryPage, openReport, openWelcomePage } from './pages';
import { applyPolicy, listenToPolicy } from './policy';
import { beginWithSynced, followSync } from './sync';

/** Keeps the glossary, the toolbar badge, the shortcuts, the menu and the address bar. It keeps nothing of any page. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = parseToBackground(message);
    if (!request) return undefined;
    if (request.type === 'sense-texts') return textsOf(request.ids);
    if (request.type === 'look-up') return lookUp(request.text);
    if (request.type === 'add-term') return openGlossaryPage(request.form);
    if (request.type === 'dismiss') return void dismiss(sender.tab?.id);
    if (request.type === 'report') return openReport(request);
    if (request.type === 'set-known')
      return changeSettings((s) => withKnown(s, request.key, request.known)).then(
        () => true,
        () => false,
      );
    // A page that is only prerendered must not change the badge of the one on the screen.
    if ((sender as { documentLifecycle?: string }).documentLifecycle === 'prerender') return undefined;
    const { tab, frameId = 0 } = sender;
    if (frameId === 0) return showCount(tab?.id, request.state);
    if (tab?.id === undefined) return undefined;
    // The top frame speaks for the whole page. A frame may be ready before it is: false tells it to say so again.
    const relayed: ToPage = { type: 'frame-state', frame: frameId, state: request.state };
    return browser.tabs.sendMessage(tab.id, relayed, { frameId: 0 }).then(
      (heard) => heard === true,
      () => false,
    );
  });

  browser.commands.onCommand.addListener(async (name: string, tab?: Tabs.Tab) => {
    // Panels open only in the reader's own gesture, which waiting for anything would end.
    if (name === 'open-panel') return openPanel(tab?.windowId);
    const command = COMMANDS.find((c) => c === name);
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (command && id !== undefined) await passOn(id, command);
  });

  followSync();
  listenToPolicy();
  followAddedGlossaries();
  listenToAddedSites();
  listenToMenu();
  listenToOmnibox();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcomePage();
    void installMenu();
    // An update of the extension drops registered scripts.
    void registerAddedSites();
    void repairIndex().catch(() => undefined);
  });
  // Being listened to is what wakes the background when the browser starts, so that the badge is right from then on.
  browser.runtime.onStartup.addListener(() => {
    void installMenu();
    void repairIndex().catch(() => undefined);
  });
  watchSettings((settings) => {
    void showSwitch(settings);
    void nameMenu(settings);
  });
  void keepDamaged()
    .catch(() => undefined)
    .then(beginWithSynced)
    .then(applyPolicy)
    .then(readSettings)
    .then(showSwitch);
  // The background wakes many times a day; an alarm of its own would need a permission.
  void checkDueSubscriptions();
});
