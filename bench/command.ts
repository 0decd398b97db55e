import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program and returns what it prints; rejects when it is missing or fails. */
export async function outputOf(program: string, words: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, [...words], { maxBuffer: 2 ** 24 });
  return stdout;
}

/** What a program prints, trimmed, or `undefined` when it cannot be run. */
export async function answerOf(
  program: string,
  words: readonly string[],
): Promise<string | undefined> {
  try {
    return (await outputOf(program, words)).trim();
  } catch {
    return undefined;
  }
}
