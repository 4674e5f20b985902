import '../../assets/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import forms from '../../assets/generated/forms.txt?raw';
import { canHighlight } from '../../lib/dom/highlighter';
import { guessPageLanguage, onQuietAfterChange } from '../../lib/dom/scanner';
import { loadGlossary } from '../../lib/glossary/load';
import type { LookUp } from '../../lib/glossary/look-up';
import type { PageStatus } from '../../lib/i18n/page-status';
import { type PageState, parseToPage, type ToBackground } from '../../lib/settings/messages';
import { withKnown } from '../../lib/settings/schema';
import { siteIsOff } from '../../lib/settings/sites';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings/storage';
import { type Reading, startReading } from './reading';

/** A page that seemed not to be Indonesian is looked at again when it has changed and then kept still for so long. */
const QUIET_MS = 500;

/** Composition root: decides whether this page is read, and answers the popup, the badge and the shortcuts. */
export default defineContentScript({
  // The patterns are set in wxt.config.ts from lib/settings/hosts.ts, so that they cost the script nothing.
  matches: [],
  runAt: 'document_idle',
  async main(ctx) {
    let settings = await readSettings();
    let markAnyway = false;
    let status: PageStatus = 'not-indonesian';
    /** What runs now: a reading, or the wait for Indonesian text. */
    let running: { readonly reading: Reading | null; readonly stop: AbortController } | null = null;

    const glossary = once(() => loadGlossary(forms));

    const decide = (): PageStatus => {
      if (!canHighlight()) return 'old-browser';
      const off = siteIsOff(settings, location.hostname);
      if (off) return off;
      // Once read, a page stays so: what it adds in another language does not undo that.
      if (running?.reading || markAnyway || guessPageLanguage(document).isIndonesian) return 'on';
      return 'not-indonesian';
    };

    const state = (): PageState => ({
      status,
      host: location.hostname,
      ...(running?.reading?.summary() ?? { marks: 0, terms: [] }),
    });

    const report = () => void send({ type: 'page-state', state: state() });

    /** Sends to the background. Null where it cannot be reached; after an update of the extension all ends here. */
    const send = async (message: ToBackground): Promise<unknown> => {
      if (ctx.isInvalid) return null;
      try {
        return await browser.runtime.sendMessage(message);
      } catch {
        return null;
      }
    };

    const apply = () => {
      const before = status;
      status = decide();
      const isReading = running?.reading != null;
      if (!running || status !== before || (status === 'on') !== isReading) {
        running?.stop.abort();
        running = null;
        const stop = new AbortController();
        if (status === 'on') running = { stop, reading: read(stop.signal) };
        else if (status === 'not-indonesian') {
          running = { stop, reading: null };
          onQuietAfterChange(document, stop.signal, QUIET_MS, apply);
        }
      } else running.reading?.applySettings();
      report();
    };

    const read = (signal: AbortSignal) =>
      startReading({
        document,
        glossary: glossary(),
        settings: () => settings,
        setKnown: async (key, known) => {
          if (ctx.isInvalid) return false;
          try {
            settings = await changeSettings((s) => withKnown(s, key, known));
            running?.reading?.applySettings();
            return true;
          } catch {
            return false;
          }
        },
        lookUp: async (text) => {
          const found = await send({ type: 'look-up', text: text.slice(0, 200) });
          return (found as LookUp | null | undefined) ?? null;
        },
        loadTexts: (ids) => send({ type: 'sense-texts', ids }),
        onChange: report,
        isAlive: () => ctx.isValid,
        signal,
      });

    const onMessage = (message: unknown, _sender: unknown, respond: (state: PageState) => void) => {
      const request = parseToPage(message);
      if (!request) return;
      const reading = running?.reading;
      if (request.type === 'mark-anyway') {
        markAnyway = true;
        apply();
      } else if (request.type === 'go-to-term') reading?.goTo(request);
      else if (request.type === 'command') {
        if (request.command === 'toggle-card') reading?.toggleCard();
        else if (request.command === 'look-up') void reading?.lookUp();
        else reading?.step(request.command === 'next-term' ? 1 : -1);
      }
      respond(state());
    };

    const refresh = async () => {
      settings = await readSettings();
      apply();
    };

    const unwatch = watchSettings((changed) => {
      settings = changed;
      apply();
    });
    browser.runtime.onMessage.addListener(onMessage);
    ctx.onInvalidated(() => {
      running?.stop.abort();
      // The extension's own objects may be gone already.
      try {
        unwatch();
        browser.runtime.onMessage.removeListener(onMessage);
      } catch {}
    });
    // A page shown again from the back-forward cache was asleep while settings may have changed, and has no badge.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && void refresh());
    ctx.addEventListener(document, 'prerenderingchange' as 'visibilitychange', report);
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
