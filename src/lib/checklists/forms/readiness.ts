import { gradeOf, isTicked, shareTicked } from '#lib/checklists/answers.ts';
import type { Checklist, Put } from '#lib/checklists/checklist.ts';
import { writtenShare } from '#lib/checklists/literal.ts';

const EXPERT = ['seen_work', 'paid_trial', 'asked_clients', 'accepts_resale'];

/** Steps of the model's own defaults: the middle one is what it ships with. The sizes are guesses. */
const UNRESOLVED = ['pert(35%, 50%, 75%)', 'pert(20%, 35%, 60%)', 'pert(10%, 20%, 40%)'] as const;
const QUALITY = ['normal(1.2, 0.45)', 'normal(1.7, 0.45)', 'normal(2.1, 0.45)'] as const;

/** The four conditions under which drop-servicing has its chances. */
export const readiness: Checklist = {
  id: 'readiness',
  models: ['drop-servicing'],
  sections: [
    { id: 'manners', fields: [{ id: 'manners', kind: 'grade' }] },
    { id: 'expert', fields: EXPERT.map((id) => ({ id, kind: 'tick' })) },
    { id: 'quality', fields: [{ id: 'quality', kind: 'grade' }] },
    { id: 'open', fields: [{ id: 'open', kind: 'tick' }] },
  ],
  verdicts: ['ready', 'nearly', 'not_ready'],
  figures: ['met'],
  remarks: ['lowest_price'],
  assess: ({ answers }) => {
    const expert = shareTicked(answers, EXPERT);
    const [manners, quality] = [gradeOf(answers, 'manners'), gradeOf(answers, 'quality')];
    const isOpen = isTicked(answers, 'open');
    const met = [manners === 2, expert === 1, quality === 2, isOpen].filter(Boolean).length;
    const puts: Put[] = [
      { name: 'vetting', expression: writtenShare(expert) },
      { name: 'disclosed', expression: isOpen ? '1' : '0' },
    ];
    if ('manners' in answers)
      puts.push({ name: 'unresolved_chance', expression: UNRESOLVED[manners] });
    if ('quality' in answers) puts.push({ name: 'base_quality', expression: QUALITY[quality] });
    return {
      verdict:
        met === 4
          ? { key: 'ready', tone: 'go' }
          : met >= 2
            ? { key: 'nearly', tone: 'wait' }
            : { key: 'not_ready', tone: 'stop' },
      figures: [{ key: 'met', value: met, unit: 'number' }],
      remarks: expert === 0 && !isOpen ? [{ key: 'lowest_price' }] : [],
      puts,
    };
  },
};
