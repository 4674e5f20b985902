import forms from '../../assets/generated/forms.txt?raw';
import texts from '../../assets/generated/texts.json';
import { decodeIndex } from '../../lib/glossary/index-format';
import { createLookUp, type LookUp, type LookUpService } from '../../lib/glossary/look-up';
import type { SenseText, Texts } from '../../lib/glossary/texts';

const ALL: Texts = texts;

/** The texts of some senses and of those that their cards name, so that a card can be followed without a message. */
export function textsOf(ids: readonly string[]): SenseText[] {
  const found = new Map<string, SenseText>();
  const wanted = [...ids];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (found.has(id) || !Object.hasOwn(ALL, id)) continue;
    const text = ALL[id] as SenseText;
    found.set(id, text);
    for (const link of text.becomes ?? []) wanted.push(link.id);
    if (text.parent) wanted.push(text.parent.id);
  }
  return [...found.values()];
}

let service: LookUpService | undefined;

/** Made when first asked for: most starts of the background are for a page's texts alone. */
export function lookUpService(): LookUpService {
  service ??= createLookUp(decodeIndex(forms).forms, ALL);
  return service;
}

export const lookUp = (text: string): LookUp => lookUpService().lookUp(text);
