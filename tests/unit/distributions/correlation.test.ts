import { describe, expect, it } from 'vitest';
import {
  choleskyFactor,
  copulaParameter,
  nearestCorrelation,
  rankOfCopula,
} from '#lib/distributions/correlation.ts';

describe('correlation', () => {
  it('of ranks 0.6 needs the copula parameter 0.6180339887498948', () => {
    expect(copulaParameter(0.6)).toBeCloseTo(0.6180339887498948, 15);
    for (const rank of [-1, -0.7, 0, 0.3, 0.999, 1]) {
      expect(rankOfCopula(copulaParameter(rank))).toBeCloseTo(rank, 12);
    }
  });

  it('has a factor exactly when the matrix is possible', () => {
    expect(
      choleskyFactor([
        [1, 0.5],
        [0.5, 1],
      ])?.[1],
    ).toEqual([0.5, Math.sqrt(0.75)]);
    expect(
      choleskyFactor([
        [1, 1],
        [1, 1],
      ])?.[1],
    ).toEqual([1, 0]);
    expect(
      choleskyFactor([
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ]),
    ).toBeUndefined();
  });

  it('that is possible is its own nearest', () => {
    const ranks = [
      [1, 0.5, 0.2],
      [0.5, 1, -0.3],
      [0.2, -0.3, 1],
    ];
    for (const [i, row] of nearestCorrelation(ranks).entries()) {
      for (const [j, rank] of row.entries()) expect(rank).toBeCloseTo(ranks[i]![j]!, 6);
    }
  });

  it('that is impossible has a nearest one, known for Higham’s example', () => {
    // N. J. Higham (2002), section 4: the copula matrix nearest to this has 0.7607 and 0.1573.
    const rank = rankOfCopula;
    const nearest = nearestCorrelation([
      [1, rank(1), 0],
      [rank(1), 1, rank(1)],
      [0, rank(1), 1],
    ]);
    expect(copulaParameter(nearest[0]![1]!)).toBeCloseTo(0.7607, 4);
    expect(copulaParameter(nearest[0]![2]!)).toBeCloseTo(0.1573, 4);
  });
});
