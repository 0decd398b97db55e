import type { Results, RunSettings } from '#lib/engine/results.ts';
import { buildPlan } from '#lib/engine/plan/build.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import type { Program } from '#lib/language/tree.ts';

/** The program of a text that has no mistakes. */
export function programOf(text: string): Program {
  const { program, issues } = readProgram(text);
  if (program === undefined) throw new Error(JSON.stringify(issues));
  return program;
}

/** The plan of a text that has no mistakes. */
export function planOf(text: string, months = 12, asked?: readonly string[]): Plan {
  const outcome = buildPlan(programOf(text), months, asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.plan;
}

/** Runs a text with plain random draws. */
export function run(
  text: string,
  { trials = 10_000, months = 12, seed = 'scenario', ...more }: Partial<RunSettings> = {},
): Results {
  return simulate(programOf(text), { trials, months, seed, sampler: 'random', ...more });
}

/** The one value of a quantity that chance does not touch. */
export function only(text: string, name: string, months = 12): number {
  const value = run(text, { trials: 1, months }).kept.get(name)?.[0];
  if (value === undefined) throw new Error(`${name} is no quantity`);
  return value;
}
