// The one place of the benchmark that knows how the engine is called.
import { emitKernel } from '#lib/engine/kernel/emit.ts';
import { createKernel } from '#lib/engine/kernel/kernel.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import type { Results, RunSettings, Sampler } from '#lib/engine/results.ts';
import { planFor } from '#lib/engine/settings.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import type { Program } from '#lib/language/tree.ts';
import type { Workload } from './workload.ts';

/** The ways of drawing that the engine has. */
export const SAMPLERS: readonly Sampler[] = ['random', 'sobol'];

/** Runs a prepared workload in this thread. */
export type Run = (trials: number, seed: string) => unknown;

function settingsOf({ months, asked }: Workload, sampler: Sampler): RunSettings {
  return { trials: 1, months, seed: 'bench', sampler, asked };
}

function planOf(workload: Workload, sampler: Sampler): Plan {
  return planFor(programOf(workload), settingsOf(workload, sampler));
}

/** The program of a workload, whose text has no mistakes. */
export function programOf({ text, months }: Workload): Program {
  const { program, issues } = readProgram(text, months);
  if (program === undefined) throw new Error(JSON.stringify(issues));
  return program;
}

/** The simulation alone: a kernel that is ready, run block after block, its values left where they are. */
export function prepareSimulation(workload: Workload, sampler: Sampler): (trials: number) => void {
  const kernel = createKernel(planOf(workload, sampler), settingsOf(workload, sampler));
  return (trials) => {
    for (let first = 0; first < trials; first += kernel.block)
      kernel.run(first, Math.min(kernel.block, trials - first));
  };
}

/** All that a page shows, with all monthly percentiles: planning, tables and summary are timed too. */
export function preparePercentiles(
  workload: Workload,
  sampler: Sampler,
): (trials: number, seed: string) => Results {
  const program = programOf(workload);
  return (trials, seed) => simulate(program, { ...settingsOf(workload, sampler), trials, seed });
}

/**
 * Program text → compiled module, of code that nobody has met yet.
 *
 * @param turn a number that comes once: the engine keeps code by shape, which the name of a quantity is part of,
 * and browsers keep modules by their bytes, so it becomes part of both
 */
export function compile(workload: Workload, turn: number): WebAssembly.Module {
  const text = `${workload.text}\nturn_${turn} = uniform(0, 1)`;
  const asked = [...workload.asked, `turn_${turn}`];
  const { bytes } = emitKernel(planOf({ ...workload, text, asked }, 'random'), {
    sampler: 'random',
    trials: 10_000,
  }).code;
  const name = new TextEncoder().encode(String(turn));
  const section = [0, name.length + 1, name.length, ...name];
  const unique = new Uint8Array(bytes.length + section.length);
  unique.set(bytes);
  unique.set(section, bytes.length);
  return new WebAssembly.Module(unique);
}
