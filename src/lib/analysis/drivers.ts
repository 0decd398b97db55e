/** What one uncertain number has to do with the result. */
export interface Driver {
  readonly name: string;
  /** The share of the variance of the result that goes with it alone: 0 to 1, 0 where none can be told from chance. */
  readonly share: number;
  /** 1: more of it, more of the result; −1: less; 0: neither. */
  readonly direction: -1 | 0 | 1;
  /** The mean of the result where the number is lowest, and where it is highest: in the outermost tenths. */
  readonly low: number;
  readonly high: number;
}

const BINS = 10;

/**
 * What moves the result: for each number the share of the result's variance that lies between the means
 * of the result in ten bins of the number, equally full. All values come from one run, trial by trial.
 *
 * The share is of the first order: what numbers do only together belongs to none, so that all shares
 * add up to less than 1 and the rest is luck and interplay. It is corrected for what chance alone would
 * give, (k − 1)/(n − 1) for k bins of n trials, and not below 0. Equal values stay in one bin. Ten bins
 * see a little less than all: 99 % of a number that is the result and uniform.
 *
 * Source: K. Pearson, correlation ratio (1905), with the correction of T. L. Kelley, PNAS 21 (1935), 554.
 *
 * @param kept values by trial of the result and of all names asked for; what was not kept is left out
 * @returns the drivers that vary, those with the greatest share first
 */
export function driversOf(
  kept: ReadonlyMap<string, Float64Array>,
  result: string,
  names: readonly string[],
): readonly Driver[] {
  const results = kept.get(result);
  if (results === undefined) return [];
  return names
    .filter((name) => name !== result)
    .flatMap((name) => {
      const values = kept.get(name);
      const driver = values && driverOf(name, values, results);
      return driver === undefined ? [] : [driver];
    })
    .sort((a, b) => b.share - a.share);
}

/** `undefined` where the number or the result is the same in every trial. */
function driverOf(name: string, all: Float64Array, allResults: Float64Array): Driver | undefined {
  if (all.every((value) => value === all[0])) return undefined;
  const isCounted = (trial: number): boolean =>
    Number.isFinite(all[trial]) && Number.isFinite(allResults[trial]);
  const values = all.filter((_, trial) => isCounted(trial));
  const results = allResults.filter((_, trial) => isCounted(trial));
  const starts = startsOf(values.toSorted());
  const n = values.length;
  const k = starts.length;
  const counts = new Float64Array(k);
  const sums = new Float64Array(k);
  const centre = results.reduce((sum, value) => sum + value, 0) / n;
  let variation = 0;
  for (let trial = 0; trial < n; trial += 1) {
    const away = (results[trial] ?? 0) - centre;
    const value = values[trial] ?? 0;
    let bin = k - 1;
    while (bin > 0 && value < (starts[bin] ?? 0)) bin -= 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
    sums[bin] = (sums[bin] ?? 0) + away;
    variation += away * away;
  }
  if (k < 2 || variation === 0) return undefined;
  const means = sums.map((sum, bin) => sum / (counts[bin] ?? 1));
  const between = means.reduce((sum, mean, bin) => sum + mean * (sums[bin] ?? 0), 0) / variation;
  const share = n > k ? Math.max(0, 1 - ((1 - between) * (n - 1)) / (n - k)) : 0;
  return {
    name,
    share,
    direction: share === 0 ? 0 : slopeSign(means),
    low: centre + (means[0] ?? 0),
    high: centre + (means[k - 1] ?? 0),
  };
}

/** The lowest value of each bin that is not empty; equal values are in the bin of the middle one among them. */
function startsOf(sorted: Float64Array): readonly number[] {
  const starts: number[] = [];
  let last = -1;
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1;
    const bin = Math.floor((BINS * (from + to - 1)) / 2 / sorted.length);
    if (bin > last) starts.push(sorted[from] ?? 0);
    last = bin;
    from = to;
  }
  return starts;
}

/** The sign of the slope of a line through the means, one step apart. */
function slopeSign(means: Float64Array): -1 | 0 | 1 {
  const middle = (means.length - 1) / 2;
  const slope = means.reduce((sum, mean, place) => sum + (place - middle) * mean, 0);
  return slope > 0 ? 1 : slope < 0 ? -1 : 0;
}
