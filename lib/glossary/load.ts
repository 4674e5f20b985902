import { createLexicon } from '../engine/lexicon';
import type { Form, Lexicon, Sense } from '../engine/types';
import { decodeIndex } from './index-format';
import { rankOf } from './origin';
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

const unread = (id: string): Sense => ({
  id,
  domain: '',
  periods: [],
  context: [],
  prior: DEFAULT_PRIOR,
  rank: rankOf(id),
});

/**
 * Decodes a forms index, and with it that of the glossaries which the reader has added. Throws where the first is
 * damaged; a damaged second one is left out, for what is bundled is to work all the same.
 */
export function loadGlossary(index: string, texts: Iterable<SenseText> = [], added = ''): LoadedGlossary {
  const bundled = decodeIndex(index);
  const more = added === '' ? null : readable(added);
  const ids = more ? [...bundled.ids, ...more.ids] : bundled.ids;
  const forms: Form[] = more ? [...bundled.forms, ...more.forms] : bundled.forms;
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
    text: (id) => byId.get(id),
    add,
  };
}

function readable(index: string): ReturnType<typeof decodeIndex> | null {
  try {
    return decodeIndex(index);
  } catch {
    return null;
  }
}
