import * as v from 'valibot';

/** Shape of one item of the human glossary source (`glossary/*.yaml`). See glossary/README.md. */

export const DOMAINS = [
  'lembaga',
  'jabatan',
  'kepegawaian',
  'tata-kelola',
  'anggaran',
  'pemilu',
  'hukum',
  'keamanan',
  'pertanahan',
  'desa',
  'daerah',
  'bencana',
  'sosial',
  'kesehatan',
  'pendidikan',
  'ekonomi',
  'internasional',
  'umum',
] as const;

export const KINDS = ['initialism', 'akronim', 'campuran', 'singkatan'] as const;
export const GUARDS = ['homograph', 'context', 'degree'] as const;

/** The longest definition, in characters: what fits on a phone's card without scrolling. */
export const MAX_DEFINITION = 160;

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check((s) => s === s.normalize('NFC'), 'has characters that are not in NFC; type them again'),
  v.check((s) => !/[<>]/.test(s), 'has < or >; HTML is not allowed'),
  v.check(
    (s) => !/[\u0400-\u04FF\u0370-\u03FF]/.test(s),
    'has a Cyrillic or Greek look-alike letter; type it again',
  ),
  v.check(
    (s) => !/[\u00AD\u200B-\u200F\u2060\uFEFF\u00A0\p{Cc}]/u.test(s),
    'has an invisible character; delete it and type a plain space if one is meant',
  ),
);

/** A date as year, year and month, or full date. YAML reads a bare year as a number. */
const date = v.pipe(
  v.union([v.number(), v.string()], 'must be a date such as 2014, 2014-10 or 2014-10-27'),
  v.transform(String),
  v.check(isDate, 'must be a date such as 2014, 2014-10 or 2014-10-27'),
);

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

const id = v.pipe(
  v.string('must be text'),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case letters, digits and single hyphens, such as ppk-pemilu',
  ),
);

const formObject = v.strictObject({
  form: text,
  case: v.optional(v.picklist(['exact', 'any'] as const, 'must be exact or any')),
  guard: v.optional(v.picklist(GUARDS, `must be one of ${GUARDS.join(', ')}`)),
});

/** A form is written plainly, or as an object where it needs a case rule or a guard. */
const form = v.pipe(
  v.union([text, formObject], 'must be text or {form, case, guard}'),
  v.transform((f) => (typeof f === 'string' ? { form: f } : f)),
);

const period = v.strictObject({ from: v.optional(date), to: v.optional(date) });

export const ItemSchema = v.strictObject({
  id,
  forms: v.pipe(v.array(form, 'must be a list'), v.minLength(1, 'needs at least one form')),
  long: text,
  english: v.optional(text),
  definition: v.pipe(text, v.maxLength(MAX_DEFINITION, `must have at most ${MAX_DEFINITION} characters`)),
  domain: v.picklist(DOMAINS, `must be one of ${DOMAINS.join(', ')}`),
  kind: v.picklist(KINDS, `must be one of ${KINDS.join(', ')}`),
  irregular: v.optional(v.boolean('must be true or false')),
  valid: v.optional(
    v.pipe(
      v.union([period, v.array(period)], 'must be {from, to} or a list of them'),
      v.transform((p) => (Array.isArray(p) ? p : [p])),
    ),
  ),
  becomes: v.optional(v.array(id, 'must be a list of ids')),
  parent: v.optional(id),
  law: v.optional(
    v.array(v.strictObject({ name: text, article: v.optional(text) }), 'must be a list of {name, article}'),
  ),
  context: v.optional(
    v.array(
      v.pipe(
        text,
        v.check((s) => s === s.toLowerCase(), 'must be in lower case'),
      ),
      'must be a list of words',
    ),
  ),
  prior: v.optional(v.pipe(v.number(), v.minValue(0, 'must be 0 to 1'), v.maxValue(1, 'must be 0 to 1'))),
  /** The day of the last review. An item without it is a draft, and is not shipped. */
  checked: v.optional(date),
  /** For reviewers only. */
  note: v.optional(text),
});

export type Item = v.InferOutput<typeof ItemSchema>;
