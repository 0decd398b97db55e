import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../src/cli/usage.ts';

describe('the words behind mizan', () => {
  it('are read into what was asked', () => {
    const words =
      'simulate plan.mizan --trials 10k --months 24 --seed word --set a=1 --set b=x>=2?1:0 --only a,b --json';
    expect(readArguments(words.split(' '))).toEqual({
      command: 'simulate',
      file: 'plan.mizan',
      trials: 10_000,
      months: 24,
      seed: 'word',
      sampler: 'sobol',
      scenario: undefined,
      replacements: [
        ['a', '1'],
        ['b', 'x>=2?1:0'],
      ],
      only: ['a', 'b'],
      json: true,
    });
  });

  it.each([
    ['', 'Nothing to do.'],
    ['run x', 'There is no command "run".'],
    ['simulate', 'simulate needs a FILE.'],
    ['simulate a b', 'One FILE at a time; "b" is too much.'],
    ['simulate a --trials 0', '--trials takes a whole number from 1 to 10000000, not "0".'],
    [
      'simulate a --trials 10000001',
      '--trials takes a whole number from 1 to 10000000, not "10000001".',
    ],
    ['simulate a --months 601', '--months takes a whole number from 1 to 600, not "601".'],
    ['simulate a --months 2.5', '--months takes a whole number from 1 to 600, not "2.5".'],
    ['simulate a --set price', `--set takes 'name=expression', not "price".`],
    ['simulate a --set price==5', `--set takes 'name=expression', not "price==5".`],
    ['simulate a --sampler other', 'There is no sampler "other"; take sobol or random.'],
    ['check a --trials 5', '--trials belongs to simulate.'],
  ])('"%s" is wrong usage: %s', (words, message) => {
    const read = (): unknown => readArguments(words.split(' ').filter((word) => word !== ''));
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });

  it('are refused when an option is not known', () => {
    expect(() => readArguments(['check', 'a', '--fast'])).toThrow(UsageError);
  });
});
