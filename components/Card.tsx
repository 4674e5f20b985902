import type { CardModel } from '../lib/card/model';
import { strings } from '../lib/i18n/strings';

/** The card of one term. Shows text only; every string is set as text. */
export function Card({ model, onClose }: { model: CardModel; onClose: () => void }) {
  const words = strings(model.language);
  return (
    <div
      class="card"
      role="dialog"
      aria-modal="false"
      aria-label={`${words.card}: ${model.term}`}
      lang={model.language}
    >
      <div class="head">
        <strong class="term" lang="id">
          {model.term}
        </strong>
        {model.fromPage && <span class="source">{words.accordingToPage}</span>}
        <button type="button" class="close" aria-label={words.close} onClick={onClose}>
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
      {model.validity && <p class="muted validity">{model.validity}</p>}
      {model.law && (
        <p class="muted law">
          {words.law}: {model.law}
        </p>
      )}
      {model.others.length > 0 && (
        <div class="others">
          <p class="muted">
            {model.othersTitle}
            {model.othersTitle && !model.othersTitle.endsWith(':') && ':'}
          </p>
          <ul>
            {model.others.map((other) => (
              <li key={other.long} lang="id">
                {other.long}
              </li>
            ))}
          </ul>
          {model.reasons.length > 0 && <p class="muted reasons">{model.reasons.join('; ')}</p>}
        </div>
      )}
    </div>
  );
}
