import { describe, expect, it } from 'vitest';
import { normalCumulative, normalQuantile } from '#lib/distributions/normal-curve.ts';
import type { Figures } from '#lib/engine/results.ts';
import { only, run } from '../support/engine-program.ts';
import { countOf } from '../support/counts.ts';

/**
 * Models whose answer is a line of algebra. Tolerances are standard errors, computed; a wrong one in
 * forty such tests would come up once in ten million runs, and the seed is fixed anyway.
 */
const Z = 5.5;
const TRIALS = countOf(40_000, 1_000_000);

interface Expected {
  readonly mean?: number;
  readonly sd?: number;
  /** Excess kurtosis, for the standard error of the sd; 0 for the normal. */
  readonly kurtosis?: number;
  readonly p5?: number;
  readonly p50?: number;
  readonly p95?: number;
}

function holds(figures: Figures, { mean, sd, kurtosis = 0, p5, p50, p95 }: Expected): void {
  if (mean !== undefined) {
    expect(Math.abs(figures.mean - mean)).toBeLessThan(Z * figures.standardErrors.mean);
  }
  if (sd !== undefined) {
    const error = (sd / 2) * Math.sqrt((kurtosis + 2) / figures.count);
    expect(Math.abs(figures.sd - sd)).toBeLessThan(Z * error);
  }
  for (const [rank, value] of [
    [5, p5],
    [50, p50],
    [95, p95],
  ] as const) {
    if (value === undefined) continue;
    const error = figures.standardErrors[`p${rank}`];
    expect(Math.abs(figures.percentiles[rank]! - value), `P${rank}`).toBeLessThan(Z * error);
  }
}

function figuresOf(text: string, name: string, months = 12, trials = TRIALS): Figures {
  return run(text, { trials, months, asked: [name] }).quantities.get(name)!;
}

/** The share of trials in which a 0/1 quantity is 1. */
function share(text: string, name: string, expected: number, months = 12, trials = TRIALS): void {
  const { mean } = figuresOf(text, name, months, trials);
  const error = Math.sqrt((expected * (1 - expected)) / trials);
  expect(Math.abs(mean - expected)).toBeLessThan(Z * error);
}

describe('what adds and multiplies', () => {
  it('a sum of normals is normal: N(100, 15²) + N(50, 20²) = N(150, 25²)', () => {
    const text = 'x = normal(100, 15)\ny = normal(50, 20)\nz = x + y\nover = z > 180';
    holds(figuresOf(text, 'z'), {
      mean: 150,
      sd: 25,
      p5: 108.87865932621318,
      p50: 150,
      p95: 191.1213406737868,
    });
    share(text, 'over', 0.11506967022170822);
  });

  it('a product of lognormals is lognormal: price × quantity', () => {
    const text =
      'price = lognormal(4, 0.3)\nquantity = lognormal(3, 0.4)\nrevenue = price * quantity\nover = revenue > 2000';
    holds(figuresOf(text, 'revenue'), {
      mean: 1242.6481670549958,
      p5: 481.82124608672854,
      p50: 1096.6331584284585,
      p95: 2495.955282030683,
    });
    share(text, 'over', 0.11471955958507762);
  });

  it('the mean of a product of independents is the product of the means', () => {
    holds(figuresOf('a = beta(2, 8)\nb = gamma(3, 4)\nc = pert(1, 2, 9)\nz = a * b * c', 'z'), {
      mean: 0.2 * 12 * 3,
    });
  });

  it('the greatest of 5 uniforms has mean 5/6, the least 1/6', () => {
    const five = Array.from({ length: 5 }, (_, i) => `u${i} = uniform(0, 1)`).join('\n');
    const names = 'u0, u1, u2, u3, u4';
    const sd = Math.sqrt(5 / 252);
    const top = { mean: 5 / 6, sd, kurtosis: 1.2, p50: 0.5 ** 0.2, p5: 0.05 ** 0.2 };
    holds(figuresOf(`${five}\nz = max(${names})`, 'z'), top);
    holds(figuresOf(`${five}\nz = min(${names})`, 'z'), {
      mean: 1 / 6,
      sd,
      kurtosis: 1.2,
      p50: 1 - 0.5 ** 0.2,
    });
  });

  it('clipping is not truncating: max(0, N(0.12, 0.15²)) has mean 0.1380', () => {
    const text = 'x = normal(0.12, 0.15)\ny = max(0, x)\nzero = y == 0';
    holds(figuresOf(text, 'y'), { mean: 0.1380310850842148 });
    share(text, 'zero', 0.2118553985833967);
  });

  it('the mean of a logistic is not the logistic of the mean: 0.1380, not 0.1192', () => {
    holds(figuresOf('x = normal(-2, 0.7)\nq = logistic(x)', 'q'), {
      mean: 0.13798301613690933,
      p50: 0.11920292202211755,
    });
  });

  it('a mixture of scenarios has the mixture’s mean, spread and tails', () => {
    const text = `
which = choose([1, 2, 3], [0.25, 0.5, 0.25])
low = normal(2000, 1500)
middle = normal(6000, 3000)
high = normal(14000, 6000)
x = which == 1 ? low : (which == 2 ? middle : high)
loss = x < 0`;
    holds(figuresOf(text, 'x'), { mean: 7000, p50: 5710.544283945976, p5: 314.8975189042384 });
    share(text, 'loss', 0.0366317030627179);
  });
});

describe('funnels', () => {
  it('nested binomials thin exactly: 500 clicks at 6 % and 12 % are Binomial(500, 0.0072)', () => {
    const text =
      'leads = binomial(500, 0.06)\nsales = binomial(leads, 0.12)\nnone = sales == 0\nfive = sales >= 5';
    holds(figuresOf(text, 'sales'), { mean: 3.6, sd: Math.sqrt(3.57408), kurtosis: 0.27 });
    share(text, 'none', 0.02697020486383834);
    share(text, 'five', 0.2932837731917455);
  });

  it('a thinned Poisson is Poisson: 200 clicks at 3 % are Poisson(6)', () => {
    const text = 'clicks = poisson(200)\nsales = binomial(clicks, 0.03)\nnone = sales == 0';
    holds(figuresOf(text, 'sales'), { mean: 6, sd: Math.sqrt(6), kurtosis: 1 / 6 });
    share(text, 'none', Math.exp(-6));
  });

  it('an uncertain close rate widens the count: 40 leads at Beta(2, 18)', () => {
    const text =
      'rate = beta(2, 18)\nsales = binomial(40, rate)\nnone = sales == 0\ntwo = sales <= 2\neight = sales >= 8';
    holds(figuresOf(text, 'sales'), { mean: 4, sd: Math.sqrt(10.285714285714286), kurtosis: 1.5 });
    share(text, 'none', 0.09994155464640557);
    share(text, 'two', 0.38674125407030135);
    share(text, 'eight', 0.1380449845432261);
  });

  it('60 to 70 % is per offer, not per month: a need in 10 % of months gives 0.78 repeats a year', () => {
    const text =
      'need[t] = bernoulli(0.1)\nrepeat[t] = need[t] * bernoulli(0.65)\nrepeats = sum(repeat)\nonce = any(repeat)';
    holds(figuresOf(text, 'repeats'), {
      mean: 0.78,
      sd: Math.sqrt(12 * 0.065 * 0.935),
      kurtosis: 1.2,
    });
    share(text, 'once', 0.5535844330491804);
  });

  it('the month of the first sale at 0.4 a month is geometric', () => {
    const text =
      'sales[t] = poisson(0.4)\nwhen = first(sales > 0)\nearly = when == 1\nlate = when > 6';
    share(text, 'early', 0.3296799539643607, 36);
    share(text, 'late', 0.09071795328941251, 36);
    holds(figuresOf(text, 'when', 60), { mean: 3.0332447817197368 });
  });
});

describe('customers', () => {
  it('who come by Poisson(6) and leave at 8 % are Poisson after 36 months', () => {
    const text = 'n[t] = binomial(n[t-1], 0.92) + poisson(6)\nend = last(n)\nfew = end < 60';
    const mean = 71.27245368897754;
    holds(figuresOf(text, 'end', 36, 10_000), { mean, sd: Math.sqrt(mean) });
    share(text, 'few', 0.07847695363808947, 36, 10_000);
  });

  it('with 5 % churn live geometrically long: 54.04 % stay over 12 months', () => {
    const text = 'in[t] = bernoulli(0.95) * (t == 1 ? 1 : in[t-1])\nstays = last(in)';
    share(text, 'stays', 0.5403600876626367, 12);
  });

  it('with uncertain churn live longer than the mean churn says: 26.33 months, not 20', () => {
    // 1/churn of Beta(4, 76) has mean 79/3.
    holds(figuresOf('churn = beta(4, 76)\nlife = 1 / churn', 'life'), { mean: 79 / 3 });
  });
});

describe('time', () => {
  it('growth compounds: 12 months of lognormal growth are lognormal', () => {
    const text = 'x[0] = 100\nx[t] = x[t-1] * lognormal(0.01, 0.05)\nend = last(x)';
    const sigma = 0.05 * Math.sqrt(12);
    const at = (u: number): number => 100 * Math.exp(0.12 + sigma * normalQuantile(u));
    holds(figuresOf(text, 'end'), {
      mean: 100 * Math.exp(0.12 + (sigma * sigma) / 2),
      p5: at(0.05),
      p50: at(0.5),
      p95: at(0.95),
    });
  });

  it('one draw a trial or one a month: the same year in the mean, √12 apart in the spread', () => {
    holds(figuresOf('x = normal(10, 2)\ny[t] = x\nyear = sum(y)', 'year'), { mean: 120, sd: 24 });
    holds(figuresOf('y[t] = normal(10, 2)\nyear = sum(y)', 'year'), {
      mean: 120,
      sd: 2 * Math.sqrt(12),
    });
  });

  it('an AR(1) shock started at 0 grows to its spread: variance 0.0225 (1 − 0.36^12)', () => {
    const text =
      'z[t] = normal(0, 1)\nm[t] = 0.6 * m[t-1] + sqrt(1 - 0.36) * 0.15 * z[t]\nend = last(m)\none = max(m - m)';
    holds(figuresOf(text, 'end'), { mean: 0, sd: Math.sqrt(0.02249989338641989) });
  });

  it('a growing annuity is worth what the formula says', () => {
    const text = 'rate = 1.12^(1/12) - 1\npay[t] = 300 * 1.02^(t - 1)\npv = npv(rate, pay)';
    expect(only(text, 'pv', 24)).toBeCloseTo(8055.297339786189, 8);
    expect(only(text, 'rate')).toBeCloseTo(0.009488792934583046, 15);
  });

  it('break-even is in the month the algebra says, or never', () => {
    const text = (profit: number): string =>
      `cash[0] = -1000\ncash[t] = cash[t-1] + ${profit}\nfirst_black = first(cash >= 0)\nfor_good = since(cash >= 0)`;
    expect([only(text(300), 'first_black'), only(text(300), 'for_good')]).toEqual([4, 4]);
    expect([only(text(80), 'first_black'), only(text(80), 'for_good')]).toEqual([
      Infinity,
      Infinity,
    ]);
    const dip = 'cash[t] = t == 3 or t == 4 ? -1 : 1\na = first(cash >= 0)\nb = since(cash >= 0)';
    expect([only(dip, 'a'), only(dip, 'b')]).toEqual([1, 5]);
  });

  it('fixed cost 2160 over margin 254.8 breaks even at 9 whole units', () => {
    expect(only('units = ceil(2160 / (600 - 345.2))', 'units')).toBe(9);
    expect(only('share = 254.8 / 600', 'share')).toBeCloseTo(0.42466666666666664, 15);
  });
});

describe('risk', () => {
  it('ruin at month ends: 8.97 % in 36 months from 6000 with N(100, 900²), 3.77 % if only the end counts', () => {
    const text =
      'cash[0] = 6000\ncash[t] = cash[t-1] + normal(100, 900)\nruined = any(cash < 0)\nend = last(cash) < 0';
    share(text, 'ruined', 0.0897372208977032, 36, 20_000);
    share(text, 'end', 0.03772017981340025, 36, 20_000);
    share(text, 'ruined', 0.01625154588677935, 12, 20_000);
  });

  it('a gambler from 5 with 55 % is ruined before 20 in 35.5 % of lives', () => {
    // After 600 steps all but a hair of games have ended.
    const text = `
step[t] = 2 * bernoulli(0.55) - 1
x[0] = 5
x[t] = x[t-1] <= 0 or x[t-1] >= 20 ? x[t-1] : x[t-1] + step[t]
ruined = last(x) <= 0`;
    share(text, 'ruined', 0.3549914996495185, 600, 3_000);
  });

  it('an order book: price N(5000, 8000²) loses in 26.6 % of years', () => {
    const text = 'x = normal(5000, 8000)\nloss = x < 0';
    share(text, 'loss', 0.26598552904870054);
    holds(figuresOf(text, 'x'), { p5: -8158.829015611784 });
  });

  it('Poisson(4) refunds of a lognormal size have the compound mean', () => {
    // Sizes one by one: at most 16 refunds, which 4 a year exceed once in a million.
    const sizes = Array.from({ length: 16 }, (_, i) => `(n > ${i} ? lognormal(5.5, 0.6) : 0)`);
    const text = `n = poisson(4)\ntotal = ${sizes.join(' + ')}\nnone = total == 0`;
    holds(figuresOf(text, 'total'), { mean: 1171.7977196902018 });
    share(text, 'none', Math.exp(-4));
  });

  it('zero with 30 % and lognormal else has the median of the rest at 2/7', () => {
    const text = 'x = bernoulli(0.7) * lognormal(5, 0.8)\nnone = x == 0';
    holds(figuresOf(text, 'x'), {
      mean: 143.06871739507764,
      p50: 94.37167191340964,
      p95: 479.2330598771116,
    });
    share(text, 'none', 0.3);
  });

  it('going ahead only when it pays is worth 1072.69: perfect information on N(500, 2000²)', () => {
    holds(figuresOf('x = normal(500, 2000)\nbest = max(0, x)', 'best'), {
      mean: 1072.6893964471603,
    });
  });
});

describe('what a range means', () => {
  it('5 % below and 5 % above, in each of its three shapes', () => {
    for (const [text, low, high] of [
      ['800 to 2000', 800, 2000],
      ['-3 to 9', -3, 9],
      ['5% to 20%', 0.05, 0.2],
    ] as const) {
      share(`x = ${text}\nbelow = x < ${low}`, 'below', 0.05);
      share(`x = ${text}\nbelow = x > ${high}`, 'below', 0.05);
    }
    holds(figuresOf('x = 800 to 2000', 'x'), { p50: Math.sqrt(800 * 2000) });
    holds(figuresOf('x = -3 to 9', 'x'), { mean: 3, sd: 6 / normalQuantile(0.95) });
    expect(figuresOf('x = 5% to 20%', 'x').max).toBeLessThan(1);
  });

  it('price × demand with elasticity keeps P(revenue > cost) as the normal of the logarithms', () => {
    const text = 'p = lognormal(1, 0.2)\nd = lognormal(2, 0.3)\npays = p * d > exp(3.2)';
    share(text, 'pays', 1 - normalCumulative(0.2 / Math.sqrt(0.13)));
  });
});
