import type { Program } from '#lib/language/tree.ts';
import { buildPlan } from './plan/build.ts';
import type { Plan, PlanProblem } from './plan/plan.ts';
import type { RunSettings } from './results.ts';

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
function requireSettings({ trials, months }: RunSettings): void {
  if (!Number.isInteger(trials) || trials < 1) {
    throw new RangeError('simulate requires trials to be a whole number of 1 or more');
  }
  if (!Number.isInteger(months) || months < 1 || months > 600) {
    throw new RangeError('simulate requires months to be a whole number from 1 to 600');
  }
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
