import type { CardModel } from '../lib/card/model';
import { cardStrings } from '../lib/i18n/card-strings';
import { Meaning } from './Meaning';

/** What the reader can do in a card. */
export interface CardActions {
  close(): void;
  /** Opens the card of another sense in this one's place. */
  follow(id: string): void;
  /** Goes back to the card that was followed from; absent where there is none. */
  back?(): void;
  /** Marks the term no more. */
  know?(): void;
  /** Takes that back. */
  undoKnow?(): void;
  copy?(): void;
  /** Takes the term, in another meaning or as a new one, into the reader's own glossary. */
  add?(): void;
  report?(): void;
}

interface CardProps {
  readonly model: CardModel;
  readonly actions: CardActions;
  /** What the last action did, in words. */
  readonly notice?: string | undefined;
}

/** The card of one term. Shows text only; every string is set as text. */
export function Card({ model, actions, notice }: CardProps) {
  const words = cardStrings(model.language);
  return (
    <div
      class="card"
      role="dialog"
      aria-modal="false"
      aria-label={`${words.card}: ${model.term}`}
      lang={model.language}
      tabIndex={-1}
    >
      <div class="head">
        {actions.back && (
          <button type="button" class="icon back" aria-label={words.back} onClick={actions.back}>
            <span aria-hidden="true">‹</span>
          </button>
        )}
        <strong class="term" lang="id">
          {model.term}
        </strong>
        {model.source && <span class="source">{model.source}</span>}
        <button type="button" class="icon close" aria-label={words.close} onClick={actions.close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {model.missing && <p class="muted">{words[model.missing]}</p>}
      <Meaning model={model} follow={(link) => link.id !== null && actions.follow(link.id)} />
      <Foot words={words} actions={actions} notice={notice} />
    </div>
  );
}

type FootProps = Pick<CardProps, 'actions' | 'notice'> & { readonly words: ReturnType<typeof cardStrings> };

function Foot({ words, actions, notice }: FootProps) {
  return (
    <div class="foot">
      {actions.copy && (
        <button type="button" class="action" onClick={actions.copy}>
          {words.copy}
        </button>
      )}
      {actions.know && (
        <button type="button" class="action" onClick={actions.know}>
          {words.know}
        </button>
      )}
      {actions.undoKnow && (
        <button type="button" class="action" onClick={actions.undoKnow}>
          {words.undo}
        </button>
      )}
      {actions.add && (
        <button type="button" class="action" onClick={actions.add}>
          {words.addToOwn}
        </button>
      )}
      {actions.report && (
        <button type="button" class="action" onClick={actions.report}>
          {words.report}
        </button>
      )}
      {notice && <p class="notice">{notice}</p>}
    </div>
  );
}
