import type { Plan } from '#lib/engine/plan/plan.ts';

/** Which column of the figures holds what: a quantity has one, a series one a month, in the order asked. */
export interface Columns {
  readonly count: number;
  /** First column of each asked definition. */
  readonly firsts: readonly number[];
  /** For each column whether *never* is one of its values; elsewhere an infinity is no number. */
  readonly canBeNever: readonly boolean[];
}

export function columnsOf(plan: Plan, canBeNever: readonly boolean[]): Columns {
  const firsts: number[] = [];
  const never: boolean[] = [];
  for (const { kind, node } of plan.asked) {
    firsts.push(never.length);
    const months = kind === 'quantity' ? 1 : plan.months;
    for (let month = 0; month < months; month += 1) never.push(canBeNever[node] ?? false);
  }
  return { count: never.length, firsts, canBeNever: never };
}
