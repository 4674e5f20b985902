import { saveFile } from '../../components/save-file';
import type { AddedTerm } from '../../lib/glossary/added';
import { type FileFormat, writeGlossaryFile } from '../../lib/glossary/exchange';
import { type Language, strings } from '../../lib/i18n/strings';

const FORMATS: readonly FileFormat[] = ['csv', 'tsv', 'json', 'yaml'];

/** Saves the own terms as a file, in any of the formats that can be brought in again. */
export function ExportTerms({ terms, language }: { terms: readonly AddedTerm[]; language: Language }) {
  const words = strings(language);
  const save = (format: FileFormat) => {
    // A spreadsheet takes CSV for UTF-8 only with a mark at its beginning.
    const mark = format === 'csv' ? '\uFEFF' : '';
    saveFile(`singkap-glosarium.${format}`, mark + writeGlossaryFile(terms, format));
  };
  return (
    <section>
      <h2>{words.exportTitle}</h2>
      <div class="buttons">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="action"
            disabled={terms.length === 0}
            onClick={() => save(format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </div>
    </section>
  );
}
