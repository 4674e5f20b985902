import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, CLOSED, reduce } from '../../../lib/card/machine';
import { EN_ROUTE_DELAY_MS, LEAVE_DELAY_MS, OPEN_DELAY_MS } from '../../../lib/card/timings';

/** Runs events; `tick` stands for the newest timer coming back. */
function run(events: ReadonlyArray<CardEvent<string> | 'tick'>) {
  let state: CardState<string> = CLOSED;
  let timer = -1;
  const log: string[] = [];
  for (const event of events) {
    const step = reduce(state, event === 'tick' ? { type: 'timer', token: timer } : event);
    state = step.state;
    if (step.effects.startTimer) timer = step.effects.startTimer.token;
    if (step.effects.hide) log.push('hide');
    if (step.effects.show) log.push(`show ${step.effects.show}`);
  }
  return { state, log };
}

const over = (target: string): CardEvent<string> => ({ type: 'over', target });
const away: CardEvent<string> = { type: 'away' };
const enRoute = (target: string | null): CardEvent<string> => ({ type: 'en-route', target });
const busy: CardEvent<string> = { type: 'busy' };
const dismiss: CardEvent<string> = { type: 'dismiss', byReader: true };
const scrolled: CardEvent<string> = { type: 'dismiss' };

describe('the card', () => {
  it('opens after the pointer has rested, not before', () => {
    expect(run([over('a')]).log).toEqual([]);
    expect(run([over('a'), 'tick']).log).toEqual(['show a']);
    expect(reduce(CLOSED as CardState<string>, over('a')).effects.startTimer?.delayMs).toBe(OPEN_DELAY_MS);
  });

  it('counts the time that the pointer has lain there before it was looked at', () => {
    const rested: CardEvent<string> = { type: 'over', target: 'a', restedMs: 60 };
    expect(reduce(CLOSED as CardState<string>, rested).effects.startTimer?.delayMs).toBe(OPEN_DELAY_MS - 60);
  });

  it('that was opened by key stays where the page scrolls another term under a resting pointer', () => {
    const still: CardEvent<string> = { type: 'over', target: 'b', isStill: true };
    expect(run([{ type: 'key', target: 'a' }, still, 'tick']).log).toEqual(['show a']);
    expect(run([{ type: 'tap', target: 'a' }, still, 'tick']).log).toEqual(['show a']);
    expect(run([{ type: 'key', target: 'a' }, over('b'), 'tick']).log).toEqual(['show a', 'show b']);
    expect(run([over('a'), 'tick', still, 'tick']).log).toEqual(['show a', 'show b']);
  });

  it('does not open where the pointer only passed', () => {
    expect(run([over('a'), away, 'tick']).log).toEqual([]);
    expect(run([over('a'), over('b'), 'tick']).log).toEqual(['show b']);
  });

  it('ignores a timer of an earlier dwell', () => {
    const first = reduce(CLOSED as CardState<string>, over('a'));
    const second = reduce(first.state, over('b'));
    const stale = reduce(second.state, { type: 'timer', token: first.effects.startTimer?.token ?? -1 });
    expect(stale.effects).toEqual({});
    expect(stale.state).toEqual(second.state);
  });

  it('stays while the pointer travels to it, and closes after the pointer has left both', () => {
    expect(run([over('a'), 'tick', away, { type: 'over-card' }, 'tick']).log).toEqual(['show a']);
    expect(run([over('a'), 'tick', away, 'tick']).log).toEqual(['show a', 'hide']);
    expect(run([over('a'), 'tick', away, over('a'), 'tick']).log).toEqual(['show a']);
    const open = run([over('a'), 'tick']).state;
    expect(reduce(open, away).effects.startTimer?.delayMs).toBe(LEAVE_DELAY_MS);
  });

  it('changes to another term only after a rest there, and not when the pointer goes on to the card', () => {
    expect(run([over('a'), 'tick', over('b'), 'tick']).log).toEqual(['show a', 'show b']);
    expect(run([over('a'), 'tick', over('b'), { type: 'over-card' }, 'tick']).log).toEqual(['show a']);
  });

  it('gives the pointer more time on its way to the card, and opens no term that lies on it', () => {
    const open = run([over('a'), 'tick']).state;
    expect(reduce(open, enRoute('b')).effects.startTimer?.delayMs).toBe(EN_ROUTE_DELAY_MS);
    expect(reduce(open, enRoute(null)).effects.startTimer?.delayMs).toBe(EN_ROUTE_DELAY_MS);
    expect(run([over('a'), 'tick', enRoute(null), enRoute('b'), { type: 'over-card' }, 'tick']).log).toEqual([
      'show a',
    ]);
    expect(run([over('a'), 'tick', enRoute('b'), 'tick']).log).toEqual(['show a', 'show b']);
    expect(run([over('a'), 'tick', enRoute(null), 'tick']).log).toEqual(['show a', 'hide']);
    expect(run([over('a'), 'tick', enRoute(null), enRoute('a'), 'tick']).log).toEqual(['show a']);
  });

  it('waits for no other term any more once the pointer has left that, however the card was opened', () => {
    expect(run([{ type: 'key', target: 'a' }, over('b'), away, 'tick']).log).toEqual(['show a']);
  });

  it('does not open while the reader types, drags or selects, but an open one stays', () => {
    expect(run([over('a'), busy, 'tick']).log).toEqual([]);
    expect(run([over('a'), 'tick', busy]).log).toEqual(['show a']);
    expect(run([over('a'), busy, over('a'), 'tick']).log).toEqual(['show a']);
  });

  it('opens at once by tap and key, stays when a pointer moves away, and closes on a second tap', () => {
    expect(run([{ type: 'tap', target: 'a' }, away, 'tick']).log).toEqual(['show a']);
    expect(run([{ type: 'key', target: 'a' }, away, 'tick']).log).toEqual(['show a']);
    expect(
      run([
        { type: 'tap', target: 'a' },
        { type: 'tap', target: 'a' },
      ]).log,
    ).toEqual(['show a', 'hide']);
  });

  it('does not open again under a pointer that has not left the dismissed term', () => {
    expect(run([over('a'), 'tick', dismiss, over('a'), 'tick']).log).toEqual(['show a', 'hide']);
    expect(run([over('a'), 'tick', dismiss, away, over('a'), 'tick']).log).toEqual([
      'show a',
      'hide',
      'show a',
    ]);
    expect(run([over('a'), 'tick', dismiss, over('b'), 'tick']).log).toEqual(['show a', 'hide', 'show b']);
  });

  it('may open again where it was not the reader who closed it', () => {
    expect(run([over('a'), 'tick', scrolled, over('a'), 'tick']).log).toEqual(['show a', 'hide', 'show a']);
  });

  it('closes on dismissal, and arms nothing by it', () => {
    expect(run([over('a'), 'tick', dismiss, 'tick']).log).toEqual(['show a', 'hide']);
    expect(run([over('a'), dismiss, 'tick']).log).toEqual([]);
  });
});

describe('in any sequence of events', () => {
  const event: fc.Arbitrary<CardEvent<string> | 'tick'> = fc.oneof(
    fc.constantFrom<CardEvent<string> | 'tick'>('tick', away, dismiss, scrolled, busy, {
      type: 'over-card',
    }),
    fc.constantFrom('a', 'b', null).map(enRoute),
    fc.constantFrom('a', 'b', 'c').map(over),
    fc.constantFrom('a', 'b').map((target): CardEvent<string> => ({ type: 'tap', target })),
    fc.constantFrom('a', 'b').map((target): CardEvent<string> => ({ type: 'key', target })),
    fc.nat(30).map((token): CardEvent<string> => ({ type: 'timer', token })),
  );

  it('what was shown and hidden agrees with the state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const { state, log } = run(events);
        const last = log.at(-1);
        if (state.mode === 'open') expect(last).toBe(`show ${state.target}`);
        else expect(last === undefined || last === 'hide').toBe(true);
      }),
    );
  });

  it('there is never a second card: what is shown is the one target of the state', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: CardState<string> = CLOSED;
        let timer = -1;
        let onScreen: string | null = null;
        for (const e of events) {
          const step = reduce(state, e === 'tick' ? { type: 'timer', token: timer } : e);
          timer = step.effects.startTimer?.token ?? timer;
          state = step.state;
          expect(step.effects.show === undefined || step.effects.hide === undefined).toBe(true);
          if (step.effects.hide) onScreen = null;
          if (step.effects.show) onScreen = step.effects.show;
          expect(onScreen).toBe(state.mode === 'open' ? state.target : null);
        }
      }),
    );
  });

  it('after a dismissal nothing opens without a new intent', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(60), (events, token) => {
        const { state } = run([...events, dismiss]);
        expect(state.mode).toBe('closed');
        expect(reduce(state, { type: 'timer', token }).state.mode).toBe('closed');
        expect(reduce(state, { type: 'over-card' }).state.mode).toBe('closed');
        expect(reduce(state, busy).state.mode).toBe('closed');
        expect(reduce(state, enRoute(null)).state.mode).toBe('closed');
        if (state.mode === 'closed' && state.spent)
          expect(reduce(state, enRoute(state.spent)).state.mode).toBe('closed');
      }),
    );
  });

  it('tokens never go back', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: CardState<string> = CLOSED;
        for (const e of events) {
          const next = reduce(state, e === 'tick' ? { type: 'timer', token: state.token } : e).state;
          expect(next.token).toBeGreaterThanOrEqual(state.token);
          state = next;
        }
      }),
    );
  });
});
