import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/Switch';
import { type Language, strings } from '../../lib/i18n/strings';
import { type AddedGlossaries, changeAdded, type Subscription } from '../../lib/settings/added-glossaries';
import {
  type Fetched,
  fetchGlossary,
  glossaryAddress,
  originPattern,
} from '../../lib/settings/fetch-glossary';
import { checkSubscription, withSubscription } from '../../lib/settings/subscriptions';
import { fetchProblem } from './fetch-problems';

interface SubscriptionsProps {
  readonly subscriptions: readonly Subscription[];
  readonly language: Language;
}

/** So many terms are shown before anything is taken. */
const PREVIEW = 10;

/** Glossaries that others publish: looked at first, then taken, checked once a day, switched off or left. */
export function Subscriptions({ subscriptions, language }: SubscriptionsProps) {
  const words = strings(language);
  const [address, setAddress] = useState('');
  const [notice, setNotice] = useState('');
  const [found, setFound] = useState<{ url: URL; fetched: Extract<Fetched, { kind: 'glossary' }> } | null>(
    null,
  );

  const look = async () => {
    setFound(null);
    const url = glossaryAddress(address);
    if (!url) return setNotice(fetchProblem('bad-address', language));
    // First of all, while this is still the reader's own gesture.
    const granted = await browser.permissions.request({ origins: [originPattern(url)] }).catch(() => false);
    if (!granted) return setNotice(words.subscribeRefused);
    setNotice(words.loading);
    const fetched = await fetchGlossary(url.href);
    if (fetched.kind !== 'glossary')
      return setNotice(fetched.kind === 'failed' ? fetchProblem(fetched.problem, language) : '');
    setNotice('');
    setFound({ url, fetched });
  };
  const change = async (next: (added: AddedGlossaries) => AddedGlossaries) => {
    try {
      await changeAdded(next);
      setNotice('');
    } catch {
      setNotice(words.noRoom);
    }
  };
  const put = (number: number, fields: Partial<Subscription>) =>
    change((added) => ({
      ...added,
      subscriptions: added.subscriptions.map((s) => (s.number === number ? { ...s, ...fields } : s)),
    }));
  const leave = async (left: Subscription) => {
    await change((added) => ({
      ...added,
      subscriptions: added.subscriptions.filter((s) => s.number !== left.number),
    }));
    const origin = originPattern(new URL(left.url));
    if (!subscriptions.some((s) => s.number !== left.number && originPattern(new URL(s.url)) === origin))
      await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  };

  return (
    <section class="subscriptions">
      <h2>{words.subscribeTitle}</h2>
      <p class="muted">{words.subscribeHint}</p>
      <label class="field">
        <span>{words.subscribeAddress}</span>
        <input
          type="text"
          inputMode="url"
          placeholder="https://"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="action" onClick={() => void look()}>
        {words.importLook}
      </button>
      <div role="status">{notice && <p class="reason">{notice}</p>}</div>
      {found && (
        <div class="preview">
          <h3>{found.fetched.name}</h3>
          <p>
            {words.importFound
              .replace('{terms}', String(found.fetched.terms.length))
              .replace('{errors}', String(found.fetched.errors.length))}
          </p>
          <ul>
            {found.fetched.terms.slice(0, PREVIEW).map((term) => (
              <li key={term.id} lang="id">
                <b>{term.forms.join(', ')}</b> {term.long}
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="action"
            onClick={async () => {
              await change((added) => withSubscription(added, found.url.href, found.fetched, Date.now()));
              setFound(null);
              setAddress('');
            }}
          >
            {words.subscribe}
          </button>
        </div>
      )}
      {subscriptions.length === 0 && <p class="muted">{words.noSubscriptions}</p>}
      <ul class="subscribed">
        {subscriptions.map((s) => (
          <li key={s.number}>
            <Switch
              label={`${s.name} (${s.terms.length})`}
              isOn={s.enabled}
              onChange={(enabled) => void put(s.number, { enabled })}
            />
            <p class="muted">
              {s.url}
              {s.checkedAt !== undefined &&
                `. ${words.lastChecked.replace('{date}', new Date(s.checkedAt).toLocaleString(language))}`}
            </p>
            {s.error && <p class="wrong">{fetchProblem(s.error, language)}</p>}
            <div class="buttons">
              <button type="button" class="action" onClick={() => void checkSubscription(s)}>
                {words.checkNow}
                <span class="hidden"> {s.name}</span>
              </button>
              <button type="button" class="action" onClick={() => void leave(s)}>
                {words.unsubscribe}
                <span class="hidden"> {s.name}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
