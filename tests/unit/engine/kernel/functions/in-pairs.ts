import { i32, op, repeatWhile } from '#lib/engine/wasm/code.ts';
import { type FunctionDraft, ModuleDraft } from '#lib/engine/wasm/module.ts';

const PAGE = 65536;
/** Values computed by one call into the module. */
const BLOCK = 4096;

/**
 * A function of the module under test, applied to columns of doubles two at a time.
 *
 * @param build adds the function to the module
 * @param host what the module imports besides its memory
 */
export function inPairs(
  build: (module: ModuleDraft) => FunctionDraft,
  host: Readonly<Record<string, (...given: number[]) => number>> = {},
): (...columns: readonly Float64Array[]) => Float64Array {
  const module = new ModuleDraft();
  const inner = build(module);
  const count = inner.signature.takes.length;
  const stride = BLOCK * 8;
  const pages = Math.ceil(((count + 1) * stride) / PAGE);
  const draft = module.function({ takes: ['i32'], gives: [] }, 'apply');
  const end = draft.parameter(0).get;
  const at = draft.local('i32');
  const operands = inner.signature.takes.map((_, place) => op('v128.load', at.get, place * stride));
  draft.write(
    repeatWhile(
      op('i32.lt_u', at.tee(op('i32.add', at.get, i32(16))), end),
      op('v128.store', at.get, inner.call(...operands), count * stride),
    ),
  );
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(pages)), {
    host: { memory, ...host },
  });
  const apply = exports['apply'] as (end: number) => void;
  const doubles = new Float64Array(memory.buffer);
  return (...columns) => {
    const length = columns[0]?.length ?? 0;
    const out = new Float64Array(length);
    for (let start = 0; start < length; start += BLOCK) {
      const here = Math.min(BLOCK, length - start);
      for (const [place, column] of columns.entries()) {
        doubles.set(column.subarray(start, start + here), place * BLOCK);
      }
      apply(here * 8);
      out.set(doubles.subarray(count * BLOCK, count * BLOCK + here), start);
    }
    return out;
  };
}
