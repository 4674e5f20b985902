import { align, isPlausible } from '../../lib/engine/alignment';
import type { Item } from '../../lib/glossary/source-schema';
import { readField } from './cells';
import { formatItem } from './item-text';
import {
  type Draft,
  MAIN_QUESTIONS,
  MORE_QUESTIONS,
  PRIOR_QUESTION,
  type Question,
  sensesSharingForms,
} from './questions';
import { itemsOf, type LocatedProblem, newProblems, type Source, withItems } from './source';

/** Where questions go and answers come from. */
export interface Dialogue {
  /** Shows a line. */
  say(line: string): void;
  /** The next answer, or null where there are no more (end of input, Ctrl-C). */
  answer(): Promise<string | null>;
}

/** Thrown where the person breaks off. */
export class Cancelled extends Error {
  constructor() {
    super('Dibatalkan. Tidak ada yang ditulis.');
  }
}

const ALL_QUESTIONS = [...MAIN_QUESTIONS, PRIOR_QUESTION, ...MORE_QUESTIONS];

/**
 * Asks for the fields of a new sense, one by one, until the source with it has no new problem and the person agrees.
 * Returns the items to write: the new one, and older senses of its form that were given context words. Rejects with
 * `Cancelled` on "batal" or at the end of the input.
 */
export async function askItem(dialogue: Dialogue, source: Source): Promise<Item[]> {
  const { say } = dialogue;
  const draft: Draft = {};
  say(
    'Jawab satu per satu. Enter saja: lewati, atau pakai yang di dalam kurung siku. Ketik batal untuk berhenti.',
  );
  for (const question of MAIN_QUESTIONS) {
    await askField(dialogue, question, draft, source);
    if (question.field === 'forms') warnOfOtherSenses(say, draft, source);
    if (question.field === 'long') await settleLetters(dialogue, draft, source);
  }
  const others = sensesSharingForms(draft, source);
  if (others.length > 0) await askField(dialogue, PRIOR_QUESTION, draft, source);
  const mended = await askContextOfOthers(dialogue, others, source);
  if (
    await isYes(
      dialogue,
      'Ada masa berlaku, pengganti, lembaga induk, dasar hukum, atau catatan? (ya/tidak) [tidak]',
      false,
    )
  )
    for (const question of MORE_QUESTIONS) await askField(dialogue, question, draft, source);
  await mendProblems(dialogue, draft, mended, source);
  say(`\n${formatItem(draft as Item)}`);
  if (!(await isYes(dialogue, `Simpan ke ${draft.domain}.yaml? (ya/tidak)`))) throw new Cancelled();
  return [draft as Item, ...mended];
}

async function nextAnswer(dialogue: Dialogue): Promise<string> {
  const answer = (await dialogue.answer())?.trim();
  if (answer === undefined || answer.toLowerCase() === 'batal') throw new Cancelled();
  return answer;
}

async function isYes(dialogue: Dialogue, question: string, onEnter?: boolean): Promise<boolean> {
  dialogue.say(`\n${question}`);
  for (;;) {
    const answer = (await nextAnswer(dialogue)).toLowerCase();
    if (['ya', 'y'].includes(answer)) return true;
    if (['tidak', 't'].includes(answer)) return false;
    if (answer === '' && onEnter !== undefined) return onEnter;
    dialogue.say('  Jawab ya atau tidak.');
  }
}

/** Asks for a field until its answer fits the schema, and puts it into the draft. */
async function askField(dialogue: Dialogue, question: Question, draft: Draft, source: Source): Promise<void> {
  const { field, title, help, choices, suggest, isOptional } = question;
  const suggestion = suggest?.(draft, source);
  dialogue.say(`\n${title}${suggestion === undefined ? '' : ` [${suggestion}]`}\n  ${help}`);
  if (choices) dialogue.say(`  ${choices.map((choice, i) => `${i + 1} ${choice}`).join('  ')}`);
  for (;;) {
    const typed = (await nextAnswer(dialogue)) || suggestion || '';
    if (typed === '' && isOptional?.(draft, source)) {
      delete draft[field];
      return;
    }
    const read = readField(field, choices?.[Number(typed) - 1] ?? typed);
    const problem =
      'problem' in read
        ? read.problem
        : typed === ''
          ? { message: 'wajib diisi', remedy: help }
          : field === 'id' && itemsOf(source).some((i) => i.id === read.value)
            ? { message: 'id ini sudah dipakai arti lain', remedy: 'Pakai id lain.' }
            : null;
    if (problem === null && 'value' in read) {
      Object.assign(draft, { [field]: read.value });
      return;
    }
    if (problem) dialogue.say(`  Belum bisa: ${problem.message}. ${problem.remedy}`);
  }
}

function warnOfOtherSenses(say: Dialogue['say'], draft: Draft, source: Source): void {
  const others = sensesSharingForms(draft, source);
  if (others.length === 0) return;
  say('  Singkatan ini sudah punya arti:');
  for (const other of others) say(`    ${other.id}: ${other.long} (${other.domain})`);
  say('  Lanjutkan hanya kalau artinya memang lain.');
}

/** Where the letters do not come from the long form, the person says whether that is so or a slip. */
async function settleLetters(dialogue: Dialogue, draft: Draft, source: Source): Promise<void> {
  for (;;) {
    delete draft.irregular;
    const form = draft.forms?.[0]?.form ?? '';
    const alignment = align(form, draft.long ?? '');
    if (alignment && isPlausible(form, alignment)) return;
    if (
      await isYes(
        dialogue,
        `Huruf-huruf ${form} tidak cocok dengan "${draft.long}". Memang begitu? (ya/tidak)`,
      )
    ) {
      draft.irregular = true;
      return;
    }
    for (const field of ['forms', 'long'] as const) await askAgain(dialogue, field, draft, source);
  }
}

/** Older senses of the form that need context words now that they are not the only ones. */
async function askContextOfOthers(dialogue: Dialogue, others: Item[], source: Source): Promise<Item[]> {
  const mended: Item[] = [];
  for (const other of others.filter((o) => !o.context?.length)) {
    const copy: Draft = { ...other };
    dialogue.say(`\nArti lain, "${other.long}" (${other.id}), belum punya kata konteks.`);
    await askAgain(dialogue, 'context', copy, source);
    mended.push(copy as Item);
  }
  return mended;
}

async function askAgain(dialogue: Dialogue, field: keyof Item, draft: Draft, source: Source): Promise<void> {
  const question = ALL_QUESTIONS.find((q) => q.field === field);
  if (question) await askField(dialogue, question, draft, source);
}

/** Shows what the rules find and asks again for the fields at fault. Throws where none of them is the draft's. */
async function mendProblems(dialogue: Dialogue, draft: Draft, mended: Item[], source: Source): Promise<void> {
  for (;;) {
    const problems = newProblems(source, withItems(source, [draft as Item, ...mended]));
    if (problems.length === 0) return;
    dialogue.say('\nMasih ada masalah:');
    for (const p of problems) dialogue.say(`  ${describe(p, draft)}: ${p.message}. ${p.remedy}`);
    const fields = new Set(problems.flatMap((p) => (p.id === draft.id && p.field ? [p.field] : [])));
    if (fields.size === 0) throw new Error('Perbaiki dahulu arti yang lain itu. Tidak ada yang ditulis.');
    for (const field of fields) await askAgain(dialogue, field, draft, source);
    if (fields.has('forms') || fields.has('long')) await settleLetters(dialogue, draft, source);
  }
}

const describe = (problem: LocatedProblem, draft: Draft) =>
  problem.id === draft.id
    ? (ALL_QUESTIONS.find((q) => q.field === problem.field)?.title ?? problem.field)
    : `${problem.file}:${problem.line}`;
