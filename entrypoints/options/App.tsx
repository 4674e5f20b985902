import { useEffect, useState } from 'preact/hooks';
import { Switch } from '../../components/Switch';
import { type Language, strings } from '../../lib/i18n/strings';
import type { Settings } from '../../lib/settings/schema';
import { withSite } from '../../lib/settings/sites';
import { changeSettings, watchSettings } from '../../lib/settings/storage';

interface AppProps {
  readonly initialSettings: Settings;
  /** The keys of each command, empty where the reader has set none. */
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly version: string;
  readonly glossary: { readonly hash: string; readonly senses: number };
}

const LANGUAGES: ReadonlyArray<readonly [Language, string]> = [
  ['id', 'Bahasa Indonesia'],
  ['en', 'English'],
];

/** The options page: switch, language, sites switched off, shortcuts, about. */
export function App({ initialSettings, shortcuts, version, glossary }: AppProps) {
  const [settings, setSettings] = useState(initialSettings);
  const words = strings(settings.language);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.title = words.settingsTitle;
  }, [settings.language, words]);

  const change = async (next: (settings: Settings) => Settings) => setSettings(await changeSettings(next));
  const off = Object.keys(settings.sites)
    .filter((site) => settings.sites[site] === false)
    .sort();

  return (
    <main>
      <h1>{words.settingsTitle}</h1>
      <Switch
        label={words.switchGlobal}
        isOn={settings.enabled}
        onChange={(enabled) => void change((s) => ({ ...s, enabled }))}
      />
      <fieldset>
        <legend>{words.language}</legend>
        {LANGUAGES.map(([code, name]) => (
          <label key={code} lang={code}>
            <input
              type="radio"
              name="language"
              checked={settings.language === code}
              onChange={() => void change((s) => ({ ...s, language: code }))}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <section>
        <h2>{words.sitesTitle}</h2>
        {off.length === 0 ? (
          <p class="muted">{words.noSites}</p>
        ) : (
          <ul class="sites">
            {off.map((site) => (
              <li key={site}>
                <span>{site}</span>
                <button
                  type="button"
                  class="action"
                  onClick={() => void change((s) => withSite(s, site, true))}
                >
                  {words.switchOnAgain}
                  <span class="hidden"> {site}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{words.shortcutsTitle}</h2>
        <dl>
          <dt>{words.shortcutNext}</dt>
          <dd>{shortcuts['next-term'] || words.shortcutNone}</dd>
          <dt>{words.shortcutPrevious}</dt>
          <dd>{shortcuts['previous-term'] || words.shortcutNone}</dd>
          <dt>{words.shortcutEsc}</dt>
          <dd>Esc</dd>
        </dl>
      </section>
      <section>
        <h2>{words.aboutTitle}</h2>
        <p>
          Singkap {version}. {words.aboutGlossary} {glossary.hash}: {glossary.senses} {words.aboutSenses}.
        </p>
        <p>{words.aboutPrivacy}</p>
      </section>
    </main>
  );
}
