import type { NodeId, Plan } from '#lib/engine/plan/plan.ts';

/** Where the uniform numbers of one draw stand among those of a trial. */
export interface Slot {
  /** The draw; a member of a copula may be wanted for its luck alone. */
  readonly node: NodeId | undefined;
  readonly definition: string;
  readonly occurrence: number;
  /** The first of its places; a draw made every month has one a month. */
  readonly first: number;
  readonly isMonthly: boolean;
}

/** The slots of a plan and how many places they take together. */
export interface Slots {
  readonly slots: readonly Slot[];
  readonly places: number;
}

/** What a plan draws, and whether every month. */
interface Drawn {
  readonly node: NodeId | undefined;
  readonly definition: string;
  readonly occurrence: number;
  readonly isMonthly: boolean;
}

function byName(a: Drawn, b: Drawn): number {
  if (a.isMonthly !== b.isMonthly) return Number(a.isMonthly) - Number(b.isMonthly);
  if (a.definition !== b.definition) return a.definition < b.definition ? -1 : 1;
  return a.occurrence - b.occurrence;
}

/**
 * Gives every draw its places: quantities first, then series month by month, each by name, so that the
 * order of lines makes no difference. A place is a dimension of the Sobol sequence, and what is drawn
 * once decides more than what is drawn every month.
 */
export function slotsOf(plan: Plan): Slots {
  const drawn = plan.nodes.flatMap((node, id): Drawn[] =>
    node.kind === 'draw'
      ? [{ node: id, ...node.stream, isMonthly: node.rate === 'trial-month' }]
      : [],
  );
  for (const member of plan.copulas.flatMap(({ members }) => members)) {
    const isDrawn = drawn.some(
      ({ definition, occurrence }) =>
        definition === member.definition && occurrence === member.occurrence,
    );
    if (!isDrawn) drawn.push({ node: undefined, ...member, isMonthly: false });
  }
  let places = 0;
  const slots = drawn.sort(byName).map((draw): Slot => {
    const first = places;
    places += draw.isMonthly ? plan.months : 1;
    return { ...draw, first };
  });
  return { slots, places };
}
