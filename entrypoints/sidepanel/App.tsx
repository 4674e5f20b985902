import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ListTools } from '../../components/ListTools';
import { PrintedList } from '../../components/PrintedList';
import { TermList } from '../../components/TermList';
import { type ListedTerm, listedTerms } from '../../lib/card/glossary-list';
import type { SenseText } from '../../lib/glossary/texts';
import { whyNothing } from '../../lib/i18n/page-status';
import { strings } from '../../lib/i18n/strings';
import type { TermSummary, ToBackground } from '../../lib/settings/messages';
import { type CurrentPage, goTo, watchActivePage } from '../../lib/settings/page';
import type { Settings } from '../../lib/settings/schema';
import { watchSettings } from '../../lib/settings/storage';

/** The panel beside the page: its terms in order of appearance, to go to, to copy and to print. */
export function App({ initialSettings }: { initialSettings: Settings }) {
  const [settings, setSettings] = useState(initialSettings);
  const [page, setPage] = useState<CurrentPage | null>(null);
  const [printed, setPrinted] = useState<readonly ListedTerm[]>([]);
  const { language } = settings;
  const words = strings(language);

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => watchActivePage(setPage), []);
  // The table is on the page when this runs. Each press gives a list of its own, so that the next one prints too.
  useEffect(() => {
    if (printed.length > 0) window.print();
  }, [printed]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.termsHere;
  }, [language, words]);

  if (!page) return <main aria-busy="true" />;
  const { state, tabId } = page;
  const reason = whyNothing(state?.status ?? null, settings.enabled, language);
  return (
    <>
      <main class="on-screen">
        <h1>
          {words.termsHere} {state && state.marks > 0 && <span class="badge">{state.marks}</span>}
        </h1>
        {reason && (
          <p class="reason" role="status">
            {reason}
          </p>
        )}
        {state?.status === 'on' && (
          <>
            <TermList terms={state.terms} language={language} onChoose={(term) => goTo(tabId, term)} />
            {state.terms.length > 0 && (
              <ListTools language={language} load={() => loadList(state.terms)} onPrint={setPrinted} />
            )}
          </>
        )}
      </main>
      <PrintedList terms={printed} language={language} />
    </>
  );
}

/** The terms with the texts of their senses, which the background keeps. */
async function loadList(terms: readonly TermSummary[]): Promise<ListedTerm[]> {
  const ids = terms.flatMap(({ sense }) => sense ?? []);
  const message: ToBackground = { type: 'sense-texts', ids };
  const texts = (await browser.runtime.sendMessage(message)) as SenseText[];
  const byId = new Map(texts.map((text) => [text.id, text]));
  return listedTerms(terms, (id) => byId.get(id));
}
