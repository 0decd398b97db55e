import { gradeOf } from '#lib/checklists/answers.ts';
import type { Answers, Checklist, Field, Put } from '#lib/checklists/checklist.ts';

const PRODUCER = [
  'teaching',
  'specialist',
  'brand',
  'commitment',
  'control',
  'support',
  'affiliates',
  'team',
];
const AFFILIATE = ['curious', 'seller', 'niches', 'no_logistics', 'no_relation'];
const COMMON = ['learning', 'own_terms', 'paid_media', 'investment'];

/** Scores closer than this are no preference. A guess. */
const UNDECIDED = 0.1;

const grades = (ids: readonly string[]): Field[] => ids.map((id) => ({ id, kind: 'grade' }));

/** The mean grade of these traits, 0 … 1; unanswered ones are left out. */
function scoreOf(answers: Answers, ids: readonly string[]): number | undefined {
  const given = ids.filter((id) => id in answers);
  if (given.length === 0) return undefined;
  return given.reduce((sum, id) => sum + gradeOf(answers, id), 0) / given.length / 2;
}

/** A marketing skill of so much, give or take a fifth, held inside 5 … 95 %. */
function skillAround(score: number): string {
  const middle = Math.round(30 + 40 * score);
  return `pert(${middle - 20}%, ${middle}%, ${middle + 20}%)`;
}

/** Producer or affiliate: to which traits one is closer. The simulation decides, not the traits. */
export const paths: Checklist = {
  id: 'paths',
  models: ['affiliate', 'digital-producer', 'affiliate-first'],
  sections: [
    { id: 'producer', fields: grades(PRODUCER) },
    { id: 'affiliate', fields: grades(AFFILIATE) },
    { id: 'common', fields: grades(COMMON) },
  ],
  verdicts: ['unanswered', 'producer', 'affiliate', 'undecided'],
  figures: ['producer', 'affiliate', 'common'],
  remarks: ['co_producer', 'affiliate_first', 'unready'],
  assess: ({ answers }) => {
    const producer = scoreOf(answers, PRODUCER);
    const affiliate = scoreOf(answers, AFFILIATE);
    const common = scoreOf(answers, COMMON);
    const figures = Object.entries({ producer, affiliate, common }).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value, unit: 'share' as const }],
    );
    const puts: Put[] = [];
    if ('specialist' in answers)
      puts.push({ name: 'expert', expression: gradeOf(answers, 'specialist') === 2 ? '1' : '0' });
    const skill = scoreOf(answers, ['curious', 'seller']);
    if (skill !== undefined) puts.push({ name: 'starting_skill', expression: skillAround(skill) });
    if (producer === undefined || affiliate === undefined)
      return { verdict: { key: 'unanswered', tone: 'wait' }, figures, remarks: [], puts };
    const isUndecided = Math.abs(producer - affiliate) < UNDECIDED;
    return {
      verdict: {
        key: isUndecided ? 'undecided' : producer > affiliate ? 'producer' : 'affiliate',
        tone: isUndecided ? 'wait' : 'go',
      },
      figures,
      remarks: [
        ...(isUndecided ? [{ key: 'affiliate_first' }] : []),
        ...(producer > affiliate && gradeOf(answers, 'specialist') < 2
          ? [{ key: 'co_producer' }]
          : []),
        ...(common !== undefined && common < 0.5 ? [{ key: 'unready' }] : []),
      ],
      puts,
    };
  },
};
