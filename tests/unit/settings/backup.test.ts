import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A local storage in memory, which can be out of room. */
const area = vi.hoisted(() => ({ items: {} as Record<string, unknown>, isFull: false, isBroken: false }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string | string[]) => {
          if (area.isBroken) throw new Error('An unexpected error occurred');
          return Object.fromEntries(
            [keys].flat().flatMap((k) => (k in area.items ? [[k, area.items[k]]] : [])),
          );
        },
        set: async (items: Record<string, unknown>) => {
          if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(area.items, JSON.parse(JSON.stringify(items)));
        },
        clear: async () => {
          area.items = {};
        },
      },
      onChanged: { addListener() {}, removeListener() {} },
    },
  },
}));
/** Locks as browsers have them: one holder at a time, in order. Node 20 has none. */
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      last = last.then(work, work);
      return last;
    },
  },
});

const { damagedCopy, exportAll, importAll, keepDamaged, resetAll } = await import(
  '../../../lib/settings/backup'
);
const { changeAdded, readAdded, repairIndex } = await import('../../../lib/settings/added-glossaries');
const { changeSettings, readSettings } = await import('../../../lib/settings/storage');
const { DEFAULT_SETTINGS, withKnown } = await import('../../../lib/settings/schema');

const term = { id: 'gtrax', forms: ['GTRAX'], long: 'Gugus Tugas' };

describe('what is stored', () => {
  beforeEach(() => {
    area.items = {};
    area.isFull = false;
    area.isBroken = false;
  });

  it('has its forms index written anew where that is damaged or of another version, and else left', async () => {
    await changeAdded((a) => ({ ...a, own: [term] }));
    const right = area.items['added-forms'] as { forms: string; stamp: number };
    area.items['added-forms'] = { ...right, stamp: 1, forms: 'singkap-forms 1\nGTRAX\town:gtrax' };
    await repairIndex();
    expect(area.items['added-forms']).toMatchObject({ forms: right.forms });
    area.items['added-forms'] = { ...right, stamp: 1 };
    await repairIndex();
    expect(area.items['added-forms']).toEqual({ ...right, stamp: 1 });
  });

  it('is taken for the defaults where it cannot be read, and is not written over', async () => {
    await changeSettings((s) => withKnown(s, 'asn', true));
    area.isBroken = true;
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await expect(changeSettings((s) => withKnown(s, 'kpk', true))).rejects.toThrow();
    area.isBroken = false;
    expect((await readSettings()).known).toEqual(['asn']);
  });

  it('goes to a file whole and comes back from it', async () => {
    await changeSettings((s) => withKnown({ ...s, language: 'en' }, 'asn', true));
    await changeAdded((a) => ({ ...a, own: [term] }));
    const file = await exportAll();
    await resetAll();
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect((await readAdded()).own).toEqual([]);
    expect(await importAll(file)).toBe(true);
    expect(await readSettings()).toMatchObject({ language: 'en', known: ['asn'] });
    expect((await readAdded()).own).toEqual([term]);
  });

  it.each(['', 'x', 'null', '[]', '{"format": "lain"}'])(
    'is left as it is by a file such as %j',
    async (file) => {
      await changeAdded((a) => ({ ...a, own: [term] }));
      const before = JSON.stringify(area.items);
      expect(await importAll(file)).toBe(false);
      expect(JSON.stringify(area.items)).toBe(before);
    },
  );

  it('loses no change of two at once', async () => {
    await Promise.all([
      changeSettings((s) => withKnown(s, 'a', true)),
      changeSettings((s) => withKnown(s, 'b', true)),
      changeAdded((a) => ({ ...a, own: [...a.own, term] })),
      changeAdded((a) => ({ ...a, own: [...a.own, { ...term, id: 'lain' }] })),
    ]);
    expect((await readSettings()).known).toEqual(['a', 'b']);
    expect((await readAdded()).own.map((t) => t.id)).toEqual(['gtrax', 'lain']);
  });

  it('stays as it was where the browser has no room', async () => {
    await changeAdded((a) => ({ ...a, own: [term] }));
    area.isFull = true;
    await expect(changeAdded((a) => ({ ...a, own: [] }))).rejects.toThrow(/quota/);
    expect((await readAdded()).own).toEqual([term]);
  });

  it('is kept in a copy where it is damaged, while the rest is read', async () => {
    area.items.settings = { version: 2, enabled: 'rusak', language: 'en' };
    await keepDamaged();
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    expect(JSON.parse((await damagedCopy()) ?? '')).toEqual({ version: 2, enabled: 'rusak', language: 'en' });
    area.items = {};
    await keepDamaged();
    expect(await damagedCopy()).toBeNull();
  });

  it('of the glossaries loses only the terms that are damaged', async () => {
    area.items['added-glossaries'] = { own: [term, { id: 'X' }, 7], subscriptions: 'rusak' };
    expect(await readAdded()).toMatchObject({ own: [term], subscriptions: [] });
  });

  it('gives pages a new index only where they have something new to read', async () => {
    const stamp = () => (area.items['added-forms'] as { stamp: number } | undefined)?.stamp;
    await changeAdded((a) => ({ ...a, own: [term] }));
    const first = stamp();
    await new Promise((done) => setTimeout(done, 3));
    await changeAdded((a) => ({ ...a, own: [{ ...term }] }));
    expect(stamp()).toBe(first);
    await changeAdded((a) => ({ ...a, own: [{ ...term, long: 'Gugus Tugas Lain' }] }));
    expect(stamp()).not.toBe(first);
  });
});
