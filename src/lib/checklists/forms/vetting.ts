import { shareTicked } from '#lib/checklists/answers.ts';
import type { Answers, Section } from '#lib/checklists/checklist.ts';

/**
 * What makes an operations agency worth trusting, by its five parts. Within a part each point weighs the
 * same but the certificate, whose authorisation weighs 15 of its 25.
 */
export const PARTS = [
  { id: 'certificate', weight: 0.25, points: ['authorised', 'verified'] },
  {
    id: 'visit',
    weight: 0.2,
    points: ['size', 'team', 'live_shops', 'category', 'reasoning', 'plan'],
  },
  { id: 'cases', weight: 0.25, points: ['same_industry'] },
  { id: 'process', weight: 0.15, points: ['steps', 'owner', 'duration', 'hand_over'] },
  { id: 'staff', weight: 0.15, points: ['operators', 'operations_to_sales', 'industries'] },
] as const;

export type Part = (typeof PARTS)[number]['id'];

export const sections: readonly Section[] = PARTS.map(({ id, points }) => ({
  id,
  fields: points.map((point) => ({ id: point, kind: 'tick' })),
}));

/** How much of each part is there, 0 … 1. */
export function sharesOf(answers: Answers): Readonly<Record<Part, number>> {
  const shares = Object.fromEntries(
    PARTS.map(({ id, points }) => [id, shareTicked(answers, points)]),
  ) as Record<Part, number>;
  const certificate =
    0.6 * shareTicked(answers, ['authorised']) + 0.4 * shareTicked(answers, ['verified']);
  return { ...shares, certificate };
}

/**
 * The trust score, 0 … 1: the weighted sum of the parts.
 *
 * @example
 * trustOf({ authorised: 1, verified: 1 }) // => 0.25
 */
export function trustOf(answers: Answers): number {
  const shares = sharesOf(answers);
  return PARTS.reduce((sum, { id, weight }) => sum + weight * shares[id], 0);
}
