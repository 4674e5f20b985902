import cardCss from '../../assets/card.css?inline';
import type { CardActions } from '../../components/Card';
import { copyText } from '../../lib/card/copy';
import { type CardHost, createCardHost } from '../../lib/card/host';
import {
  type CardModel,
  cardModel,
  copied,
  lookUpModel,
  reported,
  senseModel,
  spoken,
} from '../../lib/card/model';
import type { Box } from '../../lib/card/position';
import { isLookedUp, type Target } from '../../lib/card/target';
import type { LoadedGlossary } from '../../lib/glossary/load';
import { originOf } from '../../lib/glossary/origin';
import { cardStrings } from '../../lib/i18n/card-strings';
import type { Settings } from '../../lib/settings/schema';
import { renderCard } from './render-card';

interface ViewOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly settings: () => Settings;
  /** Is the text of a sense missing for good? */
  readonly isLost: (id: string) => boolean;
  /** Where the card of a term stands now; undefined where the term is out of sight. */
  readonly placeOf: (target: Target) => Box | undefined;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  readonly setKnown: (key: string, known: boolean) => Promise<boolean>;
  /** Opens the reader's own glossary with a form for a new term. */
  readonly addTerm: (form: string) => void;
  /** Opens the form for a wrong meaning. */
  readonly report: (about: ReturnType<typeof reported>) => void;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** The card on the screen: what it shows of a term, and the way through the senses that it names. */
export interface CardView {
  readonly host: CardHost;
  /** Shows the card of a term in a place. `aloud` reads it to a screen reader. */
  open(target: Target, at: Box, aloud: boolean): void;
  /** Shows the open card anew, where its term is now. */
  refresh(): void;
  close(): void;
}

type Notice = 'copied' | 'copyFailed' | 'known' | 'notKept';

/** What is on the screen. A change of any part makes a new one, so that what comes late can tell that it is too late. */
interface Shown {
  readonly target: Target;
  /** Where it was put when its term was last seen. */
  readonly at: Box;
  /** The senses followed from the first card, the last of them on the screen. */
  readonly trail: readonly string[];
  readonly notice: Notice | null;
}

/** Owns the card's element and everything that its buttons do. */
export function createCardView(options: ViewOptions): CardView {
  const { document, glossary, settings, signal } = options;
  const host = createCardHost(document, cardCss, signal);
  let shown: Shown | null = null;
  /** The card was read aloud before its text had come, and is to be read again when it has. */
  let isUnfinished = false;

  const modelOf = ({ target, trail }: Shown): CardModel => {
    const { language } = settings();
    const followed = glossary.text(trail.at(-1) ?? '');
    if (followed) return senseModel(followed, language);
    return isLookedUp(target)
      ? lookUpModel(target.found, language)
      : cardModel(target.mark, glossary.text, language, options.isLost);
  };

  const render = (next: Shown, fresh: boolean) => {
    shown = { ...next, at: options.placeOf(next.target) ?? next.at };
    const model = modelOf(shown);
    const words = cardStrings(settings().language);
    const said: Record<Notice, string> = {
      copied: words.copiedNotice,
      copyFailed: words.copyFailed,
      known: words.knownNotice,
      notKept: words.notKept,
    };
    const hadFocus = host.hasFocus;
    const notice = shown.notice ? said[shown.notice] : undefined;
    renderCard(host.container, model, actionsOf(model, shown), notice);
    host.show(shown.at, fresh);
    // A button that had the focus may be gone with the former card.
    if (hadFocus && !host.hasFocus) host.takeFocus();
    return model;
  };
  const readAloud = (model: CardModel) => {
    isUnfinished = model.missing === 'loading';
    // Its meaning is Indonesian in either language.
    host.announce(spoken(model), 'id');
  };
  const go = (from: Shown, trail: readonly string[]) => {
    // A sense of which no text has come has no card.
    if (trail.length > 0 && !glossary.text(trail.at(-1) ?? '')) return;
    readAloud(render({ ...from, trail, notice: null }, true));
  };
  const say = (notice: Notice | null) => {
    if (!shown) return;
    render({ ...shown, notice }, false);
    host.announce(host.container.querySelector('.notice')?.textContent ?? '', settings().language);
  };
  /** Says how something ended, unless the reader has gone on to another card meanwhile. */
  const sayWhenDone = async (done: Promise<Notice | null>) => {
    const before = shown;
    const notice = await done;
    if (shown && before && shown.target === before.target && shown.trail === before.trail) say(notice);
  };

  const setKnown = (key: string, known: boolean) =>
    void sayWhenDone(
      options.setKnown(key, known).then((kept) => (!kept ? 'notKept' : known ? 'known' : null)),
    );
  const knowActions = (key: string): Pick<CardActions, 'know' | 'undoKnow'> => {
    if (key === '') return {};
    return settings().known.includes(key)
      ? { undoKnow: () => setKnown(key, false) }
      : { know: () => setKnown(key, true) };
  };
  const meaningActions = (model: CardModel): Pick<CardActions, 'copy' | 'report'> => {
    if (!model.hasMeaning) return {};
    const copy = async () => ((await copyText(copied(model), host.container)) ? 'copied' : 'copyFailed');
    return { copy: () => void sayWhenDone(copy()), report: () => options.report(reported(model)) };
  };
  const actionsOf = (model: CardModel, now: Shown): CardActions => ({
    close: options.onClose,
    follow: (id) => go(now, [...now.trail, id]),
    ...(now.trail.length > 0 ? { back: () => go(now, now.trail.slice(0, -1)) } : {}),
    ...knowActions(model.knownKey),
    // What is the reader's own already is changed on its own page.
    ...(originOf(model.knownKey) === 'own' ? {} : { add: () => options.addTerm(model.term) }),
    ...meaningActions(model),
  });

  return {
    host,
    open(target, at, aloud) {
      const model = render({ target, at, trail: [], notice: null }, true);
      isUnfinished = false;
      if (aloud) readAloud(model);
    },
    refresh() {
      if (!shown) return;
      const model = render(shown, false);
      if (isUnfinished && model.missing !== 'loading') readAloud(model);
    },
    close() {
      shown = null;
      host.hide();
    },
  };
}
