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

/** Builds a lexicon from forms and senses. Building is linear in the forms; each look-up is one Map access. */
export function createLexicon(
  forms: Iterable<Form>,
  senses: ReadonlyMap<string, Sense>,
  long: (id: string) => string | undefined,
): Lexicon {
  const byFirstWord = new Map<string, LexiconForm[]>();
  for (const form of forms) {
    const prepared = prepareForm(form);
    if (!prepared) continue;
    const first = /^[\p{L}\p{N}\p{M}]+/u.exec(prepared.key)?.[0] ?? prepared.key;
    const list = byFirstWord.get(first);
    if (list) list.push(prepared);
    else byFirstWord.set(first, [prepared]);
  }
  for (const list of byFirstWord.values())
    if (list.length > 1) list.sort((a, b) => b.words - a.words || b.key.length - a.key.length);
  return {
    formsStartingWith: (key) => byFirstWord.get(key),
    sense: (id) => senses.get(id),
    long,
  };
}
