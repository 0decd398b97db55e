import { describe, expect, it } from 'vitest';
import { chanceAtLeast } from '#lib/analysis/answer.ts';
import { leverOf, pull } from '#lib/analysis/lever.ts';
import { differenceOf, type Estimate } from '#lib/analysis/estimate.ts';
import { meanOf } from '#lib/analysis/sample.ts';
import { effectOf } from '#lib/analysis/stress.ts';
import type { Results } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { rightHandSides } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { MODELS } from '#lib/models/index.ts';
import { SHOCKS } from '#lib/models/shocks.ts';
import { shocked, shocksFor } from '#lib/state/what-if/stress.ts';

/** As many as are kept trial by trial; the figures of the domain notes are of 20,000. */
const TRIALS = 16_384;
const THEIRS = 20_000;

function run(program: Program, ...asked: string[]): Results {
  return simulate(program, { trials: TRIALS, months: 36, seed: 'stress', sampler: 'sobol', asked });
}

function effect(model: string, shock: string) {
  const text = MODELS.get(model)!.program;
  const changed = SHOCKS.get(model)!.find(({ id }) => id === shock)!;
  const under = shocked({ text, expressions: rightHandSides(text) }, changed);
  const [before, after] = [text, under].map((each) =>
    run(readProgram(each, 36).program!, 'take_home').kept.get('take_home')!,
  );
  return { ...effectOf(before!, after!), after: after! };
}

/** Whether a share of ours and one of theirs, printed to `rounding`, are the same but for both errors. */
function isShare(got: number, expected: number, rounding = 0.005): void {
  const error = Math.sqrt(expected * (1 - expected) * (1 / TRIALS + 1 / THEIRS));
  expect(Math.abs(got - expected)).toBeLessThan(4 * error + rounding);
}

describe('a shock does to a shipped model what the domain notes say', () => {
  it.each([
    // Model, shock, their mean and chance of loss under it; means are printed to a hundred.
    ['drop-servicing', 'dear_clicks', 3200, 0.57],
    ['drop-servicing', 'needs_halve', 5400, 0.47],
    ['digital-producer', 'more_refunds', 9700, 0.114],
    ['digital-producer', 'more_updates', 10_000, 0.104],
    ['digital-producer', 'platform_fee', 10_600, 0.097],
  ])('%s under %s', (model, shock, mean, loss) => {
    const found = effect(model, shock);
    const sd = Math.sqrt(meanOf(found.after.map((value) => (value - found.mean.after) ** 2)));
    const error = sd * Math.sqrt(1 / TRIALS + 1 / THEIRS);
    expect(Math.abs(found.mean.after - mean)).toBeLessThan(4 * error + 50);
    isShare(found.loss.after, loss);
    // The same luck: the change is known far better than either figure.
    const paired: Estimate = found.mean.difference;
    expect(paired.standardError).toBeLessThan(sd / Math.sqrt(TRIALS));
  });

  it('a marketplace that forbids resale hurts more than to lose the freelancer, or two months, alone', () => {
    const [banned, alone, paused] = (
      ['resale_forbidden', 'freelancer_leaves', 'founder_ill'] as const
    ).map((shock) => effect('drop-servicing', shock).after);
    for (const part of [alone!, paused!]) {
      const difference = differenceOf(banned!, part, meanOf);
      expect(difference.value).toBeGreaterThan(3 * difference.standardError);
    }
  });

  it('is written in names that every model has, and can be read and run', () => {
    const broken = [...SHOCKS].flatMap(([model, shocks]) => {
      const text = MODELS.get(model)!.program;
      const expressions = rightHandSides(text);
      expect(shocksFor(shocks, expressions)).toEqual(shocks);
      return shocks
        .filter(
          (shock) => readProgram(shocked({ text, expressions }, shock), 36).program === undefined,
        )
        .map(({ id }) => `${model} ${id}`);
    });
    expect(broken).toEqual([]);
    expect([...SHOCKS.keys()]).toEqual([...MODELS.keys()]);
  });

  it('says each thing once, for a draw that stood twice would be two', () => {
    const changes = [...SHOCKS.values()].flat().flatMap((shock) => Object.values(shock.changes));
    expect(changes.filter((change) => change.match(/\bnow\b/g)?.length !== 1)).toEqual([]);
  });

  it('leaves a model alone whose text no longer has the names', () => {
    const shocks = SHOCKS.get('drop-servicing')!;
    expect(shocksFor(shocks, new Map([['need_rate', '10%']])).map(({ id }) => id)).toEqual([
      'needs_halve',
    ]);
  });
});

describe('cheaper clicks make drop-servicing safer', () => {
  const program = readProgram(MODELS.get('drop-servicing')!.program, 36).program!;
  const unknown = { constant: undefined, allowed: [0.01, 100] as const };
  const lever = leverOf({ name: 'cost_per_click', ...unknown, isShare: false, isWhole: false });

  it.each([
    [1, 0.64],
    [0.8, 0.74],
    [0.7, 0.78],
    [0.6, 0.82],
  ])('at %f of the price of now no money is lost in a share of %f', (factor, share) => {
    const { sampler, kept } = run(pull(program, lever, factor), 'take_home');
    isShare(chanceAtLeast(sampler, kept.get('take_home')!, 0).share, share);
  });

  it.each([
    [6_000, 0.21],
    [9_000, 0.12],
    [12_000, 0.05],
  ])('and with %i of cash at the start it runs out of it in a share of %f', (cash, share) => {
    const start = leverOf({
      name: 'starting_cash',
      constant: 6_000,
      allowed: [0, 1e8],
      isShare: false,
      isWhole: false,
    });
    isShare(run(pull(program, start, cash), 'ruined').quantities.get('ruined')!.mean, share);
  });
});
