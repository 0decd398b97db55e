import { isNaN } from '#lib/engine/kernel/vector.ts';
import { i32, op, when } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { ofPairs } from './signature.ts';

/**
 * Adds a function of a count and of what it was drawn from, which asks the host for the lanes where the
 * count is NaN: so rare that only here values have to outlive a call.
 *
 * @param exact gives the count of one lane
 * @param operands of `exact`
 */
export function addAsk(module: ModuleDraft, exact: Imported, operands: number): FunctionDraft {
  const draft = module.function(ofPairs(operands + 1));
  const count = draft.parameter(0);
  const isOpen = draft.hold('i32', op('i64x2.bitmask', isNaN(count.get))).get;
  for (const lane of [0, 1]) {
    const given = Array.from({ length: operands }, (_, place) =>
      op('f64x2.extract_lane', draft.parameter(place + 1).get, lane),
    );
    const asked = op('f64x2.replace_lane', count.get, exact.call(...given), lane);
    draft.write(when(op('i32.and', isOpen, i32(1 << lane)), count.set(asked)));
  }
  draft.write(count.get);
  return draft;
}
