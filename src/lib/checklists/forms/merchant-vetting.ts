import type { Checklist } from '#lib/checklists/checklist.ts';
import { sections, sharesOf, trustOf } from './vetting.ts';

/** Below the first stop, above the second go ahead, between them a pilot. Guesses. */
const STOP = 0.4;
const PROCEED = 0.7;

/** A merchant looks at an agency: will they work once they are paid, and can they do it well? */
export const merchantVetting: Checklist = {
  id: 'merchant-vetting',
  models: ['operations-agency'],
  sections,
  verdicts: ['stop', 'pilot', 'proceed'],
  figures: ['trust', 'will_work', 'can_do'],
  remarks: ['no_case', 'no_guarantee'],
  assess: ({ answers }) => {
    const trust = trustOf(answers);
    const shares = sharesOf(answers);
    return {
      verdict:
        trust < STOP
          ? { key: 'stop', tone: 'stop' }
          : trust <= PROCEED
            ? { key: 'pilot', tone: 'wait' }
            : { key: 'proceed', tone: 'go' },
      figures: [
        { key: 'trust', value: trust, unit: 'share' },
        {
          key: 'will_work',
          value: (0.25 * shares.certificate + 0.2 * shares.visit) / 0.45,
          unit: 'share',
        },
        {
          key: 'can_do',
          value: (0.25 * shares.cases + 0.15 * shares.process + 0.15 * shares.staff) / 0.55,
          unit: 'share',
        },
      ],
      remarks: [...(shares.cases === 0 ? [{ key: 'no_case' }] : []), { key: 'no_guarantee' }],
      puts: [],
    };
  },
};
