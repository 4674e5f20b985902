import { readBlock } from '../../lib/engine/block';
import { createLexicon } from '../../lib/engine/lexicon';
import { resolvePage } from '../../lib/engine/page';
import type { Form, Lexicon, Mark, Sense } from '../../lib/engine/types';
import { impliedCase } from '../../lib/glossary/index-format';

interface Entry extends Partial<Pick<Sense, 'domain' | 'periods' | 'context' | 'prior'>> {
  readonly long: string;
  readonly form: string | (Partial<Form> & { readonly text: string });
}

/** A small lexicon from plain entries: `{ id: { form, long, … } }`. */
export function lexiconOf(entries: Readonly<Record<string, Entry>>): Lexicon {
  const senses = new Map<string, Sense>();
  const forms = new Map<string, Form>();
  for (const [id, entry] of Object.entries(entries)) {
    senses.set(id, {
      id,
      domain: entry.domain ?? 'umum',
      periods: entry.periods ?? [],
      context: entry.context ?? [],
      prior: entry.prior ?? 0.5,
    });
    const form = typeof entry.form === 'string' ? { text: entry.form } : entry.form;
    const known = forms.get(form.text);
    forms.set(form.text, {
      text: form.text,
      caseRule: form.caseRule ?? impliedCase(form.text),
      guard: form.guard ?? null,
      senses: [...(known?.senses ?? []), id],
    });
  }
  return createLexicon(forms.values(), senses, (id) => entries[id]?.long);
}

/** The marks of a text whose paragraphs are parted by newlines. */
export function marksOf(text: string, lexicon: Lexicon, date?: string): Mark[] {
  const blocks = text.split('\n').map((paragraph) => readBlock(paragraph, lexicon));
  return resolvePage(blocks, lexicon, date ? { date } : {}).flat();
}

/** The marked texts alone. */
export const textsOf = (marks: readonly Mark[]) => marks.map((m) => m.text);
