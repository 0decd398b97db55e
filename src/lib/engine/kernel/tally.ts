import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, sideBins } from '#lib/engine/statistics/bins.ts';
import { RUNNING } from '#lib/engine/statistics/tally.ts';
import {
  AGAIN,
  BEGIN_LOOP,
  type Code,
  either,
  i32,
  type Local,
  op,
  repeatWhile,
  select,
  splat,
  splat64,
  when,
} from '#lib/engine/wasm/code.ts';
import type { FunctionDraft, Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { add, and, greater, isInfiniteOrNaN, lesser, multiply, or, subtract } from './vector.ts';

/** Bytes of a column's description: origin, scale, and whether its bins are equal. */
export const COLUMN_BYTES = 32;

/**
 * Bytes from a column to the next. Were it a power of two, the places of one trial in all columns would
 * fight for the same few lines of the processor's cache.
 */
export function columnStride(block: number): number {
  return block * 8 + 64;
}

/** Where the statistics of a kernel lie. */
export interface TallyLayout {
  /** Trials in a full block, and columns. */
  readonly block: number;
  readonly columns: number;
  /** Values, a column behind the other. */
  readonly values: number;
  readonly fineness: number;
  readonly descriptions: number;
  readonly running: number;
  readonly extremes: number;
  readonly counts: number;
}

/** Vectors of a group of trials. */
const VECTORS = GROUP / 2;
const VECTOR_BYTES = 16;
/** Bytes from a group of a replicate to its next. */
const TURN_BYTES = GROUP * REPLICATES * 8;

/**
 * Adds the function `tally`: (trials, whether all that is not *never* is known to be numbers) → nothing. It
 * counts so many trials, whole turns of the replicates, of every column. A column with anything but numbers
 * in it is left to the host, whose slow way gives the same sums.
 */
export function addTally(module: ModuleDraft, layout: TallyLayout, slow: Imported): FunctionDraft {
  const draft = module.loop({ takes: ['i32', 'i32'], gives: [] }, 'tally');
  const local = (): Local => draft.local('i32');
  const [column, values, description] = [local(), local(), local()];
  const [running, counts, extremes] = [local(), local(), local()];
  const vectors = Array.from({ length: VECTORS }, () => draft.local('v128'));
  const wanted = op('i32.shl', draft.parameter(0).get, i32(3));
  const at = local();
  const advance = (pointer: Local, bytes: number): Code =>
    pointer.set(op('i32.add', pointer.get, i32(bytes)));
  const isDone = op('i32.lt_u', column.get, i32(layout.columns));
  const noNumbers = vectors.reduce<Code>((sum, { get }) => add(sum, get), splat(0));
  const write = (code: Code): void => draft.write(code);

  write(column.set(i32(0)));
  write(values.set(i32(layout.values)));
  write(description.set(i32(layout.descriptions)));
  write(running.set(i32(layout.running)));
  write(counts.set(i32(layout.counts)));
  write(extremes.set(i32(layout.extremes)));
  write(BEGIN_LOOP);
  for (const vector of vectors) write(vector.set(splat(0)));
  const canBeNever = op('i32.load', description.get, 20);
  write(
    when(
      op('i32.or', canBeNever, op('i32.eqz', draft.parameter(1).get)),
      at.set(values.get),
      repeatWhile(
        op('i32.lt_u', at.get, op('i32.add', values.get, wanted)),
        ...vectors.map((vector, i) =>
          vector.set(
            add(vector.get, multiply(op('v128.load', at.get, i * VECTOR_BYTES), splat(0))),
          ),
        ),
        advance(at, VECTORS * VECTOR_BYTES),
      ),
    ),
  );
  const growing = countingLoop(draft, layout, false, {
    values,
    description,
    running,
    counts,
    extremes,
  });
  const linear = countingLoop(draft, layout, true, {
    values,
    description,
    running,
    counts,
    extremes,
  });
  write(
    either(
      op('v128.any_true', isInfiniteOrNaN(noNumbers)),
      [slow.call(column.get)],
      [either(op('i32.load', description.get, 16), linear, growing)],
    ),
  );
  write(advance(values, columnStride(layout.block)));
  write(advance(description, COLUMN_BYTES));
  write(advance(running, RUNNING * 8));
  write(advance(counts, REPLICATES * binCount(layout.fineness) * 4));
  write(advance(extremes, 16));
  write(advance(column, 1));
  write(isDone);
  write(AGAIN);
  return draft;
}

/** Sums and counts one column, replicate after replicate. */
function countingLoop(
  draft: FunctionDraft,
  { fineness }: TallyLayout,
  isLinear: boolean,
  pointers: Readonly<Record<'values' | 'description' | 'running' | 'counts' | 'extremes', Local>>,
): Code[] {
  const side = sideBins(fineness);
  const vector = (): Local => draft.local('v128');
  const local = (): Local => draft.local('i32');
  const [replicate, from, at, end, sums, bins, bin] = [
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
  ];
  const [origin, scale, low, high, firstBin] = [vector(), vector(), vector(), vector(), vector()];
  const [value, distance, place, index] = [vector(), vector(), vector(), vector()];
  const sum = Array.from({ length: VECTORS }, vector);
  const squares = Array.from({ length: VECTORS }, vector);
  const advance = (pointer: Local, bytes: number): Code =>
    pointer.set(op('i32.add', pointer.get, i32(bytes)));
  const loaded = (offset: number): Code =>
    op('v128.load64_splat', pointers.description.get, offset);
  // Bins are told by their bytes: counts are words.
  const binOf: Code[] = isLinear
    ? [
        place.set(lesser(greater(op('f64x2.floor', place.get), splat(0)), splat(2 * side - 1))),
        index.set(
          op(
            'i64x2.shl',
            and(add(place.get, splat(4503599627370496)), splat64(0xffffff, 0)),
            i32(2),
          ),
        ),
      ]
    : [
        index.set(
          op(
            'i64x2.shr_u',
            op('i64x2.sub', add(op('f64x2.abs', place.get), splat(1)), splat64(0, 0x3ff00000)),
            i32(52 - fineness - 2),
          ),
        ),
        // side + k above the origin; with all bits turned, side − 1 − k below it.
        index.set(
          op(
            'v128.xor',
            or(
              and(op('i32x4.min_u', index.get, splat64(4 * side - 1, 0)), splat64(-4, 0)),
              splat64(4 * side, 0),
            ),
            and(op('f64x2.lt', place.get, splat(0)), splat64(4 * (2 * side - 1), 0)),
          ),
        ),
      ];
  const count = (lane: 0 | 2): Code[] => [
    bin.set(op('i32x4.extract_lane', index.get, lane)),
    op('i32.store', bin.get, op('i32.add', op('i32.load', bin.get, 0), i32(1)), 0),
  ];
  const each = sum.flatMap((total, i): Code[] => [
    value.set(op('v128.load', at.get, i * VECTOR_BYTES)),
    low.set(lesser(low.get, value.get)),
    high.set(greater(high.get, value.get)),
    distance.set(subtract(value.get, origin.get)),
    total.set(add(total.get, distance.get)),
    // As many squares as sums.
    squares[i]!.set(add(squares[i]!.get, multiply(distance.get, distance.get))),
    place.set(multiply(distance.get, scale.get)),
    ...binOf,
    index.set(op('i32x4.add', index.get, firstBin.get)),
    ...count(0),
    ...count(2),
  ]);
  const running = [...sum, ...squares];
  const extreme = (address: number, comparison: 'f64.lt' | 'f64.gt', found: Local): Code[] => {
    const lanes = [0, 1].map((lane) => op('f64x2.extract_lane', found.get, lane));
    return lanes.map((lane) =>
      op(
        'f64.store',
        pointers.extremes.get,
        select(
          lane,
          op('f64.load', pointers.extremes.get, address),
          op(comparison, lane, op('f64.load', pointers.extremes.get, address)),
          'f64',
        ),
        address,
      ),
    );
  };
  return [
    origin.set(loaded(0)),
    scale.set(loaded(8)),
    low.set(splat(Infinity)),
    high.set(splat(-Infinity)),
    from.set(pointers.values.get),
    end.set(op('i32.add', pointers.values.get, op('i32.shl', draft.parameter(0).get, i32(3)))),
    sums.set(pointers.running.get),
    bins.set(pointers.counts.get),
    replicate.set(i32(0)),
    repeatWhile(
      op('i32.lt_u', replicate.get, i32(REPLICATES)),
      ...running.map((total, i) => total.set(op('v128.load', sums.get, i * VECTOR_BYTES))),
      at.set(from.get),
      firstBin.set(op('i32x4.splat', bins.get)),
      repeatWhile(op('i32.lt_u', at.get, end.get), ...each, advance(at, TURN_BYTES)),
      ...running.map((total, i) => op('v128.store', sums.get, total.get, i * VECTOR_BYTES)),
      advance(from, GROUP * 8),
      advance(sums, 2 * GROUP * 8),
      advance(bins, binCount(fineness) * 4),
      advance(replicate, 1),
    ),
    ...extreme(0, 'f64.lt', low),
    ...extreme(8, 'f64.gt', high),
  ];
}
