import browser from 'webextension-polyfill';
import type { LoadedGlossary } from '../../lib/glossary/load';
import type { LookUpAnswer } from '../../lib/glossary/look-up';
import type { ToBackground } from '../../lib/settings/messages';
import type { Settings } from '../../lib/settings/schema';
import { watchSettings } from '../../lib/settings/storage';
import { startReading } from '../content/reading';

const send = (message: ToBackground) => browser.runtime.sendMessage(message);

/** Reads the example on our own page just as a news page is read. What is learnt here, such as a known term, is kept. */
export function startExample(initial: Settings, glossary: LoadedGlossary): void {
  let settings = initial;
  const reading = startReading({
    document,
    glossary,
    settings: () => settings,
    setKnown: async (key, known) => (await send({ type: 'set-known', key, known })) === true,
    addTerm: (form) => void send({ type: 'add-term', form }),
    report: (about) => void send({ type: 'report', ...about }),
    lookUp: async (text) => (await send({ type: 'look-up', text })) as LookUpAnswer,
    loadTexts: (ids) => send({ type: 'sense-texts', ids }),
    onChange: () => {},
    isAlive: () => true,
    signal: new AbortController().signal,
  });
  watchSettings((changed) => {
    settings = changed;
    reading.applySettings();
  });
}
