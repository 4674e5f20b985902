import type { Block } from './block';
import { foldKey, unify } from './fold';
import { createLexicon } from './lexicon';
import { isSameLongForm } from './long-forms';
import { findOccurrences, type Occurrence } from './occurrences';
import {
  type Choice,
  chooseSense,
  type Evidence,
  hasNearWord,
  isClearlyAnother,
  isSupported,
  longFormOnPage,
} from './senses';
import type { Candidate, Definition, Form, Lexicon, LexiconForm, Mark, Reason } from './types';

export interface PageOptions {
  /** Date of the article, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Texts that are not marked but count as evidence, such as the title. */
  readonly background?: readonly Block[];
}

/**
 * Chooses the marks of a whole page from its blocks: definitions found anywhere hold everywhere, and the words and
 * domains of the page weigh in each choice. Pure: the same blocks give the same marks, one list per block, by start.
 */
export function resolvePage(blocks: readonly Block[], lexicon: Lexicon, options: PageOptions = {}): Mark[][] {
  const all = options.background ? [...options.background, ...blocks] : blocks;
  const learnt = learnDefinitions(all);
  const persons = new Set(all.flatMap((block) => [...block.read.initials]));
  const context = pageEvidence(all, lexicon, options.date);
  let written: ReadonlySet<string> | undefined;
  const isWritten = (form: string) => {
    written ??= writtenForms(all);
    return written.has(form);
  };
  const isWrittenOut = ({ forms }: Occurrence) =>
    forms.some((form) => form.senses.some((id) => longFormOnPage(id, context, lexicon) !== undefined));
  const isShown = (occurrence: Occurrence) => {
    const { unusual, forms } = occurrence;
    if (unusual === null) return true;
    if (unusual !== 'short' && isWritten(forms[0]?.text ?? '')) return true;
    return unusual !== 'number' && isWrittenOut(occurrence);
  };
  const own = learnt.size > 0 ? lexiconOf(learnt) : null;
  return blocks.map((block, index) => {
    const position = index + (all.length - blocks.length);
    const occurrences = own ? withLearnt(block, own) : block.occurrences;
    return occurrences.flatMap((occurrence) => {
      if (!isShown(occurrence)) return [];
      if (persons.has(occurrence.text) && !isExpected(occurrence, lexicon)) return [];
      const definition = nearestDefinition(learnt, occurrence, position);
      const mark = definition
        ? fromPage(occurrence, definition, lexicon, context)
        : fromGlossary(occurrence, lexicon, context);
      return mark ? [mark] : [];
    });
  });
}

/** The forms that a page writes as the lexicon does. */
const writtenForms = (blocks: readonly Block[]) =>
  new Set(
    blocks.flatMap((b) => b.occurrences.filter((o) => o.unusual === null).map((o) => o.forms[0]?.text ?? '')),
  );

interface Learnt {
  readonly definition: Definition;
  readonly block: number;
}

/** Definitions by the short form as the page writes it. */
function learnDefinitions(blocks: readonly Block[]): Map<string, Learnt[]> {
  const learnt = new Map<string, Learnt[]>();
  blocks.forEach((block, index) => {
    for (const definition of block.definitions) {
      const short = unify(definition.short);
      const list = learnt.get(short) ?? [];
      list.push({ definition, block: index });
      learnt.set(short, list);
    }
  });
  return learnt;
}

/** A learnt akronim is recognised in any case, as one of the glossary is; a short one might be a word. */
const isSyllabic = (text: string) => /\p{Ll}{2}/u.test(text) && text.length >= 5;

function lexiconOf(learnt: ReadonlyMap<string, unknown>): Lexicon {
  const forms = [...learnt.keys()].map(
    (text): Form => ({ text, caseRule: isSyllabic(text) ? 'any' : 'exact', guard: null, senses: [] }),
  );
  return createLexicon(forms, new Map(), () => undefined);
}

/** The block's occurrences, with those of forms that only the page defines. A known form inside a learnt one yields. */
function withLearnt(block: Block, learnt: Lexicon): Occurrence[] {
  // In small letters a learnt form may be a word that the glossary guards against ("pusaka kris", KRIS being defined).
  const extra = findOccurrences(block.read, learnt).filter((o) => o.unusual === null);
  if (extra.length === 0) return [...block.occurrences];
  const overlaps = (a: Occurrence, b: Occurrence) => a.start < b.end && b.start < a.end;
  const known = block.occurrences.filter(
    (o) => !extra.some((e) => overlaps(e, o) && e.end - e.start > o.end - o.start),
  );
  return [...known, ...extra.filter((e) => !known.some((o) => overlaps(e, o)))].sort(
    (a, b) => a.start - b.start,
  );
}

/** The definition that holds for an occurrence: the last one before it, else the first after it. */
function nearestDefinition(
  learnt: ReadonlyMap<string, readonly Learnt[]>,
  occurrence: Occurrence,
  block: number,
): Definition | undefined {
  const list = learnt.get(unify(occurrence.text)) ?? learnt.get(occurrence.forms[0]?.text ?? '');
  if (!list) return undefined;
  const before = list.filter(
    (l) => l.block < block || (l.block === block && l.definition.shortRange.start <= occurrence.start),
  );
  return (before.at(-1) ?? list[0])?.definition;
}

type PageContext = Omit<Evidence, 'near' | 'adjacent'>;

function pageEvidence(blocks: readonly Block[], lexicon: Lexicon, date: string | undefined): PageContext {
  const onPage = (phrase: string) =>
    phrase.split(' ').every((word) => blocks.some((block) => block.has(word)));
  const texts: string[] = [];
  const written = new Map<string, boolean>();
  const writesOut = (long: string) => {
    const key = foldKey(long);
    let answer = written.get(key);
    if (answer === undefined) {
      if (texts.length === 0) for (const block of blocks) texts.push(foldKey(block.text));
      answer = texts.some((t) => t.includes(key));
      written.set(key, answer);
    }
    return answer;
  };
  let shares: ReadonlyMap<string, number> | undefined;
  return {
    onPage: memo(onPage),
    writesOut,
    domainShare: (domain) => {
      shares ??= domainShares(blocks, lexicon);
      return shares.get(domain) ?? 0;
    },
    date,
  };
}

/** The share of each domain among the occurrences of forms that have one sense and no guard. */
function domainShares(blocks: readonly Block[], lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  let certain = 0;
  for (const block of blocks)
    for (const { forms, unusual } of block.occurrences) {
      if (unusual !== null) continue;
      const [form] = forms;
      const [id] = form?.senses ?? [];
      if (!form || id === undefined || forms.length > 1 || form.senses.length > 1 || form.guard !== null)
        continue;
      const domain = lexicon.sense(id)?.domain;
      if (!domain) continue;
      certain++;
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
  for (const [domain, count] of counts) counts.set(domain, count / certain);
  return counts;
}

function memo<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key) as T;
  };
}

function fromGlossary(occurrence: Occurrence, lexicon: Lexicon, context: PageContext): Mark | null {
  const evidence: Evidence = { ...context, near: occurrence.near, adjacent: occurrence.adjacent };
  const forms = occurrence.forms.filter((form) => guardAllows(form, occurrence, evidence, lexicon));
  const [form] = forms;
  if (!form) return null;
  const ids = forms.length === 1 ? form.senses : [...new Set(forms.flatMap((f) => f.senses))];
  const choice = chooseSense(ids, evidence, lexicon);
  const best = choice?.candidates[0];
  if (!choice || !best) return null;
  return {
    start: occurrence.start,
    end: occurrence.end,
    text: occurrence.text,
    form: form.dotted ? `${form.text}.` : form.text,
    sense: best.sense,
    long: best.long,
    from: 'glossary',
    confidence: choice.confidence,
    reasons: choice.reasons,
    candidates: choice.candidates,
  };
}

/** Do words near it ask for a sense of the form, so that it is no person's initials? */
function isExpected(occurrence: Occurrence, lexicon: Lexicon): boolean {
  const near = occurrence.near();
  return occurrence.forms.some((form) =>
    form.senses.some((id) => {
      const sense = lexicon.sense(id);
      return sense !== undefined && hasNearWord(sense, near);
    }),
  );
}

/** The guards that need words around the form, or elsewhere on the page. */
function guardAllows(
  form: LexiconForm,
  occurrence: Occurrence,
  evidence: Evidence,
  lexicon: Lexicon,
): boolean {
  const isDoubtful = form.guard !== null && occurrence.needsSupport();
  if (form.guard !== 'context' && !isDoubtful) return true;
  return form.senses.some((id) => {
    const sense = lexicon.sense(id);
    if (!sense) return false;
    return isDoubtful ? hasNearWord(sense, evidence.near()) : isSupported(sense, evidence);
  });
}

function fromPage(
  occurrence: Occurrence,
  definition: Definition,
  lexicon: Lexicon,
  context: PageContext,
): Mark {
  const ids = [...new Set(occurrence.forms.flatMap((f) => f.senses))];
  const evidence: Evidence = { ...context, near: occurrence.near, adjacent: occurrence.adjacent };
  const choice: Choice | null = chooseSense(ids, evidence, lexicon);
  const others = choice?.candidates ?? [];
  const same = others.find((c) => c.long !== undefined && isSameLongForm(c.long, definition.long));
  const [likeliest] = others;
  const rival = likeliest === same ? null : likeliest?.sense;
  if (rival && same?.sense && isClearlyAnother(rival, same.sense, evidence, lexicon)) {
    const another = fromGlossary(occurrence, lexicon, context);
    if (another) return another;
  }
  const best: Candidate = same ?? { sense: null, long: definition.long, score: 1 };
  const reasons: Reason[] = [{ kind: 'page-definition' }];
  if (!same && others.length > 0) reasons.push({ kind: 'glossary-differs' });
  return {
    start: occurrence.start,
    end: occurrence.end,
    text: occurrence.text,
    form: definition.short,
    sense: best.sense,
    long: best.long,
    from: 'page',
    confidence: 1,
    reasons,
    candidates: [best, ...others.filter((c) => c !== same)],
  };
}

/** All senses that the forms of some blocks could have, whether marked or not: those whose texts are needed. */
export function sensesOf(blocks: Iterable<Block>): Set<string> {
  const ids = new Set<string>();
  for (const block of blocks)
    for (const { forms } of block.occurrences)
      for (const form of forms) for (const id of form.senses) ids.add(id);
  return ids;
}
