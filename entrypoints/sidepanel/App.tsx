import { useEffect, useState } from 'preact/hooks';
import { ListTools } from '../../components/ListTools';
import { PrintedList } from '../../components/PrintedList';
import { TermList } from '../../components/TermList';
import { type ListedTerm, listedTerms } from '../../lib/card/glossary-list';
import { hasTerms, whyNothing } from '../../lib/i18n/page-status';
import type { TermSummary } from '../../lib/settings/messages';
import { type CurrentPage, goTo, watchActivePage } from '../../lib/settings/page';
import type { Settings } from '../../lib/settings/schema';
import { senseTexts } from '../../lib/settings/sense-texts';
import { useSettings } from '../../lib/settings/use-settings';

const titleOf = (words: { termsHere: string }) => words.termsHere;

/** The panel beside the page: its terms in order of appearance, to go to, to copy and to print. */
export function App({ initialSettings }: { initialSettings: Settings }) {
  const { settings, words } = useSettings(initialSettings, titleOf);
  const [page, setPage] = useState<CurrentPage | null>(null);
  const [printed, setPrinted] = useState<readonly ListedTerm[]>([]);
  const { language } = settings;

  useEffect(() => watchActivePage(setPage), []);
  // The table is on the page when this runs. Each press gives a list of its own, so that the next one prints too.
  useEffect(() => {
    if (printed.length > 0) window.print();
  }, [printed]);

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
        {state && hasTerms(state.status) && (
          <>
            <TermList terms={state.terms} language={language} onChoose={(term) => goTo(tabId, term)} />
            {state.terms.length > 0 && (
              <ListTools
                language={language}
                load={() => loadList(state.terms, words.notSure)}
                onPrint={setPrinted}
              />
            )}
          </>
        )}
      </main>
      <PrintedList terms={printed} language={language} />
    </>
  );
}

/** The terms with the texts of their senses, which the background keeps. */
async function loadList(terms: readonly TermSummary[], notSure: string): Promise<ListedTerm[]> {
  const texts = await senseTexts(terms.flatMap(({ sense }) => sense ?? []));
  return listedTerms(terms, (id) => texts.get(id), notSure);
}
