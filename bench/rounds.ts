import { type Contestant, WORKLOADS } from './contestant.ts';
import type { FoundFigure, RoundTime } from './measurements.ts';

/** What the rounds found. */
export interface Rounds {
  readonly times: readonly RoundTime[];
  readonly figures: readonly FoundFigure[];
}

/**
 * Lets everybody do the first workload, one after the other, then everybody the second, and so on, round
 * after round: what slows the machine for a while slows all who are compared.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  count: number,
  tell: (sentence: string) => void,
): Promise<Rounds> {
  const times: RoundTime[] = [];
  const figures: FoundFigure[] = [];
  for (let round = 1; round <= count; round += 1) {
    const begin = performance.now();
    for (const workload of WORKLOADS) {
      for (const contestant of contestants) {
        const { who } = contestant;
        const measured = await contestant.measure(workload);
        times.push(...measured.times.map((time) => ({ ...time, who, round })));
        figures.push(...measured.figures.map((figure) => ({ ...figure, who })));
      }
    }
    tell(`round ${round} of ${count}: ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  return { times, figures };
}
