/** How far two options lie apart at one amount, seen from the side of the one that is better there. */
export interface Gap {
  readonly at: number;
  readonly size: number;
  readonly standardError: number;
  /** False where it is no larger than what the simulation leaves open. */
  readonly isVisible: boolean;
}

/** Which option is better in one order, and the largest gap in favour of each, visible ones first. */
export interface Ranking {
  /** Better at some amount and visibly worse at none; `undefined` where neither is, or nothing can be seen. */
  readonly better: 'first' | 'second' | undefined;
  readonly first: Gap | undefined;
  readonly second: Gap | undefined;
}

export interface Dominance {
  /** By the chance to fall short of an amount: who wins here is better whatever the attitude to risk. */
  readonly anyone: Ranking;
  /** By how much an amount is missed on average: who wins here is better for everybody who is cautious. */
  readonly cautious: Ranking;
  /** The least amount at which the chances to fall short visibly change sides. */
  readonly crossing: number | undefined;
}

/** Amounts at which two options are held against each other. */
const PLACES = 400;
/**
 * Standard errors within which a gap may be chance. A largest gap of many is looked at: of two options that are the same, that of
 * the chances to fall short reaches 3.25 in 5 of 100 comparisons of 2,000 trials, that of the misses 2.9 (measured). With these
 * limits either order is claimed in fewer than 5 of 100.
 */
const TOLERANCES = { short: 3.5, missed: 3 } as const;

/**
 * Whether one option dominates another: by the first order, F_A(x) ≤ F_B(x) at every amount x, or by the second,
 * E[(x − A)⁺] ≤ E[(x − B)⁺], which is the integral of F up to x.
 *
 * Tails are noisy: a gap counts only beyond 3.5 standard errors of the paired difference, 3 in the second order. They are
 * those of independent trials, which Sobol draws rarely exceed: a crossing is overlooked rather than invented. Identical options are
 * called better or worse in fewer than 5 of 100 comparisons. The largest gap in favour of each is told in any case.
 * Source: J. Hadar and W. R. Russell, American Economic Review 59 (1969), 25; for the largest of standardised gaps,
 * D. Jaeschke, Annals of Statistics 7 (1979), 108.
 *
 * @returns `undefined` when no trial gives both a number
 * @example
 * dominanceOf(Float64Array.from({ length: 99 }, (_, i) => i + 15), Float64Array.from({ length: 99 }, (_, i) => i)).anyone.better // => 'first'
 */
export function dominanceOf(first: Float64Array, second: Float64Array): Dominance | undefined {
  const isCounted = (trial: number): boolean =>
    Number.isFinite(first[trial]) && Number.isFinite(second[trial]);
  const a = first.filter((_, trial) => isCounted(trial));
  const b = second.filter((_, trial) => isCounted(trial));
  if (a.length === 0) return undefined;
  const places = placesIn(a, b);
  const gaps = places.map((at) => gapsAt(at, a, b));
  const shortfalls = gaps.map(([short]) => short);
  const misses = gaps.map(([, missed]) => missed);
  return {
    anyone: rankingOf(shortfalls),
    cautious: rankingOf(misses),
    crossing: crossingOf(shortfalls),
  };
}

/** Amounts that lie evenly in both samples together, ends included. */
function placesIn(a: Float64Array, b: Float64Array): readonly number[] {
  const pooled = new Float64Array(a.length + b.length);
  pooled.set(a);
  pooled.set(b, a.length);
  pooled.sort();
  const found = Array.from(
    { length: PLACES + 1 },
    (_, index) => pooled[Math.round((index / PLACES) * (pooled.length - 1))] ?? 0,
  );
  return [...new Set(found)];
}

/**
 * By how much more often the second falls short of an amount, and by how much more it misses it on average; below
 * zero where the first does. Both in one loop: it is passed millions of times.
 */
function gapsAt(at: number, a: Float64Array, b: Float64Array): readonly [short: Gap, missed: Gap] {
  const count = a.length;
  let more = 0;
  let differ = 0;
  let sum = 0;
  let squares = 0;
  for (let trial = 0; trial < count; trial += 1) {
    const left = at - (a[trial] ?? 0);
    const right = at - (b[trial] ?? 0);
    if (left < 0 && right < 0) continue;
    if (left < 0) more += 1;
    else if (right < 0) more -= 1;
    if (left < 0 || right < 0) differ += 1;
    const gap = (right > 0 ? right : 0) - (left > 0 ? left : 0);
    sum += gap;
    squares += gap * gap;
  }
  return [
    gapOf(at, more / count, differ / count, count, TOLERANCES.short),
    gapOf(at, sum / count, squares / count, count, TOLERANCES.missed),
  ];
}

function gapOf(
  at: number,
  size: number,
  meanSquare: number,
  count: number,
  tolerance: number,
): Gap {
  const standardError = Math.sqrt(Math.max(0, meanSquare - size * size) / count);
  return { at, size, standardError, isVisible: Math.abs(size) > tolerance * standardError };
}

function rankingOf(gaps: readonly Gap[]): Ranking {
  const first = largest(gaps);
  const second = largest(gaps.map((gap) => ({ ...gap, size: -gap.size })));
  const isFirst = first?.isVisible === true;
  const isSecond = second?.isVisible === true;
  return { better: isFirst === isSecond ? undefined : isFirst ? 'first' : 'second', first, second };
}

/** The largest gap above zero, a visible one where there is one. */
function largest(gaps: readonly Gap[]): Gap | undefined {
  const above = gaps.filter(({ size }) => size > 0);
  const visible = above.filter(({ isVisible }) => isVisible);
  return (visible.length > 0 ? visible : above).reduce<Gap | undefined>(
    (most, gap) => (gap.size > (most?.size ?? 0) ? gap : most),
    undefined,
  );
}

/** Where visible gaps first change sides: the place between them where the gap is least. */
function crossingOf(gaps: readonly Gap[]): number | undefined {
  let last: number | undefined;
  for (const [index, gap] of gaps.entries()) {
    if (!gap.isVisible) continue;
    if (last !== undefined && Math.sign(gaps[last]?.size ?? 0) !== Math.sign(gap.size)) {
      const between = gaps.slice(last, index + 1);
      return between.reduce((least, each) =>
        Math.abs(each.size) < Math.abs(least.size) ? each : least,
      ).at;
    }
    last = index;
  }
  return undefined;
}
