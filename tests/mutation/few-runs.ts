import fc from 'fast-check';

// A mutant is killed by the first few samples or by none.
fc.configureGlobal({ numRuns: 5 });
