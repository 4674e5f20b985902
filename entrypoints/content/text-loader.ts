import type { LoadedGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';

/**
 * Loads the texts of a page's senses, each asked for once and one request at a time. A request that fails is made once
 * more with the next need, or after a while.
 */
export function createTextLoader(
  glossary: LoadedGlossary,
  load: (ids: string[]) => Promise<unknown>,
  onLoaded: () => void,
) {
  const asked = new Set<string>();
  const wanted = new Set<string>();
  let underWay = false;

  const next = async () => {
    if (underWay || wanted.size === 0) return;
    underWay = true;
    const ids = [...wanted];
    wanted.clear();
    const texts = await load(ids);
    underWay = false;
    if (Array.isArray(texts)) {
      glossary.add(texts as SenseText[]);
      if (texts.length > 0) onLoaded();
    } else retryLater(ids);
    void next();
  };

  /** The background may have been starting up; those asked for twice in vain are given up. */
  const retryLater = (ids: readonly string[]) => {
    const again = ids.filter((id) => !retried.has(id));
    if (again.length === 0) return;
    for (const id of again) retried.add(id);
    setTimeout(() => {
      for (const id of again) wanted.add(id);
      void next();
    }, RETRY_MS);
  };
  const retried = new Set<string>();

  return {
    /** Notes the senses that are needed and loads those that are not there and were not asked for. */
    need(ids: Iterable<string>): void {
      for (const id of ids)
        if (!asked.has(id) && !glossary.text(id)) {
          asked.add(id);
          wanted.add(id);
        }
      void next();
    },
  };
}

/** How long a failed request waits before it is made again, in milliseconds. */
const RETRY_MS = 1000;
