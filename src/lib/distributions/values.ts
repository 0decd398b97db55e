/** Values in ascending order and, beside each, the share of draws at or below it. */
export interface OrderedValues {
  readonly values: Float64Array;
  readonly shares: Float64Array;
  /** Beside each value, the share of draws above it: added up from the upper end, so that it keeps its digits. */
  readonly above: Float64Array;
}

/** The last list that was put in order: a run asks for the same one in every trial. */
let lastParameters = new Float64Array(0);
let lastCount = 0;
let lastOrdered: OrderedValues = {
  values: new Float64Array(0),
  shares: new Float64Array(0),
  above: new Float64Array(0),
};

function isLast(parameters: ArrayLike<number>, count: number): boolean {
  if (count !== lastCount || parameters.length !== lastParameters.length) return false;
  for (let i = 0; i < parameters.length; i += 1) {
    if (parameters[i] !== lastParameters[i]) return false;
  }
  return true;
}

/**
 * Puts the first `count` parameters in order with the weights behind them, or with equal weights when
 * nothing stands behind them.
 */
export function inOrder(parameters: ArrayLike<number>, count: number): OrderedValues {
  if (isLast(parameters, count)) return lastOrdered;
  const order = Array.from({ length: count }, (_, index) => index).sort(
    // Both indices lie inside the list.
    (a, b) => parameters[a]! - parameters[b]! || a - b,
  );
  const values = new Float64Array(count);
  const shares = new Float64Array(count);
  const above = new Float64Array(count);
  const isWeighted = parameters.length > count;
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    const index = order[i]!;
    total += isWeighted ? parameters[count + index]! : 1;
    values[i] = parameters[index]!;
    shares[i] = total;
  }
  let rest = 0;
  for (let i = count - 1; i >= 0; i -= 1) {
    shares[i] = shares[i]! / total;
    above[i] = rest / total;
    rest += isWeighted ? parameters[count + order[i]!]! : 1;
  }
  lastParameters = Float64Array.from(parameters);
  lastCount = count;
  lastOrdered = { values, shares, above };
  return lastOrdered;
}

/** The least value whose share reaches u. */
export function valueAt(u: number, { values, shares }: OrderedValues): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    // middle lies between two indices of the list.
    if (shares[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return values[low]!;
}

/** The least value with no more than a share v above it. */
export function valueFromAbove(v: number, { values, above }: OrderedValues): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    // middle lies between two indices of the list.
    if (above[middle]! > v) low = middle + 1;
    else high = middle;
  }
  return values[low]!;
}

/** The share of draws above x. */
export function shareAbove(x: number, { values, above }: OrderedValues): number {
  let share = 1;
  for (let i = 0; i < values.length && values[i]! <= x; i += 1) share = above[i]!;
  return share;
}

/** The share of draws at or below x. */
export function shareAt(x: number, { values, shares }: OrderedValues): number {
  let share = 0;
  for (let i = 0; i < values.length && values[i]! <= x; i += 1) share = shares[i]!;
  return share;
}

/** Mean and variance of the listed values with their shares. */
export function momentsOf({ values, shares }: OrderedValues): readonly [number, number] {
  let mean = 0;
  for (let i = 0; i < values.length; i += 1) {
    mean += values[i]! * (shares[i]! - (i > 0 ? shares[i - 1]! : 0));
  }
  let variance = 0;
  for (let i = 0; i < values.length; i += 1) {
    variance += (values[i]! - mean) ** 2 * (shares[i]! - (i > 0 ? shares[i - 1]! : 0));
  }
  return [mean, variance];
}

/** Least and greatest value that has any weight. */
export function limitsOf(ordered: OrderedValues): readonly [number, number] {
  return [valueAt(Number.MIN_VALUE, ordered), valueAt(1, ordered)];
}
