import '../../assets/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import forms from '../../assets/generated/forms.txt?raw';
import { canHighlight } from '../../lib/dom/highlighter';
import { guessPageLanguage } from '../../lib/dom/scanner';
import { loadGlossary } from '../../lib/glossary/load';
import { type PageState, type PageStatus, parseToPage, type ToBackground } from '../../lib/settings/messages';
import type { Settings } from '../../lib/settings/schema';
import { siteIsOff } from '../../lib/settings/sites';
import { readSettings, watchSettings } from '../../lib/settings/storage';
import { type Reading, startReading } from './reading';

/** Composition root: decides whether this page is read, and answers the popup, the badge and the shortcuts. */
export default defineContentScript({
  // The patterns are set in wxt.config.ts from lib/settings/hosts.ts, so that they cost the script nothing.
  matches: [],
  runAt: 'document_idle',
  async main(ctx) {
    let settings = await readSettings();
    let markAnyway = false;
    let reading: { readonly is: Reading; readonly stop: AbortController } | null = null;

    const glossary = once(() => loadGlossary(forms));

    const status = (): PageStatus => {
      if (!canHighlight()) return 'old-browser';
      return siteIsOff(settings, location.hostname) ?? (isWanted() ? 'on' : 'not-indonesian');
    };
    const isWanted = () => reading !== null || markAnyway || guessPageLanguage(document).isIndonesian;

    const state = (): PageState => ({
      status: status(),
      host: location.hostname,
      ...(reading?.is.summary() ?? { marks: 0, terms: [] }),
    });

    const report = () => send({ type: 'page-state', state: state() });

    const apply = () => {
      const wanted = status() === 'on';
      if (wanted && !reading) {
        const stop = new AbortController();
        const is = startReading({
          document,
          glossary: glossary(),
          language: () => settings.language,
          loadTexts: (ids) => send({ type: 'sense-texts', ids }),
          onChange: report,
          signal: stop.signal,
        });
        reading = { is, stop };
      } else if (!wanted && reading) {
        reading.stop.abort();
        reading = null;
      }
      report();
    };

    const onMessage = (message: unknown, _sender: unknown, respond: (state: PageState) => void) => {
      const request = parseToPage(message);
      if (!request) return;
      if (request.type === 'mark-anyway') {
        markAnyway = true;
        apply();
      } else if (request.type === 'go-to-term') reading?.is.goTo(request.form);
      else if (request.type === 'command') reading?.is.step(request.command === 'next-term' ? 1 : -1);
      respond(state());
    };

    const unwatch = watchSettings((changed: Settings) => {
      settings = changed;
      apply();
    });
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => {
      reading?.stop.abort();
      unwatch();
    });
    // A page shown again from the back-forward cache keeps its marks, but its badge is gone.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && report());
    apply();
  },
});

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Sends to the background. Null where it cannot be reached, as after an update of the extension. */
async function send(message: ToBackground): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return null;
  }
}
