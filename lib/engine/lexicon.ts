import { foldKey, unify } from './fold';
import { tokenize } from './tokenize';
import type { Form, Lexicon, LexiconForm, Sense } from './types';

/** Prepares a form for matching. Returns null for one without a letter or digit. */
export function prepareForm(form: Form): LexiconForm | null {
  const text = unify(form.text);
  const tokens = tokenize(text);
  const last = tokens.at(-1);
  if (!last) return null;
  // A full stop in "S.Sos." closes the form only where the rest has one too, or where it is all there is.
  const dotted = text.endsWith('.');
  return {
    ...form,
    text: dotted ? text.slice(0, -1) : text,
    key: foldKey(text.slice(tokens[0]?.start ?? 0, last.end)),
    lastKey: last.key,
    words: tokens.length,
    dotted,
  };
}

/** Forms that begin with the same word: as they were given, until somebody asks. */
interface Entry {
  readonly raw: Form[];
  prepared: LexiconForm[] | null;
}

/** The key of a form's first word; null for one without a word. */
function firstWord(text: string): string | null {
  // Nearly all forms begin so, and there are thousands to be sorted in before a page is read.
  const plain = /^[A-Za-z0-9]+(?=[ ./;'-]|$)/.exec(text)?.[0];
  if (plain !== undefined) return plain.toLowerCase();
  const prepared = prepareForm({ text, caseRule: 'any', guard: null, senses: [] });
  return prepared && (/^[\p{L}\p{N}\p{M}]+/u.exec(prepared.key)?.[0] ?? prepared.key);
}

function prepareAll({ raw }: Entry): LexiconForm[] {
  const list = raw.flatMap((form) => prepareForm(form) ?? []);
  if (list.length > 1) list.sort((a, b) => b.words - a.words || b.key.length - a.key.length);
  return list;
}

/**
 * Builds a lexicon from forms and senses. Building is linear in the forms, and little for each: a form is prepared when
 * its first word is first met. Each look-up is one Map access.
 */
export function createLexicon(
  forms: Iterable<Form>,
  senses: ReadonlyMap<string, Sense>,
  long: (id: string) => string | undefined,
): Lexicon {
  const byFirstWord = new Map<string, Entry>();
  for (const form of forms) {
    const first = firstWord(form.text);
    if (first === null) continue;
    const entry = byFirstWord.get(first);
    if (entry) entry.raw.push(form);
    else byFirstWord.set(first, { raw: [form], prepared: null });
  }
  return {
    formsStartingWith: (key) => {
      const entry = byFirstWord.get(key);
      if (!entry) return undefined;
      entry.prepared ??= prepareAll(entry);
      return entry.prepared;
    },
    sense: (id) => senses.get(id),
    long,
  };
}
