import cardCss from '../../assets/card.css?inline';
import { createCardHost } from '../../lib/card/host';
import { listen } from '../../lib/card/input';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../lib/card/machine';
import { cardModel, spoken } from '../../lib/card/model';
import { dateSources } from '../../lib/dom/date-sources';
import { createHighlighter } from '../../lib/dom/highlighter';
import { rectsOf } from '../../lib/dom/hit-test';
import { type Change, PageMarks, type PlacedMark } from '../../lib/dom/page-marks';
import { startScanner } from '../../lib/dom/scanner';
import { scrollIntoSight } from '../../lib/dom/scroll';
import { articleDate } from '../../lib/engine/article-date';
import type { LoadedGlossary } from '../../lib/glossary/load';
import type { Language } from '../../lib/i18n/strings';
import type { TermSummary } from '../../lib/settings/messages';
import { renderCard } from './render-card';
import { summarise } from './summary';
import { createTextLoader } from './text-loader';

/** A page that is being read: its marks, its card, and the way between the terms. */
export interface Reading {
  summary(): { readonly marks: number; readonly terms: readonly TermSummary[] };
  /** Opens the card of the first place of a term, scrolled into view. */
  goTo(term: { readonly form: string; readonly long: string }): void;
  /** Opens the card of the next (1) or the previous (-1) term. */
  step(by: 1 | -1): void;
}

interface ReadingOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly language: () => Language;
  /** Asks the background for the texts of senses. */
  readonly loadTexts: (ids: string[]) => Promise<unknown>;
  /** Called when the page's terms have changed. */
  readonly onChange: () => void;
  /** Is the extension still the one that this script belongs to? Asking ends the script where it is not. */
  readonly isAlive: () => boolean;
  /** Ends the reading: marks, card and listeners go. */
  readonly signal: AbortSignal;
}

/** Begins to read a page: marks it, follows its changes and shows cards until the signal aborts. */
export function startReading(options: ReadingOptions): Reading {
  const { document, glossary, signal, isAlive } = options;
  const date = articleDate(dateSources(document));
  const marks = new PageMarks(glossary.lexicon, date ? { date } : {});
  const terms = createHighlighter('singkap-term', signal);
  const current = createHighlighter('singkap-current', signal);
  const host = createCardHost(document, cardCss, signal);

  let card: CardState<PlacedMark> = CLOSED;
  let rect: DOMRect | undefined;

  const dispatch = (event: CardEvent<PlacedMark>, at?: DOMRect) => {
    if (signal.aborted || !isAlive()) return;
    if (at) rect = at;
    const { state, effects } = reduce(card, event);
    card = state;
    if (effects.hide) {
      current.clear();
      host.hide();
    }
    if (effects.show) show(effects.show, event.type === 'key');
    const timer = effects.startTimer;
    if (timer) setTimeout(() => dispatch({ type: 'timer', token: timer.token }), timer.delayMs);
  };

  const show = (target: PlacedMark, aloud: boolean) => {
    const boxes = rectsOf(target);
    const near = boxes.find((b) => rect && b.left === rect.left && b.top === rect.top) ?? boxes[0];
    if (!near) return dispatch({ type: 'dismiss' });
    current.clear();
    current.add(target.range);
    const model = cardModel(target.mark, glossary.text, options.language());
    renderCard(host.container, model, () => dispatch({ type: 'dismiss', byReader: true }));
    host.show(near);
    if (aloud) host.announce(spoken(model));
  };

  /** Shows the open card again: with more of its text, or in another place. */
  const refresh = () => {
    if (card.mode === 'open') show(card.target, false);
  };

  const apply = ({ added, removed }: Change) => {
    for (const { range } of removed) terms.remove(range);
    for (const { range } of added) terms.add(range);
    if (card.mode !== 'closed' && removed.includes(card.target)) dispatch({ type: 'dismiss' });
    options.onChange();
  };

  const loader = createTextLoader(glossary, options.loadTexts, () => {
    if (signal.aborted) return;
    // With the texts come the words that guards ask for and that favour one sense, so all is chosen again.
    apply(marks.resolve());
    refresh();
  });

  listen({
    document,
    marks,
    host,
    signal,
    dispatch,
    isOpen: () => card.mode === 'open',
    onResize: refresh,
  });
  startScanner({
    document,
    marks,
    signal,
    onChange: (change) => {
      apply(change);
      loader.need(marks.senses());
    },
  });

  let last: PlacedMark | null = null;
  const open = (target: PlacedMark | undefined) => {
    if (!target) return;
    last = target;
    scrollIntoSight(target, () => dispatch({ type: 'key', target }));
  };
  const visible = () => [...marks.all()].filter((m) => rectsOf(m).length > 0);
  /** Where stepping begins: the first term on the screen, or past its upper edge. */
  const firstInSight = (all: readonly PlacedMark[]) => all.findIndex((m) => (rectsOf(m)[0]?.top ?? -1) >= 0);

  return {
    summary: () => summarise([...marks.all()].map((m) => m.mark)),
    goTo: ({ form, long }) => {
      const places = visible().filter((m) => m.mark.form === form);
      open(places.find((m) => (m.mark.long ?? '') === long) ?? places[0]);
    },
    step: (by) => {
      const all = visible();
      const from = card.mode === 'open' ? card.target : last;
      const at = from ? all.indexOf(from) : -1;
      if (at >= 0) return open(all[(at + by + all.length) % all.length]);
      const first = firstInSight(all);
      open(by > 0 ? (all[first] ?? all[0]) : (all[first - 1] ?? all.at(-1)));
    },
  };
}
