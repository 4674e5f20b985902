import { useState } from 'preact/hooks';
import { formatList, type ListedTerm, type ListFormat } from '../lib/card/glossary-list';
import { type Language, strings } from '../lib/i18n/strings';

interface ListToolsProps {
  readonly language: Language;
  /** The list, got ready when it is asked for. */
  readonly load: () => Promise<readonly ListedTerm[]>;
  readonly onPrint: (terms: readonly ListedTerm[]) => void;
}

/** Takes a page's terms away as a small glossary: copied in one of three forms, or printed. */
export function ListTools({ language, load, onPrint }: ListToolsProps) {
  const words = strings(language);
  const [notice, setNotice] = useState('');
  const columns = [words.columnForm, words.columnLong, words.columnEnglish, words.columnDefinition];
  const copy = async (format: ListFormat) => {
    try {
      await navigator.clipboard.writeText(formatList(await load(), format, columns));
      setNotice(words.copiedNotice);
    } catch {
      setNotice(words.copyFailed);
    }
  };
  const formats: [ListFormat, string][] = [
    ['text', words.copyText],
    ['markdown', words.copyMarkdown],
    ['csv', words.copyCsv],
  ];
  return (
    <section class="tools">
      <h2>{words.takeAway}</h2>
      <div class="buttons">
        {formats.map(([format, label]) => (
          <button key={format} type="button" class="action" onClick={() => void copy(format)}>
            {label}
          </button>
        ))}
        <button type="button" class="action" onClick={async () => onPrint(await load())}>
          {words.print}
        </button>
      </div>
      <p class="muted" role="status">
        {notice}
      </p>
    </section>
  );
}
