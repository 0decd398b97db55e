import { decisionOf } from '#lib/analysis/decision.ts';
import { contrastsOf, measure, selectBetween } from '#lib/analysis/selection.ts';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { programOf } from './adapter.ts';

/** The numbers of a large model, half of which hardly matter, and their sum. */
const NUMBERS = 70;
/** The groups they stand in. */
const GROUPS = 7;

function keptTrials(): ReadonlyMap<string, Float64Array> {
  const names = Array.from({ length: NUMBERS }, (_, i) => `x${i}`);
  const text = [
    ...names.map((name, i) => `${name} = lognormal(0, ${(i + 1) / NUMBERS})`),
    `y = ${names.map((name, i) => `${i % 2 === 0 ? '' : '-'}${name}`).join(' + ')}`,
  ].join('\n');
  const settings = { trials: KEPT_TRIALS, months: 1, seed: 'bench', sampler: 'sobol' } as const;
  return simulate(programOf({ text, months: 1, asked: [], figure: 'y' }), settings).kept;
}

const numbersOf = (kept: ReadonlyMap<string, Float64Array>): string[] =>
  [...kept.keys()].filter((name) => name !== 'y');

/** Milliseconds of each analysis of 70 numbers in 16,384 trials: tornado, by groups too, correlations, value of information. */
export function decisionTimes(times: number): number[] {
  const kept = keptTrials();
  const names = numbersOf(kept);
  const groups = Array.from({ length: GROUPS }, (_, group) => ({
    id: `group${group}`,
    names: names.filter((_name, i) => i % GROUPS === group),
  }));
  return timesOf(times, () => decisionOf(kept, 'y', names, undefined, groups));
}

/** Milliseconds of each look at another part of the result: what has to be done in a frame while one brushes. */
export function brushTimes(times: number): number[] {
  const kept = keptTrials();
  const numbers = measure(kept, numbersOf(kept));
  const result = kept.get('y') ?? new Float64Array();
  return timesOf(times, (turn) => contrastsOf(numbers, selectBetween(result, -Infinity, turn % 5)));
}

const WARM = 5;

function timesOf(times: number, work: (turn: number) => unknown): number[] {
  const each: number[] = [];
  for (let turn = 0; turn < WARM + times; turn += 1) {
    const begin = performance.now();
    work(turn);
    each.push(performance.now() - begin);
  }
  return each.slice(WARM);
}
