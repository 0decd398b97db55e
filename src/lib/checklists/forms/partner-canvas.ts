import { textOf } from '#lib/checklists/answers.ts';
import type { Checklist } from '#lib/checklists/checklist.ts';
import { NAME, nameOf, PARTNERS, SERVICES } from './partners.ts';

const COLUMNS = ['give', 'get', 'common_good'] as const;

/** A partnership is three things: what you give, what you get, and the common good. */
export const partnerCanvas: Checklist = {
  id: 'partner-canvas',
  models: ['partner-programme'],
  sections: [],
  list: {
    id: PARTNERS,
    columns: [
      NAME,
      { id: 'service', kind: 'choice', options: SERVICES },
      ...COLUMNS.map((id) => ({ id, kind: 'text' as const })),
    ],
  },
  verdicts: ['empty', 'open', 'complete'],
  figures: ['partners', 'complete'],
  remarks: COLUMNS.map((column) => `no_${column}`),
  assess: ({ rows }) => {
    const missing = rows.flatMap((row) =>
      COLUMNS.filter((column) => textOf(row.answers, column) === '').map((column) => ({
        key: `no_${column}`,
        of: nameOf(row),
      })),
    );
    const complete = rows.filter(({ answers }) =>
      COLUMNS.every((column) => textOf(answers, column) !== ''),
    ).length;
    return {
      verdict:
        rows.length === 0
          ? { key: 'empty', tone: 'wait' }
          : missing.length > 0
            ? { key: 'open', tone: 'wait' }
            : { key: 'complete', tone: 'go' },
      figures: [
        { key: 'partners', value: rows.length, unit: 'number' },
        { key: 'complete', value: complete, unit: 'number' },
      ],
      remarks: missing,
      puts: [],
    };
  },
};
