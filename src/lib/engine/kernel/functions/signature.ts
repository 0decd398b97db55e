import type { Signature } from '#lib/engine/wasm/module.ts';

/** The signature of a function of so many pairs of doubles that gives a pair. */
export function ofPairs(count: number): Signature {
  return { takes: Array.from({ length: count }, () => 'v128' as const), gives: ['v128'] };
}
