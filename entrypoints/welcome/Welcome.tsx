import browser from 'webextension-polyfill';
import type { Settings } from '../../lib/settings/schema';
import { changeSettings } from '../../lib/settings/storage';
import { useSettings } from '../../lib/settings/use-settings';

const titleOf = (words: { welcomeTitle: string }) => words.welcomeTitle;

/** The first page that a reader sees: what to do, with an example that works. */
export function Welcome({ initialSettings }: { initialSettings: Settings }) {
  const { settings, setSettings, words } = useSettings(initialSettings, titleOf);
  const { language } = settings;
  const other = language === 'id' ? 'en' : 'id';

  return (
    <main>
      <h1>{words.welcomeTitle}</h1>
      <p>{words.welcomeIntro}</p>
      <h2>{words.welcomeTry}</h2>
      <p class="muted">{words.welcomeHow}</p>
      {/* Real Indonesian news language, whatever the language of the page around it. */}
      <blockquote class="example" lang="id">
        Menurut Sekda, penyusunan APBD tahun depan sudah dimulai oleh TAPD. Tunjangan bagi ASN dan PPPK akan
        dibahas bersama DPRD, dan hasilnya disampaikan kepada Kemendagri pada akhir bulan ini.
      </blockquote>
      <h2>{words.welcomeMore}</h2>
      <ul>
        <li>{words.welcomeKeys}</li>
        <li>{words.welcomeSelect}</li>
        <li>{words.welcomeSites}</li>
        <li>{words.aboutPrivacy}</li>
      </ul>
      <div class="buttons">
        <button type="button" class="action" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </button>
        <button
          type="button"
          class="action"
          lang={other}
          onClick={async () => setSettings(await changeSettings((s) => ({ ...s, language: other })))}
        >
          {other === 'id' ? 'Bahasa Indonesia' : 'English'}
        </button>
      </div>
    </main>
  );
}
