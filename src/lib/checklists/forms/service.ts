import { textOf } from '#lib/checklists/answers.ts';
import type { Checklist } from '#lib/checklists/checklist.ts';
import { written } from '#lib/checklists/literal.ts';

type Three = readonly [least: number, likely: number, most: number];

/** What an order of each kind may cost, take and be paid, in US dollars and hours. Guesses, all of them. */
const CATALOGUE: Readonly<Record<string, { price: number; hours: Three; hourly: Three }>> = {
  salla_store: { price: 500, hours: [8, 14, 24], hourly: [6, 12, 22] },
  ad_campaigns: { price: 400, hours: [6, 12, 20], hourly: [8, 16, 30] },
  content: { price: 150, hours: [3, 5, 9], hourly: [5, 10, 18] },
  design: { price: 250, hours: [4, 8, 15], hourly: [6, 12, 25] },
  programming: { price: 1200, hours: [20, 40, 80], hourly: [10, 20, 35] },
  wordpress: { price: 600, hours: [10, 16, 26], hourly: [7, 14, 25] },
  quick: { price: 60, hours: [1, 2, 4], hourly: [5, 10, 18] },
};

/** Freelancers get this share of their pay; the rest is the marketplace's. */
const AFTER_FEE = 0.85;

/** Which service is sold: seven to begin with, or one's own. */
export const service: Checklist = {
  id: 'service',
  models: ['drop-servicing'],
  sections: [
    {
      id: 'which',
      fields: [
        { id: 'service', kind: 'choice', options: [...Object.keys(CATALOGUE), 'own'] },
        { id: 'description', kind: 'line' },
        { id: 'accepts_resale', kind: 'tick' },
      ],
    },
  ],
  verdicts: ['choose', 'own', 'chosen'],
  figures: ['fair_pay', 'left'],
  remarks: ['no_resale', 'thin'],
  assess: ({ answers, perDollar }) => {
    const chosen = textOf(answers, 'service');
    const entry = CATALOGUE[chosen];
    const remarks = answers['accepts_resale'] === 1 ? [] : [{ key: 'no_resale' }];
    if (entry === undefined)
      return {
        verdict: { key: chosen === 'own' ? 'own' : 'choose', tone: 'wait' },
        figures: [],
        remarks: chosen === 'own' ? remarks : [],
        puts: [],
      };
    const price = entry.price * perDollar;
    const fairPay = Number(
      ((entry.hours[1] * entry.hourly[1] * perDollar) / AFTER_FEE).toPrecision(2),
    );
    const pert = (points: Three, factor: number): string =>
      `pert(${points.map((point) => written(point * factor)).join(', ')})`;
    return {
      verdict: { key: 'chosen', tone: 'go' },
      figures: [
        { key: 'fair_pay', value: fairPay, unit: 'money_per_order' },
        { key: 'left', value: price - fairPay, unit: 'money_per_order' },
      ],
      remarks: [...remarks, ...(fairPay > 0.6 * price ? [{ key: 'thin' }] : [])],
      puts: [
        { name: 'price', expression: written(price) },
        { name: 'market_price', expression: written(price) },
        { name: 'freelancer_hours_per_order', expression: pert(entry.hours, 1) },
        { name: 'market_hourly_rate', expression: pert(entry.hourly, perDollar) },
        { name: 'freelancer_pay', expression: written(fairPay) },
      ],
    };
  },
};
