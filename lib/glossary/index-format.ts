import type { CaseRule, Form, Guard, Sense } from '../engine/types';

/**
 * The compiled forms index: one line a sense, fields parted by tabs, sorted by id. docs/glossary-format.md
 * describes it. It is text, so that it compresses well, is carried as one string in the content script and can
 * be read by eye in a diff. It holds what is needed to find a form and to let a guard decide; what is needed to
 * choose between senses comes with their texts, for the few senses of a page.
 */

/** First line of an index; a reader refuses any other. */
const HEADER = 'singkap-forms 1';

/** What one line holds: a sense and the forms that it adds. */
export interface IndexedSense {
  readonly id: string;
  readonly domain: string;
  readonly forms: ReadonlyArray<Omit<Form, 'senses'>>;
  /** Written only where a form of the sense has a guard that asks for context. */
  readonly context: readonly string[];
}

/** How usual a sense is that says nothing of it. */
export const DEFAULT_PRIOR = 0.5;

const GUARD_SIGN: Record<Guard, string> = { homograph: '^', context: '?', degree: '*' };
const SIGN_GUARD: Record<string, Guard> = { '^': 'homograph', '?': 'context', '*': 'degree' };
const CASE_SIGN: Record<CaseRule, string> = { exact: '!', any: '~' };

/** The case rule that a form has when its line names none. */
export function impliedCase(form: string): CaseRule {
  return /\p{Ll}/u.test(form) ? 'any' : 'exact';
}

/** The id that a sense has when its line names none. */
export function impliedId(firstForm: string): string {
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
  const domains = [...new Set(senses.map((s) => s.domain))].sort();
  const lines = senses.map((s) => {
    const needsContext = s.forms.some((f) => f.guard === 'context' || f.guard === 'homograph');
    const fields = [
      s.forms.map(encodeForm).join(';'),
      domains.indexOf(s.domain).toString(36),
      s.id === impliedId(s.forms[0]?.text ?? '') ? '' : s.id,
      needsContext ? s.context.join(';') : '',
    ];
    return fields.join('\t').replace(/\t+$/, '');
  });
  return [HEADER, domains.join(' '), ...lines].join('\n');
}

/** Reads an index. Throws where it is not one, or is of another version. */
export function decodeIndex(index: string): { senses: Map<string, Sense>; forms: Form[] } {
  const [header, domainLine = '', ...lines] = index.split('\n');
  if (header !== HEADER) throw new Error('The forms index is damaged or of another version.');
  const domains = domainLine.split(' ');
  const senses = new Map<string, Sense>();
  const forms = new Map<string, { -readonly [K in keyof Form]: Form[K] } & { senses: string[] }>();
  for (const line of lines) {
    const [formCodes = '', domain = '', idCode = '', context = ''] = line.split('\t');
    const own = formCodes.split(';').map(decodeForm);
    const id = idCode || impliedId(own[0]?.text ?? '');
    senses.set(id, {
      id,
      domain: domains[Number.parseInt(domain, 36)] ?? '',
      periods: [],
      prior: DEFAULT_PRIOR,
      context: context === '' ? [] : context.split(';'),
    });
    for (const form of own) {
      const known = forms.get(form.text);
      if (!known) forms.set(form.text, { ...form, senses: [id] });
      else if (!known.senses.includes(id)) known.senses.push(id);
    }
  }
  return { senses, forms: [...forms.values()] };
}
