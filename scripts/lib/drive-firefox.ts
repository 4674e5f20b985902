import type { Browser, Page } from 'puppeteer-core';

/** The parts of WebDriver BiDi that Puppeteer does not offer, reached through its own connection. */
type Send = (method: string, params: object) => Promise<unknown>;

interface Evaluated {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

function sender(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(m: string, p: object): Promise<{ result: unknown }> };
  };
  return async (method, params) => (await connection.send(method, params)).result;
}

export function rawBidi(browser: Browser) {
  const send = sender(browser);
  return {
    send,
    /** Runs a function in the browser's own window; its argument and result are JSON. */
    async inChrome<T>(source: string, argument: unknown): Promise<T> {
      const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
        contexts: { context: string; url: string }[];
      };
      const window = tree.contexts.find((c) => c.url === 'chrome://browser/content/browser.xhtml');
      if (!window) throw new Error('Firefox shows no window.');
      const answer = (await send('script.callFunction', {
        functionDeclaration: `async (s) => JSON.stringify((await (${source})(JSON.parse(s))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(argument) }],
        awaitPromise: true,
        target: { context: window.context },
      })) as Evaluated;
      return parse<T>(answer);
    },
  };
}

function parse<T>(answer: Evaluated): T {
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed');
  return JSON.parse(answer.result?.value as string) as T;
}

/** Runs a function on the closed shadow root of the first element with a tag name, or gives null. */
export async function inFirefoxShadow<T>(
  page: Page,
  tag: string,
  run: (root: ShadowRoot) => T,
): Promise<T | null> {
  const send = sender(page.browser());
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const host = (await send('script.evaluate', {
    expression: `document.querySelector('${tag}')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  })) as { result?: { value?: { shadowRoot?: { sharedId: string } } } };
  const shadow = host.result?.value?.shadowRoot;
  if (!shadow) return null;
  const answer = (await send('script.callFunction', {
    functionDeclaration: `function () { return JSON.stringify((${run})(this) ?? null); }`,
    this: { sharedId: shadow.sharedId },
    arguments: [],
    target,
    awaitPromise: false,
  })) as Evaluated;
  return parse<T>(answer);
}
