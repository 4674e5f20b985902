import cardCss from '../../assets/card.css?inline';
import { createCardHost } from '../../lib/card/host';
import { listen } from '../../lib/card/input';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../lib/card/machine';
import { cardModel, spoken } from '../../lib/card/model';
import { dateSources } from '../../lib/dom/date-sources';
import { createHighlighter } from '../../lib/dom/highlighter';
import { rectsOf } from '../../lib/dom/hit-test';
import { PageMarks, type PlacedMark } from '../../lib/dom/page-marks';
import { startScanner } from '../../lib/dom/scanner';
import { articleDate } from '../../lib/engine/article-date';
import type { LoadedGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';
import type { Language } from '../../lib/i18n/strings';
import type { TermSummary } from '../../lib/settings/messages';
import { renderCard } from './render-card';
import { summarise } from './summary';

/** A page that is being read: its marks, its card, and the way between the terms. */
export interface Reading {
  summary(): { readonly marks: number; readonly terms: readonly TermSummary[] };
  /** Opens the card of the first place of a term, scrolled into view. */
  goTo(form: string): void;
  /** Opens the card of the next (1) or the previous (-1) term. */
  step(by: 1 | -1): void;
}

interface ReadingOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly language: () => Language;
  /** Asks for texts; the answer is checked only for being a list, since it comes from our own background. */
  readonly loadTexts: (ids: string[]) => Promise<unknown>;
  readonly onChange: () => void;
  /** Ends the reading: marks, card and listeners go. */
  readonly signal: AbortSignal;
}

export function startReading(options: ReadingOptions): Reading {
  const { document, glossary, signal, onChange } = options;
  const date = articleDate(dateSources(document));
  const marks = new PageMarks(glossary.lexicon, date ? { date } : {});
  const terms = createHighlighter('singkap-term', signal);
  const current = createHighlighter('singkap-current', signal);
  const host = createCardHost(document, cardCss, signal);

  let card: CardState<PlacedMark> = CLOSED;
  let rect: DOMRect | undefined;
  let shown: PlacedMark | null = null;

  const dispatch = (event: CardEvent<PlacedMark>, at?: DOMRect) => {
    if (signal.aborted) return;
    if (at) rect = at;
    const { state, effects } = reduce(card, event);
    card = state;
    if (effects.hide) hide();
    if (effects.show) show(effects.show, event.type === 'key');
    const timer = effects.startTimer;
    if (timer) setTimeout(() => dispatch({ type: 'timer', token: timer.token }), timer.delayMs);
  };

  const hide = () => {
    shown = null;
    current.clear();
    host.hide();
  };

  const show = (target: PlacedMark, aloud: boolean) => {
    const boxes = rectsOf(target);
    const near = boxes.find((b) => rect && b.left === rect.left && b.top === rect.top) ?? boxes[0];
    if (!near) return dispatch({ type: 'dismiss' });
    shown = target;
    current.clear();
    current.add(target.range);
    const model = cardModel(target.mark, glossary.text, options.language());
    renderCard(host.container, model, () => dispatch({ type: 'dismiss' }));
    host.show(near);
    if (aloud) host.announce(spoken(model));
  };

  /**
   * Loads the texts of the page's senses, then chooses again: what their guards ask for, and what favours one of them,
   * comes with the texts.
   */
  const loadMissingTexts = async () => {
    const missing = [...marks.senses()].filter((id) => !glossary.text(id));
    if (missing.length === 0) return;
    const texts = await options.loadTexts(missing);
    if (signal.aborted || !Array.isArray(texts)) return;
    glossary.add(texts as SenseText[]);
    update(marks.resolve());
  };

  const update = ({ added, removed }: ReturnType<PageMarks['resolve']>) => {
    for (const { range } of removed) terms.remove(range);
    for (const { range } of added) terms.add(range);
    if (card.mode !== 'closed' && removed.includes(card.target)) dispatch({ type: 'dismiss' });
    else if (shown) show(shown, false);
    onChange();
    void loadMissingTexts();
  };

  listen({ document, marks, host, signal, dispatch, isOpen: () => card.mode === 'open' });
  startScanner({ document, marks, signal, onChange: update });

  const openByKey = (target: PlacedMark) => {
    const element = target.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'nearest' });
    // Scrolling dismisses the card, and its event comes after this task.
    requestAnimationFrame(() => setTimeout(() => dispatch({ type: 'key', target }), 30));
  };

  let last: PlacedMark | null = null;
  const open = (target: PlacedMark | undefined) => {
    if (!target) return;
    last = target;
    openByKey(target);
  };
  const visible = () => [...marks.all()].filter((m) => rectsOf(m).length > 0);

  return {
    summary: () => summarise([...marks.all()].map((m) => m.mark)),
    goTo: (form) => open(visible().find((m) => m.mark.form === form)),
    step: (by) => {
      const all = visible();
      const from = card.mode === 'open' ? card.target : last;
      const at = from ? all.indexOf(from) : -1;
      open(at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[(at + by + all.length) % all.length]);
    },
  };
}
