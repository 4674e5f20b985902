import about from '../../assets/generated/about.json';
import forms from '../../assets/generated/forms.txt?raw';
import file from '../../assets/generated/texts.json?raw';
import { readIndex } from '../../lib/glossary/index-format';
import { createLookUp, type LookUpAnswer, type LookUpService } from '../../lib/glossary/look-up';
import { originOf } from '../../lib/glossary/origin';
import { readTexts, type SenseText, type Texts } from '../../lib/glossary/texts';
import { addedTexts, readAdded, watchAdded } from '../../lib/settings/added-glossaries';

/** Read when first asked for: the background is also started for a badge or a shortcut alone. */
let texts: Texts | undefined;
const bundled = () => {
  texts ??= readTexts(file, about.texts);
  return texts;
};

/** What the reader has added, kept until it changes: a page asks for its texts more than once. */
let added: Promise<ReadonlyMap<string, SenseText>> | undefined;
/** Made when first asked for: most starts of the background are for a page's texts alone. */
let service: Promise<LookUpService> | undefined;

/** Forgets what was read when the reader's glossaries change. */
export function followAddedGlossaries(): void {
  watchAdded(() => {
    added = undefined;
    service = undefined;
  });
}

const addedNow = () => {
  added ??= readAdded().then(addedTexts, () => new Map());
  return added;
};

/** The texts of some senses and of those that their cards name, so that a card can be followed without a message. */
export async function textsOf(ids: readonly string[]): Promise<SenseText[]> {
  const more = ids.some((id) => originOf(id) !== 'bundled') ? await addedNow() : new Map<string, SenseText>();
  const found = new Map<string, SenseText>();
  const wanted = [...ids];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const text = more.get(id) ?? (Object.hasOwn(bundled(), id) ? bundled()[id] : undefined);
    if (!text || found.has(id)) continue;
    found.set(id, text);
    for (const link of text.becomes ?? []) wanted.push(link.id);
    if (text.parent) wanted.push(text.parent.id);
  }
  return [...found.values()];
}

export function lookUpService(): Promise<LookUpService> {
  service ??= addedNow().then((more) => {
    const own = [...more.values()].map((text) => ({
      text: text.form,
      caseRule: 'any' as const,
      guard: null,
      senses: [text.id],
    }));
    const index = readIndex(forms);
    return createLookUp([...own, ...(index?.forms ?? [])], { ...bundled(), ...Object.fromEntries(more) });
  });
  return service;
}

/** What the glossary says of a word, with the texts of everything that its card can lead to. */
export async function lookUp(text: string): Promise<LookUpAnswer> {
  const found = (await lookUpService()).lookUp(text);
  return { ...found, texts: await textsOf([...found.senses, ...found.near].map(({ id }) => id)) };
}
