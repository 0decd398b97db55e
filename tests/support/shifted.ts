import { run } from './engine-program.ts';

/** A normal result of spread 1,000 around a shift, trial by trial: the luck is the same for every shift. */
export function shifted(shift: number, seed = 'paired', trials = 8_000): Float64Array {
  const text = `luck = normal(0, 1000)\nresult = luck + ${shift}`;
  return run(text, { trials, months: 1, seed }).kept.get('result')!;
}
