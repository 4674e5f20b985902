import { createLexicon } from '../engine/lexicon';
import type { Lexicon } from '../engine/types';
import { DEFAULT_PRIOR, decodeIndex } from './index-format';
import type { SenseText } from './texts';

/** A lexicon that learns more of its senses as their texts are loaded. */
export interface LoadedGlossary {
  readonly lexicon: Lexicon;
  text(id: string): SenseText | undefined;
  /** Adds texts that have arrived. Those of unknown senses are passed over. */
  add(texts: Iterable<SenseText>): void;
}

/** Decodes a forms index. Throws where it is damaged. */
export function loadGlossary(index: string, texts: Iterable<SenseText> = []): LoadedGlossary {
  const { senses, forms } = decodeIndex(index);
  const byId = new Map<string, SenseText>();
  const add = (more: Iterable<SenseText>) => {
    for (const text of more) {
      const sense = senses.get(text.id);
      if (!sense) continue;
      byId.set(text.id, text);
      senses.set(text.id, {
        ...sense,
        periods: text.valid ?? [],
        context: text.context ?? sense.context,
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
