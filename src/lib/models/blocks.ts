/** The nine blocks of the Business Model Canvas (Strategyzer, CC BY-SA 3.0), in reading order of the board. */
export const BLOCKS = [
  'partners',
  'activities',
  'resources',
  'value',
  'relationships',
  'channels',
  'segments',
  'costs',
  'revenue',
] as const;

export type Block = (typeof BLOCKS)[number];

/** The nine blocks of the Lean Canvas (Ash Maurya, CC BY-SA 3.0), in reading order of the board; five are the same. */
export const LEAN_BLOCKS = [
  'problem',
  'solution',
  'metrics',
  'value',
  'advantage',
  'channels',
  'segments',
  'costs',
  'revenue',
] as const;

/** The two layouts of the same notes. */
export const LAYOUTS = { business: BLOCKS, lean: LEAN_BLOCKS } as const;
export type Layout = keyof typeof LAYOUTS;

/** A block of either layout. */
export type AnyBlock = Block | (typeof LEAN_BLOCKS)[number];

/** Where a note stands in each layout; null: beside the board, not placed yet. */
export interface Places {
  readonly business: Block | null;
  readonly lean: (typeof LEAN_BLOCKS)[number] | null;
}

function has<B extends AnyBlock>(blocks: readonly B[], block: AnyBlock): block is B {
  return (blocks as readonly AnyBlock[]).includes(block);
}

/**
 * The places of a note of a block: in both layouts where both have the block.
 *
 * @example
 * placesOf('costs') // => { business: 'costs', lean: 'costs' }
 * @example
 * placesOf('problem') // => { business: null, lean: 'problem' }
 */
export function placesOf(block: AnyBlock): Places {
  return {
    business: has(BLOCKS, block) ? block : null,
    lean: has(LEAN_BLOCKS, block) ? block : null,
  };
}

/** The colours a note may have; what each means is the user's to say. */
export const NOTE_COLOURS = ['sand', 'rose', 'amber', 'leaf', 'sky', 'violet'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
