import cardCss from '../../assets/card.css?inline';
import type { CardActions } from '../../components/Card';
import { copyText } from '../../lib/card/copy';
import { type CardHost, createCardHost } from '../../lib/card/host';
import { type CardModel, cardModel, copied, senseModel, spoken } from '../../lib/card/model';
import type { Box } from '../../lib/card/position';
import type { Mark } from '../../lib/engine/types';
import type { LoadedGlossary } from '../../lib/glossary/load';
import { type Language, strings } from '../../lib/i18n/strings';
import { reportUrl } from '../../lib/settings/report';
import { renderCard } from './render-card';

interface ViewOptions {
  readonly document: Document;
  readonly glossary: LoadedGlossary;
  readonly language: () => Language;
  /** Keeps, or takes back, that the reader knows a term. False where it cannot be kept. */
  readonly setKnown: (key: string, known: boolean) => Promise<boolean>;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

/** The card on the screen: what it shows of a mark, and the way through the senses that it names. */
export interface CardView {
  readonly host: CardHost;
  /** Shows the card of a mark beside its term. `aloud` reads it to a screen reader. */
  open(mark: Mark, term: Box, aloud: boolean): void;
  /** Shows the open card anew, in the place where it is. */
  refresh(mark: Mark, term: Box): void;
}

/** Owns the card's element and everything that its buttons do. */
export function createCardView(options: ViewOptions): CardView {
  const { document, glossary, signal } = options;
  const host = createCardHost(document, cardCss, signal);
  let shown: { mark: Mark; term: Box } | null = null;
  /** The senses followed from the first card, the last of them on the screen. */
  let trail: readonly string[] = [];
  let notice: 'copied' | 'copyFailed' | 'known' | null = null;

  const modelNow = (mark: Mark): CardModel => {
    const text = glossary.text(trail.at(-1) ?? '');
    return text ? senseModel(text, options.language()) : cardModel(mark, glossary.text, options.language());
  };

  const render = () => {
    if (!shown) return;
    const { mark, term } = shown;
    const model = modelNow(mark);
    const words = strings(options.language());
    const said = { copied: words.copiedNotice, copyFailed: words.copyFailed, known: words.knownNotice };
    const hadFocus = host.hasFocus;
    renderCard(host.container, model, actionsOf(model), notice ? said[notice] : undefined);
    host.show(term);
    // A button that had the focus may be gone with the former card.
    if (hadFocus && !host.hasFocus) host.takeFocus();
  };
  const go = (to: readonly string[]) => {
    trail = to;
    notice = null;
    render();
    if (shown) host.announce(spoken(modelNow(shown.mark)));
  };
  const say = (what: typeof notice) => {
    notice = what;
    render();
    host.announce(host.container.querySelector('.notice')?.textContent ?? '');
  };
  const setKnown = async (key: string, known: boolean) => {
    if (await options.setKnown(key, known)) say(known ? 'known' : null);
  };

  const actionsOf = (model: CardModel): CardActions => ({
    close: options.onClose,
    follow: (id) => go([...trail, id]),
    ...(trail.length > 0 ? { back: () => go(trail.slice(0, -1)) } : {}),
    ...(notice === 'known'
      ? { undoKnow: () => void setKnown(model.knownKey, false) }
      : { know: () => void setKnown(model.knownKey, true) }),
    copy: async () => say((await copyText(copied(model), host.container)) ? 'copied' : 'copyFailed'),
    report: () => {
      const long = model.long.map((p) => p.text).join('');
      const sense = model.knownKey.startsWith('form:') ? null : model.knownKey;
      window.open(reportUrl({ term: model.term, long, sense }), '_blank', 'noopener');
    },
  });

  return {
    host,
    open(mark, term, aloud) {
      shown = { mark, term };
      trail = [];
      notice = null;
      render();
      if (aloud) host.announce(spoken(modelNow(mark)));
    },
    refresh(mark, term) {
      shown = { mark, term };
      render();
    },
  };
}
