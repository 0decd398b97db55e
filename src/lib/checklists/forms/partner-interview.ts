import { gradeOf } from '#lib/checklists/answers.ts';
import type { Checklist } from '#lib/checklists/checklist.ts';
import { learn, likePert, putBelief } from '#lib/checklists/learning.ts';
import { NAME, nameOf, PARTNERS } from './partners.ts';

/** Two signs of trust: a real client's story with its problems, and how they differ, with examples. */
const SIGNS = ['real_process', 'problems_told', 'differs', 'examples'] as const;
const GOOD = 0.75;
const SIGNING_RATE = likePert(0.1, 0.3, 0.5);

/** What a conversation shows about a partner. */
export const partnerInterview: Checklist = {
  id: 'partner-interview',
  models: ['partner-programme'],
  sections: [],
  list: {
    id: PARTNERS,
    columns: [NAME, ...SIGNS.map((id) => ({ id, kind: 'grade' as const }))],
  },
  verdicts: ['empty', 'found', 'none'],
  figures: ['score', 'good', 'spoken'],
  remarks: ['invite', 'not_yet'],
  assess: ({ rows }) => {
    const scored = rows
      .filter(({ answers }) => SIGNS.some((sign) => sign in answers))
      .map((row) => ({
        of: nameOf(row),
        score: SIGNS.reduce((sum, sign) => sum + gradeOf(row.answers, sign), 0) / SIGNS.length / 2,
      }));
    const good = scored.filter(({ score }) => score >= GOOD).length;
    return {
      verdict:
        scored.length === 0
          ? { key: 'empty', tone: 'wait' }
          : good > 0
            ? { key: 'found', tone: 'go' }
            : { key: 'none', tone: 'stop' },
      figures: [
        { key: 'spoken', value: scored.length, unit: 'number' },
        { key: 'good', value: good, unit: 'number' },
        ...scored.map(({ of, score }) => ({
          key: 'score',
          of,
          value: score,
          unit: 'share' as const,
        })),
      ],
      remarks: scored.map(({ of, score }) => ({ key: score >= GOOD ? 'invite' : 'not_yet', of })),
      puts:
        scored.length === 0
          ? []
          : [putBelief('partner_signing_rate', learn(SIGNING_RATE, good, scored.length))],
    };
  },
};
