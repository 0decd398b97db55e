import { orderOf } from './order.ts';

/** Which trials are looked at: 1 where one is, by trial. */
export type Selection = Uint8Array;

/** The trials in which a number lies between two limits, both included; no number lies nowhere. */
export function selectBetween(values: Float64Array, low: number, high: number): Selection {
  return Uint8Array.from(values, (value) => (value >= low && value <= high ? 1 : 0));
}

/** How one number differs between the trials that are looked at and all others. */
export interface Contrast {
  readonly name: string;
  /** The difference of the means in standard deviations of all trials. */
  readonly difference: number;
  /** The mean in those trials, and in the others. */
  readonly inside: number;
  readonly outside: number;
}

/** A number with what its contrasts need, prepared once for many selections. */
export interface Measured {
  readonly name: string;
  readonly values: Float64Array;
  readonly sd: number;
}

/** Prepares numbers for contrasts; what never varies is left out, and so is what is not a number in some trial. */
export function measure(
  kept: ReadonlyMap<string, Float64Array>,
  names: readonly string[],
): readonly Measured[] {
  return names.flatMap((name) => {
    const values = kept.get(name);
    if (values === undefined || values.every((value) => value === values[0])) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const sd = Math.sqrt(square / values.length);
    return Number.isFinite(sd) ? [{ name, values, sd }] : [];
  });
}

/**
 * How every number differs in the trials that are looked at, those that differ most first: the standardised
 * mean difference, with the spread of all trials as its unit.
 *
 * @returns nothing when no trial is looked at, or all are
 */
export function contrastsOf(
  numbers: readonly Measured[],
  selection: Selection,
): readonly Contrast[] {
  const inside = selection.reduce((sum, each) => sum + each, 0);
  const outside = selection.length - inside;
  if (inside === 0 || outside === 0) return [];
  return numbers
    .map(({ name, values, sd }) => {
      let chosen = 0;
      let all = 0;
      for (let trial = 0; trial < values.length; trial += 1) {
        // Both lists have an entry a trial.
        const value = values[trial]!;
        all += value;
        chosen += value * selection[trial]!;
      }
      const [mean, rest] = [chosen / inside, (all - chosen) / outside];
      return { name, difference: (mean - rest) / sd, inside: mean, outside: rest };
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** One rule that tells the trials that are looked at from the others. */
export interface Rule {
  /** The numbers in it: multiplied with each other, or where `power` is −1 divided by. */
  readonly factors: readonly { readonly name: string; readonly power: 1 | -1 }[];
  /** What is multiplied lies above this limit. */
  readonly limit: number;
  /** The share of the trials looked at that the rule finds. */
  readonly coverage: number;
  /** The share of trials looked at, among those the rule finds and among the others. */
  readonly inside: number;
  readonly outside: number;
}

/** How many of the most different numbers a rule may speak of. */
const CANDIDATES = 4;
/** A rule with another number in it must tell so much more apart. */
const WORTH = 0.02;

/**
 * The rule that best separates the trials that are looked at: a limit on one number, or on a product of up to
 * three of those that differ most. Best: the greatest difference between the share of the looked-at trials that
 * it finds and the share of the others (Youden's J). The limit is learnt on the even trials, and all that is
 * told of it is counted on the odd ones; a rule with more numbers must be better by two hundredths.
 *
 * Source: W. J. Youden, Cancer 3 (1950), 32; products of factors as in the ratios of a business plan.
 *
 * @param contrasts those with the greatest difference first
 * @returns `undefined` where nothing separates them
 */
export function ruleOf(
  numbers: readonly Measured[],
  contrasts: readonly Contrast[],
  selection: Selection,
): Rule | undefined {
  const byName = new Map(numbers.map((number) => [number.name, number]));
  const candidates = contrasts.flatMap(({ name, difference }) => {
    const values = byName.get(name)?.values;
    if (values === undefined || difference === 0) return [];
    // A logarithm makes a product a sum; what is not above 0 has none and can only stand alone.
    const isPositive = values.every((value) => value > 0);
    return [{ name, values, isPositive, power: difference > 0 ? (1 as const) : (-1 as const) }];
  });
  const first = candidates.slice(0, CANDIDATES);
  const groups = [
    ...first.map((each) => [each]),
    ...first.flatMap((a, i) => first.slice(i + 1).map((b) => [a, b])),
    ...first.flatMap((a, i) =>
      first.slice(i + 1).flatMap((b, j) => first.slice(i + j + 2).map((c) => [a, b, c])),
    ),
  ];
  let best: { readonly rule: Rule; readonly merit: number } | undefined;
  for (const group of groups) {
    if (group.length > 1 && !group.every(({ isPositive }) => isPositive)) continue;
    const found = bestLimit(scoresOf(group), selection);
    if (found === undefined) continue;
    const { score, merit: apart, ...told } = found;
    const merit = apart - WORTH * (group.length - 1);
    if (merit <= (best?.merit ?? 0)) continue;
    const limit = group.every(({ isPositive }) => isPositive)
      ? Math.exp(score)
      : score * (group[0]?.power ?? 1);
    const factors = group.map(({ name, power }) => ({ name, power }));
    best = { rule: { factors, limit, ...told }, merit };
  }
  return best?.rule;
}

/** The logarithm of the product, or the number itself with its sign where it has no logarithm. */
function scoresOf(
  group: readonly {
    readonly values: Float64Array;
    readonly isPositive: boolean;
    readonly power: 1 | -1;
  }[],
): Float64Array {
  const [first] = group;
  if (first === undefined) return new Float64Array(0);
  const scores = new Float64Array(first.values.length);
  for (const { values, isPositive, power } of group) {
    for (let trial = 0; trial < scores.length; trial += 1)
      scores[trial]! += power * (isPositive ? Math.log(values[trial]!) : values[trial]!);
  }
  return scores;
}

interface Limit extends Pick<Rule, 'coverage' | 'inside' | 'outside'> {
  readonly score: number;
  readonly merit: number;
}

/** The limit above which the even trials are best told apart, and what it does among the odd ones. */
function bestLimit(scores: Float64Array, selection: Selection): Limit | undefined {
  const order = orderOf(scores).reverse();
  const totals = { learnt: [0, 0], seen: [0, 0] };
  for (const trial of order) totals[trial % 2 === 0 ? 'learnt' : 'seen'][selection[trial]!]! += 1;
  const [others, chosen] = totals.learnt as [number, number];
  const [otherSeen, chosenSeen] = totals.seen as [number, number];
  if (others === 0 || chosen === 0 || otherSeen === 0 || chosenSeen === 0) return undefined;
  const learnt = [0, 0];
  const seen = [0, 0];
  let most = 0;
  let found: { score: number; hits: number; alarms: number } | undefined;
  for (const [place, trial] of order.entries()) {
    (trial % 2 === 0 ? learnt : seen)[selection[trial]!]! += 1;
    const next = order[place + 1];
    // A limit lies between two values that differ.
    if (next === undefined || scores[next] === scores[trial]) continue;
    const merit = learnt[1]! / chosen - learnt[0]! / others;
    if (merit <= most) continue;
    most = merit;
    found = { score: (scores[trial]! + scores[next]!) / 2, hits: seen[1]!, alarms: seen[0]! };
  }
  if (found === undefined) return undefined;
  const { score, hits, alarms } = found;
  const missed = chosenSeen - hits;
  const clear = otherSeen - alarms;
  return {
    score,
    merit: hits / chosenSeen - alarms / otherSeen,
    coverage: hits / chosenSeen,
    inside: hits / Math.max(1, hits + alarms),
    outside: missed / Math.max(1, missed + clear),
  };
}
