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

/** The colours a note may have; what each means is the user's to say. */
export const NOTE_COLOURS = ['sand', 'rose', 'amber', 'leaf', 'sky', 'violet'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
