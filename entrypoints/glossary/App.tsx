import { useEffect, useState } from 'preact/hooks';
import type { AddedTerm } from '../../lib/glossary/added';
import {
  type AddedGlossaries,
  changeAdded,
  readAdded,
  watchAdded,
} from '../../lib/settings/added-glossaries';
import type { Settings } from '../../lib/settings/schema';
import { useSettings } from '../../lib/settings/use-settings';
import { ExportTerms } from './ExportTerms';
import { ImportTerms } from './ImportTerms';
import { OwnTerms } from './OwnTerms';
import { Subscriptions } from './Subscriptions';

interface AppProps {
  readonly initialSettings: Settings;
  readonly initialAdded: AddedGlossaries;
  /** A form to begin a new term with; empty for none. */
  readonly asked: string;
}

/** What the last change was, and the terms before it, so that it can be taken back. */
interface Done {
  readonly notice: string;
  readonly before: readonly AddedTerm[] | null;
}

const titleOf = (words: { ownTitle: string }) => words.ownTitle;

/** The reader's own glossary: add, correct, search, bring in, take away. Every change can be taken back once. */
export function App({ initialSettings, initialAdded, asked }: AppProps) {
  const { settings, words } = useSettings(initialSettings, titleOf);
  const { language } = settings;
  const [added, setAdded] = useState(initialAdded);
  const [done, setDone] = useState<Done | null>(null);

  useEffect(() => watchAdded(() => void readAdded().then(setAdded)), []);

  /** Changes the own terms, as they are stored now. False, told to the reader, where the browser has no room. */
  const change = async (
    next: (own: readonly AddedTerm[]) => readonly AddedTerm[],
    notice: (before: readonly AddedTerm[], after: readonly AddedTerm[]) => string,
  ): Promise<boolean> => {
    let before: readonly AddedTerm[] = [];
    try {
      const changed = await changeAdded((now) => {
        before = now.own;
        return { ...now, own: next(now.own) };
      });
      setAdded(changed);
      setDone({ notice: notice(before, changed.own), before });
      return true;
    } catch {
      setDone({ notice: words.noRoom, before: null });
      return false;
    }
  };
  const undo = async (before: readonly AddedTerm[]) => {
    await change(
      () => before,
      () => words.undone,
    );
  };

  return (
    <main>
      <h1>{words.ownTitle}</h1>
      <p class="muted">{words.ownIntro}</p>
      <div class="done" role="status">
        {done && (
          <p class="reason">
            {done.notice}{' '}
            {done.before && (
              <button type="button" class="link" onClick={() => done.before && void undo(done.before)}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
      <OwnTerms terms={added.own} language={language} asked={asked} change={change} />
      <ImportTerms terms={added.own} language={language} change={change} />
      <ExportTerms terms={added.own} language={language} />
      <Subscriptions subscriptions={added.subscriptions} language={language} />
    </main>
  );
}

/** How the parts of the page change the own terms. */
export type ChangeOwn = (
  next: (own: readonly AddedTerm[]) => readonly AddedTerm[],
  notice: (before: readonly AddedTerm[], after: readonly AddedTerm[]) => string,
) => Promise<boolean>;
