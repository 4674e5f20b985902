import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
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
    <section>
      <h2>{words.addedTitle}</h2>
      {patterns.length === 0 ? (
        <p class="muted">{words.noAdded}</p>
      ) : (
        <ul class="sites">
          {patterns.map((pattern) => (
            <li key={pattern}>
              <span>{siteOfPattern(pattern)}</span>
              <button type="button" class="action" onClick={() => void removeSite(pattern)}>
                {words.removeSite}
                <span class="hidden"> {siteOfPattern(pattern)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
