import { expect, it } from 'vitest';
import { binomial } from '#lib/distributions/binomial.ts';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { poisson } from '#lib/distributions/poisson.ts';

// A count that grows without bound once kept a worker in a loop whose steps of one no longer changed it.
it.each([1e12, 3e13, 1e16, 1e20, 1e100, 1e300])(
  'counts of mean %d end, near their mean',
  (mean) => {
    for (const u of [2 ** -36, 0.01, 0.3, 0.5, 0.9, 1 - 2 ** -36]) {
      const sd = Math.sqrt(mean);
      const near = mean + sd * normalQuantile(u);
      const slack = 10 + 1e-3 * sd + 1e-12 * mean;
      expect(Math.abs(poisson.quantile(u, [mean]) - near)).toBeLessThan(slack);
      expect(Math.abs(binomial.quantile(u, [mean * 1e4, 1e-4]) - near)).toBeLessThan(slack);
      expect(binomial.quantile(u, [2 * mean, 1 - 1e-3])).toBeGreaterThan(1.9 * mean);
    }
  },
);
