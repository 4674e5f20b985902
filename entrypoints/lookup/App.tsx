import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Meaning } from '../../components/Meaning';
import { SearchField } from '../../components/SearchField';
import { type CardModel, lookUpModel, senseModel } from '../../lib/card/model';
import type { LookUp } from '../../lib/glossary/look-up';
import type { Language } from '../../lib/i18n/strings';
import type { ToBackground } from '../../lib/settings/messages';
import type { Settings } from '../../lib/settings/schema';
import { useSettings } from '../../lib/settings/use-settings';

interface AppProps {
  readonly initialSettings: Settings;
  readonly initialQuery: string;
}

const titleOf = (words: { lookUpTitle: string }) => words.lookUpTitle;

/** The page on which a word is looked up, for where it cannot be done on the page that has the word. */
export function App({ initialSettings, initialQuery }: AppProps) {
  const { settings, words } = useSettings(initialSettings, titleOf);
  const { language } = settings;
  const [query, setQuery] = useState(initialQuery);
  const [found, setFound] = useState<LookUp | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const message: ToBackground = { type: 'look-up', text: query };
    void browser.runtime.sendMessage(message).then((answer) => isCurrent && setFound(answer as LookUp));
    return () => {
      isCurrent = false;
    };
  }, [query]);

  return (
    <main>
      <h1>{words.lookUpTitle}</h1>
      <SearchField label={words.lookUpField} value={query} onInput={setQuery} autofocus />
      <p class="hidden" role="status">
        {found && found.query !== ''
          ? words.foundMeanings.replace('{count}', String(found.senses.length))
          : ''}
      </p>
      <div>
        {found && found.query !== '' && (
          <ul class="meanings">
            {modelsOf(found, language).map((model) => (
              <li key={model.knownKey}>
                <h2 lang="id">{model.term}</h2>
                <Meaning model={model} follow={({ form }) => setQuery(form)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

/** Each sense whole, or what is near where there is none. */
function modelsOf(found: LookUp, language: Language): CardModel[] {
  if (found.senses.length === 0) return [lookUpModel(found, language)];
  return found.senses.map((sense) => senseModel(sense, language));
}
