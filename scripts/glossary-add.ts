/** `npm run glossary:add`: asks for a new sense field by field and writes it into the glossary. */
import { createInterface } from 'node:readline/promises';
import { askItem, Cancelled, type Dialogue } from './glossary/ask-item';
import { FOLDER_OPTION, folderOf, readArguments, runCommand } from './glossary/command';
import { newWordsNotice } from './glossary/indonesian';
import { loadSource, newProblems, newWords, saveSource, withItems } from './glossary/source';

const USAGE = 'Cara pakai: npm run --silent glossary:add';

/** The terminal, or any other input that gives a line an answer. */
function terminal(): Dialogue & { close(): void } {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let isOpen = true;
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isOpen = false;
  });
  // Not `question()`: it loses lines that arrive before it is called, as they do from a pipe.
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (line) => console.log(line),
    async answer() {
      // A pipe ends long before its last line has been asked for.
      if (isOpen) lines.prompt();
      const { value, done } = await answers.next();
      return done ? null : value;
    },
    close: () => lines.close(),
  };
}

await runCommand(async () => {
  const { values, positionals } = readArguments(FOLDER_OPTION, USAGE);
  if (positionals.length > 0) throw new Error(USAGE);
  const folder = folderOf(values.folder);
  const dialogue = terminal();
  try {
    const items = await askItem(dialogue, loadSource(folder));
    // The files may have changed while the questions were answered.
    const before = loadSource(folder);
    const after = withItems(before, items);
    const [problem] = newProblems(before, after);
    if (problem)
      throw new Error(`${problem.file}: ${problem.message}. ${problem.remedy} Tidak ada yang ditulis.`);
    console.log(`Ditulis: ${saveSource(folder, before, after).join(', ')}.`);
    const words = newWords(folder, after, new Set(items.map((i) => i.id)));
    if (words.length > 0) console.log(newWordsNotice(words));
    console.log('Arti ini masih draf sampai pembaca kedua mengisi tanggal checked.');
  } catch (error) {
    if (error instanceof Cancelled) console.log('');
    throw error;
  } finally {
    dialogue.close();
  }
});
