import { useEffect } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import { LockedNote } from '../../components/LockedNote';
import { Switch } from '../../components/Switch';
import { TakeBackList } from '../../components/TakeBackList';
import { DOMAIN_KEYS, domainName } from '../../lib/i18n/domains';
import type { Locked } from '../../lib/settings/locked';
import { type Settings, withDomain, withKnown } from '../../lib/settings/schema';
import { withSite } from '../../lib/settings/sites';
import { changeSettings, KEYS, watchKeys } from '../../lib/settings/storage';
import { useSettings } from '../../lib/settings/use-settings';
import { AddedSites } from './AddedSites';
import { Data } from './Data';
import { KnownTerms } from './KnownTerms';
import { Shortcuts } from './Shortcuts';

interface AppProps {
  readonly initialSettings: Settings;
  /** What an organisation has locked. */
  readonly locked: Locked | null;
  /** The keys of each command, empty where the reader has set none. */
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly version: string;
  readonly glossary: { readonly hash: string; readonly senses: number; readonly latest: string };
}

const titleOf = (words: { settingsTitle: string }) => words.settingsTitle;

/** The options page: how terms are marked, which are known, sites switched off, shortcuts, about. */
export function App({ initialSettings, locked, shortcuts, version, glossary }: AppProps) {
  const { settings, setSettings, words } = useSettings(initialSettings, titleOf);
  // A policy comes a moment after the browser starts; it changes too rarely for more than this.
  useEffect(() => watchKeys([KEYS.locked], () => location.reload()), []);

  const change = async (next: (settings: Settings) => Settings) => setSettings(await changeSettings(next));
  const changeMarks = (marks: Partial<Settings['marks']>) =>
    change((s) => ({ ...s, marks: { ...s.marks, ...marks } }));
  const isLocked = (key: 'enabled' | 'language' | 'offDomains') => locked?.settings[key] !== undefined;
  const off = Object.keys(settings.sites)
    .filter((site) => settings.sites[site] === false)
    .sort();

  return (
    <main>
      <h1>{words.settingsTitle}</h1>
      {locked && <LockedNote organisation={locked.organisation} language={settings.language} />}
      <Switch
        label={words.switchGlobal}
        disabled={isLocked('enabled')}
        isOn={settings.enabled}
        onChange={(enabled) => void change((s) => ({ ...s, enabled }))}
      />
      <Choice
        legend={words.language}
        name="language"
        disabled={isLocked('language')}
        options={[
          { value: 'id', label: 'Bahasa Indonesia', lang: 'id' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        value={settings.language}
        onChange={(language) => void change((s) => ({ ...s, language }))}
      />
      <Choice
        legend={words.density}
        name="density"
        disabled={locked?.settings.marks?.density !== undefined}
        options={[
          { value: 'all', label: words.densityAll },
          { value: 'article', label: words.densityArticle },
          { value: 'section', label: words.densitySection },
          { value: 'rare', label: words.densityRare },
          { value: 'none', label: words.densityNone },
        ]}
        value={settings.marks.density}
        onChange={(density) => void changeMarks({ density })}
      />
      <Choice
        legend={words.style}
        name="style"
        disabled={locked?.settings.marks?.style !== undefined}
        options={[
          { value: 'dotted', label: words.styleDotted },
          { value: 'line', label: words.styleLine },
          { value: 'ground', label: words.styleGround },
        ]}
        value={settings.marks.style}
        onChange={(style) => void changeMarks({ style })}
      />
      <Switch
        label={words.printMarks}
        isOn={settings.marks.print}
        onChange={(print) => void changeMarks({ print })}
      />
      <fieldset disabled={isLocked('offDomains')}>
        <legend>{words.domainsTitle}</legend>
        {DOMAIN_KEYS.map((domain) => (
          <label key={domain}>
            <input
              type="checkbox"
              checked={!settings.offDomains.includes(domain)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                void change((s) => withDomain(s, domain, isOn));
              }}
            />
            {domainName(domain, settings.language)}
          </label>
        ))}
      </fieldset>
      <KnownTerms
        known={settings.known}
        language={settings.language}
        onForget={(key) => void change((s) => withKnown(s, key, false))}
      />
      <AddedSites language={settings.language} />
      <TakeBackList
        title={words.sitesTitle}
        empty={words.noSites}
        items={off.map((site) => ({
          key: site,
          name: site,
          disabled: locked?.settings.sites?.[site] !== undefined,
        }))}
        action={words.switchOnAgain}
        onTakeBack={(site) => void change((s) => withSite(s, site, true))}
      />
      <Shortcuts language={settings.language} keys={shortcuts} />
      <Data language={settings.language} />
      <section>
        <h2>{words.aboutTitle}</h2>
        <p>
          Singkap {version}. {words.aboutGlossary} {glossary.hash}: {glossary.senses} {words.aboutSenses},{' '}
          {words.aboutLatest} {glossary.latest}.
        </p>
        <p>{words.aboutPrivacy}</p>
      </section>
    </main>
  );
}
