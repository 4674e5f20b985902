import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLocked } from '../../../lib/settings/locked';
import { lockedBy, NO_POLICY, parsePolicy, withPreset } from '../../../lib/settings/policy';
import { DEFAULT_SETTINGS } from '../../../lib/settings/schema';

const POLICY = {
  organisation: 'Pemkab Contoh',
  enabled: true,
  density: 'rare',
  sites: { 'x.go.id': true },
  locked: ['enabled', 'sites', 'style', 'apa-saja'],
  terms: [{ forms: ['GTRAX'], long: 'Gugus Tugas' }, { forms: ['!'], long: 'x' }, 7],
  subscriptions: ['https://x.go.id/glosarium.json'],
};

describe('a policy', () => {
  it('sets, locks and brings terms; what is wrong in it is left out', () => {
    const policy = parsePolicy({ ...POLICY, language: 'xx' });
    expect(policy.set).toEqual({ enabled: true, density: 'rare', sites: { 'x.go.id': true } });
    expect([...policy.locked]).toEqual(['enabled', 'sites']);
    expect(policy.terms).toEqual([{ id: 'gtrax', forms: ['GTRAX'], long: 'Gugus Tugas' }]);
  });

  it('is where a new reader begins', () => {
    expect(withPreset(DEFAULT_SETTINGS, parsePolicy(POLICY))).toEqual({
      ...DEFAULT_SETTINGS,
      sites: { 'x.go.id': true },
      marks: { ...DEFAULT_SETTINGS.marks, density: 'rare' },
    });
  });

  it('keeps what is locked, whatever the reader has chosen, and nothing else', () => {
    const chosen = {
      ...DEFAULT_SETTINGS,
      enabled: false,
      language: 'en' as const,
      sites: { 'x.go.id': false, 'y.id': false },
    };
    const locked = lockedBy(parsePolicy(POLICY));
    expect(withLocked(chosen, locked)).toEqual({
      ...chosen,
      enabled: true,
      sites: { 'x.go.id': true, 'y.id': false },
    });
    const style = lockedBy(parsePolicy({ style: 'line', locked: ['style'] }));
    expect(withLocked(DEFAULT_SETTINGS, style).marks).toEqual({ ...DEFAULT_SETTINGS.marks, style: 'line' });
    expect(lockedBy(NO_POLICY)).toBeNull();
  });

  it('is borne whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (managed) => {
        const policy = parsePolicy(managed);
        expect(withLocked(DEFAULT_SETTINGS, lockedBy(policy)).version).toBe(DEFAULT_SETTINGS.version);
      }),
    );
  });
});
