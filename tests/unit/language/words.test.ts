import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';

/** Names that an example may use: two quantities, two series, and three that are each one bare distribution. */
const MODEL = `a = 1
b = 2
x[t] = 3
y[t] = 4
c = normal(0, 1)
d = 5 to 20
e = truncate(pert(1, 2, 3), 1, 2)
`;

function wordsOf(text: string): object | undefined {
  return readProgram(MODEL + text).issues.find(({ line }) => line > 7)?.words;
}

describe('what is told of a mistake quotes it, and what to write instead', () => {
  it.each([
    ['a = 5', { name: 'a', line: '1' }],
    ['x[0] = 1\nx[0] = 2', { name: 'x', line: '8' }],
    ['q[0] = 1', { name: 'q' }],
    ['pert = 5', { name: 'pert', suggestion: 'pert_1' }],
    ['__proto__ = 5', { name: '__proto__', suggestion: 'proto___1' }],
    ['5 = q', { found: '5' }],
    ['q q = 1', { found: 'q q' }],
    ['q(x) = x', { name: 'q' }],
    ['q[1] = 5', { name: 'q' }],
    ['q = \u200ba', { code: 'U+200B' }],
    ['q = x', { name: 'x' }],
    ['q[t] = x', { name: 'x', suggestion: 'x[t]' }],
    ['q[t] = a[t]', { name: 'a', suggestion: 'a' }],
    ['q[t] = x[t+1]', { name: 'x' }],
    ['q[t] = x[3]', { name: 'x' }],
    ['q[t] = x[t-61]', { limit: '60', name: 'x' }],
    ['q[t] = x[t-3:t]', { name: 'x' }],
    ['q[t] = 1\nq[0] = x', { name: 'x' }],
    ['q = sum', { name: 'sum', suggestion: 'sum(x)' }],
    ['q = zzzzzz', { name: 'zzzzzz' }],
    ['revenue = 1\nq = revnue', { name: 'revnue', suggestion: 'revenue' }],
    ['q = x(2)', { name: 'x', suggestion: 'x * (2)' }],
    ['q = a(2, b)', { name: 'a', suggestion: 'a * (2, b)' }],
    ['q = t(2)', { name: 't', suggestion: 't * (2)' }],
    ['q = months(2)', { name: 'months', suggestion: 'months * (2)' }],
    ['q = zzzzzzzz(1)', { name: 'zzzzzzzz' }],
    ['q = nromal(0, 1)', { name: 'nromal', suggestion: 'normal' }],
    ['q = abs(1, 2)', { name: 'abs', expected: '1', found: '2', example: 'abs(a)' }],
    ['q = min(1)', { name: 'min', expected: '2–64', found: '1', example: 'min(a, b)' }],
    ['q[t] = sum(x)', { name: 'sum' }],
    ['q = sum(x - mean(x))', { name: 'mean' }],
    ['q = sum(a)', { name: 'sum' }],
    ['q = 1 to 2 to 3', { suggestion: 'pert(1, 2, 3)' }],
    ['q = 1 to a + 1 to 3 to 4', { suggestion: 'pert(1, a + 1, 3)' }],
    ['q = 20 to 5', { low: '20', high: '5', suggestion: '5 to 20' }],
    ['q = 2 * 5 to 20', { reading: '(2 * 5) to (20)', suggestion: '(2 * 5) to (20)' }],
    [
      'q = truncate(normal(0, 1), 2, 1)',
      { low: '2', high: '1', suggestion: 'truncate(normal(0, 1), 1, 2)' },
    ],
    ['q = truncate(uniform(0, 1), 2, 3)', { low: '2', high: '3' }],
    ['q = normal(1, -1)', { parameter: 'sd', family: 'normal', found: '-1' }],
    ['q = beta(0, 1)', { parameter: 'a', family: 'beta', found: '0' }],
    ['q = poisson(1/0)', { parameter: 'mean', family: 'poisson', found: '1/0' }],
    ['q = bernoulli(1.5)', { parameter: 'p', family: 'bernoulli', found: '1.5' }],
    [
      'q = pert(5, 2, 9)',
      { parameter: 'mode', family: 'pert', found: '2', order: 'min ≤ mode ≤ max' },
    ],
    ['q = choose([1, 2], [-1, 2])', { parameter: 'weights', family: 'choose', found: '-1' }],
    ['q = 20% to 5%', { low: '20%', high: '5%', suggestion: '5% to 20%' }],
    ['q = choose([1, 2], [1])', { values: '2', weights: '1' }],
    ['q = choose(1, 2)', { name: 'choose' }],
    ['correlate(c, a, 0.5)', { name: 'a' }],
    ['correlate(c, zzzzzz, 0.5)', { name: 'zzzzzz' }],
    ['second = 1 to 2\ncorrelate(c, secnd, 0.5)', { name: 'secnd', suggestion: 'second' }],
    ['correlate(c, d, 1.5)', { found: '1.5' }],
    ['correlate(c, c, 0.5)', { name: 'c' }],
    ['correlate(c, d, 0.5)\ncorrelate(d, c, 0.1)', { first: 'd', second: 'c' }],
    [
      'correlate(c, d, 0.9)\ncorrelate(d, e, 0.9)\ncorrelate(c, e, -0.9)',
      {
        suggestion: 'correlate(c, d, 0.48) correlate(c, e, -0.48) correlate(d, e, 0.48)',
      },
    ],
    ['q[t] = x[t-1]', { name: 'x' }],
    ['рrice = 1\nprice = 2', { name: 'price', other: 'рrice', line: '8' }],
  ])('%j: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
