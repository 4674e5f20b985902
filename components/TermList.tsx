import { useState } from 'preact/hooks';
import type { Language } from '../lib/i18n/strings';
import { strings } from '../lib/i18n/strings';
import type { TermSummary } from '../lib/settings/messages';
import { SearchField } from './SearchField';

interface TermListProps {
  readonly terms: readonly TermSummary[];
  readonly language: Language;
  readonly onChoose: (term: TermSummary) => void;
}

/** A list shorter than this needs no search. */
const SEARCH_FROM = 8;

/** The terms of a page, in order of appearance, with a search over short and long forms. */
export function TermList({ terms, language, onChoose }: TermListProps) {
  const words = strings(language);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = terms.filter((t) =>
    [t.form, t.long, ...t.candidates].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
      {terms.length >= SEARCH_FROM && <SearchField label={words.filter} value={query} onInput={setQuery} />}
      {shown.length === 0 ? (
        <p class="muted">{terms.length === 0 ? words.noTerms : words.noMatch}</p>
      ) : (
        <ul class="terms">
          {shown.map((term) => (
            <li key={`${term.form} ${term.long}`}>
              <button type="button" onClick={() => onChoose(term)}>
                <b lang="id">{term.form}</b>
                <span class="long" lang="id">
                  {term.long || term.candidates.join(' / ')}
                </span>
                {term.candidates.length > 0 && <span class="muted">{words.notSure}</span>}
                {term.fromPage && <span class="muted">{words.accordingToPage}</span>}
                {term.count > 1 && (
                  <span class="muted count">
                    {term.count} {words.timesOnPage}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
