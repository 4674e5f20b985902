import type { LoadedGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';

/** The background is ended by the browser at any time, at worst between a question and its answer. */
const LIMIT_MS = 4000;
/** How long a failed request waits before it is made again, in milliseconds … */
const RETRY_MS = 1000;
/** … and how often in a row it is; after that only with the next need. */
const RETRIES = 4;

const after = (ms: number) => new Promise<null>((done) => setTimeout(done, ms, null));

/**
 * Loads the texts of a page's senses, each asked for once and one request at a time. A request fails where its answer
 * is no list, or has not come in time. `onChange`: texts have come, or are known not to come.
 */
export function createTextLoader(
  glossary: LoadedGlossary,
  load: (ids: string[]) => Promise<unknown>,
  onChange: () => void,
) {
  const asked = new Set<string>();
  const wanted = new Set<string>();
  /** Those that were settled, with a text or without. */
  const settled = new Set<string>();
  let underWay = false;
  let failures = 0;

  const next = async () => {
    if (underWay || wanted.size === 0) return;
    underWay = true;
    const ids = [...wanted];
    wanted.clear();
    const answer = load(ids);
    const texts = await Promise.race([answer, after(LIMIT_MS)]);
    underWay = false;
    if (!take(texts, ids)) {
      // A late answer is as good.
      void answer.then((late) => take(late, ids));
      for (const id of ids) asked.delete(id);
      if (failures++ < RETRIES) setTimeout(need, RETRY_MS, ids);
      else settle(ids);
    }
    void next();
  };

  /** Takes an answer that is one. */
  const take = (texts: unknown, ids: readonly string[]): boolean => {
    if (!Array.isArray(texts)) return false;
    failures = 0;
    glossary.add(texts as SenseText[]);
    settle(ids);
    return true;
  };

  const settle = (ids: readonly string[]) => {
    for (const id of ids) settled.add(id);
    onChange();
  };

  /** Notes the senses that are needed and loads those that are not there and were not asked for. */
  const need = (ids: Iterable<string>): void => {
    for (const id of ids)
      if (!asked.has(id) && !glossary.text(id)) {
        asked.add(id);
        wanted.add(id);
      }
    void next();
  };
  return {
    need,
    /** Is the text of a sense missing for good, as far as is known? */
    isLost: (id: string) => settled.has(id) && !glossary.text(id),
  };
}
