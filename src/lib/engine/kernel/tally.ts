import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { binCount, sideBins } from '#lib/engine/statistics/bins.ts';
import { RUNNING, ATOM_PLACES } from '#lib/engine/statistics/tally.ts';
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

/** Bytes of a column's description: origin, scale, centre, what is done with it, whether it can be never. */
export const COLUMN_BYTES = 32;
const CENTRE = 16;
const TREATMENT = 24;
const CAN_BE_NEVER = 28;
/** What is done with a column: counted in bins that grow or are equal, or passed over. */
export const TREATMENTS = { growing: 0, linear: 1, passedOver: 2 } as const;

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
  /** Where `Collecting` lies. */
  readonly marks: number;
  readonly atoms: number;
  readonly filled: number;
  readonly buffers: number;
  readonly bufferBins: number;
  /** Values of a buffer. */
  readonly capacity: number;
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
  const [marks, atoms, filled, buffers] = [local(), local(), local(), local()];
  const bufferBins = local();
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
  write(marks.set(i32(layout.marks)));
  write(atoms.set(i32(layout.atoms)));
  write(filled.set(i32(layout.filled)));
  write(buffers.set(i32(layout.buffers)));
  write(bufferBins.set(i32(layout.bufferBins)));
  write(BEGIN_LOOP);
  const canBeNever = op('i32.load', description.get, CAN_BE_NEVER);
  const lookForNoNumbers: Code[] = [
    ...vectors.map((vector) => vector.set(splat(0))),
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
  ];
  const pointers = {
    values,
    description,
    running,
    counts,
    extremes,
    marks,
    atoms,
    filled,
    buffers,
    bufferBins,
  };
  const growing = countingLoop(draft, layout, false, pointers);
  const linear = countingLoop(draft, layout, true, pointers);
  const treatment = op('i32.load', description.get, TREATMENT);
  write(
    when(
      op('i32.ne', treatment, i32(TREATMENTS.passedOver)),
      ...lookForNoNumbers,
      either(
        op('v128.any_true', isInfiniteOrNaN(noNumbers)),
        [slow.call(column.get)],
        [either(treatment, linear, growing)],
      ),
    ),
  );
  write(advance(values, columnStride(layout.block)));
  write(advance(description, COLUMN_BYTES));
  write(advance(running, RUNNING * 8));
  write(advance(counts, REPLICATES * binCount(layout.fineness) * 4));
  write(advance(extremes, 16));
  write(advance(marks, binCount(layout.fineness)));
  write(advance(atoms, ATOM_PLACES * 8));
  write(advance(filled, REPLICATES * 4));
  write(advance(buffers, REPLICATES * layout.capacity * 8));
  write(advance(bufferBins, REPLICATES * layout.capacity * 2));
  write(advance(column, 1));
  write(isDone);
  write(AGAIN);
  return draft;
}

/** Where the data of one column lie. */
type ColumnPointers = Readonly<
  Record<
    | 'values'
    | 'description'
    | 'running'
    | 'counts'
    | 'extremes'
    | 'marks'
    | 'atoms'
    | 'filled'
    | 'buffers'
    | 'bufferBins',
    Local
  >
>;

/** Sums, counts and collects one column, replicate after replicate. */
function countingLoop(
  draft: FunctionDraft,
  { fineness, capacity }: TallyLayout,
  isLinear: boolean,
  pointers: ColumnPointers,
): Code[] {
  const side = sideBins(fineness);
  const vector = (): Local => draft.local('v128');
  const local = (): Local => draft.local('i32');
  const [replicate, from, at, end, sums, bins] = [
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
  ];
  const [bin, count, slot, filled, buffer, bins16, top] = [
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
    local(),
  ];
  const binsOfBuffer = local();
  const [origin, scale, centre, low, high] = [vector(), vector(), vector(), vector(), vector()];
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
  // A value is written behind those that were collected, and counts as one of them unless it is the bin's atom.
  const collect = (one: Code): Code[] => [
    slot.set(op('i32.add', pointers.atoms.get, op('i32.shl', slot.get, i32(3)))),
    op('f64.store', top.get, one, 0),
    op('i32.store16', op('i32.add', bins16.get, op('i32.shr_u', top.get, i32(2))), bin.get, 0),
    top.set(
      op('i32.add', top.get, op('i32.shl', op('f64.ne', one, op('f64.load', slot.get, 0)), i32(3))),
    ),
  ];
  const countAndCollect = (lane: 0 | 1): Code[] => {
    const one = op('f64x2.extract_lane', value.get, lane);
    return [
      bin.set(op('i32x4.extract_lane', index.get, 2 * lane)),
      count.set(op('i32.add', bins.get, bin.get)),
      op('i32.store', count.get, op('i32.add', op('i32.load', count.get, 0), i32(1)), 0),
      bin.set(op('i32.shr_u', bin.get, i32(2))),
      slot.set(op('i32.load8_u', op('i32.add', pointers.marks.get, bin.get), 0)),
      when(slot.get, ...collect(one)),
    ];
  };
  const each = sum.flatMap((total, i): Code[] => [
    value.set(op('v128.load', at.get, i * VECTOR_BYTES)),
    low.set(lesser(low.get, value.get)),
    high.set(greater(high.get, value.get)),
    distance.set(subtract(value.get, centre.get)),
    total.set(add(total.get, distance.get)),
    // As many squares as sums.
    squares[i]!.set(add(squares[i]!.get, multiply(distance.get, distance.get))),
    place.set(multiply(subtract(value.get, origin.get), scale.get)),
    ...binOf,
    ...countAndCollect(0),
    ...countAndCollect(1),
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
    centre.set(loaded(CENTRE)),
    low.set(splat(Infinity)),
    high.set(splat(-Infinity)),
    from.set(pointers.values.get),
    end.set(op('i32.add', pointers.values.get, op('i32.shl', draft.parameter(0).get, i32(3)))),
    sums.set(pointers.running.get),
    bins.set(pointers.counts.get),
    filled.set(pointers.filled.get),
    buffer.set(pointers.buffers.get),
    binsOfBuffer.set(pointers.bufferBins.get),
    replicate.set(i32(0)),
    repeatWhile(
      op('i32.lt_u', replicate.get, i32(REPLICATES)),
      ...running.map((total, i) => total.set(op('v128.load', sums.get, i * VECTOR_BYTES))),
      at.set(from.get),
      top.set(op('i32.add', buffer.get, op('i32.load', filled.get, 0))),
      // From a quarter of a value's address to the address of its bin.
      bins16.set(op('i32.sub', binsOfBuffer.get, op('i32.shr_u', buffer.get, i32(2)))),
      repeatWhile(op('i32.lt_u', at.get, end.get), ...each, advance(at, TURN_BYTES)),
      ...running.map((total, i) => op('v128.store', sums.get, total.get, i * VECTOR_BYTES)),
      op('i32.store', filled.get, op('i32.sub', top.get, buffer.get), 0),
      advance(filled, 4),
      advance(buffer, capacity * 8),
      advance(binsOfBuffer, capacity * 2),
      advance(from, GROUP * 8),
      advance(sums, 2 * GROUP * 8),
      advance(bins, binCount(fineness) * 4),
      advance(replicate, 1),
    ),
    ...extreme(0, 'f64.lt', low),
    ...extreme(8, 'f64.gt', high),
  ];
}
