import { useEffect, useState } from 'preact/hooks';
import { TakeBackList } from '../../components/TakeBackList';
import type { SenseText } from '../../lib/glossary/texts';
import { type Language, strings } from '../../lib/i18n/strings';
import { senseTexts } from '../../lib/settings/sense-texts';

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
  useEffect(() => void senseTexts(known).then(setTexts), [known]);
  // A sense that has left the glossary still has its key.
  const nameOf = (key: string) => {
    const text = texts.get(key);
    return text ? `${text.form}, ${text.long}` : key.replace(/^form:/, '');
  };
  return (
    <TakeBackList
      title={words.knownTitle}
      empty={words.noKnown}
      items={known.map((key) => ({ key, name: nameOf(key), lang: 'id' }))}
      action={words.markAgain}
      onTakeBack={onForget}
    />
  );
}
