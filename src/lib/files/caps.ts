/** Bytes of one document at most, alone or in a collection. */
export const LONGEST_DOCUMENT = 5_000_000;

/** Bytes of a collection at most. */
export const LONGEST_ARCHIVE = 64_000_000;
