import type { CaseRule, Form, Guard } from '../engine/types';

/**
 * The compiled forms index: one line a sense, fields parted by tabs, sorted by id. docs/glossary-format.md
 * describes it. It is text, so that it compresses well, is carried as one string in the content script and can
 * be read by eye in a diff. It holds what finds a form and nothing else; what guards and the choice between senses
 * need comes with the texts, for the few senses of a page.
 */

/** First line of an index; a reader refuses any other. */
const HEADER = 'singkap-forms 1';

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

/** Writes an index. The same senses, in the same order, give the same text. */
export function encodeIndex(senses: readonly IndexedSense[]): string {
  const lines = senses.map(({ id, forms }) => {
    const codes = forms.map(encodeForm).join(';');
    const implied = impliedId(forms[0]?.text ?? '');
    if (id === implied) return codes;
    // The form again before the words that part its senses: a tenth of what a page loads.
    return `${codes}\t${id.startsWith(`${implied}-`) ? id.slice(implied.length) : id}`;
  });
  return [HEADER, ...lines].join('\n');
}

/** Reads an index: the ids of its senses, and its forms. Throws where it is not one, or is of another version. */
export function decodeIndex(index: string): { ids: string[]; forms: Form[] } {
  const [header, ...lines] = index.split('\n');
  if (header !== HEADER) throw new Error('The forms index is damaged or of another version.');
  const ids: string[] = [];
  const forms = new Map<string, { -readonly [K in keyof Form]: Form[K] } & { senses: string[] }>();
  for (const line of lines) {
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
