import cardCss from '../../assets/card.css?inline';
import type { CardActions } from '../../components/Card';
import { copyText } from '../../lib/card/copy';
import { type CardHost, createCardHost } from '../../lib/card/host';
import { type CardModel, cardModel, copied, lookUpModel, senseModel, spoken } from '../../lib/card/model';
import type { Box } from '../../lib/card/position';
import { isLookedUp, type Target } from '../../lib/card/target';
import type { LoadedGlossary } from '../../lib/glossary/load';
import { originOf } from '../../lib/glossary/origin';
import { cardStrings, type Language } from '../../lib/i18n/card-strings';
import { reportUrl } from '../../lib/settings/report';
import { renderCard } from './render-card';

interface ViewOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly language: () => Language;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  readonly setKnown: (key: string, known: boolean) => Promise<boolean>;
  /** Opens the reader's own glossary with a form for a new term. */
  readonly addTerm: (form: string) => void;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** The card on the screen: what it shows of a mark, and the way through the senses that it names. */
export interface CardView {
  readonly host: CardHost;
  /** Shows the card of a mark beside its term. `aloud` reads it to a screen reader. */
  open(target: Target, at: Box, aloud: boolean): void;
  /** Shows the open card anew, in the place where it is. */
  refresh(target: Target, at: Box): void;
}

/** Owns the card's element and everything that its buttons do. */
export function createCardView(options: ViewOptions): CardView {
  const { document, glossary, signal } = options;
  const host = createCardHost(document, cardCss, signal);
  let shown: { target: Target; at: Box } | null = null;
  /** The senses followed from the first card, the last of them on the screen. */
  let trail: readonly string[] = [];
  let notice: 'copied' | 'copyFailed' | 'known' | null = null;

  const modelNow = (target: Target): CardModel => {
    const text = glossary.text(trail.at(-1) ?? '');
    if (text) return senseModel(text, options.language());
    return isLookedUp(target)
      ? lookUpModel(target.found, options.language())
      : cardModel(target.mark, glossary.text, options.language());
  };

  const render = () => {
    if (!shown) return;
    const { target, at } = shown;
    const model = modelNow(target);
    const words = cardStrings(options.language());
    const said = { copied: words.copiedNotice, copyFailed: words.copyFailed, known: words.knownNotice };
    const hadFocus = host.hasFocus;
    renderCard(host.container, model, actionsOf(model), notice ? said[notice] : undefined);
    host.show(at);
    // A button that had the focus may be gone with the former card.
    if (hadFocus && !host.hasFocus) host.takeFocus();
  };
  const go = (to: readonly string[]) => {
    trail = to;
    notice = null;
    render();
    if (shown) host.announce(spoken(modelNow(shown.target)));
  };
  const say = (what: typeof notice) => {
    notice = what;
    render();
    host.announce(host.container.querySelector('.notice')?.textContent ?? '');
  };
  const setKnown = async (key: string, known: boolean) => {
    if (await options.setKnown(key, known)) say(known ? 'known' : null);
  };

  const knowActions = (key: string): Pick<CardActions, 'know' | 'undoKnow'> => {
    if (key === '') return {};
    return notice === 'known'
      ? { undoKnow: () => void setKnown(key, false) }
      : { know: () => void setKnown(key, true) };
  };
  const actionsOf = (model: CardModel): CardActions => ({
    close: options.onClose,
    follow: (id) => go([...trail, id]),
    ...(trail.length > 0 ? { back: () => go(trail.slice(0, -1)) } : {}),
    ...knowActions(model.knownKey),
    // What is the reader's own already is changed on its own page.
    ...(originOf(model.knownKey) === 'own' ? {} : { add: () => options.addTerm(model.term) }),
    copy: async () => say((await copyText(copied(model), host.container)) ? 'copied' : 'copyFailed'),
    report: () => {
      const long = model.long.map((p) => p.text).join('');
      const sense = model.knownKey.startsWith('form:') ? null : model.knownKey;
      window.open(reportUrl({ term: model.term, long, sense }), '_blank', 'noopener');
    },
  });

  return {
    host,
    open(target, at, aloud) {
      shown = { target, at };
      trail = [];
      notice = null;
      render();
      if (aloud) host.announce(spoken(modelNow(target)));
    },
    refresh(target, at) {
      shown = { target, at };
      render();
    },
  };
}
