import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { saveFile } from '../../components/save-file';
import { type Language, strings } from '../../lib/i18n/strings';
import { damagedCopy, exportAll, importAll, resetAll } from '../../lib/settings/backup';

/** The reader's data: the way to the own glossary, everything to a file and back, and a new beginning. */
export function Data({ language }: { language: Language }) {
  const words = strings(language);
  const [notice, setNotice] = useState('');
  const [isSure, setSure] = useState(false);
  const [damaged, setDamaged] = useState<string | null>(null);
  useEffect(() => void damagedCopy().then(setDamaged), []);

  const attempt = async (action: () => Promise<string>) => {
    try {
      setNotice(await action());
    } catch {
      setNotice(words.noRoom);
    }
  };
  const save = () =>
    attempt(async () => {
      saveFile('singkap-data.json', await exportAll());
      return '';
    });
  const take = (file: File | undefined) =>
    attempt(async () => {
      if (!file) return '';
      return (await importAll(await file.text())) ? words.dataTaken : words.dataNone;
    });
  const reset = () =>
    attempt(async () => {
      if (!isSure) {
        setSure(true);
        return words.dataSure;
      }
      setSure(false);
      await resetAll();
      return words.dataReset;
    });

  return (
    <section>
      <h2>{words.dataTitle}</h2>
      <div class="buttons">
        <button
          type="button"
          class="action"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/glossary.html') })}
        >
          {words.ownTitle}
        </button>
        <button type="button" class="action" onClick={() => void save()}>
          {words.dataExport}
        </button>
        {damaged && (
          <button type="button" class="action" onClick={() => saveFile('singkap-rusak.json', damaged)}>
            {words.dataDamaged}
          </button>
        )}
        <button type="button" class="action" onClick={() => void reset()}>
          {isSure ? words.dataResetSure : words.dataResetAll}
        </button>
      </div>
      <label class="field">
        <span>{words.dataImport}</span>
        <input type="file" accept=".json" onChange={(event) => void take(event.currentTarget.files?.[0])} />
      </label>
      <div role="status">{notice && <p class="reason">{notice}</p>}</div>
    </section>
  );
}
