import { parseArgs } from 'node:util';
import { readNumber } from '#lib/i18n/numbers.ts';
import type { Sampler } from '#lib/engine/results.ts';

export const USAGE = `Usage:
  npm run --silent mizan -- simulate FILE [--trials 100000] [--months 36] [--seed WORD]
      [--sampler sobol|random] [--scenario NAME] [--set 'name=expression']… [--only a,b] [--json]
  npm run --silent mizan -- check FILE [--json]
  npm run --silent mizan -- read TEXT [--unit share|money|count|hours|number] [--lang en|ar|zh-CN]
      [--currency USD] [--json]

FILE is a model text (.mizan), a document saved by the app (.json), or - for standard input.
TEXT is what a person would type into a field for one number, such as '10 to 15%'.`;

/** What the user asked for, in what was not told left out. */
export interface Asked {
  readonly command: 'simulate' | 'check';
  readonly file: string;
  readonly trials: number | undefined;
  readonly months: number | undefined;
  readonly seed: string | undefined;
  readonly sampler: Sampler;
  readonly scenario: string | undefined;
  readonly replacements: readonly (readonly [name: string, expression: string])[];
  readonly only: readonly string[] | undefined;
  readonly json: boolean;
}

/** A command that cannot be carried out as it was given. */
export class UsageError extends Error {}

const OPTIONS = {
  trials: { type: 'string' },
  months: { type: 'string' },
  seed: { type: 'string' },
  sampler: { type: 'string' },
  scenario: { type: 'string' },
  set: { type: 'string', multiple: true },
  only: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Options that only a simulation has a use for; `set` and `scenario` change what is checked. */
const OF_SIMULATE = ['trials', 'seed', 'sampler', 'only'] as const;

/**
 * Reads the words behind `mizan`.
 *
 * @throws UsageError with a sentence for the user
 */
export function readArguments(words: readonly string[]): Asked {
  const { values, positionals } = parsed(words);
  const [command, file, ...more] = positionals;
  if (command !== 'simulate' && command !== 'check') {
    throw new UsageError(
      command === undefined ? 'Nothing to do.' : `There is no command "${command}".`,
    );
  }
  if (file === undefined) throw new UsageError(`${command} needs a FILE.`);
  if (more.length > 0) throw new UsageError(`One FILE at a time; "${more.join(' ')}" is too much.`);
  if (command === 'check') {
    const misplaced = OF_SIMULATE.find((option) => values[option] !== undefined);
    if (misplaced !== undefined) throw new UsageError(`--${misplaced} belongs to simulate.`);
  }
  return {
    command,
    file,
    trials: wholeOption('trials', values.trials, 10_000_000),
    months: wholeOption('months', values.months, 600),
    seed: values.seed,
    sampler: samplerOf(values.sampler),
    scenario: values.scenario,
    replacements: (values.set ?? []).map(replacement),
    only: values.only?.split(',').map((name) => name.trim()),
    json: values.json,
  };
}

function parsed(
  words: readonly string[],
): ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true }>
> {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function samplerOf(text: string | undefined): Sampler {
  if (text === undefined || text === 'sobol') return 'sobol';
  if (text === 'random') return text;
  throw new UsageError(`There is no sampler "${text}"; take sobol or random.`);
}

function wholeOption(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const read = readNumber(text, 'en', { whole: true });
  if (read.ok && read.value >= 1 && read.value <= most) return read.value;
  throw new UsageError(`--${name} takes a whole number from 1 to ${most}, not "${text}".`);
}

function replacement(text: string): readonly [name: string, expression: string] {
  const [, name, expression] = /^\s*([^=]+?)\s*=(?!=)\s*(.*\S)\s*$/s.exec(text) ?? [];
  if (name !== undefined && expression !== undefined) return [name, expression];
  throw new UsageError(`--set takes 'name=expression', not "${text}".`);
}
