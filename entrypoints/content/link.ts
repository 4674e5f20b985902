import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { LookUp } from '../../lib/glossary/look-up';
import { type PageState, parseToPage, type ToBackground, type ToPage } from '../../lib/settings/messages';

/** How this script talks with the rest of the extension. */
export interface Link {
  report(state: PageState): void;
  /** The texts of senses, or something else where the background cannot be reached. */
  senseTexts(ids: string[]): Promise<unknown>;
  lookUp(text: string): Promise<LookUp | null>;
  /** Opens the reader's own glossary with a form for a new term. */
  addTerm(form: string): void;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  setKnown(key: string, known: boolean): Promise<boolean>;
  /** Answers the popup, the panel and the shortcuts with the page's state after each message. */
  answer(handle: (message: ToPage) => PageState | undefined): void;
}

/** A selection longer than this is no word to be looked up. */
const MAX_QUERY = 200;

/** The link ends with the script; after an update of the extension it is dead, and says nothing and asks nothing. */
export function createLink(ctx: ContentScriptContext): Link {
  const send = async (message: ToBackground): Promise<unknown> => {
    if (ctx.isInvalid) return null;
    try {
      return await browser.runtime.sendMessage(message);
    } catch {
      return null;
    }
  };
  return {
    report: (state) => void send({ type: 'page-state', state }),
    senseTexts: (ids) => send({ type: 'sense-texts', ids }),
    lookUp: async (text) => {
      const found = await send({ type: 'look-up', text: text.slice(0, MAX_QUERY) });
      return (found as LookUp | null | undefined) ?? null;
    },
    addTerm: (form) => void send({ type: 'add-term', form: form.slice(0, MAX_QUERY) }),
    setKnown: async (key, known) => (await send({ type: 'set-known', key, known })) === true,
    answer(handle) {
      const listener = (message: unknown, _sender: unknown, respond: (state: PageState) => void) => {
        const request = parseToPage(message);
        const state = request && handle(request);
        if (state) respond(state);
      };
      browser.runtime.onMessage.addListener(listener);
      ctx.onInvalidated(() => {
        // The extension's own objects may be gone already.
        try {
          browser.runtime.onMessage.removeListener(listener);
        } catch {}
      });
    },
  };
}
