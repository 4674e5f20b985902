import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('wxt/browser', () => ({ browser: {} }));
const { afterSync, forSync, fromAnother } = await import('../../entrypoints/background/sync');

describe('settings that are carried to other browsers', () => {
  const known = (count: number) => Array.from({ length: count }, (_, i) => `istilah-nomor-${i}`);

  it('are whole where they fit, and without the known terms where those would be too much', () => {
    const few = { ...DEFAULT_SETTINGS, known: known(50) };
    const many = { ...DEFAULT_SETTINGS, enabled: false, known: known(1000) };
    expect(forSync(few)).toEqual(few);
    expect(forSync(many)).toEqual({ ...many, known: [] });
    expect(JSON.stringify(forSync(many)).length).toBeLessThan(8192);
  });

  it('are taken from another browser alone: the echo of what this one wrote is old already', () => {
    expect(fromAnother({ from: 'a', settings: { enabled: false } }, 'b')).toEqual({ enabled: false });
    expect(fromAnother({ from: 'a', settings: { enabled: false } }, 'a')).toBeUndefined();
    for (const damaged of [undefined, null, 7, {}]) expect(fromAnother(damaged, 'a')).toBeUndefined();
  });

  it('leave the terms known here where they bring none', () => {
    const local = { ...DEFAULT_SETTINGS, known: known(3) };
    expect(afterSync(local, { ...DEFAULT_SETTINGS, enabled: false })).toEqual({ ...local, enabled: false });
    expect(afterSync(local, { ...DEFAULT_SETTINGS, known: ['asn'] }).known).toEqual(['asn']);
  });
});
