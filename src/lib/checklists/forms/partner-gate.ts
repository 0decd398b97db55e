import { isTicked } from '#lib/checklists/answers.ts';
import type { Checklist, Remark } from '#lib/checklists/checklist.ts';
import { AGREEMENT, NAME, nameOf, PARTNERS } from './partners.ts';

/** In the order of asking; without the first nothing else counts. */
const TESTS = ['helps_client', 'known', 'good_work', 'fair_price'] as const;

/** Go or no go, before a client is sent to a partner; and no money without a written agreement. */
export const partnerGate: Checklist = {
  id: 'partner-gate',
  models: ['partner-programme'],
  sections: [],
  list: {
    id: PARTNERS,
    columns: [
      NAME,
      ...TESTS.map((id) => ({ id, kind: 'tick' as const })),
      { id: 'pays', kind: 'tick' },
      AGREEMENT,
    ],
  },
  verdicts: ['empty', 'some', 'all', 'none'],
  figures: ['go', 'no_go'],
  remarks: ['go', 'no_agreement', ...TESTS.map((test) => `no_${test}`)],
  assess: ({ rows }) => {
    const found = rows.map((row): Remark => {
      const failed = TESTS.find((test) => !isTicked(row.answers, test));
      const needsPaper = isTicked(row.answers, 'pays') && !isTicked(row.answers, 'agreement');
      const key = failed === undefined ? (needsPaper ? 'no_agreement' : 'go') : `no_${failed}`;
      return { key, of: nameOf(row) };
    });
    const go = found.filter(({ key }) => key === 'go').length;
    return {
      verdict:
        rows.length === 0
          ? { key: 'empty', tone: 'wait' }
          : go === rows.length
            ? { key: 'all', tone: 'go' }
            : go > 0
              ? { key: 'some', tone: 'wait' }
              : { key: 'none', tone: 'stop' },
      figures: [
        { key: 'go', value: go, unit: 'number' },
        { key: 'no_go', value: rows.length - go, unit: 'number' },
      ],
      remarks: found,
      puts: [],
    };
  },
};
