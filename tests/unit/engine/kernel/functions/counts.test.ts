import { describe, expect, it } from 'vitest';
import { binomial } from '#lib/distributions/binomial.ts';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { poisson } from '#lib/distributions/poisson.ts';
import { addBinomial } from '#lib/engine/kernel/functions/binomial.ts';
import { addPoisson } from '#lib/engine/kernel/functions/poisson.ts';
import { threefry } from '#lib/engine/random/threefry.ts';
import { type Code, op } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { between } from './awkward-doubles.ts';
import { differences } from './bit-for-bit.ts';
import { inPairs } from './in-pairs.ts';

const LEAST = 2 ** -36;
const DRAWS = 500_000;

/** A normal score as wrong as it may be, up or down at random. */
function score(u: number): number {
  const [word] = threefry([7, 0], [Math.floor(u * 2 ** 32), Math.floor(u * 2 ** 52) | 0]);
  return normalQuantile(u) + (word % 2 === 0 ? 3e-7 : -3e-7);
}

/** Writes the scores of two uniform numbers by asking the host. */
function scoreBy(imported: Imported): (draft: FunctionDraft, u: Code) => Code {
  return (_draft, u) => {
    const lane = (place: number): Code => imported.call(op('f64x2.extract_lane', u, place));
    return op('f64x2.replace_lane', op('f64x2.splat', lane(0)), lane(1), 1);
  };
}

let asked = 0;

const poissonPairs = inPairs(
  (module: ModuleDraft) => {
    const exact = module.import('poisson', { takes: ['f64', 'f64'], gives: ['f64'] });
    const scores = module.import('score', { takes: ['f64'], gives: ['f64'] });
    return addPoisson(module, exact, scoreBy(scores));
  },
  {
    score,
    poisson: (u = NaN, mean = NaN) => {
      asked += 1;
      return poisson.quantile(u, [mean]);
    },
  },
);

const binomialPairs = inPairs(
  (module: ModuleDraft) => {
    const exact = module.import('binomial', { takes: ['f64', 'f64', 'f64'], gives: ['f64'] });
    const scores = module.import('score', { takes: ['f64'], gives: ['f64'] });
    return addBinomial(module, exact, scoreBy(scores));
  },
  {
    score,
    binomial: (u = NaN, n = NaN, p = NaN) => {
      asked += 1;
      return binomial.quantile(u, [n, p]);
    },
  },
);

const exactPoisson = (u = NaN, mean = NaN): number => poisson.quantile(u, [mean]);
const exactBinomial = (u = NaN, n = NaN, p = NaN): number => binomial.quantile(u, [n, p]);

/** Uniform numbers, every sixteenth of them in a tail; every 128th at its end. */
function uniforms(seed: number, count: number): Float64Array {
  return between(0, 1, seed, count).map((u, i) => {
    const tail = i % 16 === 0 ? 2 ** (-36 * u) : i % 128 === 1 ? 0 : u;
    const turned = i % 32 === 0 || i % 256 === 1 ? 1 - tail : tail;
    return Math.min(Math.max(turned, LEAST), 1 - LEAST);
  });
}

/** Numbers whose logarithms are uniform, every 64th of them one of the given. */
function logUniform(
  low: number,
  high: number,
  given: readonly number[],
  seed: number,
): Float64Array {
  return between(Math.log(low), Math.log(high), seed, DRAWS).map((x, i) =>
    i % 64 === 5 ? (given[Math.floor(i / 64) % given.length] ?? NaN) : Math.exp(x),
  );
}

/** Pairs of alike lanes, but for every eighth. */
function inTwos(values: Float64Array): Float64Array {
  return values.map((value, i) => (i % 16 === 1 ? value : (values[i - (i % 2)] ?? NaN)));
}

const chances = inTwos(logUniform(1e-7, 1, [0, 1e-12, 0.5, 1 - 1e-12, 1], 3)).map((p, i) =>
  i % 6 > 3 ? 1 - p : p,
);
const attempts = inTwos(logUniform(0.5, 1e7, [0, 1, 2, 63, 64, 65], 4)).map(Math.floor);

describe('counts by inversion', () => {
  it('poisson has the bits of the scalar function, whatever the mean', () => {
    const u = uniforms(1, DRAWS);
    const mean = inTwos(logUniform(1e-3, 1e7, [0, 1e-12, 4.999, 5, 24, 1e7], 2));
    expect(differences([u, mean], poissonPairs(u, mean), exactPoisson)).toEqual([]);
  });

  it('binomial has the bits of the scalar function, whatever attempts and chance', () => {
    const u = uniforms(5, DRAWS);
    const out = binomialPairs(u, attempts, chances);
    expect(differences([u, attempts, chances], out, exactBinomial)).toEqual([]);
  });

  it('have the bits of the scalar functions at the very steps of the shares', () => {
    const steps = [0.3, 2, 4.9, 5.1, 9, 30, 400].flatMap((mean) =>
      Array.from({ length: 40 }, (_, i) => {
        const k = Math.max(0, Math.floor(mean + (i - 20) * 0.2 * Math.sqrt(mean)));
        return { mean, k, n: Math.ceil(mean / 0.3) };
      }),
    );
    const near = (share: number): number[] =>
      [share, share * (1 - 2e-16), share * (1 + 2e-16), share * (1 - 1e-9)].map((u) =>
        Math.min(Math.max(u, LEAST), 1 - LEAST),
      );
    const ofPoisson = steps.flatMap(({ mean, k }) =>
      near(poisson.cumulative(k, [mean])).map((u) => [u, mean] as const),
    );
    const ofBinomial = steps.flatMap(({ n, k }) =>
      near(binomial.cumulative(k, [n, 0.3])).map((u) => [u, n, 0.3] as const),
    );
    const column = (rows: readonly (readonly number[])[], place: number): Float64Array =>
      Float64Array.from(rows, (row) => row[place] ?? NaN);
    const two = [column(ofPoisson, 0), column(ofPoisson, 1)] as const;
    expect(differences(two, poissonPairs(...two), exactPoisson)).toEqual([]);
    const three = [0, 1, 2].map((place) => column(ofBinomial, place));
    expect(differences(three, binomialPairs(...three), exactBinomial)).toEqual([]);
  });

  it('never fall when the uniform number rises', () => {
    const u = uniforms(6, 20_000).sort();
    const always = (value: number): Float64Array => new Float64Array(u.length).fill(value);
    const falls = (out: Float64Array): number =>
      out.reduce((count, value, i) => count + Number(value < (out[i - 1] ?? 0)), 0);
    for (const mean of [0, 0.2, 3, 4.99, 5, 12, 24, 100, 1e6]) {
      expect(falls(poissonPairs(u, always(mean))), `mean ${mean}`).toBe(0);
    }
    for (const [n = 0, p = 0] of [
      [3, 0.1],
      [30, 0.1],
      [30, 0.9],
      [100, 0.05],
      [1000, 0.004],
      [1e5, 0.3],
    ]) {
      expect(falls(binomialPairs(u, always(n), always(p))), `n ${n}, p ${p}`).toBe(0);
    }
  });

  it('seldom ask the host', () => {
    const u = between(LEAST, 1 - LEAST, 8, 100_000);
    const always = (value: number): Float64Array => new Float64Array(u.length).fill(value);
    const share = (draw: () => Float64Array): number => {
      asked = 0;
      return draw().length > 0 ? asked / u.length : NaN;
    };
    for (const mean of [0.1, 3, 4.99]) {
      expect(share(() => poissonPairs(u, always(mean)))).toBe(0);
    }
    expect(share(() => binomialPairs(u, always(30), always(0.1)))).toBe(0);
    expect(share(() => binomialPairs(u, always(500), always(0.995)))).toBe(0);
    for (const mean of [5, 30, 100, 1000, 10_000]) {
      // Twice the bound, averaged over z, and five standard errors.
      const expected = 0.334 / mean ** 2 + 8e-7 * Math.sqrt(mean);
      const most = expected + 5 * Math.sqrt(expected / u.length);
      expect(
        share(() => poissonPairs(u, always(mean))),
        `mean ${mean}`,
      ).toBeLessThan(most);
    }
  });
});
