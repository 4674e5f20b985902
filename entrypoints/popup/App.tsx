import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { LockedNote } from '../../components/LockedNote';
import { Switch } from '../../components/Switch';
import { TermList } from '../../components/TermList';
import { hasTerms, whyNothing } from '../../lib/i18n/page-status';
import type { Locked } from '../../lib/settings/locked';
import { ask, type CurrentPage, goTo, watchPage } from '../../lib/settings/page';
import { canOpenPanel, openPanel } from '../../lib/settings/panel';
import type { Settings } from '../../lib/settings/schema';
import { siteKey, withSite } from '../../lib/settings/sites';
import { changeSettings } from '../../lib/settings/storage';
import { useSettings } from '../../lib/settings/use-settings';
import { OtherSite } from './OtherSite';

interface AppProps {
  readonly initialSettings: Settings;
  /** What an organisation has locked. */
  readonly locked: Locked | null;
  readonly initialPage: CurrentPage;
}

/** The toolbar popup: two switches, and the terms of this page. */
export function App({ initialSettings, locked, initialPage }: AppProps) {
  const { settings, setSettings, words } = useSettings(initialSettings);
  const [state, setState] = useState(initialPage.state);
  const { tabId, windowId, url } = initialPage;

  // At once, not in a frame to come: what a page reports meanwhile would be lost.
  useLayoutEffect(() => (tabId === undefined ? undefined : watchPage(tabId, setState)), [tabId]);

  const change = async (next: (settings: Settings) => Settings) => setSettings(await changeSettings(next));
  const reason = whyNothing(state?.status ?? null, settings.enabled, settings.language);

  return (
    <main>
      <h1>{words.appName}</h1>
      {locked && <LockedNote organisation={locked.organisation} language={settings.language} />}
      <Switch
        label={words.switchGlobal}
        disabled={locked?.settings.enabled !== undefined}
        isOn={settings.enabled}
        onChange={(enabled) => void change((s) => ({ ...s, enabled }))}
      />
      {state && (
        <Switch
          label={`${words.switchSite}: ${siteKey(state.host)}`}
          isOn={settings.sites[siteKey(state.host)] !== false}
          disabled={!settings.enabled || locked?.settings.sites?.[siteKey(state.host)] !== undefined}
          onChange={(on) => void change((s) => withSite(s, state.host, on))}
        />
      )}
      {state || !settings.enabled ? (
        reason && (
          <p class="reason" role="status">
            {reason}
          </p>
        )
      ) : (
        <OtherSite language={settings.language} tabId={tabId} url={url} />
      )}
      {state?.status === 'not-indonesian' && (
        <button
          type="button"
          class="action"
          onClick={async () => setState(await ask(tabId, { type: 'mark-anyway' }))}
        >
          {words.markAnyway}
        </button>
      )}
      {state && hasTerms(state.status) && (
        <section>
          <h2>
            {words.termsHere} <span class="badge">{state.marks}</span>
          </h2>
          <TermList terms={state.terms} language={settings.language} onChoose={(term) => goTo(tabId, term)} />
        </section>
      )}
      <footer>
        {canOpenPanel() && (
          <button
            type="button"
            class="link"
            onClick={() => {
              // In the gesture itself; the popup closes so that the panel is seen.
              void openPanel(windowId).then(() => window.close());
            }}
          >
            {words.openPanel}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/glossary.html') })}
        >
          {words.ownTitle}
        </button>
        <button
          type="button"
          class="link"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/lookup.html') })}
        >
          {words.lookUpTitle}
        </button>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </button>
      </footer>
    </main>
  );
}
