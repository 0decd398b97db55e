import type { Checklist, Figure, Remark } from '#lib/checklists/checklist.ts';
import { written } from '#lib/checklists/literal.ts';

/** Half of the market's pay is what the freelancers call crumbs; nine tenths is as good as the market. Guesses. */
const CRUMBS = 0.5;
const FAIR = 0.9;

/** Whether the freelancer earns what others pay, and whether grievances stay below one in 1 + weight. */
export const fairness: Checklist = {
  id: 'fairness',
  models: ['drop-servicing'],
  sections: [],
  verdicts: ['fair', 'below', 'crumbs', 'no_figures'],
  figures: ['hourly_pay', 'market', 'fairness', 'share', 'fair_pay', 'unresolved', 'line'],
  remarks: ['over_line', 'under_line'],
  assess: ({ known }) => {
    const [pay, fairnessNow, unresolved] = [
      known('freelancer_pay'),
      known('fairness'),
      known('unresolved_share'),
    ];
    const weight = known('negative_weight')?.middle ?? 12;
    if (pay === undefined || fairnessNow === undefined)
      return { verdict: { key: 'no_figures', tone: 'wait' }, figures: [], remarks: [], puts: [] };
    const figures: Figure[] = [];
    const show = (key: string, name: string, unit: Figure['unit']): void => {
      const value = known(name);
      if (value !== undefined) figures.push({ key, value, unit });
    };
    show('hourly_pay', 'freelancer_hourly_pay', 'money_per_hour');
    show('market', 'market_hourly_rate', 'money_per_hour');
    show('fairness', 'fairness', 'ratio');
    show('share', 'freelancer_share', 'share');
    const fairPay = pay.middle / fairnessNow.middle;
    if (Number.isFinite(fairPay))
      figures.push({ key: 'fair_pay', value: fairPay, unit: 'money_per_order' });
    show('unresolved', 'unresolved_share', 'share');
    // Twelve good experiences for one grievance: goodwill stands still at 1 / 13.
    const line = 1 / (1 + weight);
    figures.push({ key: 'line', value: line, unit: 'share' });
    const remarks: Remark[] =
      unresolved === undefined
        ? []
        : [{ key: unresolved.middle > line ? 'over_line' : 'under_line' }];
    const { middle } = fairnessNow;
    return {
      verdict:
        middle >= FAIR
          ? { key: 'fair', tone: 'go' }
          : middle >= CRUMBS
            ? { key: 'below', tone: 'wait' }
            : { key: 'crumbs', tone: 'stop' },
      figures,
      remarks,
      puts: Number.isFinite(fairPay)
        ? [{ name: 'freelancer_pay', expression: written(Number(fairPay.toPrecision(2))) }]
        : [],
    };
  },
};
