import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/glossary/source-schema';
import { editSource, formatItem, formatSource } from '../../../scripts/glossary/item-text';
import { glossaryFolder, parseSource } from '../../../scripts/glossary/read-source';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  forms: [{ form: id.toUpperCase() }],
  long: 'Kepanjangan',
  definition: 'Penjelasan.',
  domain: 'desa',
  kind: 'initialism',
  ...more,
});

const FILE = `# Berkas desa

- id: bbb
  forms: [BBB]   # ditulis dengan tangan
  long:   "Kepanjangan"
  definition: Penjelasan.
  domain: desa
  kind: initialism

# tentang ddd
- id: ddd
  forms: [ DDD ]
  long: Kepanjangan
  definition: Penjelasan.
  domain: desa
  kind: initialism
`;

describe('an item as text', () => {
  it('has its fields in the house order, lists on one line and years without quotes', () => {
    const text = formatItem(
      item('kemenag', {
        checked: '2026-11-24',
        context: ['agama', '1965'],
        valid: [{ from: '1946', to: '2014-10' }],
        law: [{ name: 'UU 20/2023', article: 'Pasal 1' }],
        forms: [{ form: 'Kemenag' }, { form: 'PAN', guard: 'homograph' }],
        definition: 'Kementerian: urusan agama.',
      }),
    );
    expect(text).toBe(`- id: kemenag
  forms: [Kemenag, {form: PAN, guard: homograph}]
  long: Kepanjangan
  definition: "Kementerian: urusan agama."
  domain: desa
  kind: initialism
  valid: {from: 1946, to: 2014-10}
  law: [{name: UU 20/2023, article: Pasal 1}]
  context: [agama, "1965"]
  checked: 2026-11-24
`);
  });

  it('is read back as the same item', () => {
    const all = item('x', {
      valid: [{ to: '2014-10-27' }, { from: '2024' }],
      irregular: false,
      prior: 0.25,
      becomes: ['y', 'z'],
      parent: 'y',
      note: '- bukan "daftar": # bukan komentar',
      english: 'yes',
    });
    const [again] = parseSource(formatItem(all), 'desa.yaml').items;
    expect(again).toMatchObject(all);
  });

  it('agrees with every file of the glossary', () => {
    for (const name of readdirSync(glossaryFolder).filter((n) => n.endsWith('.yaml'))) {
      const text = readFileSync(join(glossaryFolder, name), 'utf8');
      // Compared by line, so that a failure names what differs and not 5,000 lines.
      const house = formatSource(parseSource(text, name).items).split('\n');
      const differing = text.split('\n').filter((line, i) => line !== house[i]);
      expect(differing.slice(0, 3), `${name} is not in the house order`).toEqual([]);
    }
  });
});

describe('changing a file', () => {
  it.each([
    ['first, under the heading of the file', 'aaa', '# Berkas desa\n\n- id: aaa'],
    ['in the middle, before the comment of the next', 'ccc', '\n\n- id: ccc'],
    ['last', 'eee', '\n\n- id: eee'],
  ])('adds an item %s, and leaves every other byte', (_, id, expected) => {
    const text = editSource(FILE, { put: [item(id)] });
    expect(text).toContain(expected);
    const added = `${formatItem(item(id))}\n`;
    expect(id === 'eee' ? text : text.replace(added, '')).toBe(
      id === 'eee' ? `${FILE}\n${formatItem(item(id))}` : FILE,
    );
    expect(parseSource(text, 'desa.yaml').items.map((i) => i.id)).toEqual(['bbb', 'ddd', id].sort());
  });

  it('does not touch an item that is put as it is, however it was written', () => {
    expect(editSource(FILE, { put: [item('bbb'), item('ddd')] })).toBe(FILE);
  });

  it('replaces only the item that is another than before', () => {
    const text = editSource(FILE, { put: [item('ddd', { long: 'Yang Baru' })] });
    expect(text).toBe(
      FILE.slice(0, FILE.indexOf('- id: ddd')) + formatItem(item('ddd', { long: 'Yang Baru' })),
    );
  });

  it('removes an item and keeps the heading of the file', () => {
    expect(editSource(FILE, { remove: ['ddd'] })).toBe(FILE.slice(0, FILE.indexOf('\n# tentang')));
    expect(editSource(FILE, { remove: ['bbb'] })).toMatch(/^# Berkas desa\n\n- id: ddd/);
    expect(editSource(FILE, { remove: ['tiada'] })).toBe(FILE);
  });

  it('keeps the line ends of the file and mends a last line without one', () => {
    const windows = editSource(FILE.replaceAll('\n', '\r\n'), { put: [item('ccc')] });
    expect(windows.replaceAll('\r\n', '')).not.toContain('\n');
    const text = editSource(FILE.trimEnd(), { put: [item('eee')] });
    expect(text).toBe(`${FILE}\n${formatItem(item('eee'))}`);
  });

  it('starts a file that is empty', () => {
    expect(editSource('', { put: [item('b'), item('a')] })).toBe(formatSource([item('a'), item('b')]));
  });

  it('refuses a file that cannot be read whole, rather than lose a row of it', () => {
    expect(() => editSource(`${FILE}\n- id: rusak\n`, { put: [item('ddd')] })).toThrow(/Line 18/);
  });
});
