import { join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { root } from '../lib/paths';

/** What the glossary's commands for people have in common: their words are Indonesian, and a failure ends with 1. */

export const FOLDER_OPTION = { folder: { type: 'string' } } as const;

/** The folder named with --folder, or the project's glossary. */
export function folderOf(named: string | undefined): string {
  return named === undefined ? join(root, 'glossary') : resolve(named);
}

/** Options and arguments of a command. Throws its usage where they are not as the usage says. */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(options: O, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch {
    throw new Error(usage);
  }
}

/** Runs a command and shows what it throws in one line. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
