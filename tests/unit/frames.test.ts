import { describe, expect, it } from 'vitest';
import { createFrameStates } from '../../entrypoints/content/frames';
import type { PageState, TermSummary } from '../../lib/settings/messages';

const term = (form: string, count: number, sense = form): TermSummary => ({
  form,
  long: form,
  candidates: [],
  sense,
  count,
  fromPage: false,
});
const state = (terms: TermSummary[], status: PageState['status'] = 'on'): PageState => ({
  status,
  host: 'x.id',
  marks: terms.reduce((sum, t) => sum + t.count, 0),
  terms,
});

describe('the state of a page with frames', () => {
  it('has the terms of its frames after its own, each once, with the frame where the page itself has it not', () => {
    const frames = createFrameStates();
    frames.set(4, state([term('ASN', 2), term('KPK', 1)]));
    frames.set(7, state([term('KPK', 3), term('ASN', 1, 'lain')]));
    expect(frames.withFrames(state([term('ASN', 1)]))).toEqual({
      ...state([]),
      marks: 8,
      terms: [term('ASN', 3), { ...term('KPK', 4), frame: 4 }, { ...term('ASN', 1, 'lain'), frame: 7 }],
    });
  });

  it('forgets a frame that has no marks any more', () => {
    const frames = createFrameStates();
    frames.set(4, state([term('KPK', 1)]));
    frames.set(4, state([]));
    const own = state([term('ASN', 1)]);
    expect(frames.withFrames(own)).toBe(own);
  });

  it('is on where the page itself is not read and a frame is', () => {
    const frames = createFrameStates();
    frames.set(4, state([term('KPK', 1)]));
    expect(frames.withFrames(state([], 'not-indonesian')).status).toBe('on');
  });
});
