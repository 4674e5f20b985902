import type { CaseRule, Form, Guard } from '../engine/types';
import { checksum } from './checksum';

/**
 * The compiled forms index: one line a sense, fields parted by tabs, sorted, and of each line only what the one before
 * does not begin with. docs/glossary-format.md describes it. It is text, so that it compresses well and is carried as
 * one string in the content script. It holds what finds a form and nothing else; what guards and the choice between senses
 * need comes with the texts, for the few senses of a page.
 */

/** The first line of an index, with the checksum of the rest; a reader refuses any other. */
const header = (body: string) => `singkap-forms 2 ${checksum(body)}`;

/** What one line holds: a sense and the forms that it adds. */
export interface IndexedSense {
  readonly id: string;
  readonly forms: ReadonlyArray<Omit<Form, 'senses'>>;
}

const GUARD_SIGN: Record<Guard, string> = { homograph: '^', context: '?', degree: '*' };
const SIGN_GUARD: Record<string, Guard> = { '^': 'homograph', '?': 'context', '*': 'degree' };
const CASE_SIGN: Record<CaseRule, string> = { exact: '!', any: '~' };

/** The case rule that a form has when its line names none. */
export function impliedCase(form: string): CaseRule {
  return /[a-z]/.test(form) || /\p{Ll}/u.test(form) ? 'any' : 'exact';
}

/** The id that a sense has when its line names none. */
export function impliedId(firstForm: string): string {
  // Most forms are plain, and there are thousands to be read before a page is.
  if (/^[A-Za-z0-9]*$/.test(firstForm)) return firstForm.toLowerCase();
  return firstForm
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const encodeForm = ({ text, caseRule, guard }: Omit<Form, 'senses'>) =>
  (guard ? GUARD_SIGN[guard] : '') + (caseRule === impliedCase(text) ? '' : CASE_SIGN[caseRule]) + text;

function decodeForm(code: string): Omit<Form, 'senses'> {
  const guard = SIGN_GUARD[code[0] ?? ''] ?? null;
  const rest = guard ? code.slice(1) : code;
  const sign = rest[0];
  if (sign === '!') return { text: rest.slice(1), caseRule: 'exact', guard };
  if (sign === '~') return { text: rest.slice(1), caseRule: 'any', guard };
  return { text: rest, caseRule: impliedCase(rest), guard };
}

/** What a line shares with the one before is told by one digit of base 36. */
const MOST_SHARED = 35;

function sharedLength(before: string, line: string): number {
  let n = 0;
  while (n < MOST_SHARED && n < line.length && line[n] === before[n]) n++;
  // Half of a character that takes two code units would be lost where the index is stored.
  return /[\uD800-\uDBFF]/.test(line[n - 1] ?? '') ? n - 1 : n;
}

/** Writes an index. The same senses, in any order, give the same text. */
export function encodeIndex(senses: readonly IndexedSense[]): string {
  const lines = senses.map(({ id, forms }) => {
    const codes = forms.map(encodeForm).join(';');
    const implied = impliedId(forms[0]?.text ?? '');
    if (id === implied) return codes;
    // The form again before the words that part its senses: a tenth of what a page loads.
    return `${codes}\t${id.startsWith(`${implied}-`) ? id.slice(implied.length) : id}`;
  });
  let before = '';
  const body = lines
    .sort()
    .map((line) => {
      const shared = sharedLength(before, line);
      before = line;
      return shared.toString(36) + line.slice(shared);
    })
    .join('\n');
  return `${header(body)}\n${body}`;
}

/** Reads an index: the ids of its senses, and its forms. Throws where it is not one, or is of another version. */
export function decodeIndex(index: string): { ids: string[]; forms: Form[] } {
  const end = index.indexOf('\n');
  const body = index.slice(end + 1);
  if (index.slice(0, end) !== header(body))
    throw new Error('The forms index is damaged or of another version.');
  const ids: string[] = [];
  const forms = new Map<string, { -readonly [K in keyof Form]: Form[K] } & { senses: string[] }>();
  let line = '';
  for (const rest of body === '' ? [] : body.split('\n')) {
    line = line.slice(0, Number.parseInt(rest[0] ?? '', 36)) + rest.slice(1);
    const [codes = '', named = ''] = line.split('\t');
    const own = codes.split(';');
    const id = /^[^-]/.test(named) ? named : impliedId(decodeForm(own[0] ?? '').text) + named;
    ids.push(id);
    for (const code of own) {
      // Senses of one spelling may have guards of their own, so those with another guard are another form.
      const known = forms.get(code);
      if (!known) forms.set(code, { ...decodeForm(code), senses: [id] });
      else if (!known.senses.includes(id)) known.senses.push(id);
    }
  }
  return { ids, forms: [...forms.values()] };
}

/** Reads an index, or gives null where it is damaged. */
export function readIndex(index: string): ReturnType<typeof decodeIndex> | null {
  try {
    return decodeIndex(index);
  } catch {
    return null;
  }
}
