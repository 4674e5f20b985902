import { describe, expect, it } from 'vitest';
import { drawSample, sampleRow } from '../../../scripts/glossary/sample';

const glossary = (size: number) =>
  Array.from({ length: size }, (_, i) => ({ id: `sense-${i}`, checked: '2026-11-24' }));
const ids = (items: ReadonlyArray<{ id: string }>) => items.map(({ id }) => id);

describe('a sample of the glossary', () => {
  it('is the same for the same seed, whatever the order of the source', () => {
    const items = glossary(500);
    const drawn = ids(drawSample(items, { count: 50, seed: 7 }));
    expect(ids(drawSample(items.toReversed(), { count: 50, seed: 7 }))).toEqual(drawn);
    expect(ids(drawSample(items, { count: 50, seed: 8 }))).not.toEqual(drawn);
  });

  it('draws every item with the same chance', () => {
    const items = glossary(10);
    const counts = new Map(items.map(({ id }) => [id, 0]));
    for (let seed = 0; seed < 2000; seed++)
      for (const id of ids(drawSample(items, { count: 3, seed }))) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const count of counts.values()) {
      // 600 expected, with a standard deviation of about 20.
      expect(count).toBeGreaterThan(500);
      expect(count).toBeLessThan(700);
    }
  });

  it('changes by one item at most where one is added to the glossary', () => {
    const before = new Set(ids(drawSample(glossary(500), { count: 50, seed: 7 })));
    const after = ids(drawSample([...glossary(500), { id: 'new', checked: '2026' }], { count: 50, seed: 7 }));
    expect(after.filter((id) => !before.has(id)).length).toBeLessThanOrEqual(1);
  });

  it('goes on where an earlier draw ended', () => {
    const items = glossary(100);
    const all = ids(drawSample(items, { count: 30, seed: 7 }));
    expect(ids(drawSample(items, { count: 20, seed: 7, skip: 10 }))).toEqual(all.slice(10));
  });

  it('leaves drafts out and gives all there are where too many are asked for', () => {
    const items = [...glossary(3), { id: 'draft', checked: undefined }];
    expect(ids(drawSample(items, { count: 10, seed: 7 })).sort()).toEqual(ids(glossary(3)));
  });

  it('writes laws and periods in one cell each', () => {
    const row = sampleRow({
      id: 'kemenkes',
      forms: [{ form: 'Kemenkes' }, { form: 'KEMKES' }],
      long: 'Kementerian Kesehatan',
      definition: 'Kementerian yang mengurus kesehatan.',
      domain: 'lembaga',
      kind: 'akronim',
      law: [{ name: 'UU 1/2001' }, { name: 'PP 2/2002', article: 'Pasal 3' }],
      valid: [{ to: '1999' }, { from: '2009-10' }],
    });
    expect(row.split('\t')).toEqual([
      'kemenkes',
      'Kemenkes',
      'Kementerian Kesehatan',
      '',
      'Kementerian yang mengurus kesehatan.',
      'UU 1/2001; PP 2/2002 Pasal 3',
      '..1999; 2009-10..',
    ]);
  });
});
