import { useRef, useState } from 'preact/hooks';
import { SearchField } from '../../components/SearchField';
import { type AddedTerm, newId } from '../../lib/glossary/added';
import { type Language, strings } from '../../lib/i18n/strings';
import type { ChangeOwn } from './App';
import { TermForm } from './TermForm';

interface OwnTermsProps {
  readonly terms: readonly AddedTerm[];
  readonly language: Language;
  readonly asked: string;
  readonly change: ChangeOwn;
}

/** So many are shown at once: thousands of rows would make the page slow, and nobody reads them. */
const SHOWN = 100;

/** The own terms with a search, each to be corrected or deleted, and a form for a new one. */
export function OwnTerms({ terms, language, asked, change }: OwnTermsProps) {
  const words = strings(language);
  const [query, setQuery] = useState('');
  /** The id of the term that is corrected, an empty text for a new one, null for none. */
  const [edited, setEdited] = useState<string | null>(asked ? '' : null);
  /** Where the focus goes when the row or form that had it is gone. */
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = query.trim().toLowerCase();
  const found = terms.filter((t) => `${t.forms.join(' ')} ${t.long}`.toLowerCase().includes(wanted));

  const save = async (term: Omit<AddedTerm, 'id'>, id: string) => {
    const saved = await change(
      (own) => {
        if (own.some((t) => t.id === id)) return own.map((t) => (t.id === id ? { ...term, id } : t));
        return [...own, { ...term, id: newId(term.forms[0] ?? '', new Set(own.map((t) => t.id))) }];
      },
      () => words.ownSaved.replace('{form}', term.forms[0] ?? ''),
    );
    if (!saved) return;
    setEdited(null);
    heading.current?.focus();
  };
  const remove = async (term: AddedTerm) => {
    const removed = await change(
      (own) => own.filter((t) => t.id !== term.id),
      () => words.ownDeleted.replace('{form}', term.forms[0] ?? ''),
    );
    if (removed) heading.current?.focus();
  };

  return (
    <section>
      {edited === '' ? (
        <TermForm
          language={language}
          initial={{ forms: asked ? [asked] : [], long: '' }}
          onSave={(term) => void save(term, '')}
          onCancel={() => setEdited(null)}
        />
      ) : (
        <button type="button" class="action" onClick={() => setEdited('')}>
          {words.ownAdd}
        </button>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {words.ownTerms} <span class="badge">{terms.length}</span>
      </h2>
      {terms.length > 0 && <SearchField label={words.filter} value={query} onInput={setQuery} />}
      {found.length === 0 && <p class="muted">{terms.length === 0 ? words.ownNone : words.noMatch}</p>}
      <ul class="sites">
        {found.slice(0, SHOWN).map((term) =>
          edited === term.id ? (
            <li key={term.id}>
              <TermForm
                language={language}
                initial={term}
                onSave={(changed) => void save(changed, term.id)}
                onCancel={() => setEdited(null)}
              />
            </li>
          ) : (
            <li key={term.id}>
              <span lang="id">
                <b>{term.forms.join(', ')}</b> {term.long}
              </span>
              <span class="buttons">
                <button type="button" class="action" onClick={() => setEdited(term.id)}>
                  {words.ownEdit}
                  <span class="hidden"> {term.forms[0]}</span>
                </button>
                <button type="button" class="action" onClick={() => void remove(term)}>
                  {words.ownDelete}
                  <span class="hidden"> {term.forms[0]}</span>
                </button>
              </span>
            </li>
          ),
        )}
      </ul>
      {found.length > SHOWN && (
        <p class="muted">{words.moreTerms.replace('{count}', String(found.length - SHOWN))}</p>
      )}
    </section>
  );
}
