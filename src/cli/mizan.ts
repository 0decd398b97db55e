import { PlanError } from '#lib/engine/settings.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { issueWords } from '#lib/i18n/issues.ts';
import type { Issue } from '#lib/language/issue.ts';
import { readProgram } from '#lib/language/program.ts';
import { type ModelFile, readModelFile, unknownName } from './model-file.ts';
import { toJson, toTable } from './report.ts';
import { ProgressBar } from './progress-bar.ts';
import { readText } from './read-text.ts';
import { type Asked, readArguments, USAGE, UsageError } from './usage.ts';

const DEFAULTS = { trials: 100_000, months: 36, seed: 'mizan' };

/** Carries out one command; the exit code is 0, 1 when there are errors or a question, 2 for wrong usage. */
function main(words: readonly string[]): number {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    (words.length === 0 ? process.stderr : process.stdout).write(`${USAGE}\n`);
    return words.length === 0 ? 2 : 0;
  }
  try {
    if (words[0] === 'read') return readText(words.slice(1));
    const asked = readArguments(words);
    const file = readModelFile(asked);
    return asked.command === 'check' ? check(asked, file) : run(asked, file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
}

function check(asked: Asked, file: ModelFile): number {
  const { program, issues } = readProgram(file.text, asked.months ?? file.months);
  writeErrors(asked.file, issues);
  if (asked.json) {
    const told = issues.map((issue) => ({ ...issue, ...issueWords(issue, 'en') }));
    const definitions = program?.definitions.length ?? null;
    process.stdout.write(`${JSON.stringify({ definitions, issues: told })}\n`);
  } else if (program !== undefined) {
    for (const issue of issues) process.stdout.write(`${lineOf(asked.file, issue)}\n`);
    process.stdout.write(`${asked.file}: ${program.definitions.length} definitions, no errors\n`);
  }
  return program === undefined ? 1 : 0;
}

function run(asked: Asked, file: ModelFile): number {
  const months = asked.months ?? file.months ?? DEFAULTS.months;
  const { program, issues } = readProgram(file.text, months);
  if (program === undefined) {
    writeErrors(asked.file, issues);
    return 1;
  }
  const stranger = asked.only?.find(
    (name) => !program.definitions.some((definition) => definition.name === name),
  );
  if (stranger !== undefined) throw unknownName('--only', stranger, file.text);
  const bar = new ProgressBar();
  try {
    const settings = {
      trials: asked.trials ?? file.trials ?? DEFAULTS.trials,
      months,
      seed: asked.seed ?? file.seed ?? DEFAULTS.seed,
      sampler: asked.sampler,
      ...(asked.only === undefined ? {} : { asked: asked.only }),
    };
    const results = simulate(program, settings, asked.json ? undefined : bar.tell);
    bar.clear();
    process.stdout.write(`${asked.json ? toJson(results) : toTable(results)}\n`);
    return 0;
  } catch (error) {
    bar.clear();
    if (!(error instanceof PlanError)) throw error;
    process.stderr.write(`${asked.file}:1:1: The model cannot be run: ${error.problem.kind}\n`);
    return 1;
  }
}

function writeErrors(file: string, issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (issue.severity === 'error') process.stderr.write(`${lineOf(file, issue)}\n`);
  }
}

function lineOf(file: string, issue: Issue): string {
  const { sentence, remedy } = issueWords(issue, 'en');
  return `${file}:${issue.line}:${issue.column}: ${sentence} ${remedy}`;
}

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = main(process.argv.slice(2));
