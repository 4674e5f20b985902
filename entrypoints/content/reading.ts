import { anchorOf } from '../../lib/card/anchor';
import { listen } from '../../lib/card/input';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../lib/card/machine';
import { isLookedUp, type Target } from '../../lib/card/target';
import { dateSources } from '../../lib/dom/date-sources';
import { createFlash } from '../../lib/dom/flash';
import { createHighlighter } from '../../lib/dom/highlighter';
import { rectsOf } from '../../lib/dom/hit-test';
import { type Change, PageMarks } from '../../lib/dom/page-marks';
import { startScanner } from '../../lib/dom/scanner';
import { scrollIntoSight } from '../../lib/dom/scroll';
import { readSelection } from '../../lib/dom/selection';
import { articleDate } from '../../lib/engine/article-date';
import type { LoadedGlossary } from '../../lib/glossary/load';
import type { LookUpAnswer } from '../../lib/glossary/look-up';
import type { Command, TermSummary } from '../../lib/settings/messages';
import type { Reported } from '../../lib/settings/report';
import type { Settings } from '../../lib/settings/schema';
import { createCardView } from './card-view';
import { createPainter } from './painter';
import { createSteps } from './steps';
import { summarise } from './summary';
import { createTextLoader } from './text-loader';

/** A page that is being read: its marks, its card, and the way between the terms. */
export interface Reading {
  summary(): { readonly marks: number; readonly terms: readonly TermSummary[] };
  /** Opens the card of the first place of a term, scrolled into view. */
  goTo(term: { readonly form: string; readonly long: string }): void;
  /** Does what a shortcut, or the menu of a selection, asks for. False where it has nothing to act on. */
  command(name: Command): boolean;
  /** Closes the card, as the reader's Esc does. */
  dismiss(): void;
  /** Shows the page as the reader's settings now have it. */
  applySettings(): void;
}

interface ReadingOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly settings: () => Settings;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  readonly setKnown: (key: string, known: boolean) => Promise<boolean>;
  /** Opens the reader's own glossary with a form for a new term. */
  readonly addTerm: (form: string) => void;
  /** Opens the form for a wrong meaning. */
  readonly report: (about: Reported) => void;
  /** Asks the background what the glossary says of a word. */
  readonly lookUp: (text: string) => Promise<LookUpAnswer | null>;
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
  const { document, glossary, signal, isAlive, settings } = options;
  const date = articleDate(dateSources(document));
  const marks = new PageMarks(glossary.lexicon, date ? { date } : {});
  const painter = createPainter(document, (id) => glossary.lexicon.sense(id)?.domain ?? '', signal);
  const current = createHighlighter('singkap-current', signal);
  const flash = createFlash(signal);
  /** Which line of its term, where that is broken over more than one, the card was opened at. */
  let line = 0;
  const placeOf = (target: Target) => anchorOf(target, line);
  const view = createCardView({
    document,
    glossary,
    signal,
    settings,
    isLost: (id) => loader.isLost(id),
    placeOf,
    setKnown: options.setKnown,
    addTerm: options.addTerm,
    report: options.report,
    onClose: () => dispatch({ type: 'dismiss', byReader: true }),
  });

  let card: CardState<Target> = CLOSED;
  /** The line box that the pointer was last on. */
  let pointedAt: DOMRect | undefined;

  const dispatch = (event: CardEvent<Target>, at?: DOMRect) => {
    if (signal.aborted || !isAlive()) return;
    if (at) pointedAt = at;
    const { state, effects } = reduce(card, event);
    card = state;
    if (effects.hide) {
      current.clear();
      view.close();
    }
    if (effects.show) show(effects.show, event.type === 'key');
    const timer = effects.startTimer;
    if (timer) setTimeout(() => dispatch({ type: 'timer', token: timer.token }), timer.delayMs);
  };

  const show = (target: Target, aloud: boolean) => {
    const lines = rectsOf(target);
    line = Math.max(
      0,
      lines.findIndex((box) => box.left === pointedAt?.left && box.top === pointedAt?.top),
    );
    // One that something of the page lies over, such as a link over a whole teaser, can still be stepped to.
    const at = placeOf(target) ?? lines[0];
    if (!at) return dispatch({ type: 'dismiss' });
    current.clear();
    current.add(target.range);
    view.open(target, at, aloud);
  };

  const paint = () => painter.paint([...marks.all()], settings());

  const apply = ({ removed, changed }: Change) => {
    paint();
    const target = card.mode === 'closed' ? null : card.target;
    if (target && !isLookedUp(target)) {
      if (removed.includes(target)) dispatch({ type: 'dismiss' });
      else if (changed.includes(target)) view.refresh();
    }
    options.onChange();
  };

  const loader = createTextLoader(glossary, options.loadTexts, () => {
    if (signal.aborted) return;
    // With the texts come the words that guards ask for and that favour one sense, so all is chosen again.
    apply(marks.resolve());
    view.refresh();
  });

  const shown = () => (card.mode === 'open' ? card.target : null);
  listen({
    document,
    marks,
    host: view.host,
    signal,
    dispatch,
    shown,
    placeOf,
    isActive: painter.isPainted,
  });
  startScanner({
    document,
    marks,
    signal,
    onShadow: (roots) => {
      marks.shadowRoots = roots;
    },
    // Even where no mark is new: words that are marked only with others beside them wait for their texts, and what was
    // read while texts came is marked with those.
    onRead: () => loader.need(marks.senses()),
    onChange: apply,
  });

  const open = (target: Target, andThen = () => {}) =>
    scrollIntoSight(target, () => {
      dispatch({ type: 'key', target });
      andThen();
    });
  const steps = createSteps({ marks, shown, isPainted: painter.isPainted });

  const step = (by: 1 | -1): boolean => {
    const target = steps.next(by);
    const hadFocus = view.host.hasFocus;
    if (target) open(target, () => hadFocus && view.host.takeFocus());
    return target !== undefined;
  };
  /** Opens a card with the focus in it, moves the focus into the open one, or closes the one that has it. */
  const toggleCard = (): boolean => {
    const target = shown() ?? steps.nearest();
    if (view.host.hasFocus) dispatch({ type: 'dismiss', byReader: true });
    else if (target) open(target, () => view.host.takeFocus());
    return target !== undefined;
  };
  /** Explains the selected words. */
  const lookUp = (): boolean => {
    const { text, range } = readSelection(document);
    if (range) void showFound(text, range);
    return range !== null;
  };
  const showFound = async (text: string, range: StaticRange) => {
    const found = await options.lookUp(text);
    if (!found || signal.aborted) return;
    glossary.add(found.texts);
    // What this page means by the word goes before all that the word can mean.
    const here = [...marks.all()].find(({ mark }) => mark.text === found.query);
    dispatch({ type: 'key', target: here ? { mark: here.mark, range } : { range, found } });
  };
  const commands: Record<Command, () => boolean> = {
    'next-term': () => step(1),
    'previous-term': () => step(-1),
    'toggle-card': toggleCard,
    'look-up': lookUp,
  };

  return {
    summary: () => summarise([...marks.all()].map((m) => m.mark)),
    goTo: (term) => {
      const target = steps.find(term);
      if (target) open(target, () => flash(target.range));
    },
    command: (name) => commands[name](),
    dismiss: () => dispatch({ type: 'dismiss', byReader: true }),
    applySettings: () => {
      paint();
      view.refresh();
    },
  };
}
