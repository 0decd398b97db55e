import { isTicked, numberOf, textOf } from '#lib/checklists/answers.ts';
import type { Checklist, Row, Put } from '#lib/checklists/checklist.ts';
import { learn, likePert, putBelief, type Belief } from '#lib/checklists/learning.ts';

const OUTCOMES = ['chargeback', 'full_refund', 'partial_refund', 'no_refund', 'open'] as const;

/** What the model ships with, as so many disputes seen. */
const PRIORS = {
  chargeback_chance: likePert(0.02, 0.06, 0.15),
  full_refund_chance: likePert(0.15, 0.3, 0.5),
  partial_refund_chance: likePert(0.2, 0.35, 0.5),
  unresolved_chance: likePert(0.2, 0.35, 0.6),
} as const satisfies Readonly<Record<string, Belief>>;

function count(rows: readonly Row[], ...outcomes: string[]): number {
  return rows.filter(({ answers }) => outcomes.includes(textOf(answers, 'outcome'))).length;
}

/** Both lines of dispute: the client's with you, and yours with the freelancer. */
export const disputes: Checklist = {
  id: 'disputes',
  models: ['drop-servicing'],
  sections: [],
  list: {
    id: 'disputes',
    columns: [
      { id: 'name', kind: 'line' },
      { id: 'side', kind: 'choice', options: ['client', 'freelancer'] },
      {
        id: 'cause',
        kind: 'choice',
        options: ['quality', 'amount', 'cancellation', 'found_out', 'other'],
      },
      { id: 'outcome', kind: 'choice', options: OUTCOMES },
      { id: 'settled', kind: 'tick' },
      { id: 'money', kind: 'number', unit: 'money', allowed: [0, 1e9] },
    ],
  },
  verdicts: ['none', 'few', 'enough'],
  figures: ['client_disputes', 'freelancer_disputes', 'quality', 'amount', 'cancellation', 'money'],
  remarks: ['unsettled'],
  assess: ({ rows }) => {
    const withClients = rows.filter(({ answers }) => textOf(answers, 'side') === 'client');
    const withFreelancers = rows.filter(({ answers }) => textOf(answers, 'side') === 'freelancer');
    const closed = withClients.filter(
      ({ answers }) => !['', 'open'].includes(textOf(answers, 'outcome')),
    );
    const [chargebacks, full, partial] = [
      count(closed, 'chargeback'),
      count(closed, 'full_refund'),
      count(closed, 'partial_refund'),
    ];
    const notCharged = closed.length - chargebacks;
    const unresolved = closed.filter(
      ({ answers }) => textOf(answers, 'outcome') !== 'chargeback' && !isTicked(answers, 'settled'),
    ).length;
    const put = (name: keyof typeof PRIORS, cases: number, of: number): Put =>
      putBelief(name, learn(PRIORS[name], cases, of));
    const cause = (key: string): number =>
      rows.filter(({ answers }) => textOf(answers, 'cause') === key).length;
    return {
      verdict:
        closed.length === 0
          ? { key: 'none', tone: 'wait' }
          : { key: closed.length < 20 ? 'few' : 'enough', tone: 'go' },
      figures: [
        { key: 'client_disputes', value: withClients.length, unit: 'number' },
        { key: 'freelancer_disputes', value: withFreelancers.length, unit: 'number' },
        ...['quality', 'amount', 'cancellation'].map((key) => ({
          key,
          value: cause(key),
          unit: 'number' as const,
        })),
        {
          key: 'money',
          value: rows.reduce((sum, { answers }) => sum + numberOf(answers, 'money'), 0),
          unit: 'money',
        },
      ],
      remarks: withClients
        .filter(({ answers }) => textOf(answers, 'outcome') !== '' && !isTicked(answers, 'settled'))
        .map(({ answers }) => ({ key: 'unsettled', of: textOf(answers, 'name') })),
      puts:
        closed.length === 0
          ? []
          : [
              put('chargeback_chance', chargebacks, closed.length),
              put('full_refund_chance', full, notCharged),
              put('partial_refund_chance', partial, notCharged - full),
              put('unresolved_chance', unresolved, notCharged),
            ],
    };
  },
};
