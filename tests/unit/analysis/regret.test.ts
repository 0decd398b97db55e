import { describe, expect, it } from 'vitest';
import { regretsOf } from '#lib/analysis/regret.ts';
import { run } from '../../support/engine-program.ts';

describe('regret', () => {
  it('is what the best in hindsight would have brought more, and the worst gap at the percentiles', () => {
    // Best: 3, 5. The first misses 2 once, the second 2 once; quantiles 1…5 against 3 and 3.
    const [first, second] = regretsOf('random', [Float64Array.of(1, 5), Float64Array.of(3, 3)]);
    expect([first!.expected.value, second!.expected.value]).toEqual([1, 1]);
    expect(first!.worst).toBeCloseTo(3 - 1.2, 12);
    expect(second!.worst).toBeCloseTo(4.8 - 3, 12);
  });

  it('of two correlated normals is known in closed form (expected_regret)', () => {
    // A ~ N(6200, 9000²), B ~ N(4800, 5000²), ρ = 0.7; the language asks for the rank correlation.
    const rank = (6 / Math.PI) * Math.asin(0.7 / 2);
    const { kept } = run(
      `a = normal(6200, 9000)\nb = normal(4800, 5000)\ncorrelate(a, b, ${rank})`,
      { trials: 16_384, months: 1 },
    );
    const [a, b] = regretsOf('random', [kept.get('a')!, kept.get('b')!]);
    expect(Math.abs(a!.expected.value - 1975.4354026752153)).toBeLessThan(
      4 * a!.expected.standardError,
    );
    expect(Math.abs(b!.expected.value - 3375.4354026752153)).toBeLessThan(
      4 * b!.expected.standardError,
    );
  });

  it('leaves out futures in which one has no number', () => {
    const [first] = regretsOf('random', [Float64Array.of(1, 9), Float64Array.of(2, NaN)]);
    expect(first!.expected.value).toBe(1);
    const [beside] = regretsOf('random', [Float64Array.of(1, 9), Float64Array.of(2, -Infinity)]);
    expect(beside!.expected.value).toBe(1);
    const [third] = regretsOf('random', [Float64Array.of(1, NaN, 5), Float64Array.of(3, 3, 3)]);
    expect(third!.worst).toBeCloseTo(3 - 1.2, 12);
  });
});
