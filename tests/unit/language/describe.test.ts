import { describe, expect, it } from 'vitest';
import { describeExpression } from '#lib/language/describe.ts';

describe('the shape of an expression', () => {
  it.each([
    ['5% to 20%', 'share_range', [0.05, 0.2]],
    ['5 to 20', 'range', [5, 20]],
    ['-2 * 3', 'constant', [-6]],
    ['5%', 'constant', [0.05]],
    ['pert(1, 2 + 1, 9)', 'pert', [1, 3, 9]],
    ['choose([1, 2], [3, 4])', 'choose', [1, 2, 3, 4]],
    ['normal(mean_sales, 20)', 'formula', undefined],
    ['normal(0, 1) + 1', 'formula', undefined],
    ['max(1, 2)', 'formula', undefined],
    ['x', 'formula', undefined],
    ['(1', 'formula', undefined],
    ['20 to 5', 'formula', undefined],
    ['', 'formula', undefined],
    ['1\ny = 2', 'formula', undefined],
  ])('%j is %s', (expression, shape, parameters) => {
    expect(describeExpression(expression)).toEqual({ shape, parameters, within: undefined });
  });

  it('has the limits of a truncated draw', () => {
    expect(describeExpression('truncate(normal(50, 20), 0, 100)')).toEqual({
      shape: 'normal',
      parameters: [50, 20],
      within: [0, 100],
    });
  });
});
