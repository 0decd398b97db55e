/** What a model text may be at most; beyond it is a sentence to the user, never a crash. */
export const LIMITS = {
  characters: 100_000,
  definitions: 1_000,
  nodes: 20_000,
  /** Brackets inside brackets. */
  depth: 32,
  /** Brackets, choices, powers and signs inside one another: what the parser's own stack must hold. */
  nesting: 96,
  /** Operations that hang on one another in one expression: a deeper tree cannot be sent to a worker. */
  chain: 500,
  nameLength: 64,
  arguments: 64,
  listed: 1_000,
  lag: 60,
  months: 600,
  issues: 20,
} as const;
