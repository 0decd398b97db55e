import type { Checklist, Known } from '#lib/checklists/checklist.ts';
import { writtenShare } from '#lib/checklists/literal.ts';
import { PARTS, sections, sharesOf, trustOf, type Part } from './vetting.ts';

const ASSUMPTION: Readonly<Record<Part, string>> = {
  certificate: 'certification',
  visit: 'visit_offered',
  cases: 'same_industry_cases',
  process: 'process_detail',
  staff: 'operations_staff_share',
};

/** The same questions from the other side: what an agency can show, and the win rate that trust brings. */
export const agencyVetting: Checklist = {
  id: 'agency-vetting',
  models: ['operations-agency'],
  sections,
  verdicts: ['weak', 'half', 'strong'],
  figures: ['trust', 'win_rate', 'next'],
  remarks: PARTS.map(({ id }) => `next_${id}`),
  assess: ({ answers, known }) => {
    const trust = trustOf(answers);
    const shares = sharesOf(answers);
    const [empty, full] = [known('win_rate_empty')?.middle, known('win_rate_full')];
    const winRate = (high: number): number => (empty ?? 0) + (high - (empty ?? 0)) * trust;
    const rate: Known | undefined = full && {
      low: winRate(full.low),
      middle: winRate(full.middle),
      high: winRate(full.high),
    };
    const [next] = PARTS.filter(({ id }) => shares[id] < 1).toSorted(
      (one, other) => other.weight * (1 - shares[other.id]) - one.weight * (1 - shares[one.id]),
    );
    return {
      verdict:
        trust < 0.4
          ? { key: 'weak', tone: 'stop' }
          : trust <= 0.7
            ? { key: 'half', tone: 'wait' }
            : { key: 'strong', tone: 'go' },
      figures: [
        { key: 'trust', value: trust, unit: 'share' },
        ...(empty === undefined || rate === undefined
          ? []
          : [{ key: 'win_rate', value: rate, unit: 'chance_per_offer' as const }]),
        ...(next === undefined
          ? []
          : [
              {
                key: 'next',
                value: next.weight * (1 - shares[next.id]),
                unit: 'share' as const,
              },
            ]),
      ],
      remarks: next === undefined ? [] : [{ key: `next_${next.id}` }],
      puts: PARTS.map(({ id }) => ({
        name: ASSUMPTION[id],
        expression: writtenShare(shares[id]),
      })),
    };
  },
};
