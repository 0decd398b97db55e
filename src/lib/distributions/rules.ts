import type { Complaint } from './family.ts';

/** The first parameter that is not a finite number, as a complaint; every family asks this first. */
export function complaintNotFinite(parameters: readonly number[]): Complaint | undefined {
  const parameter = parameters.findIndex((value) => !Number.isFinite(value));
  return parameter < 0 ? undefined : { parameter, rule: 'must_be_finite' };
}

/** Whether every parameter is a finite number; a draw with any other is no number. */
export function areFinite(parameters: ArrayLike<number>): boolean {
  for (let i = 0; i < parameters.length; i += 1) {
    // i is inside the array.
    const value = parameters[i]!;
    if (value - value !== 0) return false;
  }
  return true;
}

/** Holds one parameter at 0 from below, in place. */
export function holdAtZero(parameters: Float64Array | number[], index: number): 'fine' | 'held' {
  // The caller names a parameter that the family has.
  if (parameters[index]! >= 0) return 'fine';
  parameters[index] = 0;
  return 'held';
}

/** Holds one parameter between 0 and 1, in place. */
export function holdAsProbability(
  parameters: Float64Array | number[],
  index: number,
): 'fine' | 'held' {
  // The caller names a parameter that the family has.
  const value = parameters[index]!;
  if (value >= 0 && value <= 1) return 'fine';
  parameters[index] = value < 0 ? 0 : 1;
  return 'held';
}
