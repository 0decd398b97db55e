import { sineOfSmall } from './elementary.ts';

const SIXTH_OF_PI = 0.5235987755982989;

type Matrix = readonly (readonly number[])[];

/**
 * The parameter of a Gaussian copula that gives a rank (Spearman) correlation: 2 sin(π ρ / 6).
 *
 * Source: W. H. Kruskal, Journal of the American Statistical Association 53 (1958), 814.
 *
 * @example
 * copulaParameter(0) // => 0
 */
export function copulaParameter(rank: number): number {
  if (rank === 1 || rank === -1) return rank;
  return 2 * sineOfSmall(SIXTH_OF_PI * rank);
}

/**
 * The rank correlation that a copula parameter gives: (6 / π) asin(r / 2), by Newton's method.
 *
 * @example
 * rankOfCopula(0) // => 0
 */
export function rankOfCopula(parameter: number): number {
  const sine = parameter / 2;
  let angle = sine;
  for (let i = 0; i < 8; i += 1) {
    const reached = sineOfSmall(angle);
    angle -= (reached - sine) / Math.sqrt(1 - reached * reached);
  }
  const rank = angle / SIXTH_OF_PI;
  return Math.max(-1, Math.min(1, rank));
}

/**
 * The lower triangle L with L Lᵀ = matrix, or `undefined` when no quantities can have such correlations.
 * A correlation of exactly 1 or −1 is possible: its row simply repeats another.
 */
export function choleskyFactor(matrix: Matrix): number[][] | undefined {
  const factor: number[][] = [];
  for (const [i, given] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j < i ? factor[j] : row;
      let rest = given[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other?.[k] ?? 0);
      if (j === i) {
        if (rest < -1e-9) return undefined;
        row.push(rest > 1e-9 ? Math.sqrt(rest) : 0);
      } else {
        const pivot = other?.[j] ?? 0;
        if (pivot === 0 && (rest > 1e-6 || rest < -1e-6)) return undefined;
        row.push(pivot === 0 ? 0 : rest / pivot);
      }
    }
    factor.push(row);
  }
  return factor;
}

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations (1846). */
function eigen(matrix: Matrix): { values: number[]; vectors: number[][] } {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => Number(i === j)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const set = (m: number[][], i: number, j: number, value: number): void => {
    const row = m[i];
    if (row !== undefined) row[j] = value;
  };
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = at(a, p, q);
        off += apq * apq;
        if (apq === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const size1 = (theta < 0 ? -theta : theta) + Math.sqrt(theta * theta + 1);
        const t = (theta < 0 ? -1 : 1) / size1;
        const cosine = 1 / Math.sqrt(t * t + 1);
        const sine = t * cosine;
        for (let k = 0; k < size; k += 1) {
          const x = at(a, k, p);
          const y = at(a, k, q);
          set(a, k, p, cosine * x - sine * y);
          set(a, k, q, sine * x + cosine * y);
        }
        for (let k = 0; k < size; k += 1) {
          const x = at(a, p, k);
          const y = at(a, q, k);
          set(a, p, k, cosine * x - sine * y);
          set(a, q, k, sine * x + cosine * y);
          const v = at(vectors, k, p);
          const w = at(vectors, k, q);
          set(vectors, k, p, cosine * v - sine * w);
          set(vectors, k, q, sine * v + cosine * w);
        }
      }
    }
    if (off < 1e-24) break;
  }
  return { values: a.map((_, i) => at(a, i, i)), vectors };
}

/**
 * The rank correlations nearest to the given ones that quantities can have all at once.
 *
 * Works on the copula's matrix: in turn the nearest matrix without negative eigenvalues and the nearest
 * with ones on the diagonal, until both hold.
 * Source: N. J. Higham, IMA Journal of Numerical Analysis 22 (2002), 329.
 */
export function nearestCorrelation(ranks: Matrix): number[][] {
  let current = ranks.map((row, i) => row.map((rank, j) => (i === j ? 1 : copulaParameter(rank))));
  let correction = current.map((row) => row.map(() => 0));
  for (let step = 0; step < 500; step += 1) {
    const shifted = current.map((row, i) => row.map((x, j) => x - (correction[i]?.[j] ?? 0)));
    const { values, vectors } = eigen(shifted);
    const kept = values.map((value) => Math.max(value, 1e-8));
    const projected = shifted.map((row, i) =>
      row.map((_, j) =>
        kept.reduce((sum, v, k) => sum + v * (vectors[i]?.[k] ?? 0) * (vectors[j]?.[k] ?? 0), 0),
      ),
    );
    correction = projected.map((row, i) => row.map((x, j) => x - (shifted[i]?.[j] ?? 0)));
    const next = projected.map((row, i) => row.map((x, j) => (i === j ? 1 : x)));
    const change = next.flatMap((row, i) =>
      row.map((x, j) => Math.abs(x - (current[i]?.[j] ?? 0))),
    );
    current = next;
    if (Math.max(...change) < 1e-10) break;
  }
  // A hair inside, so that rounding cannot take it out again.
  return current.map((row, i) => row.map((x, j) => (i === j ? 1 : rankOfCopula(x * (1 - 1e-7)))));
}
