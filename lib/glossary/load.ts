import { createLexicon } from '../engine/lexicon';
import type { Lexicon, Sense } from '../engine/types';
import { decodeIndex } from './index-format';
import type { SenseText } from './texts';

/** A lexicon that learns of its senses as their texts are loaded. */
export interface LoadedGlossary {
  readonly lexicon: Lexicon;
  text(id: string): SenseText | undefined;
  /** Adds texts that have arrived. Those of unknown senses are passed over. */
  add(texts: Iterable<SenseText>): void;
}

/** How usual a sense is that says nothing of it. */
const DEFAULT_PRIOR = 0.5;

const unread = (id: string): Sense => ({ id, domain: '', periods: [], context: [], prior: DEFAULT_PRIOR });

/** Decodes a forms index. Throws where it is damaged. */
export function loadGlossary(index: string, texts: Iterable<SenseText> = []): LoadedGlossary {
  const { ids, forms } = decodeIndex(index);
  const senses = new Map(ids.map((id) => [id, unread(id)]));
  const byId = new Map<string, SenseText>();
  const add = (more: Iterable<SenseText>) => {
    for (const text of more) {
      if (!senses.has(text.id)) continue;
      byId.set(text.id, text);
      senses.set(text.id, {
        id: text.id,
        domain: text.domain,
        periods: text.valid ?? [],
        context: text.context ?? [],
        prior: text.prior ?? DEFAULT_PRIOR,
      });
    }
  };
  add(texts);
  return {
    lexicon: createLexicon(forms, senses, (id) => byId.get(id)?.long),
    text: (id) => byId.get(id),
    add,
  };
}
