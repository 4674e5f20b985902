import { EN_ROUTE_DELAY_MS, LEAVE_DELAY_MS, OPEN_DELAY_MS } from './timings';

/**
 * When the card opens and closes, as a pure reducer. Every dwell has a token: a timer that comes back with an older
 * token is ignored, so no stale timer can ever act and none has to be cancelled (the idea of MediaWiki Popups).
 * `T` is what the card is about; targets are compared by identity.
 */
export type CardState<T> =
  | {
      readonly mode: 'closed';
      readonly token: number;
      /** The term whose card was dismissed under the pointer: it must leave before the card opens again. */
      readonly spent: T | null;
    }
  | { readonly mode: 'arming'; readonly token: number; readonly target: T }
  | {
      readonly mode: 'open';
      readonly token: number;
      readonly target: T;
      readonly by: OpenedBy;
      /** Another term that the pointer rests on while the card is open. */
      readonly next: T | null;
      /** Has the pointer left term and card? */
      readonly leaving: boolean;
    };

export type OpenedBy = 'pointer' | 'tap' | 'key';

export type CardEvent<T> =
  /**
   * The pointer came to rest on, or moves slowly over, a term. `restedMs`: how long it has lain there already;
   * `isStill`: it is the page that has moved under it.
   */
  | { readonly type: 'over'; readonly target: T; readonly restedMs?: number; readonly isStill?: boolean }
  /** The pointer is on no term and not on the card. */
  | { readonly type: 'away' }
  | { readonly type: 'over-card' }
  /** The pointer is between term and card, on its way to the card; perhaps another term lies there. */
  | { readonly type: 'en-route'; readonly target: T | null }
  /** The reader types, drags or selects: what is only about to open does not. */
  | { readonly type: 'busy' }
  | { readonly type: 'timer'; readonly token: number }
  | { readonly type: 'tap'; readonly target: T }
  | { readonly type: 'key'; readonly target: T }
  /**
   * Esc, the close button, a click elsewhere or a selection (`byReader`); scrolling, the page hidden, the term gone.
   */
  | { readonly type: 'dismiss'; readonly byReader?: boolean };

/** What the shell is to do. At most one timer matters: the one with the state's token. */
export interface CardEffects<T> {
  readonly show?: T;
  readonly hide?: true;
  readonly startTimer?: { readonly token: number; readonly delayMs: number };
}

export interface Step<T> {
  readonly state: CardState<T>;
  readonly effects: CardEffects<T>;
}

export const CLOSED: CardState<never> = { mode: 'closed', token: 0, spent: null };

const stay = <T>(state: CardState<T>): Step<T> => ({ state, effects: {} });

function arm<T>(state: CardState<T>, target: T, restedMs: number): Step<T> {
  const token = state.token + 1;
  return {
    state: { mode: 'arming', token, target },
    effects: { startTimer: { token, delayMs: Math.max(0, OPEN_DELAY_MS - restedMs) } },
  };
}

function open<T>(state: CardState<T>, target: T, by: OpenedBy): Step<T> {
  return {
    state: { mode: 'open', token: state.token + 1, target, by, next: null, leaving: false },
    effects: { show: target },
  };
}

function close<T>(state: CardState<T>, spent: T | null = null): Step<T> {
  return {
    state: { mode: 'closed', token: state.token + 1, spent },
    effects: state.mode === 'open' ? { hide: true } : {},
  };
}

/** The next state and what to do. Pure. */
export function reduce<T>(state: CardState<T>, event: CardEvent<T>): Step<T> {
  switch (event.type) {
    case 'dismiss':
      return state.mode === 'closed' ? stay(state) : close(state, event.byReader ? state.target : null);
    case 'tap':
      // A second tap on the same term closes the card, as a second press of a button would.
      return state.mode === 'open' && state.target === event.target
        ? close(state)
        : open(state, event.target, 'tap');
    case 'key':
      return open(state, event.target, 'key');
    case 'timer':
      return event.token === state.token ? afterDelay(state) : stay(state);
    case 'over':
      // Scrolling brings some term or other under a mouse that lies there; who opened the card otherwise did not mean it.
      if (event.isStill && state.mode === 'open' && state.by !== 'pointer') return stay(state);
      return overTerm(state, event.target, event.restedMs);
    case 'over-card':
      return state.mode === 'open' && (state.leaving || state.next !== null)
        ? stay({ ...state, token: state.token + 1, next: null, leaving: false })
        : stay(state);
    case 'en-route':
      return enRoute(state, event.target);
    case 'busy':
      return state.mode === 'arming' ? close(state) : stay(state);
    case 'away':
      return awayFromAll(state);
  }
}

function afterDelay<T>(state: CardState<T>): Step<T> {
  if (state.mode === 'arming') return open(state, state.target, 'pointer');
  if (state.mode === 'open' && state.next !== null) return open(state, state.next, 'pointer');
  if (state.mode === 'open' && state.leaving) return close(state);
  return stay(state);
}

function overTerm<T>(state: CardState<T>, target: T, restedMs = 0): Step<T> {
  if (state.mode === 'closed') return state.spent === target ? stay(state) : arm(state, target, restedMs);
  if (state.mode === 'arming') return state.target === target ? stay(state) : arm(state, target, restedMs);
  if (state.target === target)
    return state.leaving || state.next !== null
      ? stay({ ...state, token: state.token + 1, next: null, leaving: false })
      : stay(state);
  return waitFor(state, target, OPEN_DELAY_MS);
}

type Open<T> = Extract<CardState<T>, { mode: 'open' }>;

/** Another term takes the card over when the pointer has been on it for so long. */
function waitFor<T>(state: Open<T>, next: T, delayMs: number): Step<T> {
  if (state.next === next) return stay(state);
  const token = state.token + 1;
  return { state: { ...state, token, next, leaving: false }, effects: { startTimer: { token, delayMs } } };
}

/** The card closes when the pointer has been away for so long. */
function waitToLeave<T>(state: Open<T>, delayMs: number): Step<T> {
  if (state.leaving) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...state, token, next: null, leaving: true },
    effects: { startTimer: { token, delayMs } },
  };
}

function enRoute<T>(state: CardState<T>, target: T | null): Step<T> {
  const onTheWay = state.mode === 'open' && state.by === 'pointer' && target !== state.target;
  if (target === null) return onTheWay ? waitToLeave(state, EN_ROUTE_DELAY_MS) : awayFromAll(state);
  return onTheWay ? waitFor<T>(state, target, EN_ROUTE_DELAY_MS) : overTerm<T>(state, target);
}

function awayFromAll<T>(state: CardState<T>): Step<T> {
  if (state.mode === 'arming') return close(state);
  if (state.mode === 'closed') return state.spent === null ? stay(state) : stay<T>({ ...state, spent: null });
  if (state.by === 'pointer') return waitToLeave(state, LEAVE_DELAY_MS);
  // What was opened by tap or key does not depend on where a pointer is, but no other term is waited for any more.
  return state.next === null ? stay(state) : stay<T>({ ...state, token: state.token + 1, next: null });
}
