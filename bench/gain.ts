import type { Engine } from './engine.ts';
import type { Extras } from './measurements.ts';
import type { Workload } from './ours/workload.ts';
import type { Sizes } from './sizes.ts';
import { deviation } from './statistics.ts';
import { OURS } from './workloads.ts';

/** How far mean and median scatter over seeds. */
async function scatter(
  engine: Engine,
  workload: Workload,
  sampler: 'random' | 'sobol',
  { gain, gainSeeds }: Sizes,
): Promise<{ mean: number; median: number }> {
  const means: number[] = [];
  const medians: number[] = [];
  for (let i = 0; i < gainSeeds; i += 1) {
    const request = {
      kind: 'figures',
      workload,
      sampler,
      trials: gain,
      seed: `gain ${i}`,
    } as const;
    const [mean = NaN, median = NaN] = await engine.ask(request);
    means.push(mean);
    medians.push(median);
  }
  return { mean: deviation(means), median: deviation(medians) };
}

/** By how much Sobol's errors are smaller than those of plain draws. */
export async function gains(engine: Engine, sizes: Sizes): Promise<Extras> {
  const gainOf = async (workload: Workload): Promise<{ mean: number[]; median: number[] }> => {
    const random = await scatter(engine, workload, 'random', sizes);
    const sobol = await scatter(engine, workload, 'sobol', sizes);
    return { mean: [random.mean / sobol.mean], median: [random.median / sobol.median] };
  };
  const w1 = await gainOf(OURS.w1);
  const w2 = await gainOf(OURS.w2);
  return {
    gainW1Mean: w1.mean,
    gainW1Median: w1.median,
    gainW2Mean: w2.mean,
    gainW2Median: w2.median,
  };
}
