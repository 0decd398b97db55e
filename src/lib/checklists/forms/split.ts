import { numberOf } from '#lib/checklists/answers.ts';
import type { Checklist, Field, Figure } from '#lib/checklists/checklist.ts';
import { writtenShare } from '#lib/checklists/literal.ts';

const amount = (id: string): Field => ({ id, kind: 'number', unit: 'money', allowed: [0, 1e9] });
const hours = (id: string): Field => ({ id, kind: 'number', unit: 'hours', allowed: [0, 1e5] });

/**
 * What share a co-producer may have: no less than what he has alone, and no more than what leaves the
 * creator as much as he has alone. Nash's split halves what working together adds.
 */
export const split: Checklist = {
  id: 'split',
  models: ['digital-producer', 'affiliate-first'],
  sections: [
    { id: 'money', fields: [amount('alone_mine'), amount('alone_theirs'), amount('together')] },
    { id: 'hours', fields: [hours('hours_mine'), hours('hours_theirs')] },
  ],
  verdicts: ['unanswered', 'room', 'no_room'],
  figures: ['least', 'most', 'even', 'hourly', 'added'],
  remarks: ['now_below', 'now_above', 'now_inside'],
  assess: ({ answers, known }) => {
    const [mine, theirs] = [numberOf(answers, 'alone_mine'), numberOf(answers, 'alone_theirs')];
    const together = numberOf(answers, 'together');
    if (together === 0)
      return { verdict: { key: 'unanswered', tone: 'wait' }, figures: [], remarks: [], puts: [] };
    const added = together - mine - theirs;
    const [least, most] = [theirs / together, 1 - mine / together];
    const worked = numberOf(answers, 'hours_mine') + numberOf(answers, 'hours_theirs');
    const even = (theirs + added / 2) / together;
    const now = known('co_producer_share')?.middle;
    const figures: Figure[] = [{ key: 'added', value: added, unit: 'money' }];
    if (added >= 0)
      figures.push(
        { key: 'least', value: least, unit: 'share' },
        { key: 'most', value: most, unit: 'share' },
        { key: 'even', value: even, unit: 'share' },
      );
    if (worked > 0)
      figures.push({
        key: 'hourly',
        value: numberOf(answers, 'hours_theirs') / worked,
        unit: 'share',
      });
    const place =
      now === undefined
        ? []
        : [now < least ? 'now_below' : now > most ? 'now_above' : 'now_inside'];
    return {
      verdict: added < 0 ? { key: 'no_room', tone: 'stop' } : { key: 'room', tone: 'go' },
      figures,
      remarks: added < 0 ? [] : place.map((key) => ({ key })),
      puts: added < 0 ? [] : [{ name: 'co_producer_share', expression: writtenShare(even) }],
    };
  },
};
