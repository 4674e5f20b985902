import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SenseText } from '../../lib/glossary/texts';
import { type Language, strings } from '../../lib/i18n/strings';
import type { ToBackground } from '../../lib/settings/messages';

interface KnownTermsProps {
  /** As the settings keep them: ids of senses, or `form:X`. */
  readonly known: readonly string[];
  readonly language: Language;
  readonly onForget: (key: string) => void;
}

/** The terms that the reader wants marked no more, each to be marked again. */
export function KnownTerms({ known, language, onForget }: KnownTermsProps) {
  const words = strings(language);
  const [texts, setTexts] = useState<ReadonlyMap<string, SenseText>>(new Map());
  useEffect(() => {
    const message: ToBackground = { type: 'sense-texts', ids: [...known] };
    void browser.runtime
      .sendMessage(message)
      .then((answer) => setTexts(new Map((answer as SenseText[]).map((text) => [text.id, text]))));
  }, [known]);

  return (
    <section>
      <h2>{words.knownTitle}</h2>
      {known.length === 0 ? (
        <p class="muted">{words.noKnown}</p>
      ) : (
        <ul class="sites">
          {known.map((key) => {
            const text = texts.get(key);
            // A sense that has left the glossary still has its key.
            const name = text ? `${text.form}, ${text.long}` : key.replace(/^form:/, '');
            return (
              <li key={key}>
                <span lang="id">{name}</span>
                <button type="button" class="action" onClick={() => onForget(key)}>
                  {words.markAgain}
                  <span class="hidden"> {name}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
