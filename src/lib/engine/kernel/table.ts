import { FIRST_ROW_BITS, HALF_ROWS, ROW } from '#lib/engine/draws/table.ts';
import { type Code, i32, op, sequence, shuffle64, splat, splat64 } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft } from '#lib/engine/wasm/module.ts';
import { add, and, lesser, multiply, subtract } from './vector.ts';

const ROW_BYTES = ROW * 8;
/**
 * How far behind the start of a table the bits of a uniform number point, read as a place in it. Tables lie
 * at least so high that this can be taken from their address once and for all.
 */
export const LEAST_TABLE_ADDRESS = FIRST_ROW_BITS * ROW_BYTES;

/**
 * A value of an inverse-CDF table for each of two uniform numbers, as `readTable` gives it.
 *
 * @param u read once
 */
export function tableValue(draft: FunctionDraft, table: number, u: Code): Code {
  const [uniform, v, rows] = [draft.local('v128'), draft.local('v128'), draft.local('v128')];
  const [first, second] = [draft.local('i32'), draft.local('i32')];
  const place = table - LEAST_TABLE_ADDRESS;
  const half = and(op('f64x2.gt', uniform.get, splat(0.5)), splat64(HALF_ROWS * ROW_BYTES, 0));
  const load = (row: Code, offset: number): Code => op('v128.load', row, place + offset);
  const coefficients = (offset: number, lane: 0 | 1): Code =>
    shuffle64(load(first.get, offset), load(second.get, offset), lane, 2 + lane);
  const near = add(coefficients(0, 0), multiply(coefficients(0, 1), v.get));
  const far = add(coefficients(16, 0), multiply(coefficients(16, 1), v.get));
  return sequence(
    uniform.set(u),
    v.set(lesser(uniform.get, subtract(splat(1), uniform.get))),
    rows.set(op('i64x2.add', and(op('i64x2.shr_u', v.get, i32(43)), splat64(-ROW_BYTES, 0)), half)),
    first.set(op('i32x4.extract_lane', rows.get, 0)),
    second.set(op('i32x4.extract_lane', rows.get, 2)),
    add(near, multiply(multiply(v.get, v.get), far)),
  );
}
