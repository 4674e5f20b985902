import { type CardModel, type Linked, linkText } from '../lib/card/model';
import { cardStrings } from '../lib/i18n/card-strings';

interface MeaningProps {
  readonly model: CardModel;
  /** Opens another sense. */
  readonly follow: (link: Linked) => void;
}

/** What a term means: long form, English, explanation, how long the name is valid, what it belongs to, its law. */
export function Meaning({ model, follow }: MeaningProps) {
  const words = cardStrings(model.language);
  return (
    <>
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
          <Links links={model.successors} follow={follow} />
        </div>
      )}
      {model.parent && (
        <div class="parent">
          <p class="muted">{words.parent}:</p>
          <Links links={[model.parent]} follow={follow} />
        </div>
      )}
      {model.law && (
        <p class="muted law">
          {words.law}: <span lang="id">{model.law}</span>
        </p>
      )}
      {model.othersTitle && (
        <div class="others">
          <p class="muted">
            {model.othersTitle}
            {model.others.length > 0 && !model.othersTitle.endsWith(':') && ':'}
          </p>
          <Links links={model.others} follow={follow} termOf={model.term} />
          {model.reasons.length > 0 && (
            <p class="muted reasons">
              {words.chosenBecause}: {model.reasons.join('; ')}
            </p>
          )}
        </div>
      )}
    </>
  );
}

interface LinksProps {
  readonly links: readonly Linked[];
  readonly follow: (link: Linked) => void;
  /** The other senses of one term differ in the long form alone, so that the term need not be said again. */
  readonly termOf?: string;
}

/** Other senses, each to be opened. */
function Links({ links, follow, termOf = '' }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map((link) => {
        const text = linkText(link, termOf);
        return (
          <li key={link.id ?? link.long} lang="id">
            {link.id === null ? (
              text
            ) : (
              <button type="button" class="link" onClick={() => follow(link)}>
                {text}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
