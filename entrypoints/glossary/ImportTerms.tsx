import { useRef, useState } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import type { AddedTerm } from '../../lib/glossary/added';
import {
  conflictsOf,
  formatOf,
  mergeTerms,
  type OnConflict,
  type ReadFile,
  readGlossaryFile,
} from '../../lib/glossary/exchange';
import { type Language, strings } from '../../lib/i18n/strings';
import type { ChangeOwn } from './App';
import { rowProblem } from './row-problems';

interface ImportTermsProps {
  readonly terms: readonly AddedTerm[];
  readonly language: Language;
  readonly change: ChangeOwn;
}

/** A file of 20,000 terms has about 3 MB. */
const MAX_BYTES = 8_000_000;
/** So many terms and problems are shown before anything is taken over. */
const PREVIEW = 10;

/** Takes over terms from a file or a pasted text, after a look at what it holds. */
export function ImportTerms({ terms, language, change }: ImportTermsProps) {
  const words = strings(language);
  const [file, setFile] = useState<ReadFile | null>(null);
  const [failure, setFailure] = useState('');
  const [onConflict, setOnConflict] = useState<OnConflict>('keep');
  const pasted = useRef<HTMLTextAreaElement>(null);

  const look = (text: string, name: string) => {
    setFailure('');
    setFile(readGlossaryFile(text, formatOf(name, text)));
  };
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(null);
    if (chosen.size > MAX_BYTES) return setFailure(words.fileTooBig);
    try {
      look(new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer()), chosen.name);
    } catch {
      setFailure(words.fileNotText);
    }
  };
  const takeOver = async (read: ReadFile) => {
    let merged = mergeTerms([], [], onConflict);
    const saved = await change(
      (own) => {
        merged = mergeTerms(own, read.terms, onConflict);
        return merged.terms;
      },
      () =>
        words.importDone
          .replace('{added}', String(merged.added))
          .replace('{replaced}', String(merged.replaced))
          .replace('{left}', String(merged.left)),
    );
    if (saved) setFile(null);
  };
  const conflicts = file ? conflictsOf(terms, file.terms).length : 0;

  return (
    <section>
      <h2>{words.importTitle}</h2>
      <p class="muted">{words.importHint}</p>
      <label class="field">
        <span>{words.importFile}</span>
        <input
          type="file"
          accept=".csv,.tsv,.json,.yaml,.yml,.txt"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      <label class="field">
        <span>{words.importPaste}</span>
        <textarea ref={pasted} rows={4} />
      </label>
      <button type="button" class="action" onClick={() => look(pasted.current?.value ?? '', '')}>
        {words.importLook}
      </button>
      <div role="status">
        {failure && <p class="reason">{failure}</p>}
        {file && (
          <p class="reason">
            {words.importFound
              .replace('{terms}', String(file.terms.length))
              .replace('{errors}', String(file.errors.length))}
          </p>
        )}
      </div>
      {file && (
        <div class="preview">
          <ul>
            {file.terms.slice(0, PREVIEW).map((term) => (
              <li key={term.id} lang="id">
                <b>{term.forms.join(', ')}</b> {term.long}
              </li>
            ))}
          </ul>
          {file.errors.length > 0 && (
            <ul class="wrong">
              {file.errors.slice(0, PREVIEW).map((error) => (
                <li key={`${error.row} ${error.problem}`}>{rowProblem(error, language)}</li>
              ))}
            </ul>
          )}
          {conflicts > 0 && (
            <Choice
              legend={words.conflicts.replace('{count}', String(conflicts))}
              name="conflict"
              options={[
                { value: 'keep', label: words.conflictKeep },
                { value: 'replace', label: words.conflictReplace },
                { value: 'both', label: words.conflictBoth },
              ]}
              value={onConflict}
              onChange={setOnConflict}
            />
          )}
          <div class="buttons">
            <button
              type="button"
              class="action"
              disabled={file.terms.length === 0}
              onClick={() => void takeOver(file)}
            >
              {words.importTake}
            </button>
            <button type="button" class="action" onClick={() => setFile(null)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
