import { binomial } from '#lib/distributions/binomial.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { poisson } from '#lib/distributions/poisson.ts';
import { drawExactly, type ExactDraw } from '#lib/engine/draws/exact.ts';
import type { NodeId, Plan } from '#lib/engine/plan/plan.ts';
import { directionsOf, POINT_BITS } from '#lib/engine/random/sobol.ts';
import { streamKey } from '#lib/engine/random/streams.ts';
import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { reversed, scrambleSeeds } from '#lib/engine/random/uniforms.ts';
import type { HeldParameter, RunSettings } from '#lib/engine/results.ts';
import { binCount, type Bins } from '#lib/engine/statistics/bins.ts';
import { RUNNING, tallyColumn, type Tallies } from '#lib/engine/statistics/tally.ts';
import { type EmittedKernel, emitKernel, type KernelOptions, monthlyValues } from './emit.ts';
import { KEY_BYTES, LOW_BYTES, SEED_BYTES, type SobolLayout } from './samplers.ts';
import { COLUMN_BYTES, columnStride } from './tally.ts';

/** A kernel ready to run blocks of trials. */
export interface Kernel {
  /** Trials of a call at most; a multiple of the trials in which all replicates have their turn. */
  readonly block: number;
  readonly emitted: EmittedKernel;
  readonly module: WebAssembly.Module;
  /**
   * Runs the trials from `first`, a multiple of 64, and leaves their values in the columns.
   *
   * @returns whether any number was not finite: a lean kernel's values are then not to be used
   */
  run(first: number, count: number): boolean;
  /** The values of one column after a run: doubles by trial. */
  column(index: number): Float64Array;
  /** For each trial of the last run 0, or 1 + the place of the definition that first was no number. */
  causes(): Float64Array;
  /** Sets where bins lie; afterwards `tally` can be called. */
  setBins(bins: Bins): void;
  /** Counts what lies in the columns, values of `count` trials from `first`. */
  tally(first: number, count: number): void;
  readonly tallies: Tallies;
  /** Draws whose parameters were held so far, an entry a draw. */
  held(): HeldParameter[];
  /** Sets all that was counted back to nothing. */
  clear(): void;
}

/** Modules of late, by their bytes: a slider changes numbers, and numbers are not in the bytes. */
const modules = new Map<string, WebAssembly.Module>();
const MODULES_AT_MOST = 8;

function keyOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b) + 1;
  }
  return `${bytes.length} ${a} ${b}`;
}

/** The compiled module of these bytes. */
export function moduleOf(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  const key = keyOf(bytes);
  const module = modules.get(key) ?? new WebAssembly.Module(bytes);
  modules.delete(key);
  modules.set(key, module);
  if (modules.size > MODULES_AT_MOST) {
    const [oldest] = modules.keys();
    if (oldest !== undefined) modules.delete(oldest);
  }
  return module;
}

/**
 * Makes a kernel of a plan.
 *
 * @param module its compiled code, when another thread has it already
 */
export function createKernel(
  plan: Plan,
  settings: RunSettings,
  options?: KernelOptions,
  module?: WebAssembly.Module,
): Kernel {
  const emitted = emitKernel(plan, settings.sampler, options);
  const compiled = module ?? moduleOf(emitted.bytes);
  const { layout, block } = emitted;
  const memory = new WebAssembly.Memory({ initial: layout.pages, maximum: layout.pages });
  const doubles = new Float64Array(memory.buffer);
  const words = new Uint32Array(memory.buffer);
  const view = (address: number, length: number): Float64Array =>
    doubles.subarray(address / 8, address / 8 + length);

  for (const [id, address] of layout.constants) {
    const node = plan.nodes[id];
    if (node?.kind === 'constant') doubles[address / 8] = node.value;
  }
  for (let month = 0; month < plan.months; month += 1) {
    doubles[layout.monthNumbers / 8 + month] = month + 1;
  }
  const months = monthlyValues(plan);
  for (const [id, address] of layout.monthly) {
    doubles.set(months.get(id) ?? [], address / 8);
  }
  for (const { address, table } of layout.tables) doubles.set(table, address / 8);
  for (const [id, address] of layout.steps) {
    const method = emitted.methods.get(id);
    if (method?.kind !== 'steps') continue;
    const { values, shares } = method.steps;
    doubles.set(values, address / 8);
    doubles.set(shares, address / 8 + values.length);
  }
  for (const { address, weights } of layout.weights) doubles.set(weights, address / 8);
  fillKeys(words, emitted, plan, settings.seed);
  const { sobol } = layout;
  if (sobol !== undefined) fillSobol(words, sobol, emitted, plan, settings.seed);

  const { tally } = layout;
  const columns = emitted.columns.count;
  const tallies: Tallies = {
    counts: words.subarray(
      tally.counts / 4,
      tally.counts / 4 + columns * REPLICATES * binCount(emitted.fineness),
    ),
    running: view(tally.running, columns * RUNNING),
    extremes: view(tally.extremes, 2 * columns),
    never: new Float64Array(columns),
    invalid: new Float64Array(columns),
  };
  const views = Array.from({ length: columns }, (_, index) =>
    view(layout.columns + index * columnStride(block), block),
  );
  const column = (index: number): Float64Array => {
    const found = views[index];
    if (found === undefined) throw new RangeError('column requires an index of the plan');
    return found;
  };

  let bins: Bins | undefined;
  let first = 0;
  let count = 0;
  let drawn = 0;
  const turn = GROUP * REPLICATES;
  const slow = (index: number, from: number, to: number): void => {
    if (bins === undefined) throw new RangeError('tally requires bins');
    const canBeNever = emitted.columns.canBeNever[index] ?? false;
    const values = column(index).subarray(from, to);
    tallyColumn(tallies, bins, index, canBeNever, values, first + from, to - from);
  };
  const heldByHost = new Map<NodeId, number>();
  const heldAddresses = [...layout.tallies.values()].flatMap((address) => [
    address / 8,
    address / 8 + 1,
  ]);
  const exactDraw: ExactDraw = { value: NaN, isHeld: false };
  const draw = (site: number, trial: number): void => {
    const id = emitted.sites[site] ?? 0;
    const node = plan.nodes[id];
    const family = node?.kind === 'draw' ? FAMILIES.get(node.family) : undefined;
    if (node?.kind !== 'draw' || family === undefined) return;
    const start = layout.scratch / 8;
    const size = node.parameters.length;
    for (let lane = 0; lane < 2; lane += 1) {
      // The scratch memory holds u, the parameters and the limits, two lanes each.
      const operand = (i: number): number => doubles[start + 2 * i + lane]!;
      const parameters = Float64Array.from({ length: size }, (_, i) => operand(i + 1));
      const limits =
        node.within === undefined ? undefined : ([operand(size + 1), operand(size + 2)] as const);
      drawExactly(family, operand(0), parameters, limits, exactDraw);
      doubles[start + lane] = exactDraw.value;
      if (exactDraw.isHeld && trial + lane < count) {
        heldByHost.set(id, (heldByHost.get(id) ?? 0) + 1);
      }
    }
  };
  const { exports } = new WebAssembly.Instance(compiled, {
    host: {
      memory,
      draw,
      tally: (index: number) => slow(index, 0, count - (count % turn)),
      poisson: (u: number, mean: number) => poisson.quantile(u, [mean]),
      binomial: (u: number, n: number, p: number) => binomial.quantile(u, [n, p]),
    },
  });
  const runGroups = exports['run'] as (first: number, groups: number, count: number) => number;
  const tallyTurns = exports['tally'] as (trials: number) => void;

  for (let index = 0; index < columns; index += 1) {
    tallies.extremes[2 * index] = Infinity;
    tallies.extremes[2 * index + 1] = -Infinity;
  }

  return {
    block,
    emitted,
    module: compiled,
    run: (from, wanted) => {
      first = from;
      count = wanted;
      drawn += wanted;
      if (sobol !== undefined) setStretch(words, sobol, Math.floor(from / (GROUP * REPLICATES)));
      const before = heldAddresses.map((address) => doubles[address]!);
      const beforeHost = new Map(heldByHost);
      const isTroubled = runGroups(from / GROUP, Math.ceil(wanted / GROUP), wanted) !== 0;
      if (isTroubled && options?.isCareful !== true) {
        // As if it had not run: its trials are for the careful kernel to count.
        drawn -= wanted;
        for (const [i, address] of heldAddresses.entries()) doubles[address] = before[i]!;
        heldByHost.clear();
        for (const [id, held] of beforeHost) heldByHost.set(id, held);
      }
      return isTroubled;
    },
    column,
    causes: () => view(layout.causes, block),
    setBins: (given) => {
      bins = given;
      for (const [index, { centre, origin, scale, isLinear }] of given.columns.entries()) {
        const at = tally.descriptions + index * COLUMN_BYTES;
        doubles.set([centre, origin, scale], at / 8);
        words[at / 4 + 6] = Number(isLinear);
      }
    },
    tally: (from, wanted) => {
      first = from;
      count = wanted;
      const whole = count - (count % turn);
      if (whole > 0) tallyTurns(whole);
      if (whole === count) return;
      for (let index = 0; index < columns; index += 1) slow(index, whole, count);
    },
    tallies,
    held: () =>
      [...emitted.methods].flatMap(([id, method]) => {
        const node = plan.nodes[id];
        if (node?.kind !== 'draw') return [];
        const draws = drawn * (node.rate === 'trial-month' ? plan.months : 1);
        const counts = layout.tallies.get(id) ?? 0;
        const byKernel =
          method.kind === 'formula' ? doubles[counts / 8]! + doubles[counts / 8 + 1]! : 0;
        const always = 'isHeld' in method && method.isHeld ? draws : 0;
        const held = always + byKernel + (heldByHost.get(id) ?? 0);
        return [{ ...node.stream, family: node.family, held, draws }];
      }),
    clear: () => {
      drawn = 0;
      heldByHost.clear();
      for (const address of layout.tallies.values()) view(address, 2).fill(0);
      for (const zero of [tallies.counts, tallies.running, tallies.never, tallies.invalid])
        zero.fill(0);
      for (let index = 0; index < columns; index += 1) {
        tallies.extremes[2 * index] = Infinity;
        tallies.extremes[2 * index + 1] = -Infinity;
      }
    },
  };
}

/** The Threefry words of every place that is drawn at random. */
function fillKeys(
  words: Uint32Array,
  { layout, slots }: EmittedKernel,
  plan: Plan,
  seed: string,
): void {
  const dimensions = layout.sobol?.dimensions ?? 0;
  for (const { definition, occurrence, first, isMonthly } of slots.slots) {
    const [k0, k1] = streamKey(seed, definition, occurrence);
    const k2 = 0x1bd11bda ^ k0 ^ k1;
    for (let i = 0; i < (isMonthly ? plan.months : 1); i += 1) {
      const place = first + i - dimensions;
      if (place < 0) continue;
      const month = isMonthly ? i + 1 : 0;
      words.set(
        [k0, k1 + month, k1, k2 + 1, k2, k0 + 2, k1 + 3],
        (layout.keys + place * KEY_BYTES) / 4,
      );
    }
  }
}

interface Patterns {
  /** The lowest bits of the points of a group, in reverse. */
  readonly low: Uint32Array;
  /** What changes from a stretch of points to the next, by the number of trailing zeros. */
  readonly steps: Uint32Array;
}

const patterns = new Map<number, Patterns>();

function patternsOf(dimension: number): Patterns {
  const known = patterns.get(dimension);
  if (known !== undefined) return known;
  const directions = directionsOf(dimension).map(reversed);
  const low = Uint32Array.from({ length: GROUP }, (_, place) =>
    // A point has more than three bits.
    [0, 1, 2].reduce((bits, bit) => ((place >> bit) & 1 ? bits ^ directions[bit]! : bits), 0),
  );
  let step = 0;
  const steps = directions.slice(3).map((direction) => (step ^= direction));
  const made = { low, steps };
  patterns.set(dimension, made);
  return made;
}

/** What the Sobol sampler reads: patterns of low bits, steps between stretches, scrambles. */
function fillSobol(
  words: Uint32Array,
  sobol: SobolLayout,
  { slots }: EmittedKernel,
  plan: Plan,
  seed: string,
): void {
  const { dimensions } = sobol;
  const padded = Math.ceil(dimensions / 4) * 4;
  for (const { definition, occurrence, first, isMonthly } of slots.slots) {
    const key = streamKey(seed, definition, occurrence);
    for (let i = 0; i < (isMonthly ? plan.months : 1); i += 1) {
      const dimension = first + i;
      if (dimension >= dimensions) break;
      const { low, steps } = patternsOf(dimension);
      words.set(low, (sobol.low + dimension * LOW_BYTES) / 4);
      for (let bit = 0; bit < steps.length; bit += 1) {
        // The bit lies inside the list.
        words[sobol.steps / 4 + bit * padded + dimension] = steps[bit]!;
      }
      for (const [replicate, scramble] of scrambleSeeds(key, isMonthly ? i + 1 : 0).entries()) {
        const at = (sobol.seeds + (replicate * dimensions + dimension) * SEED_BYTES) / 4;
        words[at] = scramble;
        words[at + 1] = (scramble >>> 16) | 1;
      }
    }
  }
  words[sobol.current / 4] = 0xffffffff;
}

/** Brings the state to a stretch of points, unless the kernel itself steps there from the one before. */
function setStretch(words: Uint32Array, sobol: SobolLayout, stretch: number): void {
  const current = words[sobol.current / 4];
  if (current === stretch || (stretch > 0 && current === stretch - 1)) return;
  const padded = Math.ceil(sobol.dimensions / 4) * 4;
  for (let dimension = 0; dimension < sobol.dimensions; dimension += 1) {
    let bits = 0;
    // Steps hold the directions of bits 0 … b together: two neighbours give the one between.
    for (let bit = 0; bit < POINT_BITS - 3; bit += 1) {
      if (!((stretch >>> bit) & 1)) continue;
      const upTo = words[sobol.steps / 4 + bit * padded + dimension]!;
      const below = bit === 0 ? 0 : words[sobol.steps / 4 + (bit - 1) * padded + dimension]!;
      bits ^= upTo ^ below;
    }
    words[sobol.state / 4 + dimension] = bits;
  }
  words[sobol.current / 4] = stretch;
}
