import { align, isPlausible } from '../../lib/engine/alignment';
import { foldKey, unify } from '../../lib/engine/fold';
import { impliedCase, impliedId } from '../../lib/glossary/index-format';
import type { Problem, SourceItem } from './read-source';

/** Rules over the whole source. Each returns the problems it finds; all of them run. */
type Rule = (items: readonly SourceItem[]) => Problem[];

const at = (item: SourceItem, field: string, message: string, remedy: string): Problem => ({
  file: item.file,
  line: item.lineOf(field),
  message: `${item.id}: ${message}`,
  remedy,
});

const uniqueIds: Rule = (items) => {
  const seen = new Map<string, SourceItem>();
  return items.flatMap((item) => {
    const other = seen.get(item.id);
    seen.set(item.id, item);
    return other
      ? [
          at(
            item,
            'id',
            `this id stands also at ${other.file}:${other.line}`,
            'Rename one, or merge the two items.',
          ),
        ]
      : [];
  });
};

/** An id that only says again what the form does costs every page its bytes: the index leaves it out where it can. */
const idsAreShort: Rule = (items) => {
  const ids = new Set(items.map((item) => item.id));
  const senses = new Map<string, number>();
  for (const { forms } of items)
    for (const key of new Set(forms.map(({ form }) => impliedId(form))))
      senses.set(key, (senses.get(key) ?? 0) + 1);
  return items.flatMap((item) => {
    const short = impliedId(item.forms[0]?.form ?? '');
    return short === '' || ids.has(short) || senses.get(short) !== 1
      ? []
      : [at(item, 'id', `this id could be ${short}`, 'No other sense has the form. Write the shorter one.')];
  });
};

const uniqueMeanings: Rule = (items) => {
  const seen = new Map<string, SourceItem>();
  return items.flatMap((item) => {
    const key = `${foldKey(item.forms[0]?.form ?? '')}\t${foldKey(item.long)}`;
    const other = seen.get(key);
    seen.set(key, item);
    return other
      ? [
          at(
            item,
            'long',
            `same form and long form as ${other.id} at ${other.file}:${other.line}`,
            'Keep one.',
          ),
        ]
      : [];
  });
};

/** A name with two short forms is one sense with two forms, or a reader would be told of two. */
const oneItemForALongForm: Rule = (items) => {
  const seen = new Map<string, SourceItem>();
  return items.flatMap((item) => {
    const key = (foldKey(item.long).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w !== 'dan').join(' ');
    const other = seen.get(key);
    seen.set(key, other ?? item);
    return other && foldKey(other.forms[0]?.form ?? '') !== foldKey(item.forms[0]?.form ?? '')
      ? [
          at(
            item,
            'long',
            `the same long form as ${other.id} at ${other.file}:${other.line}`,
            'Merge them: one item with all forms.',
          ),
        ]
      : [];
  });
};

const inOwnFile: Rule = (items) =>
  items
    .filter((item) => !item.file.endsWith(`${item.domain}.yaml`))
    .map((item) =>
      at(item, 'domain', `the domain is ${item.domain}, the file another`, 'Move the item to its file.'),
    );

const sorted: Rule = (items) =>
  items.flatMap((item, i) => {
    const before = items[i - 1];
    return before && before.file === item.file && before.id > item.id
      ? [at(item, 'id', `stands after ${before.id}`, 'Sort the items of a file by id.')]
      : [];
  });

const knownReferences: Rule = (items) => {
  const ids = new Set(items.map((i) => i.id));
  return items.flatMap((item) => [
    ...(item.becomes ?? [])
      .filter((id) => !ids.has(id) || id === item.id)
      .map((id) =>
        at(item, 'becomes', `no other item has the id ${id}`, 'Name an existing id, or add that item.'),
      ),
    ...(item.parent !== undefined && (!ids.has(item.parent) || item.parent === item.id)
      ? [
          at(
            item,
            'parent',
            `no other item has the id ${item.parent}`,
            'Name an existing id, or add that item.',
          ),
        ]
      : []),
  ]);
};

const noCycles: Rule = (items) => {
  const byId = new Map(items.map((i) => [i.id, i]));
  const next = {
    becomes: (i: SourceItem) => i.becomes ?? [],
    parent: (i: SourceItem) => (i.parent ? [i.parent] : []),
  };
  return items.flatMap((item) =>
    (['becomes', 'parent'] as const).flatMap((field) => {
      const seen = new Set<string>();
      const queue = [...next[field](item)];
      while (queue.length > 0) {
        const id = queue.pop() as string;
        if (id === item.id)
          return [
            at(
              item,
              field,
              `following ${field} leads back here`,
              'Break the circle: one of them is not true.',
            ),
          ];
        const target = byId.get(id);
        if (target && !seen.has(id)) queue.push(...next[field](target));
        seen.add(id);
      }
      return [];
    }),
  );
};

const words = (text: string) => new Set(foldKey(text).match(/[\p{L}\p{N}]+/gu) ?? []);

const definitionTellsMore: Rule = (items) =>
  items.flatMap((item) => {
    const known = words(`${item.long} ${item.forms.map((f) => f.form).join(' ')}`);
    const fresh = [...words(item.definition)].filter((w) => !known.has(w) && w.length > 3);
    return fresh.length < 2
      ? [at(item, 'definition', 'the definition repeats the long form', 'Say what it is or what it does.')]
      : [];
  });

const definitionIsASentence: Rule = (items) =>
  items
    .filter((i) => !/^["“]?[\p{Lu}\p{N}].*[.)]$/u.test(i.definition))
    .map((i) =>
      at(i, 'definition', 'the definition is not a sentence', 'Begin with a capital, end with a full stop.'),
    );

const lettersFit: Rule = (items) =>
  items.flatMap((item) => {
    if (item.irregular) return [];
    const form = item.forms[0]?.form ?? '';
    const alignment = align(form, item.long);
    return alignment && isPlausible(form, alignment)
      ? []
      : [
          at(
            item,
            'forms',
            `the letters of ${form} do not fit "${item.long}"`,
            'Correct one of them, or set "irregular: true" if it really is so.',
          ),
        ];
  });

const ambiguousFormsHaveContext: Rule = (items) => {
  const byForm = new Map<string, SourceItem[]>();
  for (const item of items)
    for (const f of item.forms) {
      // A form in capitals and one with small letters (PERMA, Perma) are told apart by case.
      const key = (f.case ?? impliedCase(f.form)) === 'exact' ? unify(f.form) : foldKey(f.form);
      const list = byForm.get(key) ?? [];
      if (!list.includes(item)) list.push(item);
      byForm.set(key, list);
    }
  const problems = new Map<SourceItem, Problem>();
  for (const [form, list] of byForm)
    if (list.length > 1)
      for (const item of list)
        if (!item.context?.length && !problems.has(item))
          problems.set(
            item,
            at(
              item,
              'forms',
              `the form ${form} has ${list.length} senses (${list.map((i) => i.id).join(', ')}) and this one no context`,
              'Add "context" words that stand near this sense and not near the others.',
            ),
          );
  return [...problems.values()];
};

const guardedFormsHaveContext: Rule = (items) =>
  items
    .filter((i) => i.forms.some((f) => f.guard === 'context') && !i.context?.length)
    .map((i) =>
      at(i, 'forms', 'guard: context without context words', 'Add "context" words, or another guard.'),
    );

const noCaseVariants: Rule = (items) =>
  items.flatMap((item) => {
    const anyCase = new Set<string>();
    const written = new Set<string>();
    return item.forms.flatMap((f) => {
      const key = foldKey(f.form);
      const repeated = anyCase.has(key) || written.has(unify(f.form));
      if ((f.case ?? impliedCase(f.form)) === 'any') anyCase.add(key);
      written.add(unify(f.form));
      return repeated
        ? [
            at(
              item,
              'forms',
              `${f.form} only repeats an earlier form`,
              'Remove it: any case is already recognised.',
            ),
          ]
        : [];
    });
  });

const periodsInOrder: Rule = (items) =>
  items.flatMap((item) =>
    (item.valid ?? []).flatMap((p) =>
      p.from && p.to && p.from > p.to
        ? [at(item, 'valid', `it ends (${p.to}) before it begins (${p.from})`, 'Correct the dates.')]
        : [],
    ),
  );

const successorsComeLater: Rule = (items) => {
  const byId = new Map(items.map((i) => [i.id, i]));
  return items.flatMap((item) => {
    const ends = item.valid?.at(-1)?.to;
    return (item.becomes ?? []).flatMap((id) => {
      const last = byId.get(id)?.valid?.at(-1);
      return ends && last?.to && last.to < ends.slice(0, last.to.length)
        ? [
            at(
              item,
              'becomes',
              `${id} ends (${last.to}) before this does (${ends})`,
              'Correct the dates or the successor.',
            ),
          ]
        : [];
    });
  });
};

const RULES: readonly Rule[] = [
  uniqueIds,
  idsAreShort,
  uniqueMeanings,
  oneItemForALongForm,
  inOwnFile,
  sorted,
  knownReferences,
  noCycles,
  definitionTellsMore,
  definitionIsASentence,
  lettersFit,
  ambiguousFormsHaveContext,
  guardedFormsHaveContext,
  noCaseVariants,
  periodsInOrder,
  successorsComeLater,
];

/** All problems that the rules find, by file and line. */
export function checkItems(items: readonly SourceItem[]): Problem[] {
  return RULES.flatMap((rule) => rule(items)).sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message),
  );
}
