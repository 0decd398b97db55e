/**
 * The version of the engine: the same file, seed and version always give the same digits.
 *
 * 4: percentiles are exact, and standard errors follow from them.
 */
export const ENGINE = 4;
