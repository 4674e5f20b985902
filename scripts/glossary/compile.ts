import { createHash } from 'node:crypto';
import { tokenize } from '../../lib/engine/tokenize';
import { encodeIndex, type IndexedSense, impliedCase } from '../../lib/glossary/index-format';
import type { Item } from '../../lib/glossary/source-schema';
import type { SenseText, Texts } from '../../lib/glossary/texts';

export interface Compiled {
  /** The forms index, carried by the content script. */
  readonly forms: string;
  /** The senses' texts, kept by the background worker. */
  readonly texts: Texts;
  /** First 12 hex digits of the SHA-256 of both; names the glossary in "about" and in reports. */
  readonly hash: string;
}

/** Context words as the engine compares them: token by token, so that "e-kinerja" is "e kinerja". */
const contextOf = (item: Item) =>
  (item.context ?? []).map((words) =>
    tokenize(words)
      .map((t) => t.key)
      .join(' '),
  );

/**
 * Compiles the reviewed items of the source. Deterministic: the order of the items does not matter, and nothing
 * but them enters the result. Drafts (items without `checked`) stay out, and so do links to them.
 */
export function compileGlossary(source: readonly Item[]): Compiled {
  const items = source.filter((i) => i.checked !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(items.map((i) => [i.id, i]));
  const link = (id: string) => {
    const item = byId.get(id);
    return item ? [{ id, form: item.forms[0]?.form ?? '', long: item.long }] : [];
  };
  const forms = encodeIndex(
    items.map(
      (item): IndexedSense => ({
        id: item.id,
        forms: item.forms.map((f) => ({
          text: f.form,
          caseRule: f.case ?? impliedCase(f.form),
          guard: f.guard ?? null,
        })),
      }),
    ),
  );
  const texts: Record<string, SenseText> = {};
  for (const item of items) {
    const becomes = (item.becomes ?? []).flatMap(link);
    const [parent] = item.parent ? link(item.parent) : [];
    texts[item.id] = {
      id: item.id,
      form: item.forms[0]?.form ?? '',
      long: item.long,
      ...(item.english ? { english: item.english } : {}),
      definition: item.definition,
      domain: item.domain,
      ...(item.valid ? { valid: item.valid } : {}),
      ...(becomes.length > 0 ? { becomes } : {}),
      ...(parent ? { parent } : {}),
      ...(item.law ? { law: item.law } : {}),
      ...(item.context?.length ? { context: contextOf(item) } : {}),
      ...(item.prior !== undefined ? { prior: item.prior } : {}),
    };
  }
  const hash = createHash('sha256').update(forms).update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  return { forms, texts, hash };
}
