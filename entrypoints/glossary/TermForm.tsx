import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { type AddedTerm, AddedTermSchema } from '../../lib/glossary/added';
import { type Language, strings } from '../../lib/i18n/strings';

interface TermFormProps {
  readonly language: Language;
  readonly initial: Omit<AddedTerm, 'id'>;
  readonly onSave: (term: Omit<AddedTerm, 'id'>) => void;
  readonly onCancel: () => void;
}

/** The fields of one term. What is wrong is said beside the field that has it. */
export function TermForm({ language, initial, onSave, onCancel }: TermFormProps) {
  const words = strings(language);
  const [forms, setForms] = useState(initial.forms.join('; '));
  const [long, setLong] = useState(initial.long);
  const [english, setEnglish] = useState(initial.english ?? '');
  const [definition, setDefinition] = useState(initial.definition ?? '');
  const [wrong, setWrong] = useState<'forms' | 'long' | 'other' | null>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const list = forms.split(';').map((form) => form.trim());
    const result = v.safeParse(AddedTermSchema, {
      id: 'x',
      forms: list.filter((form) => form !== ''),
      long,
      ...(english.trim() ? { english } : {}),
      ...(definition.trim() ? { definition } : {}),
    });
    if (!result.success) {
      const key = result.issues[0].path?.[0]?.key;
      setWrong(key === 'forms' || key === 'long' ? key : 'other');
      return;
    }
    const { id: _, ...term } = result.output;
    onSave(term);
  };
  const field = (
    label: string,
    value: string,
    set: (value: string) => void,
    problem: string | false = false,
    hint = '',
  ) => (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        aria-invalid={problem !== false}
        onInput={(event) => set(event.currentTarget.value)}
      />
      {hint && <small class="muted">{hint}</small>}
      {problem && <small class="wrong">{problem}</small>}
    </label>
  );

  return (
    <form class="term-form" onSubmit={submit}>
      {field(words.columnForm, forms, setForms, wrong === 'forms' && words.wrongForms, words.formsHint)}
      {field(words.columnLong, long, setLong, wrong === 'long' && words.wrongLong)}
      {field(words.columnEnglish, english, setEnglish)}
      {field(words.columnDefinition, definition, setDefinition, wrong === 'other' && words.wrongOther)}
      <div class="buttons">
        <button type="submit" class="action">
          {words.save}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
