import { comparePaired, type Paired } from '#lib/analysis/paired.ts';
import type { Ahead } from '#lib/analysis/flips.ts';
import type { Results, RunSettings, Sampler } from '#lib/engine/results.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { affiliateFirst } from '#lib/models/affiliate-first/index.ts';
import { affiliate } from '#lib/models/affiliate/index.ts';
import {
  DEFAULT_ANSWERS,
  MEASURES,
  replacementsFor,
  type Path,
  type PathAnswers,
} from '#lib/models/creator/answers.ts';
import { digitalProducer } from '#lib/models/digital-producer/index.ts';
import type { Model } from '#lib/models/model.ts';
import type { Run } from '#lib/workers/farm.ts';

export const MONTHS = 36;
/** As many as are kept one by one: pairs, and what it is worth to know a number, are read from these. */
export const TRIALS_PLAYED = 16_384;
/** Enough to see who is ahead; there are many of these runs. */
export const TRIALS_TRIED = 2048;
/** The same luck for every reader, until one rolls for other luck. */
export const SEED = 'mizan';
export const RESULT = 'take_home';

export const PATH_MODELS: Readonly<Record<Path, Model>> = {
  affiliate,
  producer: digitalProducer,
  staged: affiliateFirst,
};

/** What is run: each path, and the staged one once more with its gate. */
export const COURSES = ['affiliate', 'producer', 'staged', 'gated'] as const;
export type Course = (typeof COURSES)[number];

const FIGURES = [
  ...[RESULT, 'take_home_per_hour', 'total_hours', 'ruined', 'cash', 'launch_month'],
  ...['founder_hours', 'starting_cash', 'subscribers_at_start', 'price'],
];

/** The numbers of the two paths that are chosen between: what could be known of them. */
const NUMBERS = [affiliate, digitalProducer].flatMap(({ groups }) =>
  groups.flatMap(({ assumptions }) => assumptions.map(({ name }) => name)),
);
export const KNOWABLE: readonly string[] = [...new Set([...NUMBERS, 'subscribers_at_start'])];

/** The text of a course with the answers in it; what is only measured against stays as it shipped. */
export function courseText(course: Course, answers: PathAnswers): string {
  const path = course === 'gated' ? 'staged' : course;
  const measures = Object.fromEntries(MEASURES.map((name) => [name, DEFAULT_ANSWERS[name]]));
  const played = { ...answers, ...measures };
  return applyScenario(
    PATH_MODELS[path].program,
    replacementsFor(path, played, course === 'gated'),
  );
}

/** What is asked of a course; of the two that are chosen between also the numbers. */
export function askedOf(course: Course, program: Program, isTried = false): readonly string[] {
  const isChoice = course === 'affiliate' || course === 'producer';
  const wanted = new Set(isTried ? [RESULT] : [...FIGURES, ...(isChoice ? KNOWABLE : [])]);
  return program.definitions.map(({ name }) => name).filter((name) => wanted.has(name));
}

/** @throws Error when a text cannot be read, which the fields do not let through */
export function programOf(text: string): Program {
  const { program } = readProgram(text, MONTHS);
  if (program === undefined) throw new Error('programOf requires a text without mistakes');
  return program;
}

export function settingsOf(trials: number, sampler: Sampler, seed = SEED): RunSettings {
  return { trials, months: MONTHS, seed, sampler };
}

/** The two paths as they go with other answers, in few futures. */
export function triedRuns(
  answers: PathAnswers,
  sampler: Sampler,
  seed = SEED,
  trials = TRIALS_TRIED,
): readonly Run[] {
  return (['producer', 'affiliate'] as const).map((course) => {
    const program = programOf(courseText(course, answers));
    const asked = askedOf(course, program, true);
    return { program, settings: { ...settingsOf(trials, sampler, seed), asked } };
  });
}

export function valuesOf(results: Results | undefined): Float64Array {
  return results?.kept.get(RESULT) ?? new Float64Array();
}

/** Who is ahead on average: the first where the difference is visibly above zero. */
export function aheadIn(paired: Paired | undefined): Ahead {
  if (paired?.isVisible !== true) return undefined;
  return paired.difference.value > 0 ? 'first' : 'second';
}

/** The first path held against the second in the same futures. */
export function pairedOf(
  first: Results | undefined,
  second: Results | undefined,
): Paired | undefined {
  return comparePaired(first?.sampler ?? 'random', valuesOf(first), valuesOf(second));
}
