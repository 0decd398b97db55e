import type { Mode, WorkloadName } from './contestant.ts';
import { type Extras, type Measurements, ratios, rounds } from './measurements.ts';
import { quantile } from './statistics.ts';
import type { Sizes } from './sizes.ts';

/** One row of the table: what was measured, and what it has to reach. */
export interface Target {
  readonly what: string;
  readonly unit: '×' | 'ms' | 'MB';
  /** Which side of the limits is good. */
  readonly good: 'low' | 'high';
  readonly samples: readonly number[];
  /** Undefined where only the value is told. */
  readonly must: number | undefined;
  readonly stretch: number | undefined;
}

/** The trials that each anchor runs. */
const ANCHOR_TRIALS = { native: 1_000_000, numpy: 100_000, few: 10_000, many: 100_000 } as const;

function row(
  what: string,
  unit: Target['unit'],
  good: Target['good'],
  samples: readonly number[] | undefined,
  must?: number,
  stretch?: number,
): Target {
  return { what, unit, good, samples: samples ?? [], must, stretch };
}

/** The rows about the engine itself, which are the same in Node and in Chromium. */
function engineRows(all: Measurements, sizes: Sizes, where: 'Node' | 'Chromium'): Target[] {
  const ours = (workload: WorkloadName, mode: Mode, trials: number): number[] =>
    rounds(all, `${where.toLowerCase()} random`, workload, mode, trials);
  const native = (variant: string, workload: WorkloadName): number[] =>
    rounds(all, `native ${variant}`, workload, 'simulate', ANCHOR_TRIALS.native);
  const numpy = (workload: WorkloadName, mode: Mode): number[] =>
    rounds(all, 'numpy', workload, mode, ANCHOR_TRIALS.numpy);
  const squiggle = (trials: number): number[] =>
    rounds(all, 'squiggle', 'w2', 'percentiles', trials);
  const { againstNative, againstNumpy, againstSquiggle } = sizes;
  const w1 = ours('w1', 'simulate', againstNative);
  const w2 = ours('w2', 'simulate', againstNative);
  const full = ours('w2', 'percentiles', againstNative);
  const slower = (what: string, samples: number[], must: number, stretch: number): Target =>
    row(`${what}, ${where}`, '×', 'low', samples, must, stretch);
  const faster = (what: string, samples: number[], must: number, stretch?: number): Target =>
    row(`${what}, ${where}`, '×', 'high', samples, must, stretch);
  const than = (anchor: number[], workload: WorkloadName, mode: Mode, trials: number): number[] =>
    ratios(anchor, ours(workload, mode, trials));
  return [
    slower('W2 against C of the same width', ratios(w2, native('width', 'w2')), 1.35, 1.15),
    slower('W2 against the limit', ratios(w2, native('limit', 'w2')), 3, 2.3),
    slower('W1 against the limit', ratios(w1, native('limit', 'w1')), 3, 2.5),
    faster(
      'W2 faster than NumPy, simulation only',
      than(numpy('w2', 'simulate'), 'w2', 'simulate', againstNumpy),
      4.5,
      6,
    ),
    faster(
      'W2 faster than NumPy, all monthly percentiles',
      than(numpy('w2', 'percentiles'), 'w2', 'percentiles', againstNumpy),
      6,
      10,
    ),
    faster(
      'W2 faster than Squiggle at 10,000 trials',
      than(squiggle(ANCHOR_TRIALS.few), 'w2', 'percentiles', againstSquiggle),
      100,
    ),
    faster(
      'W2 faster than Squiggle at 100,000 trials',
      than(squiggle(ANCHOR_TRIALS.many), 'w2', 'percentiles', againstNumpy),
      100,
    ),
    faster(
      'W3 faster than NumPy, exact counts',
      than(numpy('w3', 'simulate'), 'w3', 'simulate', againstNumpy),
      3,
      6,
    ),
    slower('W2 with all percentiles against without', ratios(full, w2), 1.75, 1.5),
  ];
}

/** Milliseconds between two pictures of a usual screen. */
const FRAME = 17;
/** An edit is on the disk within 300 ms, of which the page waits 150 for the next letter. */
const SAVE = 150;

/** The 95th percentile of times, as the one sample of a row; none of none. */
function p95Of(times: readonly number[] = []): number[] {
  return times.length === 0 ? [] : [quantile(times, 0.95)];
}

/** The rows about what surrounds the engine. */
function otherRows(extras: Extras): Target[] {
  return [
    row('Sobol: error of the median smaller, W1', '×', 'high', extras.gainW1Median, 2),
    row('Sobol: error of the median smaller, W2', '×', 'high', extras.gainW2Median, 2),
    row('Sobol: error of the mean smaller, W1', '×', 'high', extras.gainW1Mean),
    row('Sobol: error of the mean smaller, W2', '×', 'high', extras.gainW2Mean),
    row('text → compiled module, W2, Node', 'ms', 'low', extras.compileInNode, 10, 5),
    row('text → compiled module, W2, Chromium', 'ms', 'low', extras.compileInChromium, 10, 5),
    row('edit → summary, W2', 'ms', 'low', extras.edit, 16),
    row('tornado and EVPPI, 70 numbers, 16,384 trials', 'ms', 'low', extras.decide, 100),
    row('another part brushed, 70 numbers', 'ms', 'low', extras.brush, FRAME),
    row('eight scenarios of W2, 100,000 trials each', 'ms', 'low', extras.compare, 2000),
    row('goal sought, drop-servicing: first answer', 'ms', 'low', extras.seekFirst, 1000),
    row('goal sought, drop-servicing: from 10,000 futures', 'ms', 'low', extras.seekLast),
    row('save of drop-servicing, P95', 'ms', 'low', p95Of(extras.save), SAVE),
    row('save of 1,000 notes, P95', 'ms', 'low', p95Of(extras.saveLarge), 20),
    row('two workers faster than one, W2', '×', 'high', extras.scaling, 1.7, 1.85),
    row('memory of a worker, W2', 'MB', 'low', extras.memory, 16, 8),
    row('longest task of the main thread, W2', 'ms', 'low', extras.longestTask, 50),
    row('longest wait for a frame, W2', 'ms', 'low', extras.longestFrame),
    row('slider → first figures painted', 'ms', 'low', extras.slideFirst, FRAME),
    row('slider → first figures painted, P95', 'ms', 'low', p95Of(extras.slideFirst)),
    row('slider → all figures painted', 'ms', 'low', extras.slideAll),
    row('slider → all figures painted, P95', 'ms', 'low', p95Of(extras.slideAll)),
  ];
}

/** All rows, whether or not they could be measured. */
export function targetsOf(all: Measurements, sizes: Sizes): Target[] {
  return [
    ...engineRows(all, sizes, 'Node'),
    ...engineRows(all, sizes, 'Chromium'),
    ...otherRows(all.extras),
  ];
}

/** What a row says about its target; `told` where it has none. */
export type Verdict = 'stretch' | 'must' | 'missed' | 'not measured' | 'told';

/** Judges the middle of the samples. */
export function verdictOf({ good, must, stretch, samples }: Target, middle: number): Verdict {
  if (samples.length === 0) return 'not measured';
  if (must === undefined) return 'told';
  const reaches = (limit: number): boolean => (good === 'low' ? middle <= limit : middle >= limit);
  if (stretch !== undefined && reaches(stretch)) return 'stretch';
  return reaches(must) ? 'must' : 'missed';
}
