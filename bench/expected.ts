import type { WorkloadName } from './contestant.ts';
import type { FoundFigure } from './measurements.ts';

/** The right answers, from a million trials and more. */
const EXPECTED: Readonly<Record<WorkloadName, Readonly<Record<'mean' | 'p50', number>>>> = {
  w1: { mean: 8_528, p50: 6_340 },
  w2: { mean: 1_517_634, p50: 1_240_400 },
  w3: { mean: 1_518_000, p50: 1_240_500 },
};

/** Four standard errors of the mean of W1 at 10,000 trials, the least that anybody runs. */
const TOLERANCE = 0.05;

/** Who computed something else than the others, in sentences: such times compare nothing. */
export function disagreements(figures: readonly FoundFigure[]): string[] {
  const wrong = figures.filter(({ workload, name, value }) => {
    const expected = EXPECTED[workload][name];
    return !(Math.abs(value / expected - 1) <= TOLERANCE);
  });
  const sentences = wrong.map(
    ({ who, workload, name, value }) =>
      `${who} finds ${value} as ${name} of ${workload}, not ${EXPECTED[workload][name]}.`,
  );
  return [...new Set(sentences)];
}
