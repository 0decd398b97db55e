import { describe, expect, it } from 'vitest';
import { KEPT_TRIALS } from '#lib/engine/results.ts';
import { applyScenario, listDefinitions, rightHandSides } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';
import type { Assumption, Model } from '#lib/models/model.ts';
import { countOf } from '../support/counts.ts';
import { run } from '../support/engine-program.ts';

/** Series that may fall below zero: amounts of money, and what moves around zero. */
const SIGNED = new Set([
  ...['market_noise', 'click_noise', 'sales_noise', 'market_shock', 'reputation'],
  ...['cash', 'cash_change', 'operating_profit', 'contribution', 'gross_profit', 'net_revenue'],
  ...['cost_of_sales', 'delivery_cost', 'freelancer_income', 'acquisition_cost'],
  ...['platform_fees', 'affiliate_pay', 'co_producer_take', 'smoothed_commission', 'run_rate'],
]);
/** Counts that are one count less another. */
const DIFFERENCES = new Set(['hours_saved']);
const COUNTS = new Set(['orders', 'people', 'clients', 'hours', 'months']);
/** Share of the futures in which a figure may be without a number. */
const ALLOWED = 0.01;
/** Futures of each value on average. */
const FUTURES = countOf(48, 512);
/** Values that one program tries: the raw figures of so many futures are kept. */
const AT_ONCE = Math.floor(KEPT_TRIALS / FUTURES);
/** Amounts that sums of other amounts come to instead of nothing. */
const ROUNDING = 1e-6;

/** Quantities that are a division, or follow from one: where nothing was sold they have no number. */
function ratiosOf(
  quantities: readonly (readonly [name: string, expression: string])[],
): Set<string> {
  const ratios = new Set(quantities.flatMap(([name, side]) => (side.includes(' / ') ? name : [])));
  let before: number;
  do {
    before = ratios.size;
    for (const [name, side] of quantities)
      if (side.match(/[a-z]\w*/g)?.some((used) => ratios.has(used))) ratios.add(name);
  } while (ratios.size > before);
  return ratios;
}

/** A number of the model at one of the values that are tried. */
interface Trial {
  readonly name: string;
  readonly value: number;
}

/** Both ends of what is allowed, and the values just beside them. */
function trialsOf({ name, allowed: [low, high] }: Assumption): Trial[] {
  const step = (high - low) / 1_000;
  return [low, low + step, high - step, high].map((value) => ({ name, value }));
}

/**
 * What is wrong with the figures of a model where one of its numbers has one of the values.
 *
 * One program tries them all: in each future chance picks one of them, and the other numbers stay as they ship.
 */
function faultsOf(model: Model, tried: readonly Trial[]): string[] {
  const shipped = rightHandSides(model.program);
  const replacements: Record<string, string> = {};
  for (const [place, { name, value }] of tried.entries())
    replacements[name] =
      `tried == ${place} ? ${value} : (${replacements[name] ?? shipped.get(name)!})`;
  const text = `${applyScenario(model.program, replacements)}
tried = floor(uniform(0, ${tried.length}))`;
  const definitions = listDefinitions(text);
  const series = new Set(definitions.flatMap((each) => (each.kind === 'series' ? each.name : [])));
  const lowest = new Map([...series].map((each) => [`lowest_of_${each}`, each]));
  const ratios = ratiosOf([...shipped].filter(([each]) => !series.has(each)));
  const units = new Map(model.outputs.map((output) => [output.name, output.unit]));
  const { kept } = run(
    [text, ...[...lowest].map(([least, of]) => `${least} = min(${of})`)].join('\n'),
    {
      trials: FUTURES * tried.length,
      months: model.months,
      seed: 'limits',
      asked: ['tried', ...units.keys(), model.roles.loss, model.roles.ruined, ...lowest.keys()],
    },
  );
  const futures: number[][] = tried.map(() => []);
  for (const [future, place] of kept.get('tried')!.entries()) futures[place]!.push(future);

  const faults: string[] = [];
  for (const [place, { name, value }] of tried.entries()) {
    const here = futures[place]!;
    expect(here.length).toBeGreaterThan(FUTURES / 2);
    for (const [figure, values] of kept) {
      const share = (isSo: (each: number) => boolean): number =>
        here.filter((future) => isSo(values[future]!)).length / here.length;
      const fault = (what: string, isSo: boolean): void => {
        if (isSo) faults.push(`${name} = ${value}: ${lowest.get(figure) ?? figure} ${what}`);
      };
      // 0 / 0 is no figure. What is divided has one: it is a sum, and its months are looked at as well.
      fault('has no number', !ratios.has(figure) && share(Number.isNaN) > ALLOWED);
      const of = lowest.get(figure);
      if (of !== undefined) {
        fault('is below zero', !SIGNED.has(of) && share((each) => each < -ROUNDING) > 0);
        fault('is not finite', share((each) => Math.abs(each) === Infinity) > 0);
      }
      if (COUNTS.has(units.get(figure) ?? '') && !DIFFERENCES.has(figure))
        fault('is below zero', share((each) => each < 0) > 0);
      if (figure === 'gross_margin' || figure === 'refund_rate')
        fault('is above 100%', share((each) => each > 1 + 1e-9) > 0);
    }
  }
  return faults;
}

describe.each([...MODELS.values()])('$id', (model) => {
  const numbers = model.groups.flatMap(({ assumptions }) => assumptions);

  it(
    'has sensible figures where any of its numbers stands at its limits or beside them',
    { timeout: 600_000 },
    () => {
      const tried = numbers.flatMap(trialsOf);
      const faults: string[] = [];
      for (let first = 0; first < tried.length; first += AT_ONCE)
        faults.push(...faultsOf(model, tried.slice(first, first + AT_ONCE)));
      expect(faults).toEqual([]);
    },
  );
});
