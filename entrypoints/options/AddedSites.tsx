import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { TakeBackList } from '../../components/TakeBackList';
import { type Language, strings } from '../../lib/i18n/strings';
import { addedSites, removeSite } from '../../lib/settings/added-sites';
import { siteOfPattern } from '../../lib/settings/site-access';

/** The sites that the reader has added, each to be given back. */
export function AddedSites({ language }: { language: Language }) {
  const words = strings(language);
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => void addedSites().then(setPatterns);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return (
    <TakeBackList
      title={words.addedTitle}
      empty={words.noAdded}
      items={patterns.map((key) => ({ key, name: siteOfPattern(key) }))}
      action={words.removeSite}
      onTakeBack={(pattern) => void removeSite(pattern)}
    />
  );
}
