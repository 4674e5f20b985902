import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextLoader } from '../../entrypoints/content/text-loader';
import type { LoadedGlossary } from '../../lib/glossary/load';
import type { SenseText } from '../../lib/glossary/texts';

/** What the background answers to each request in turn, the last answer for all that follow. */
function loaderWith(...answers: (() => Promise<unknown>)[]) {
  const known = new Map<string, SenseText>();
  const glossary = {
    text: (id: string) => known.get(id),
    add: (texts: SenseText[]) => {
      for (const text of texts) known.set(text.id, text);
    },
  } as unknown as LoadedGlossary;
  const requests: string[][] = [];
  let changes = 0;
  const loader = createTextLoader(
    glossary,
    (ids) => {
      requests.push(ids);
      return (answers[requests.length - 1] ?? answers.at(-1) ?? never)();
    },
    () => changes++,
  );
  return { loader, requests, known, changes: () => changes };
}

const text = (id: string) => ({ id }) as SenseText;
const gives =
  (...ids: string[]) =>
  async () =>
    ids.map(text);
const fails = async () => null;
const never = () => new Promise(() => {});
const minute = () => vi.advanceTimersByTimeAsync(60_000);

describe('the texts of a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are asked for once each, those needed meanwhile after the first have come', async () => {
    const { loader, requests, changes } = loaderWith(gives('a', 'b'), gives('c'));
    loader.need(['a', 'b']);
    loader.need(['b', 'c']);
    await minute();
    loader.need(['a', 'c']);
    await minute();
    expect(requests).toEqual([['a', 'b'], ['c']]);
    expect(changes()).toBe(2);
  });

  it.each([
    ['fails', fails],
    ['is never answered, because the background was ended', never],
  ])('come where the first request %s', async (_, first) => {
    const { loader, known } = loaderWith(first, first, gives('a', 'b'));
    loader.need(['a']);
    await vi.advanceTimersByTimeAsync(1);
    loader.need(['b']);
    await minute();
    expect([...known.keys()].sort()).toEqual(['a', 'b']);
  });

  it('are not asked for again and again where no answer comes, but once more with each need', async () => {
    const { loader, requests } = loaderWith(fails);
    loader.need(['a']);
    await minute();
    const before = requests.length;
    expect(before).toBe(5);
    await minute();
    expect(requests).toHaveLength(before);
    loader.need(['a']);
    await minute();
    expect(requests).toHaveLength(before + 1);
  });

  it('are known to be lost where no answer came, until one comes after all', async () => {
    let answer: () => Promise<unknown> = fails;
    const { loader, changes } = loaderWith(() => answer());
    loader.need(['a']);
    await vi.advanceTimersByTimeAsync(3000);
    expect([loader.isLost('a'), changes()]).toEqual([false, 0]);
    await minute();
    expect([loader.isLost('a'), loader.isLost('b'), changes()]).toEqual([true, false, 1]);
    answer = gives('a');
    loader.need(['a']);
    await minute();
    expect([loader.isLost('a'), changes()]).toEqual([false, 2]);
  });

  it('are taken from an answer that comes too late', async () => {
    const late = () => new Promise((done) => setTimeout(done, 6000, [text('a')]));
    const { loader, known } = loaderWith(late, never);
    loader.need(['a']);
    await minute();
    expect([...known.keys()]).toEqual(['a']);
    expect(loader.isLost('a')).toBe(false);
  });

  it('are lost, and not asked for again, where the background knows none of them', async () => {
    const { loader, requests } = loaderWith(gives());
    loader.need(['a']);
    await minute();
    loader.need(['a']);
    await minute();
    expect(requests).toHaveLength(1);
    expect(loader.isLost('a')).toBe(true);
  });
});
