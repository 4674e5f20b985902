import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { strings } from '../i18n/strings';
import type { Settings } from './schema';
import { watchSettings } from './storage';

type Words = ReturnType<typeof strings>;

/**
 * The settings in force, kept up to date, for a page of the extension; and the page in their language, with a title if
 * it is to have one of its own. `titleOf` must not change from one call to the next.
 */
export function useSettings(initial: Settings, titleOf?: (words: Words) => string) {
  const [settings, setSettings] = useState(initial);
  const { language } = settings;
  const words = strings(language);
  // At once, not in a frame to come: what changes meanwhile would be lost.
  useLayoutEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    document.documentElement.lang = language;
    if (titleOf) document.title = titleOf(strings(language));
  }, [language, titleOf]);
  return { settings, setSettings, words };
}
