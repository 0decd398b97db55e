import type { Program } from '#lib/language/tree.ts';
import { edgesOf, mergeParts, pilotTrials, runPart } from './part.ts';
import { buildPlan } from './plan/build.ts';
import type { Plan, PlanProblem } from './plan/plan.ts';
import type { Results, RunSettings } from './results.ts';
import { summarise } from './summarise.ts';

/** A program that cannot be run, with the reason as data. */
export class PlanError extends Error {
  readonly problem: PlanProblem;

  constructor(problem: PlanProblem) {
    super(problem.kind);
    this.name = 'PlanError';
    this.problem = problem;
  }
}

/** Checks the settings of a run. @throws RangeError `simulate requires …` */
function requireSettings({ trials, months, sampler }: RunSettings): void {
  if (!Number.isInteger(trials) || trials < 1) {
    throw new RangeError('simulate requires trials to be a whole number of 1 or more');
  }
  if (!Number.isInteger(months) || months < 1 || months > 600) {
    throw new RangeError('simulate requires months to be a whole number from 1 to 600');
  }
  if (sampler !== 'random') throw new RangeError('simulate requires the sampler random');
}

/**
 * The plan of a program for these settings.
 *
 * @throws PlanError when there is none; ask `buildPlan` for the reason as a value
 * @throws RangeError `simulate requires …` when a setting is outside its limits
 */
export function planFor(program: Program, settings: RunSettings): Plan {
  requireSettings(settings);
  const outcome = buildPlan(program, settings.months, settings.asked);
  if (!outcome.ok) throw new PlanError(outcome.problem);
  return outcome.plan;
}

/**
 * Runs a program, all trials in this thread, and returns its figures.
 *
 * The same program, settings and engine version give the same bits everywhere, also through the workers.
 *
 * @throws PlanError or RangeError as `planFor` does
 */
export function simulate(program: Program, settings: RunSettings): Results {
  const plan = planFor(program, settings);
  const end = pilotTrials(settings);
  const pilot = runPart(plan, settings, 0, end);
  if (end === settings.trials) return summarise(plan, settings, pilot);
  const edges = edgesOf(plan, pilot);
  const rest = runPart(plan, settings, end, settings.trials, edges);
  return summarise(plan, settings, mergeParts([pilot, rest], edges), edges);
}
