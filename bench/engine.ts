import type { Sampler } from '#lib/engine/results.ts';
import type { Contestant, Figure, Mode, Time, WorkloadName } from './contestant.ts';
import { SAMPLERS } from './ours/adapter.ts';
import type { Job, Request } from './ours/perform.ts';
import type { Sizes } from './sizes.ts';
import { OURS, unitsOf } from './workloads.ts';

/** A thread somewhere with our engine in it. */
export interface Engine {
  ask(request: Request): Promise<number[]>;
  /** Milliseconds of a `time` request, on the best clock there is. */
  time(job: Job, times: number): Promise<number>;
}

/** Milliseconds that a time should be made of, so that clocks and pauses do not show. */
const ENOUGH = 150;

/** What is timed of one workload. W3 is compared with NumPy alone, and counts take long. */
function jobsOf(name: WorkloadName, sampler: Sampler, sizes: Sizes): Job[] {
  const { againstSquiggle, againstNumpy, againstNative } = sizes;
  const long: readonly [Mode, number][] = [
    ['percentiles', againstSquiggle],
    ['simulate', againstNative],
    ['percentiles', againstNative],
  ];
  const wanted: readonly [Mode, number][] = [
    ['simulate', againstNumpy],
    ['percentiles', againstNumpy],
    ...(name === 'w3' ? [] : long),
  ];
  return wanted.map(([mode, trials]) => ({ workload: OURS[name], mode, sampler, trials }));
}

function contestant(where: string, sampler: Sampler, engine: Engine, sizes: Sizes): Contestant {
  const runs = new Map<string, number>();
  const timed = async (name: WorkloadName, job: Job): Promise<Time> => {
    const key = `${name} ${job.mode} ${job.trials}`;
    let times = runs.get(key);
    if (times === undefined) {
      const [each = ENOUGH] = await engine.ask({ kind: 'warm', job });
      times = Math.max(1, Math.ceil(ENOUGH / each));
      runs.set(key, times);
    }
    const milliseconds = await engine.time(job, times);
    const nanoseconds = (milliseconds * 1e6) / (times * unitsOf(name, job.trials));
    return { workload: name, mode: job.mode, trials: job.trials, nanoseconds };
  };
  const figures = async (name: WorkloadName): Promise<Figure[]> => {
    const trials = sizes.figures;
    const request = { kind: 'figures', workload: OURS[name], sampler, trials, seed: 'a' } as const;
    const [mean = NaN, p50 = NaN] = await engine.ask(request);
    return [
      { workload: name, name: 'mean', value: mean },
      { workload: name, name: 'p50', value: p50 },
    ];
  };
  return {
    who: `${where} ${sampler}`,
    what: `ours in ${where === 'node' ? 'Node' : 'Chromium'}, ${sampler} draws`,
    measure: async (name) => {
      const times: Time[] = [];
      for (const job of jobsOf(name, sampler, sizes)) times.push(await timed(name, job));
      return { times, figures: await figures(name) };
    },
  };
}

/** Our engine in one place, a contestant for every way of drawing that it has. */
export function ourField(where: string, engine: Engine, sizes: Sizes): Contestant[] {
  return SAMPLERS.map((sampler) => contestant(where, sampler, engine, sizes));
}
