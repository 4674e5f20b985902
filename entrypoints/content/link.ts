import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { LookUpAnswer } from '../../lib/glossary/look-up';
import { type PageState, parseToPage, type ToBackground, type ToPage } from '../../lib/settings/messages';
import type { Reported } from '../../lib/settings/report';

/** How this script talks with the rest of the extension. */
export interface Link {
  /** Tells the badge and the popup of the page's state; in a frame, the page that it is in. */
  tellState(state: PageState): void;
  /** The texts of senses, or something else where the background cannot be reached. */
  senseTexts(ids: string[]): Promise<unknown>;
  lookUp(text: string): Promise<LookUpAnswer | null>;
  /** Opens the reader's own glossary with a form for a new term. */
  addTerm(form: string): void;
  /** Opens the form for a wrong meaning. */
  report(about: Reported): void;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  setKnown(key: string, known: boolean): Promise<boolean>;
  /** Has the other frames of the page close their card. */
  dismiss(): void;
  /** Answers the popup, the panel and the shortcuts. What gives undefined is left for another frame to answer. */
  answer(handle: (message: ToPage) => Answer): void;
}

/** The page's state, or for a shortcut: true where it was acted on, or the words that are selected. */
export type Answer = PageState | true | string | undefined;

/** A selection longer than this is no word to be looked up. */
const MAX_QUERY = 200;

/** A frame that is there before the page it is in can hear says so again: so often, after so many milliseconds. */
const RETRIES = 5;
const RETRY_MS = 1000;

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
  let told = 0;
  return {
    async tellState(state) {
      const mine = ++told;
      for (let tries = 0; tries < RETRIES && mine === told; tries++) {
        if ((await send({ type: 'page-state', state })) !== false) return;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    },
    senseTexts: (ids) => send({ type: 'sense-texts', ids }),
    lookUp: async (text) => {
      const found = await send({ type: 'look-up', text: text.slice(0, MAX_QUERY) });
      return (found as LookUpAnswer | null | undefined) ?? null;
    },
    addTerm: (form) => void send({ type: 'add-term', form: form.slice(0, MAX_QUERY) }),
    report: (about) => void send({ type: 'report', ...about }),
    setKnown: async (key, known) => (await send({ type: 'set-known', key, known })) === true,
    dismiss: () => void send({ type: 'dismiss' }),
    answer(handle) {
      const listener = (message: unknown, _sender: unknown, respond: (answer: Answer) => void) => {
        const request = parseToPage(message);
        const answer = request ? handle(request) : undefined;
        if (answer !== undefined) respond(answer);
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
