import { describe, expect, it } from 'vitest';
import { ItemSchema } from '../../../lib/glossary/source-schema';
import { adviceOnIssue, adviceOnProblem } from '../../../scripts/glossary/indonesian';
import { parseSource } from '../../../scripts/glossary/read-source';
import { checkItems } from '../../../scripts/glossary/rules';

/** Every message that a schema holds, whatever it is nested in. */
function messagesOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'message' && typeof value === 'string' ? [value] : messagesOf(value, seen),
  );
}

const GOOD = `- id: asn
  forms: [ASN]
  long: Aparatur Sipil Negara
  definition: Sebutan bersama bagi pegawai negeri dan pegawai kontrak pemerintah.
  domain: desa
  kind: initialism
`;
const OTHER = GOOD.replace('asn', 'bsn').replace('[ASN]', '[BSN]').replace('Aparatur', 'Badan');
const sed = (from: string | RegExp, to: string) => GOOD.replace(from, to);

describe('the words for people without code', () => {
  it('have a translation and a remedy for every message of the schema', () => {
    const messages = new Set(messagesOf(ItemSchema));
    expect(messages.size).toBeGreaterThan(15);
    for (const message of messages) {
      const advice = adviceOnIssue({ message, input: 'x' } as Parameters<typeof adviceOnIssue>[0]);
      expect(advice.message, message).not.toBe(message);
      expect(advice.remedy, message).not.toBe('');
    }
  });

  it.each([
    ['the same id twice', GOOD + GOOD],
    ['the same meaning twice', GOOD + sed('asn', 'asn-dua')],
    ['one long form in two items', `${GOOD}${OTHER.replace('Badan', 'Aparatur')}`],
    ['another domain', sed('domain: desa', 'domain: umum')],
    ['wrong order', OTHER + GOOD],
    ['a dangling link', `${GOOD}  parent: tiada\n`],
    ['a circle', `${GOOD}  becomes: [bsn]\n${OTHER}  becomes: [asn]\n`],
    ['a repeating definition', sed(/definition: .*/, 'definition: Aparatur sipil negara ASN.')],
    ['no sentence', sed('Sebutan', 'sebutan')],
    ['letters that do not fit', sed('[ASN]', '[XYZ]')],
    ['an ambiguous form', GOOD + OTHER.replace('[BSN]', '[BSN, ASN]')],
    ['a guard without context', sed('[ASN]', '[{form: ASN, guard: context}]')],
    ['a case variant', sed('[ASN]', '[Asn, ASN]')],
    ['an end before the beginning', `${GOOD}  valid: {from: 2014, to: 2009}\n`],
    [
      'a successor that ends earlier',
      `${GOOD}  valid: {to: 2014}\n  becomes: [bsn]\n${OTHER}  valid: {to: 2009}\n`,
    ],
    ['broken YAML', '- id: [asn\n'],
    ['no list', 'id: asn\n'],
    ['an unknown field', `${GOOD}  warna: merah\n`],
    ['a missing field', sed(/ {2}long: .*\n/, '')],
    ['a wrong field', sed('desa', 'kuliner')],
  ])('have a translation for %s', (_, yaml) => {
    const { items, problems } = parseSource(yaml, 'desa.yaml');
    const all = [...problems, ...checkItems(items)];
    expect(all.length).toBeGreaterThan(0);
    for (const problem of all) {
      const advice = adviceOnProblem(problem);
      expect(advice.remedy).not.toBe(problem.remedy);
      expect(advice.message).not.toMatch(/\$\d|\b(the|this|must|is|has)\b/);
    }
  });

  it('leave a message that they do not know as it is', () => {
    expect(adviceOnProblem({ message: 'asn: something new', remedy: 'Do it.' })).toEqual({
      message: 'something new',
      remedy: 'Do it.',
    });
  });
});
