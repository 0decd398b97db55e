import { numberOf } from '#lib/checklists/answers.ts';
import type { Checklist, Figure } from '#lib/checklists/checklist.ts';
import {
  chanceLarger,
  learn,
  NOTHING_KNOWN,
  putBelief,
  rangeOf,
} from '#lib/checklists/learning.ts';
import { NAME, nameOf, PARTNERS, total } from './partners.ts';

/** A chance of being better that settles it. */
const SETTLED = 0.95;

/** Every project is a test: who comes on time and under budget, and how sure so few jobs make one. */
export const partnerScorecard: Checklist = {
  id: 'partner-scorecard',
  models: ['partner-programme', 'drop-servicing'],
  sections: [],
  list: {
    id: PARTNERS,
    columns: [
      NAME,
      ...['jobs', 'on_time', 'under_budget'].map((id) => ({
        id,
        kind: 'number' as const,
        unit: 'number' as const,
        allowed: [0, 10_000] as const,
      })),
    ],
  },
  verdicts: ['empty', 'one', 'settled', 'unsettled'],
  figures: ['on_time', 'under_budget', 'first_is_better'],
  remarks: ['more_than_jobs', 'best'],
  assess: ({ rows }) => {
    const tried = rows
      .filter(({ answers }) => numberOf(answers, 'jobs') > 0)
      .map((row) => {
        const jobs = Math.round(numberOf(row.answers, 'jobs'));
        const held = (id: string): number =>
          Math.min(jobs, Math.max(0, Math.round(numberOf(row.answers, id))));
        return {
          of: nameOf(row),
          isImpossible: ['on_time', 'under_budget'].some((id) => numberOf(row.answers, id) > jobs),
          onTime: learn(NOTHING_KNOWN, held('on_time'), jobs),
          underBudget: learn(NOTHING_KNOWN, held('under_budget'), jobs),
        };
      });
    const ranked = tried.toSorted(
      (one, other) => rangeOf(other.onTime).low - rangeOf(one.onTime).low,
    );
    const [best, second] = ranked;
    const chance =
      best === undefined || second === undefined
        ? undefined
        : chanceLarger(best.onTime, second.onTime);
    const figures: Figure[] = ranked.flatMap(({ of, onTime, underBudget }) => [
      { key: 'on_time', of, value: rangeOf(onTime), unit: 'share' },
      { key: 'under_budget', of, value: rangeOf(underBudget), unit: 'share' },
    ]);
    if (chance !== undefined)
      figures.push({ key: 'first_is_better', value: chance, unit: 'chance' });
    const jobs = tried.reduce((sum, { onTime }) => sum + onTime.alpha + onTime.beta - 2, 0);
    const late = jobs - tried.reduce((sum, { onTime }) => sum + onTime.alpha - 1, 0);
    return {
      verdict:
        best === undefined
          ? { key: 'empty', tone: 'wait' }
          : chance === undefined
            ? { key: 'one', tone: 'wait' }
            : chance >= SETTLED
              ? { key: 'settled', tone: 'go' }
              : { key: 'unsettled', tone: 'wait' },
      figures,
      remarks: [
        ...(best === undefined ? [] : [{ key: 'best', of: best.of }]),
        ...tried
          .filter(({ isImpossible }) => isImpossible)
          .map(({ of }) => ({ key: 'more_than_jobs', of })),
      ],
      puts:
        total(rows, 'jobs') === 0
          ? []
          : [putBelief('partner_failure_rate', learn(NOTHING_KNOWN, late, jobs))],
    };
  },
};
