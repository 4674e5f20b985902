import type { CardModel, Linked } from '../lib/card/model';
import { strings } from '../lib/i18n/strings';

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
  report(): void;
}

interface CardProps {
  readonly model: CardModel;
  readonly actions: CardActions;
  /** What the last action did, in words. */
  readonly notice?: string | undefined;
}

/** The card of one term. Shows text only; every string is set as text. */
export function Card({ model, actions, notice }: CardProps) {
  const words = strings(model.language);
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
        {model.fromPage && <span class="source">{words.accordingToPage}</span>}
        <button type="button" class="icon close" aria-label={words.close} onClick={actions.close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {model.isLoading && <p class="muted">{words.loading}</p>}
      {model.long.length > 0 && (
        <p class="long" lang="id">
          {model.long.map((part) => (part.strong ? <b>{part.text}</b> : part.text))}
        </p>
      )}
      {model.english && (
        <p class="english" lang="en">
          {model.english}
        </p>
      )}
      {model.definition && (
        <p class="definition" lang="id">
          {model.definition}
        </p>
      )}
      {model.validity && (
        <div class="validity">
          <p class="muted">{model.successors.length > 0 ? `${model.validity}:` : model.validity}</p>
          <Links links={model.successors} follow={actions.follow} />
        </div>
      )}
      {model.parent && (
        <div class="parent">
          <p class="muted">{words.parent}:</p>
          <Links links={[model.parent]} follow={actions.follow} />
        </div>
      )}
      {model.law && (
        <p class="muted law">
          {words.law}: {model.law}
        </p>
      )}
      {model.others.length > 0 && (
        <div class="others">
          <p class="muted">
            {model.othersTitle}
            {!model.othersTitle?.endsWith(':') && ':'}
          </p>
          <Links links={model.others} follow={actions.follow} longOnly />
          {model.reasons.length > 0 && <p class="muted reasons">{model.reasons.join('; ')}</p>}
        </div>
      )}
      <Foot words={words} actions={actions} notice={notice} />
    </div>
  );
}

interface LinksProps {
  readonly links: readonly Linked[];
  readonly follow: (id: string) => void;
  /** The other senses of one form differ in the long form alone. */
  readonly longOnly?: boolean;
}

/** Other senses, each opening its own card in this one's place. */
function Links({ links, follow, longOnly = false }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ id, form, long }) => {
        const text = longOnly ? long : `${form}, ${long}`;
        return (
          <li key={id ?? long} lang="id">
            {id === null ? (
              text
            ) : (
              <button type="button" class="link" onClick={() => follow(id)}>
                {text}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type FootProps = Pick<CardProps, 'actions' | 'notice'> & { readonly words: ReturnType<typeof strings> };

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
      <button type="button" class="action" onClick={actions.report}>
        {words.report}
      </button>
      {notice && <p class="notice">{notice}</p>}
    </div>
  );
}
