import { numberOf, shareTicked, textOf } from '#lib/checklists/answers.ts';
import type { Checklist, Row, Put } from '#lib/checklists/checklist.ts';
import { learn, likePert, putBelief } from '#lib/checklists/learning.ts';
import { written } from '#lib/checklists/literal.ts';
import { NAME, PARTNERS } from './partners.ts';

/** The stages of a partner in order; `left` may follow any of the last three. */
const STAGES = [
  'found',
  'contacted',
  'replied',
  'met',
  'signed',
  'simple',
  'true',
  'left',
] as const;
const POINTS = ['not_competitor', 'value', 'only_talk'];

/** What the partner programme ships with, as so many contacts seen. */
const REPLY_RATE = likePert(0.1, 0.25, 0.45);
const SIGNING_RATE = likePert(0.1, 0.3, 0.5);

function reached(rows: readonly Row[], stage: (typeof STAGES)[number]): number {
  const from = STAGES.indexOf(stage);
  return rows.filter(({ answers }) => {
    const at = STAGES.findIndex((each) => each === textOf(answers, 'stage'));
    return at >= from;
  }).length;
}

/** How many contacts a month, by which way, with which message; and how far each has come. */
export const outreach: Checklist = {
  id: 'outreach',
  models: ['partner-programme'],
  sections: [
    {
      id: 'plan',
      fields: [
        { id: 'contacts', kind: 'number', unit: 'number', allowed: [0, 1000] },
        { id: 'hours', kind: 'number', unit: 'hours', allowed: [0, 100] },
        { id: 'linkedin', kind: 'number', unit: 'share', allowed: [0, 1] },
      ],
    },
    {
      id: 'message',
      fields: [
        { id: 'message', kind: 'text' },
        ...POINTS.map((id) => ({ id, kind: 'tick' as const })),
      ],
    },
  ],
  list: {
    id: PARTNERS,
    columns: [
      NAME,
      { id: 'role', kind: 'line' },
      { id: 'way', kind: 'choice', options: ['linkedin', 'email', 'phone', 'met'] },
      { id: 'stage', kind: 'choice', options: STAGES },
    ],
  },
  verdicts: ['do_not_send', 'send'],
  figures: ['hours_a_month', 'by_linkedin', 'contacted', 'met', 'signed'],
  remarks: ['long_message', ...POINTS.map((point) => `no_${point}`)],
  assess: ({ answers, rows }) => {
    const contacts = numberOf(answers, 'contacts', 4);
    const hours = numberOf(answers, 'hours', 0.7);
    const [contacted, met, signed] = [
      reached(rows, 'contacted'),
      reached(rows, 'met'),
      reached(rows, 'signed'),
    ];
    const puts: Put[] = [
      { name: 'partner_contacts', expression: written(contacts) },
      { name: 'hours_per_contact', expression: written(hours) },
    ];
    if (contacted > 0)
      puts.push(putBelief('partner_reply_rate', learn(REPLY_RATE, met, contacted)));
    if (met > 0) puts.push(putBelief('partner_signing_rate', learn(SIGNING_RATE, signed, met)));
    const isReady = shareTicked(answers, POINTS) === 1;
    return {
      verdict: isReady ? { key: 'send', tone: 'go' } : { key: 'do_not_send', tone: 'stop' },
      figures: [
        { key: 'hours_a_month', value: contacts * hours, unit: 'hours_per_month' },
        {
          key: 'by_linkedin',
          value: contacts * numberOf(answers, 'linkedin', 0.5),
          unit: 'number',
        },
        { key: 'contacted', value: contacted, unit: 'number' },
        { key: 'met', value: met, unit: 'number' },
        { key: 'signed', value: signed, unit: 'number' },
      ],
      remarks: [
        ...POINTS.filter((point) => numberOf(answers, point) === 0).map((point) => ({
          key: `no_${point}`,
        })),
        ...(textOf(answers, 'message').length > 600 ? [{ key: 'long_message' }] : []),
      ],
      puts,
    };
  },
};
