import { describe, expect, it } from 'vitest';
import { createKernel } from '#lib/engine/kernel/kernel.ts';
import { monthlyValues } from '#lib/engine/kernel/months.ts';
import { hasNothing } from '#lib/engine/kernel/notices.ts';
import type { KernelOptions } from '#lib/engine/kernel/outline.ts';
import { buildPlan } from '#lib/engine/plan/build.ts';
import type { Plan } from '#lib/engine/plan/plan.ts';
import { createEvaluator } from '#lib/engine/reference/evaluate.ts';
import type { HeldParameter, Sampler } from '#lib/engine/results.ts';
import { readProgram } from '#lib/language/program.ts';
import { Chance } from '../../../support/chance.ts';
import { countOf } from '../../../support/counts.ts';
import { randomModel } from '../../../support/random-model.ts';

/** Where kernel and reference differ, as text; `undefined` when nowhere. */
function difference(
  plan: Plan,
  sampler: Sampler,
  first: number,
  trials: number,
  blockSize: number,
  options: KernelOptions = {},
): string | undefined {
  const settings = { trials: 1_000_000, months: plan.months, seed: 'equal', sampler };
  const lean = createKernel(plan, settings, options);
  const careful = createKernel(plan, settings, { ...options, isCareful: true });
  const reference = createEvaluator(plan, 'equal', sampler, blockSize);
  const isTroubled = lean.run(first, trials) || hasNothing(plan, monthlyValues(plan));
  careful.run(first, trials);
  const { firsts, canBeNever } = lean.outline.columns;
  let found: string | undefined;
  for (let done = 0; done < trials; done += blockSize) {
    const count = Math.min(blockSize, trials - done);
    reference.run(first + done, count, (asked, month, values) => {
      const column = firsts[asked]! + Math.max(0, month - 1);
      for (const kernel of isTroubled ? [careful] : [careful, lean]) {
        const own = kernel.column(column);
        for (let i = 0; i < count; i += 1) {
          const raw = own[done + i]!;
          // What overflows is no number; a column says whether infinity is never.
          const value = canBeNever[column] === true ? raw : raw - (raw - raw);
          if (Object.is(value, values[i])) continue;
          found ??= `${kernel === lean ? 'lean' : 'careful'}: ${plan.asked[asked]!.name} in month ${month}, trial ${first + done + i}: ${value} for ${values[i]!}`;
        }
      }
    });
  }
  const causes = reference.causes();
  const total = causes.reduce((sum, count) => sum + count, 0);
  if (total > 0 && !isTroubled) found ??= 'a definition was no number, unnoticed';
  const counts = new Float64Array(causes.length);
  for (const cause of careful.causes().subarray(0, trials)) if (cause > 0) counts[cause - 1]! += 1;
  if (counts.join() !== causes.join()) found ??= `causes ${counts.join()} for ${causes.join()}`;
  const told = (draws: readonly HeldParameter[]): string =>
    draws
      .map((draw) => `${draw.definition}/${draw.occurrence}: ${draw.held} of ${draw.draws}`)
      .sort()
      .join();
  const expected = told(reference.held());
  for (const kernel of isTroubled ? [careful] : [careful, lean]) {
    const held = told(kernel.held());
    if (held !== expected) found ??= `held ${held} for ${expected}`;
  }
  return found;
}

function planOf(text: string, months: number): Plan | undefined {
  const { program } = readProgram(text, months);
  if (program === undefined) return undefined;
  const outcome = buildPlan(program, months);
  return outcome.ok ? outcome.plan : undefined;
}

const W2 = `
leads0 = 800 to 2000
conv_new = uniform(0.05, 0.20)
churn = beta(4, 76)
price = pert(29, 49, 99)
shock[t] = lognormal(-0.03125, 0.25)
leads[t] = poisson(leads0 * 1.01^(t - 1) * shock[t])
new[t] = binomial(leads[t], conv_new)
customers[t] = customers[t-1] * (1 - churn) + new[t]
cash[0] = 60000
cash[t] = cash[t-1] + new[t] * price - 9000
ever_negative = any(cash < 0)
break_even = first(cash >= 60000)
correlate(price, churn, -0.5)`;

describe('the kernel and the reference evaluator', () => {
  const programs = countOf(400, 100_000);

  it(`agree to the last bit on ${programs} random legal programs`, { timeout: 7_200_000 }, () => {
    const chance = new Chance(20_261_122);
    let legal = 0;
    for (let i = 0; legal < programs; i += 1) {
      const months = 1 + chance.below(7);
      const text = randomModel(chance, 2 + chance.below(8));
      const plan = planOf(text, months);
      if (plan === undefined) {
        expect(i, 'most random programs are legal').toBeLessThan(3 * legal + 100);
        continue;
      }
      legal += 1;
      const sampler = chance.pick(['random', 'sobol'] as const);
      const first = 64 * chance.below(40);
      const trials = 1 + chance.below(24);
      const found = difference(plan, sampler, first, trials, 1 + chance.below(24));
      expect(found, `${text}\nmonths ${months}, ${sampler}`).toBeUndefined();
    }
  });

  it('agree that there is no rounding of what is no number, to ever so few places', () => {
    const text = 'x[t] = log(t - 3)\ny[t] = round(x[t], -1000)\nz[t] = round(t, x[t])';
    for (const sampler of ['random', 'sobol'] as const) {
      expect(difference(planOf(text, 5)!, sampler, 0, 3, 3)).toBeUndefined();
    }
  });

  it('agree when the kernel is cut into pieces, however small it is', { timeout: 600_000 }, () => {
    const chance = new Chance(77);
    const wanted = countOf(80, 5_000);
    for (let legal = 0; legal < wanted;) {
      const text = randomModel(chance, 6 + chance.below(10));
      const plan = planOf(text, 4);
      if (plan === undefined) continue;
      legal += 1;
      const found = difference(plan, 'sobol', 0, 9, 9, { wholeAtMost: 0 });
      expect(found, text).toBeUndefined();
    }
  });

  it('agree in the whole of a block, and far into a run, at any place a worker may begin', () => {
    const text = `${W2}\nrecent[t] = sum(new[t-30:t-2])`;
    const plan = planOf(text, 36)!;
    for (const sampler of ['random', 'sobol'] as const) {
      for (const first of [0, 2_048, 999_936]) {
        expect(difference(plan, sampler, first, 512, 1 + (first % 300))).toBeUndefined();
      }
    }
  });

  it('agree on a thousand definitions over 600 months', { timeout: 300_000 }, () => {
    const lines = Array.from({ length: 998 }, (_, i) =>
      i === 0 ? 'x0[t] = normal(1, 1)' : `x${i}[t] = 0.5 * x${i}[t-1] + x${i - 1}[t] / ${i} + t`,
    );
    const text = ['a = 2 to 9', ...lines, `z = last(x997) * a`].join('\n');
    const { program } = readProgram(text, 600);
    const outcome = buildPlan(program!, 600, ['z', 'x500']);
    if (!outcome.ok) throw new Error('no plan');
    expect(difference(outcome.plan, 'sobol', 64, 10, 10)).toBeUndefined();
  });

  it('agree on 30,000 draws a trial, of which the first 2,048 are Sobol points', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `x${i}[t] = ${i} + beta(2, ${i + 3})`);
    const text = [...lines, `s[t] = ${lines.map((_, i) => `x${i}[t]`).join(' + ')}`, 'z = sum(s)'];
    const { program } = readProgram(text.join('\n'), 600);
    const outcome = buildPlan(program!, 600, ['z', 's']);
    if (!outcome.ok) throw new Error('no plan');
    expect(difference(outcome.plan, 'sobol', 128, 10, 10)).toBeUndefined();
  });
});
