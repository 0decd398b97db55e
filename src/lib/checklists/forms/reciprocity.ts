import { isTicked, numberOf, textOf } from '#lib/checklists/answers.ts';
import type { Checklist, Put, Remark } from '#lib/checklists/checklist.ts';
import { written } from '#lib/checklists/literal.ts';
import { AGREEMENT, NAME, nameOf, PARTNERS, total } from './partners.ts';

/** From so many sent with nothing back it is no accident; one firm with more of them than this is a risk. Guesses. */
const ONE_WAY = 3;
const CONCENTRATED = 0.6;

/** Who sends whom, and what is owed for it. */
export const reciprocity: Checklist = {
  id: 'reciprocity',
  models: ['partner-programme'],
  sections: [
    {
      id: 'time',
      fields: [{ id: 'months', kind: 'number', unit: 'months', allowed: [0, 600] }],
    },
  ],
  list: {
    id: PARTNERS,
    columns: [
      NAME,
      { id: 'kind', kind: 'choice', options: ['simple', 'true'] },
      { id: 'sent', kind: 'number', unit: 'number', allowed: [0, 100_000] },
      { id: 'received', kind: 'number', unit: 'number', allowed: [0, 100_000] },
      { id: 'accrued', kind: 'number', unit: 'money', allowed: [0, 1e9] },
      { id: 'paid', kind: 'number', unit: 'money', allowed: [0, 1e9] },
      AGREEMENT,
    ],
  },
  verdicts: ['empty', 'balanced', 'we_give', 'we_receive'],
  figures: ['sent', 'received', 'owed'],
  remarks: ['one_way', 'all_eggs', 'no_agreement', 'compensate'],
  assess: ({ answers, rows }) => {
    const [sent, received] = [total(rows, 'sent'), total(rows, 'received')];
    const remarks = rows.flatMap((row): Remark[] => {
      const of = nameOf(row);
      const [out, back] = [numberOf(row.answers, 'sent'), numberOf(row.answers, 'received')];
      const hasMoney = numberOf(row.answers, 'accrued') > 0 || numberOf(row.answers, 'paid') > 0;
      return [
        ...(out >= ONE_WAY && back === 0 ? [{ key: 'one_way', of }] : []),
        ...(sent >= ONE_WAY && rows.length > 1 && out / sent > CONCENTRATED
          ? [{ key: 'all_eggs', of }]
          : []),
        ...(back >= ONE_WAY && out === 0 && !hasMoney ? [{ key: 'compensate', of }] : []),
        ...(hasMoney && !isTicked(row.answers, 'agreement') ? [{ key: 'no_agreement', of }] : []),
      ];
    });
    const months = numberOf(answers, 'months');
    /** Leads a month of the partners of a kind: gamma after half a lead seen (Jeffreys). */
    const leads = (kind: string, name: string): Put[] => {
      const own = rows.filter((row) => textOf(row.answers, 'kind') === kind);
      return own.length === 0 || months === 0
        ? []
        : [
            {
              name,
              expression: `gamma(${written(total(own, 'received') + 0.5)}, ${written(1 / (months * own.length))})`,
            },
          ];
    };
    return {
      verdict:
        sent + received === 0
          ? { key: 'empty', tone: 'wait' }
          : sent > 2 * received
            ? { key: 'we_give', tone: 'stop' }
            : received > 2 * sent
              ? { key: 'we_receive', tone: 'wait' }
              : { key: 'balanced', tone: 'go' },
      figures: [
        { key: 'sent', value: sent, unit: 'number' },
        { key: 'received', value: received, unit: 'number' },
        { key: 'owed', value: total(rows, 'accrued') - total(rows, 'paid'), unit: 'money' },
      ],
      remarks,
      puts: [...leads('simple', 'leads_per_partner'), ...leads('true', 'leads_per_true_partner')],
    };
  },
};
