import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../scripts/glossary/compile';
import { parseSource, readSource } from '../../../scripts/glossary/read-source';
import { checkItems } from '../../../scripts/glossary/rules';
import { checkSpelling } from '../../../scripts/glossary/spelling';

const GOOD = `
- id: asn
  forms: [ASN]
  long: Aparatur Sipil Negara
  english: State Civil Apparatus
  definition: Sebutan bersama bagi pegawai negeri sipil dan pegawai kontrak pemerintah.
  domain: kepegawaian
  kind: initialism
  checked: 2026-11-24
`;

const check = (yaml: string, file = 'glossary/kepegawaian.yaml') => {
  const { items, problems } = parseSource(yaml, file);
  return [...problems, ...checkItems(items)];
};
const messages = (yaml: string) => check(yaml).map((p) => `${p.line}: ${p.message}`);

/** The good item with one field replaced. */
const withField = (field: string, value: string) =>
  GOOD.replace(new RegExp(`  ${field}: .*`), `  ${field}: ${value}`);

describe('the glossary check', () => {
  it('accepts a good item', () => {
    expect(check(GOOD)).toEqual([]);
  });

  it.each([
    ['an unknown field', `${GOOD}  warna: merah\n`, /unknown field "warna"/, 10],
    ['a missing field', GOOD.replace(/ {2}long: .*\n/, ''), /"long" is missing/, 2],
    ['an unknown domain', withField('domain', 'kuliner'), /"domain" must be one of lembaga/, 7],
    ['a bad date', withField('checked', '2026-13-40'), /must be a date/, 9],
    ['a long definition', withField('definition', `${'Kata '.repeat(40)}.`), /at most 160 characters/, 6],
    [
      'HTML',
      withField('definition', '"Pegawai <b>negeri</b> yang bekerja di kantor."'),
      /HTML is not allowed/,
      6,
    ],
    ['text that is not NFC', withField('english', 'Cafe\u0301 apparatus'), /NFC/, 5],
    ['a look-alike letter', withField('long', 'Аparatur Sipil Negara'), /look-alike/, 4],
    ['an invisible character', withField('english', 'State\u00A0Civil'), /invisible character/, 5],
    ['letters that do not fit', withField('long', 'Komisi Pemilihan Umum'), /letters of ASN do not fit/, 3],
    [
      'a definition that only repeats',
      withField('definition', 'Aparatur sipil negara ASN.'),
      /repeats the long form/,
      6,
    ],
    [
      'a definition that is no sentence',
      withField('definition', 'pegawai negeri dan pegawai kontrak'),
      /not a sentence/,
      6,
    ],
    [
      'a guard without context',
      withField('forms', '[{form: ASN, guard: context}]'),
      /without context words/,
      3,
    ],
    [
      'a case variant',
      withField('forms', '[Asn, ASN]').replace('long: Aparatur', 'long: Aparatur'),
      /only repeats/,
      3,
    ],
    ['a dangling successor', `${GOOD}  becomes: [tiada]\n`, /no other item has the id tiada/, 10],
    ['a dangling parent', `${GOOD}  parent: tiada\n`, /no other item has the id tiada/, 10],
    [
      'an end before the beginning',
      `${GOOD}  valid: {from: 2014, to: 2009}\n`,
      /ends \(2009\) before it begins/,
      10,
    ],
    ['an id longer than it need be', GOOD.replace('id: asn', 'id: asn-aparatur'), /this id could be asn$/, 2],
    ['the wrong file', withField('domain', 'umum'), /the file another/, 7],
  ])('refuses %s, naming the line', (_, yaml, message, line) => {
    const found = check(yaml).find((p) => message.test(p.message));
    expect(found).toMatchObject({ file: 'glossary/kepegawaian.yaml', line });
    expect(found?.remedy).not.toBe('');
  });

  it('refuses duplicate ids, duplicate meanings and items out of order', () => {
    expect(messages(GOOD + GOOD)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('this id stands also at'),
        expect.stringContaining('same form and long form as asn'),
      ]),
    );
    const earlier = GOOD.replaceAll('asn', 'abc')
      .replace('[ASN]', '[ABC]')
      .replace(/long: .*/, 'long: Analis Beban Cuaca');
    expect(messages(GOOD + earlier)).toEqual([expect.stringContaining('stands after asn')]);
  });

  it('refuses a long form that another item has with another short form', () => {
    const other = GOOD.replace('id: asn', 'id: asnn')
      .replace('[ASN]', '[ASNN]')
      .replace('kind: initialism', 'kind: initialism\n  irregular: true');
    expect(messages(GOOD + other)).toEqual([expect.stringContaining('the same long form as asn')]);
  });

  it('refuses a word in a definition that the list does not know, but for names and short forms', () => {
    const { items } = parseSource(
      withField('definition', 'Sebutan bagi pegawwai ASN di Jakarta.'),
      'glossary/kepegawaian.yaml',
    );
    const [problem] = checkSpelling(items, new Set(['bagi', 'pegawai']));
    expect(problem).toMatchObject({
      line: 6,
      message: 'asn: words that the glossary has not used before: pegawwai',
    });
    expect(checkSpelling(items, new Set(['bagi', 'pegawwai']))).toEqual([]);
  });

  it('refuses two senses of a form that have no context', () => {
    const other = GOOD.replace('id: asn', 'id: asn-lain').replace(
      /long: .*/,
      'long: Asosiasi Sepeda Nusantara',
    );
    expect(messages(GOOD + other)).toEqual([
      expect.stringContaining('has 2 senses (asn, asn-lain)'),
      expect.stringContaining('has 2 senses (asn, asn-lain)'),
    ]);
  });

  it('refuses a circle of successors and a successor that ends earlier', () => {
    const old = `${GOOD}  valid: {to: 2014}\n  becomes: [pns]\n`;
    const next = GOOD.replace('id: asn', 'id: pns')
      .replace('[ASN]', '[PNS]')
      .replace(/long: .*/, 'long: Pegawai Negeri Sipil');
    expect(messages(`${old}${next}  becomes: [asn]\n`).filter((m) => m.includes('leads back'))).toHaveLength(
      2,
    );
    expect(messages(`${old}${next}  valid: {to: 2009}\n`)).toEqual([
      expect.stringContaining('pns ends (2009) before'),
    ]);
  });

  it('names file, line and remedy of malformed YAML, and throws nothing', () => {
    const [problem] = check('- id: asn\n  forms: [ASN\n  long: x\n');
    expect(problem?.message).toContain('not valid YAML');
    expect(problem?.line).toBeGreaterThan(1);
    expect(check('id: asn')[0]?.message).toBe('the file is not a list');
  });

  it('says so where there is no glossary at all', () => {
    const folder = mkdtempSync(join(tmpdir(), 'singkap-'));
    expect(() => readSource(folder)).toThrow(/No glossary/);
    expect(() => readSource(join(folder, 'tiada'))).toThrow(/No glossary/);
    rmSync(folder, { recursive: true });
  });

  it('reads the good files of a folder beside a bad one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'singkap-'));
    writeFileSync(join(folder, 'kepegawaian.yaml'), GOOD);
    writeFileSync(join(folder, 'rusak.yaml'), ': [');
    const { items, problems } = readSource(folder);
    expect(items.map((i) => i.id)).toEqual(['asn']);
    expect(problems.length).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });
});

describe('the compiled glossary', () => {
  const parse = (yaml: string) => parseSource(yaml, 'glossary/kepegawaian.yaml').items;
  const draft = GOOD.replace(/ {2}checked: .*\n/, '')
    .replace('id: asn', 'id: draf')
    .replace('[ASN]', '[DRF]');

  it('is the same, byte for byte, whatever the order of the source', () => {
    const items = readSource().items;
    const once = compileGlossary(items);
    const again = compileGlossary([...items].reverse());
    expect(again.forms).toBe(once.forms);
    expect(JSON.stringify(again.texts)).toBe(JSON.stringify(once.texts));
    expect(again.hash).toBe(once.hash);
  });

  it('leaves drafts out, and links to them', () => {
    const { forms, texts } = compileGlossary(parse(`${GOOD}  becomes: [draf]\n${draft}`));
    expect(Object.keys(texts)).toEqual(['asn']);
    expect(texts.asn?.becomes).toBeUndefined();
    expect(forms).not.toContain('DRF');
  });
});

describe('the glossary of the project', () => {
  it('holds the terms that a reader of government news meets first', () => {
    const forms = new Set(readSource().items.flatMap((i) => i.forms.map((f) => f.form)));
    for (const form of [
      'ASN',
      'Kemendagri',
      'Ortala',
      'BerAKHLAK',
      'Sekjen',
      'APBD',
      'PNS',
      'PPPK',
      'Pemda',
      'DPRD',
      'KPK',
      'BUMN',
      'UMKM',
      'Bappenas',
      'KemenPAN-RB',
    ])
      expect(forms, form).toContain(form);
  });

  it('gives the seven values of BerAKHLAK', () => {
    const item = readSource().items.find((i) => i.id === 'berakhlak');
    for (const value of [
      'Berorientasi Pelayanan',
      'Akuntabel',
      'Kompeten',
      'Harmonis',
      'Loyal',
      'Adaptif',
      'Kolaboratif',
    ])
      expect(item?.long.toLowerCase()).toContain(value.toLowerCase());
  });
});
