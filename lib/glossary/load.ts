import { createLexicon } from '../engine/lexicon';
import type { Lexicon, Sense } from '../engine/types';
import { readIndex } from './index-format';
import { rankOf } from './origin';
import type { SenseText } from './texts';

/** A lexicon that learns of its senses as their texts are loaded. */
export interface LoadedGlossary {
  readonly lexicon: Lexicon;
  /** The bundled glossary cannot be read, so that only what the reader has added is known. */
  readonly isDamaged: boolean;
  text(id: string): SenseText | undefined;
  /** Adds texts that have arrived. Those of unknown senses are passed over. */
  add(texts: Iterable<SenseText>): void;
}

/** How usual a sense is that says nothing of it. */
const DEFAULT_PRIOR = 0.5;

const unread = (id: string): Sense => ({
  id,
  domain: '',
  periods: [],
  context: [],
  prior: DEFAULT_PRIOR,
  rank: rankOf(id),
});

/**
 * Decodes a forms index, and with it that of the glossaries which the reader has added. One that is damaged is left
 * out, for the other is to work all the same.
 */
export function loadGlossary(index: string, texts: Iterable<SenseText> = [], added = ''): LoadedGlossary {
  const bundled = readIndex(index);
  const indexes = [bundled, added === '' ? null : readIndex(added)].filter((i) => i !== null);
  const ids = indexes.flatMap((i) => i.ids);
  const forms = indexes.flatMap((i) => i.forms);
  const senses = new Map(ids.map((id) => [id, unread(id)]));
  const byId = new Map<string, SenseText>();
  const add = (arrived: Iterable<SenseText>) => {
    for (const text of arrived) {
      if (!senses.has(text.id)) continue;
      byId.set(text.id, text);
      senses.set(text.id, {
        id: text.id,
        domain: text.domain,
        periods: text.valid ?? [],
        context: text.context ?? [],
        prior: text.prior ?? DEFAULT_PRIOR,
        rank: rankOf(text.id),
      });
    }
  };
  add(texts);
  return {
    lexicon: createLexicon(forms, senses, (id) => byId.get(id)?.long),
    isDamaged: bundled === null,
    text: (id) => byId.get(id),
    add,
  };
}
