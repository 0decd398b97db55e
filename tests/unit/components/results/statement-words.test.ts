import { beforeEach, describe, expect, it } from 'vitest';
import type { StatementLine } from '#lib/analysis/statement.ts';
import { lineName, partWords } from '#lib/components/results/statement-words.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';

const LINES = [
  ['finder_fees', 'Finder’s fees', '7 on top from finder’s fees'],
  ['refunds', 'Refunds', '7 for refunds'],
  ['chargebacks', 'Chargebacks', '7 for chargebacks'],
  ['cost_of_sales', 'Delivery and fees', '7 for delivery and fees'],
  ['acquisition', 'Winning customers', '7 for winning customers'],
  ['bad_debt', 'Bad debt', '7 for bad debt'],
  ['fixed_costs', 'Fixed costs', '7 for fixed costs'],
  ['other', 'Everything else', '7 for everything else'],
] as const satisfies readonly (readonly [StatementLine, string, string])[];

describe('a line of the statement', () => {
  beforeEach(() => {
    overwriteGetLocale(() => 'en');
  });

  it.each(LINES)(
    'is called by its own name, and its part is told by it: %s',
    (line, name, part) => {
      expect(lineName(line, 1)).toBe(name);
      expect(partWords(line, 0.07, '7')).toBe(part);
    },
  );

  it('is owed to the founder where less has come in than was earned, and by the founder else', () => {
    // A bar below zero: money that is still outside.
    expect(lineName('owed', -1)).toBe('Still owed to you at the end');
    expect(lineName('owed', 1)).toBe('Still to be paid out');
    // A share above zero is taken from what was sold.
    expect(partWords('owed', 0.07, '7')).toBe('7 still owed to you at the end');
    expect(partWords('owed', -0.07, '7')).toBe('7 in hand but still to be paid out');
  });

  it('comes from elsewhere where everything else adds', () => {
    expect(partWords('other', -0.07, '7')).toBe('7 from elsewhere');
  });
});
