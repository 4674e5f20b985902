import browser from 'webextension-polyfill';
import type { SenseText } from '../glossary/texts';
import type { ToBackground } from './messages';

/** The texts of some senses by id, which the background keeps; with them those that they name. */
export async function senseTexts(ids: readonly string[]): Promise<ReadonlyMap<string, SenseText>> {
  const message: ToBackground = { type: 'sense-texts', ids: [...ids] };
  const texts = (await browser.runtime.sendMessage(message)) as SenseText[];
  return new Map(texts.map((text) => [text.id, text]));
}
