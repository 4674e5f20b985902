import type { ListedTerm } from '../lib/card/glossary-list';
import { type Language, strings } from '../lib/i18n/strings';

/** A page's glossary as a table for paper; not shown on the screen. */
export function PrintedList({ terms, language }: { terms: readonly ListedTerm[]; language: Language }) {
  const words = strings(language);
  return (
    <table class="printed">
      <caption>{words.termsHere}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columnForm}</th>
          <th scope="col">{words.columnLong}</th>
          <th scope="col">{words.columnEnglish}</th>
          <th scope="col">{words.columnDefinition}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={`${term.form} ${term.long}`}>
            <th scope="row">{term.form}</th>
            <td>{term.long}</td>
            <td lang="en">{term.english}</td>
            <td lang="id">{term.definition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
