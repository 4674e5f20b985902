import '../../assets/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import forms from '../../assets/generated/forms.txt?raw';
import { onQuietAfterChange } from '../../lib/dom/scanner';
import { readSelection } from '../../lib/dom/selection';
import { type LoadedGlossary, loadGlossary } from '../../lib/glossary/load';
import type { PageStatus } from '../../lib/i18n/page-status';
import type { PageState, ToPage } from '../../lib/settings/messages';
import { belongsToSite } from '../../lib/settings/sites';
import { addedFormsOf, KEYS, readStored, watchKeys, watchSettings } from '../../lib/settings/storage';
import { belongsToPage, createFrameStates, hasReader } from './frames';
import { createLink } from './link';
import { type Reading, startReading } from './reading';
import { statusOf } from './status';

/** A page that seemed not to be Indonesian is looked at again when it has changed and then kept still for so long. */
const QUIET_MS = 500;

/** Composition root: decides whether this page is read, and answers the popup, the panel and the shortcuts. */
export default defineContentScript({
  // The patterns are set in wxt.config.ts from lib/settings/hosts.ts, so that they cost the script nothing.
  matches: [],
  runAt: 'document_idle',
  allFrames: true,
  async main(ctx) {
    if (!belongsToPage(window)) return;
    const link = createLink(ctx);
    const frames = createFrameStates();
    let { settings, addedForms } = await readStored();
    // A newer copy of this script may have taken over meanwhile.
    if (ctx.isInvalid) return;
    let markAnyway = false;
    let isRemoved = false;
    let status: PageStatus = 'not-indonesian';
    /** What runs now: a reading, or the wait for Indonesian text. */
    let running: { readonly reading: Reading | null; readonly stop: AbortController } | null = null;

    let glossary: LoadedGlossary | undefined;

    const state = (): PageState =>
      frames.withFrames({
        status: status === 'on' && glossary?.isDamaged ? 'damaged' : status,
        host: location.hostname,
        ...(running?.reading?.summary() ?? { marks: 0, terms: [] }),
      });
    const report = () => link.tellState(state());

    const stop = () => {
      running?.stop.abort();
      running = null;
    };

    const apply = () => {
      if (isRemoved) return;
      const before = status;
      status = statusOf(document, settings, markAnyway || running?.reading != null);
      const isReading = running?.reading != null;
      if (running && status === before && (status === 'on') === isReading) running.reading?.applySettings();
      else {
        stop();
        const abort = new AbortController();
        if (status === 'on') running = { stop: abort, reading: read(abort.signal) };
        else if (status === 'not-indonesian') {
          running = { stop: abort, reading: null };
          onQuietAfterChange(document, abort.signal, QUIET_MS, apply);
        }
      }
      report();
    };

    const read = (signal: AbortSignal) => {
      glossary ??= loadGlossary(forms, [], addedForms);
      return startReading({
        document,
        glossary,
        settings: () => settings,
        setKnown: link.setKnown,
        addTerm: link.addTerm,
        report: link.report,
        lookUp: link.lookUp,
        loadTexts: link.senseTexts,
        onChange: report,
        isAlive: () => ctx.isValid,
        signal,
      });
    };

    link.answer((message: ToPage) => {
      if (message.type === 'site-removed' && belongsToSite(location.hostname, message.site)) {
        stop();
        report();
        isRemoved = true;
      }
      if (isRemoved) return undefined;
      const reading = running?.reading;
      if (message.type === 'command') {
        if (!message.anyway && !hasReader(document)) return undefined;
        if (reading?.command(message.command)) return true;
        return message.command === 'look-up' ? readSelection(document).text : undefined;
      }
      if (message.type === 'frame-state') {
        frames.set(message.frame, message.state);
        report();
        return true;
      }
      if (message.type === 'dismiss') return void reading?.dismiss();
      if (message.type === 'go-to-term') reading?.goTo(message);
      else if (message.type === 'mark-anyway') {
        markAnyway = true;
        apply();
      }
      return state();
    });

    ctx.addEventListener(
      window,
      'keydown',
      ({ key, isTrusted, isComposing }) => {
        const isEscape = key === 'Escape' && isTrusted && !isComposing;
        if (isEscape && (window !== window.top || frames.hasAny())) link.dismiss();
      },
      { capture: true },
    );

    const unwatch = watchSettings((changed) => {
      settings = changed;
      apply();
    });
    // With another glossary all is read again; it is rare, and simpler than to find out what differs.
    const readAnew = (forms: string) => {
      addedForms = forms;
      glossary = undefined;
      stop();
      apply();
    };
    const unwatchAdded = watchKeys([KEYS.addedForms], (changed) =>
      readAnew(addedFormsOf(changed[KEYS.addedForms]?.newValue)),
    );
    ctx.onInvalidated(stop);
    ctx.onInvalidated(unwatchAdded);
    ctx.onInvalidated(unwatch);
    // A page shown again from the back-forward cache was asleep while settings may have changed, and has no badge.
    ctx.addEventListener(window, 'pageshow', async (event) => {
      if (!event.persisted) return;
      const stored = await readStored();
      settings = stored.settings;
      if (stored.addedForms === addedForms) apply();
      else readAnew(stored.addedForms);
    });
    // The top frame is not told when a frame of it goes.
    if (window !== window.top)
      ctx.addEventListener(window, 'pagehide', () => link.tellState({ ...state(), marks: 0, terms: [] }));
    ctx.addEventListener(document, 'prerenderingchange' as 'visibilitychange', report);
    apply();
  },
});
