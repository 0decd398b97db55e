import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { Chance } from '../../support/chance.ts';
import { countOf } from '../../support/counts.ts';

const PIECES = [
  ...Array.from('0123456789٠١٢٣۴５.,٫٬%٪kMB+-*/^<>=!?:()[]{}|&~;"\'\\_ \t\n#→−×÷،'),
  ...[
    'constructor',
    '__proto__',
    '\u202e',
    '\ud800',
    'to',
    'not',
    'and',
    'or',
    't',
    't-1',
    'x',
    'y = ',
  ],
  ...[
    'sum(',
    'normal(',
    'choose([',
    'truncate(',
    'months',
    'e5',
    'x[t] = ',
    'correlate(',
    'سعر',
    'if(',
  ],
];

describe('random text', () => {
  it('never makes the reader throw: strings of 1 to 40 pieces', () => {
    const chance = new Chance(20_240_501);
    const thrown: string[] = [];
    const strings = countOf(60_000, 1_000_000);
    let accepted = 0;
    for (let i = 0; i < strings; i += 1) {
      let text = chance.below(2) === 0 ? 'x = ' : '';
      for (let left = 1 + chance.below(chance.below(8) === 0 ? 40 : 10); left > 0; left -= 1) {
        text += chance.pick(PIECES);
      }
      try {
        const { program, issues } = readProgram(text);
        if (program !== undefined) accepted += 1;
        const errors = issues.some(({ severity }) => severity === 'error');
        if (errors === (program !== undefined)) thrown.push(`both or neither: ${text}`);
      } catch (error) {
        thrown.push(`${text}: ${String(error)}`);
      }
    }
    expect(thrown.slice(0, 5)).toEqual([]);
    // Some of it must get far enough to mean something.
    expect(accepted).toBeGreaterThan(strings / 100);
  });
});
