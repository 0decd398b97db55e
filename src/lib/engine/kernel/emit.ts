import { normalTable, exponentialTable } from '#lib/engine/draws/method.ts';
import type { NodeId, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import { DIMENSIONS, POINT_BITS } from '#lib/engine/random/sobol.ts';
import type { RunSettings } from '#lib/engine/results.ts';
import { binCount } from '#lib/engine/statistics/bins.ts';
import { bufferCapacity, RUNNING, ATOM_PLACES } from '#lib/engine/statistics/tally.ts';
import { AGAIN, BEGIN_LOOP, type Code, i32, type Local, op, splat } from '#lib/engine/wasm/code.ts';
import { type FunctionDraft, type Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import type { DrawPlaces } from './draws.ts';
import type { EmittedKernel, MachineCode, WeightsPlace } from './emitted.ts';
import { Functions } from './functions.ts';
import { Layout } from './layout.ts';
import { noticesOf } from './notices.ts';
import { type KernelOptions, type Outline, outlineOf, shapeOf } from './outline.ts';
import {
  addRandom,
  addSobol,
  KEY_BYTES,
  LOW_BYTES,
  PLACE_BYTES,
  roundedPlaces,
  SEED_BYTES,
  type SobolLayout,
} from './samplers.ts';
import { sectionsOf } from './sections.ts';
import { tableValue } from './table.ts';
import { addTally, COLUMN_BYTES, columnStride, type TallyLayout } from './tally.ts';
import { isInfiniteOrNaN, or } from './vector.ts';
import {
  type Cell,
  localCell,
  memoryCell,
  PAIR_BYTES,
  PAIRS,
  type Pointers,
  type Shared,
  type Step,
  Writing,
} from './writing.ts';

/** Trials of half a group: two pairs. */
const HALF = GROUP / 2;
/** Steps of a piece. */
const PIECE = 150;

/** Code of late, by shape: a slider changes numbers, and numbers are not in the code. */
const codes = new Map<string, MachineCode>();
const CODES_AT_MOST = 8;

/**
 * Turns a plan into machine code: one call runs a block of trials through all months and leaves the
 * asked values in columns; another counts the columns.
 */
export function emitKernel(
  plan: Plan,
  settings: Pick<RunSettings, 'sampler' | 'trials'>,
  options: KernelOptions = {},
): EmittedKernel {
  const outline = outlineOf(plan, settings, options);
  const shape = shapeOf(outline);
  const code = codes.get(shape) ?? new Emitter(outline).emit();
  codes.delete(shape);
  codes.set(shape, code);
  if (codes.size > CODES_AT_MOST) {
    const [oldest] = codes.keys();
    if (oldest !== undefined) codes.delete(oldest);
  }
  return { outline, code };
}

class Emitter {
  readonly #outline: Outline;
  readonly #module = new ModuleDraft();
  readonly #layout: Layout;
  readonly #sites: NodeId[] = [];
  readonly #host: { readonly draw: Imported; readonly tally: Imported };
  readonly #steps = new Map<NodeId, number>();
  readonly #weights: WeightsPlace[] = [];
  readonly #tallies = new Map<NodeId, number>();
  readonly #homes: Map<NodeId, number> | undefined;
  readonly #shared: Shared;
  readonly #places: DrawPlaces;
  readonly #uniforms: number;
  readonly #columnsAt: number;
  readonly #causesAt: number;
  readonly #troubleAt: number;

  constructor(outline: Outline) {
    this.#outline = outline;
    const { plan, infinities, isCareful, slots, columns, block, tables } = outline;
    this.#layout = new Layout(tables.length);
    const quantile = (name: string, parameters: number): Imported =>
      this.#module.import(name, {
        takes: Array.from({ length: 1 + parameters }, () => 'f64' as const),
        gives: ['f64'],
      });
    this.#host = {
      draw: this.#module.import('draw', { takes: ['i32', 'i32'], gives: [] }),
      tally: this.#module.import('tally', { takes: ['i32'], gives: [] }),
    };
    const functions = new Functions(
      this.#module,
      { poisson: quantile('poisson', 1), binomial: quantile('binomial', 2) },
      (draft, u) => tableValue(draft, this.#places.normalTable(), u),
    );

    const take = (bytes: number): number => this.#layout.take(bytes);
    const most = Math.max(
      3,
      ...plan.nodes.map((node) => (node.kind === 'draw' ? node.parameters.length + 3 : 0)),
    );
    const scratch = take(most * PAIR_BYTES);
    const nodes = [...plan.nodes.entries()];
    const ofRate = (...rates: readonly PlanNode['rate'][]): NodeId[] =>
      nodes.flatMap(([id, node]) => (rates.includes(node.rate) ? [id] : []));
    const fixed = ofRate('constant');
    const constants = take(fixed.length * 8);
    const monthNumbers = take(plan.months * 8);
    this.#shared = {
      plan,
      infinities,
      isLean: !isCareful,
      layout: this.#layout,
      functions,
      siteOf: (node) => this.#site(node),
      scratch,
      constants: new Map(fixed.map((id, i) => [id, constants + i * 8])),
      monthly: new Map(ofRate('month').map((id) => [id, take(plan.months * 8)])),
      monthNumbers,
      hostDraw: (site, trial) => this.#host.draw.call(site, trial),
    };
    this.#homes = outline.isWhole
      ? undefined
      : new Map(ofRate('trial', 'trial-month').map((id) => [id, take(2 * PAIR_BYTES)]));
    this.#uniforms = take((slots.places + 1) * PLACE_BYTES);
    for (const [id, node] of nodes) this.#placeDraw(id, node);
    this.#columnsAt = take(columns.count * columnStride(block));
    this.#causesAt = take(block * 8);
    this.#troubleAt = take((block / HALF) * 4);
    this.#places = this.#drawPlaces();
  }

  #drawPlaces(): DrawPlaces {
    const { slots, tables } = this.#outline;
    const firsts = new Map(
      slots.slots.map((slot) => [`${slot.occurrence} ${slot.definition}`, slot.first]),
    );
    const tableAddress = (table: Float64Array): number =>
      this.#layout.tableAddress(tables.indexOf(table));
    return {
      placeOf: (definition, occurrence) => firsts.get(`${occurrence} ${definition}`) ?? 0,
      uniforms: this.#uniforms,
      tableAddress,
      normalTable: () => tableAddress(normalTable()),
      exponentialTable: () => tableAddress(exponentialTable()),
      stepsAddress: (id) => this.#steps.get(id) ?? 0,
      tallyAddress: (id) => this.#tallies.get(id) ?? 0,
      weightsAddress: (group, position) =>
        this.#weights.find((place) => place.group === group && place.position === position)
          ?.address ?? 0,
    };
  }

  #site(node: NodeId): number {
    const known = this.#sites.indexOf(node);
    return known >= 0 ? known : this.#sites.push(node) - 1;
  }

  /** Room for what a draw reads and counts. */
  #placeDraw(id: NodeId, node: PlanNode): void {
    if (node.kind !== 'draw') return;
    const method = this.#outline.methods.get(id);
    if (method?.kind === 'formula') this.#tallies.set(id, this.#layout.take(PAIR_BYTES));
    if (method?.kind === 'steps') {
      this.#steps.set(id, this.#layout.take(method.steps.values.length * 16));
    }
    if (node.copula === undefined) return;
    const { group, position } = node.copula;
    this.#weights.push({ address: this.#layout.take((position + 1) * 8), group, position });
  }

  emit(): MachineCode {
    const { slots, sampler, columns, block, fineness } = this.#outline;
    const { places } = slots;
    const take = (bytes: number): number => this.#layout.take(bytes);
    const dimensions = sampler === 'sobol' ? Math.min(places, DIMENSIONS) : 0;
    const padded = Math.ceil(dimensions / 4) * 4;
    const keys = take(roundedPlaces(places - dimensions) * KEY_BYTES);
    const sobol: SobolLayout | undefined =
      dimensions === 0
        ? undefined
        : {
            current: take(4),
            state: take(padded * 4),
            steps: take(POINT_BITS * padded * 4),
            low: take(padded * LOW_BYTES),
            seeds: take(REPLICATES * dimensions * SEED_BYTES),
            dimensions,
          };
    const capacity = bufferCapacity(block);
    const tally: TallyLayout = {
      block,
      columns: columns.count,
      values: this.#columnsAt,
      fineness,
      descriptions: take(columns.count * COLUMN_BYTES),
      running: take(columns.count * RUNNING * 8),
      extremes: take(columns.count * 16),
      counts: take(columns.count * REPLICATES * binCount(fineness) * 4),
      marks: take(columns.count * binCount(fineness)),
      atoms: take(columns.count * ATOM_PLACES * 8),
      filled: take(columns.count * REPLICATES * 4),
      buffers: take(columns.count * REPLICATES * capacity * 8),
      bufferBins: take(columns.count * REPLICATES * capacity * 2),
      capacity,
    };
    const fills = [
      ...(sobol === undefined ? [] : [addSobol(this.#module, sobol, this.#uniforms)]),
      ...(places > dimensions
        ? [
            addRandom(
              this.#module,
              keys,
              this.#uniforms + dimensions * PLACE_BYTES,
              places - dimensions,
            ),
          ]
        : []),
    ];
    this.#writeRun(fills);
    addTally(this.#module, tally, this.#host.tally);
    const { pages } = this.#layout;
    const { scratch, constants, monthly, monthNumbers } = this.#shared;
    return {
      bytes: this.#module.encode(pages),
      layout: {
        pages,
        scratch,
        constants,
        monthly,
        monthNumbers,
        tables: this.#outline.tables.map((_, i) => this.#layout.tableAddress(i)),
        steps: this.#steps,
        weights: this.#weights,
        tallies: this.#tallies,
        keys,
        sobol,
        columns: this.#columnsAt,
        causes: this.#causesAt,
        trouble: this.#troubleAt,
        tally,
      },
      sites: this.#sites,
    };
  }

  /**
   * The function `run`: (first group, groups, wanted trials of the block, where in its columns the first group
   * goes, in bytes) → whether anything was not finite.
   */
  #writeRun(fills: readonly FunctionDraft[]): void {
    const { plan, infinities, methods, isCareful, columns, block } = this.#outline;
    const draft = this.#module.loop({ takes: ['i32', 'i32', 'i32', 'i32'], gives: ['i32'] }, 'run');
    const local = (): Local => draft.local('i32');
    const at: Pointers = {
      uniforms: local(),
      monthUniforms: local(),
      columns: local(),
      monthColumns: local(),
      month: local(),
      history: local(),
      count: draft.parameter(2),
    };
    const [group, end] = [local(), local()];
    const writing = new Writing(this.#shared, draft, at, this.#homes);
    const cell = (): Cell =>
      this.#homes === undefined ? localCell(draft) : memoryCell(this.#layout.take(2 * PAIR_BYTES));
    const trouble = cell();
    const causes = isCareful ? cell() : undefined;
    const [any, here] = [local(), local()];
    const sections = sectionsOf(this.#shared, {
      methods,
      places: this.#places,
      notices: noticesOf(plan, infinities, methods),
      columns,
      columnsAt: this.#columnsAt,
      block,
      cell,
      trouble,
      causes,
    });

    draft.write(
      (out) => {
        for (const code of writing.prologue) code(out);
      },
      group.set(draft.parameter(0).get),
      at.columns.set(draft.parameter(3).get),
      end.set(op('i32.add', at.columns.get, op('i32.mul', draft.parameter(1).get, i32(GROUP * 8)))),
      any.set(i32(0)),
    );
    draft.write(BEGIN_LOOP);
    draft.write(...fills.map((fill) => fill.call(group.get)), at.uniforms.set(i32(0)));
    draft.write(BEGIN_LOOP);
    draft.write((out) => {
      for (const code of writing.opening) code(out);
    });
    for (const pair of PAIRS) draft.write(trouble.set(pair, splat(0)));
    for (const { steps, isLoop } of sections) {
      if (!isLoop) {
        this.#writeSteps(writing, steps);
        continue;
      }
      draft.write(
        at.month.set(i32(0)),
        at.history.set(i32(0)),
        at.monthUniforms.set(at.uniforms.get),
        at.monthColumns.set(at.columns.get),
      );
      draft.write(BEGIN_LOOP);
      this.#writeSteps(writing, steps);
      const advance = (pointer: Local, bytes: number): Code =>
        pointer.set(op('i32.add', pointer.get, i32(bytes)));
      draft.write(
        advance(at.monthUniforms, PLACE_BYTES),
        advance(at.monthColumns, columnStride(block)),
        advance(at.history, 2 * PAIR_BYTES),
        advance(at.month, 8),
        op('i32.lt_u', at.month.get, i32(plan.months * 8)),
        AGAIN,
      );
    }
    for (const pair of PAIRS) {
      if (causes === undefined) continue;
      draft.write(
        op('v128.store', at.columns.get, causes.get(pair), this.#causesAt + pair * PAIR_BYTES),
      );
    }
    const isTroubled = PAIRS.map((pair) => isInfiniteOrNaN(trouble.get(pair))).reduce(or);
    draft.write(
      here.set(op('v128.any_true', isTroubled)),
      op('i32.store', op('i32.shr_u', at.columns.get, i32(3)), here.get, this.#troubleAt),
      any.set(op('i32.or', any.get, here.get)),
      at.columns.set(op('i32.add', at.columns.get, i32(HALF * 8))),
      at.uniforms.set(op('i32.add', at.uniforms.get, i32(HALF * 8))),
      op('i32.lt_u', at.uniforms.get, i32(PLACE_BYTES)),
      AGAIN,
      group.set(op('i32.add', group.get, i32(1))),
      op('i32.lt_u', at.columns.get, end.get),
      AGAIN,
      any.get,
    );
  }

  /** Writes steps into the function at hand, or into pieces that it calls. */
  #writeSteps(writing: Writing, steps: readonly Step[]): void {
    if (this.#homes === undefined) {
      for (const step of steps) step(writing);
      return;
    }
    const { at } = writing;
    const pointers = [
      at.uniforms,
      at.monthUniforms,
      at.columns,
      at.monthColumns,
      at.month,
      at.history,
      at.count,
    ];
    for (let start = 0; start < steps.length; start += PIECE) {
      const draft = this.#module.function({ takes: pointers.map(() => 'i32' as const), gives: [] });
      const piece = new Writing(
        this.#shared,
        draft,
        {
          uniforms: draft.parameter(0),
          monthUniforms: draft.parameter(1),
          columns: draft.parameter(2),
          monthColumns: draft.parameter(3),
          month: draft.parameter(4),
          history: draft.parameter(5),
          count: draft.parameter(6),
        },
        this.#homes,
      );
      draft.write((out) => {
        for (const code of [...piece.prologue, ...piece.opening]) code(out);
      });
      for (const step of steps.slice(start, start + PIECE)) step(piece);
      writing.write(draft.call(...pointers.map(({ get }) => get)));
    }
  }
}
