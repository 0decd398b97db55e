import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import {
  type DrawMethod,
  exponentialTable,
  methodOf,
  normalTable,
} from '#lib/engine/draws/method.ts';
import { type Slots, slotsOf } from '#lib/engine/draws/slots.ts';
import type { NodeId, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { DIMENSIONS, POINT_BITS } from '#lib/engine/random/sobol.ts';
import { GROUP, REPLICATES } from '#lib/engine/random/groups.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { binCount, finenessFor } from '#lib/engine/statistics/bins.ts';
import { type Columns, columnsOf } from '#lib/engine/statistics/columns.ts';
import { RUNNING } from '#lib/engine/statistics/tally.ts';
import {
  AGAIN,
  BEGIN_LOOP,
  type Code,
  i32,
  type Local,
  op,
  repeatWhile,
  select,
  splat,
  when,
} from '#lib/engine/wasm/code.ts';
import { type FunctionDraft, type Imported, ModuleDraft } from '#lib/engine/wasm/module.ts';
import { type DrawPlaces, writeDraw } from './draws.ts';
import { Functions } from './functions.ts';
import { infinitiesOf } from './infinities.ts';
import { Layout } from './layout.ts';
import { type Notices, noticesOf } from './notices.ts';
import { operationCode, truth } from './operations.ts';
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
import { givesBack, INITIAL, isOfConditions, leanSummaryStep, summaryStep } from './summaries.ts';
import { tableValue } from './table.ts';
import { addTally, COLUMN_BYTES, columnStride, type TallyLayout } from './tally.ts';
import { add, choose, divide, finite, isInfiniteOrNaN, isNaN, multiply, or } from './vector.ts';
import {
  type Cell,
  localCell,
  memoryCell,
  type Pair,
  PAIR_BYTES,
  PAIRS,
  type Pointers,
  type Shared,
  Writing,
} from './writing.ts';

/** Trials of half a group: two pairs. */
const HALF = GROUP / 2;
/** Nodes beyond which a kernel is cut into pieces: machines are slow with long functions, and refuse the longest. */
const WHOLE_AT_MOST = 1_500;
/** Steps of a piece. */
const PIECE = 150;
/** Bytes that a block of all columns may take: what the statistics read again should still be near. */
const COLUMN_BLOCK_BYTES = 1024 * 1024;

/** Where a kernel's data lie, and what has to be put there. */
export interface KernelLayout {
  readonly pages: number;
  readonly scratch: number;
  readonly constants: ReadonlyMap<NodeId, number>;
  readonly monthly: ReadonlyMap<NodeId, number>;
  readonly monthNumbers: number;
  readonly tables: readonly { readonly address: number; readonly table: Float64Array }[];
  readonly steps: ReadonlyMap<NodeId, number>;
  readonly weights: readonly { readonly address: number; readonly weights: readonly number[] }[];
  readonly tallies: ReadonlyMap<NodeId, number>;
  readonly keys: number;
  readonly sobol: SobolLayout | undefined;
  /** Doubles by column; the columns lie `columnStride` apart. */
  readonly columns: number;
  /** The cause of a trial's having no number: 0, or 1 + the place of a definition. */
  readonly causes: number;
  readonly tally: TallyLayout;
}

/** Machine code for one plan, and all that is needed to run it. */
export interface EmittedKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: KernelLayout;
  readonly methods: ReadonlyMap<NodeId, DrawMethod>;
  readonly slots: Slots;
  /** The draws that the host makes, by their numbers. */
  readonly sites: readonly NodeId[];
  readonly columns: Columns;
  readonly fineness: number;
  /** Trials of a call at most. */
  readonly block: number;
}

/** A step of the computation, written into whatever function is at hand. */
type Step = (writing: Writing) => void;

/** Values of the nodes that change with the month alone, month by month. */
export function monthlyValues(plan: Plan): ReadonlyMap<NodeId, Float64Array> {
  const tables = new Map<NodeId, Float64Array>();
  for (const [id, node] of plan.nodes.entries()) {
    if (node.rate !== 'month') continue;
    const at = (operand: NodeId, index: number): number => {
      const known = plan.nodes[operand];
      return known?.kind === 'constant' ? known.value : (tables.get(operand)?.[index] ?? NaN);
    };
    tables.set(
      id,
      Float64Array.from({ length: plan.months }, (_, index) => {
        if (node.kind !== 'operation') return index + 1;
        const [a = 0, b = 0, c = 0] = node.operands.map((operand) => at(operand, index));
        return OPERATIONS[node.operation](a, b, c);
      }),
    );
  }
  return tables;
}

/** As many trials a call as keep the columns near the processor, at least one turn of all replicates. */
function blockFor(columns: number): number {
  let block = 512;
  while (block > GROUP * REPLICATES && columns * block * 8 > COLUMN_BLOCK_BYTES) block /= 2;
  return block;
}

/** What kind of kernel is wanted. */
export interface KernelOptions {
  /** A careful kernel, which also finds which definition first was no number in a trial; else a lean one. */
  readonly isCareful?: boolean;
  /** Nodes beyond which it is cut into pieces. */
  readonly wholeAtMost?: number;
}

/**
 * Turns a plan into machine code: one call runs a block of trials through all months and leaves the
 * asked values in columns; another counts the columns.
 */
export function emitKernel(
  plan: Plan,
  sampler: Sampler,
  options: KernelOptions = {},
): EmittedKernel {
  return new Emitter(plan, sampler, options).emit();
}

class Emitter {
  readonly #plan: Plan;
  readonly #isCareful: boolean;
  readonly #sampler: Sampler;
  readonly #module = new ModuleDraft();
  readonly #functions: Functions;
  readonly #infinities;
  readonly #slots: Slots;
  readonly #methods = new Map<NodeId, DrawMethod>();
  readonly #tables: Float64Array[] = [];
  readonly #layout: Layout;
  readonly #sites: NodeId[] = [];
  readonly #columns: Columns;
  readonly #fineness: number;
  readonly #block: number;
  readonly #host: { readonly draw: Imported; readonly tally: Imported };
  readonly #constants = new Map<NodeId, number>();
  readonly #monthly = new Map<NodeId, number>();
  readonly #steps = new Map<NodeId, number>();
  readonly #weights: { address: number; weights: readonly number[] }[] = [];
  readonly #weightPlaces = new Map<string, number>();
  readonly #tallies = new Map<NodeId, number>();
  readonly #homes: Map<NodeId, number> | undefined;
  readonly #shared: Shared;
  readonly #places: DrawPlaces;
  readonly #uniforms: number;
  readonly #columnsAt: number;
  readonly #causesAt: number;
  /** Histories in memory: the address of the first opening month. */
  readonly #histories = new Map<number, number>();
  /** Histories of which only last month is asked: a variable carries it along. */
  readonly #carries = new Map<number, Cell>();
  readonly #notices: Notices;
  /** The stage in which a node of a loop, or a definition, is computed. */
  readonly #stages = new Map<NodeId, number>();
  /** The nodes that read each history. */
  readonly #readers = new Map<number, readonly NodeId[]>();

  constructor(
    plan: Plan,
    sampler: Sampler,
    { isCareful = false, wholeAtMost = WHOLE_AT_MOST }: KernelOptions,
  ) {
    this.#plan = plan;
    this.#sampler = sampler;
    this.#isCareful = isCareful;
    this.#infinities = infinitiesOf(plan);
    this.#slots = slotsOf(plan);
    this.#columns = columnsOf(
      plan,
      this.#infinities.map((infinity) => infinity === 'never'),
    );
    this.#fineness = finenessFor(this.#columns.count);
    this.#block = blockFor(this.#columns.count);
    for (const { node, stage } of plan.definitions) this.#stages.set(node, stage);
    for (const [stage, { loop }] of plan.stages.entries()) {
      for (const id of loop) this.#stages.set(id, stage);
    }
    for (const [id, node] of plan.nodes.entries()) {
      if (node.kind !== 'lag' && node.kind !== 'window') continue;
      this.#readers.set(node.history, [...(this.#readers.get(node.history) ?? []), id]);
    }
    for (const [id, node] of plan.nodes.entries()) {
      if (node.kind === 'draw') this.#methods.set(id, methodOf(plan, node));
    }
    this.#notices = noticesOf(plan, this.#infinities, this.#methods);
    for (const method of this.#methods.values()) {
      if (method.kind === 'table') this.#keepTable(method.table);
      if (method.kind !== 'formula') continue;
      if (method.formula === 'exponential') this.#keepTable(exponentialTable());
      else this.#keepTable(normalTable());
    }
    if (plan.copulas.length > 0) this.#keepTable(normalTable());
    this.#layout = new Layout(this.#tables.length);
    const quantile = (name: string, parameters: number): Imported =>
      this.#module.import(name, {
        takes: Array.from({ length: 1 + parameters }, () => 'f64' as const),
        gives: ['f64'],
      });
    this.#host = {
      draw: this.#module.import('draw', { takes: ['i32', 'i32'], gives: [] }),
      tally: this.#module.import('tally', { takes: ['i32'], gives: [] }),
    };
    this.#functions = new Functions(
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
    const ofRate = (rate: PlanNode['rate']): NodeId[] =>
      nodes.flatMap(([id, node]) => (node.rate === rate ? [id] : []));
    const constants = take(ofRate('constant').length * 8);
    for (const [i, id] of ofRate('constant').entries()) this.#constants.set(id, constants + i * 8);
    const monthNumbers = take(plan.months * 8);
    for (const id of ofRate('month')) this.#monthly.set(id, take(plan.months * 8));
    const isWhole = nodes.length <= wholeAtMost;
    if (!isWhole) {
      this.#homes = new Map(
        nodes.flatMap(([id, node]) =>
          node.rate === 'trial' || node.rate === 'trial-month' ? [[id, take(2 * PAIR_BYTES)]] : [],
        ),
      );
    }
    this.#uniforms = take((this.#slots.places + 1) * PLACE_BYTES);
    for (const [id, node] of nodes) this.#placeDraw(id, node);
    this.#columnsAt = take(this.#columns.count * columnStride(this.#block));
    this.#causesAt = take(this.#block * 8);
    this.#shared = {
      plan,
      infinities: this.#infinities,
      isLean: !isCareful,
      layout: this.#layout,
      functions: this.#functions,
      siteOf: (node) => this.#site(node),
      scratch,
      constants: this.#constants,
      monthly: this.#monthly,
      monthNumbers,
      hostDraw: (site, trial) => this.#host.draw.call(site, trial),
    };
    const slots = new Map(
      this.#slots.slots.map((slot) => [`${slot.occurrence} ${slot.definition}`, slot.first]),
    );
    this.#places = {
      placeOf: (definition, occurrence) => slots.get(`${occurrence} ${definition}`) ?? 0,
      uniforms: this.#uniforms,
      tableAddress: (table) => this.#layout.tableAddress(this.#tables.indexOf(table)),
      normalTable: () => this.#layout.tableAddress(this.#tables.indexOf(normalTable())),
      exponentialTable: () => this.#layout.tableAddress(this.#tables.indexOf(exponentialTable())),
      stepsAddress: (id) => this.#steps.get(id) ?? 0,
      tallyAddress: (id) => this.#tallies.get(id) ?? 0,
      weightsAddress: (group, position) => this.#weightPlaces.get(`${group} ${position}`) ?? 0,
    };
  }

  #keepTable(table: Float64Array): void {
    if (!this.#tables.includes(table)) this.#tables.push(table);
  }

  #site(node: NodeId): number {
    const known = this.#sites.indexOf(node);
    return known >= 0 ? known : this.#sites.push(node) - 1;
  }

  /** Room for what a draw reads and counts. */
  #placeDraw(id: NodeId, node: PlanNode): void {
    if (node.kind !== 'draw') return;
    const method = this.#methods.get(id);
    if (method?.kind === 'formula') this.#tallies.set(id, this.#layout.take(PAIR_BYTES));
    if (method?.kind === 'steps') {
      this.#steps.set(id, this.#layout.take(method.steps.values.length * 16));
    }
    if (node.copula === undefined) return;
    const { group, position } = node.copula;
    const weights = this.#plan.copulas[group]?.factor[position] ?? [];
    const address = this.#layout.take(weights.length * 8);
    this.#weights.push({ address, weights });
    this.#weightPlaces.set(`${group} ${position}`, address);
  }

  emit(): EmittedKernel {
    const { places } = this.#slots;
    const dimensions = this.#sampler === 'sobol' ? Math.min(places, DIMENSIONS) : 0;
    const padded = Math.ceil(dimensions / 4) * 4;
    const keys = this.#layout.take(roundedPlaces(places - dimensions) * KEY_BYTES);
    const sobol: SobolLayout | undefined =
      dimensions === 0
        ? undefined
        : {
            current: this.#layout.take(4),
            state: this.#layout.take(padded * 4),
            steps: this.#layout.take(POINT_BITS * padded * 4),
            low: this.#layout.take(padded * LOW_BYTES),
            seeds: this.#layout.take(REPLICATES * dimensions * SEED_BYTES),
            dimensions,
          };
    const tally: TallyLayout = {
      block: this.#block,
      columns: this.#columns.count,
      values: this.#columnsAt,
      fineness: this.#fineness,
      descriptions: this.#layout.take(this.#columns.count * COLUMN_BYTES),
      running: this.#layout.take(this.#columns.count * RUNNING * 8),
      extremes: this.#layout.take(this.#columns.count * 16),
      counts: this.#layout.take(this.#columns.count * REPLICATES * binCount(this.#fineness) * 4),
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
    const bytes = this.#module.encode(this.#layout.pages);
    return {
      bytes,
      layout: {
        pages: this.#layout.pages,
        scratch: this.#shared.scratch,
        constants: this.#constants,
        monthly: this.#monthly,
        monthNumbers: this.#shared.monthNumbers,
        tables: this.#tables.map((table, i) => ({ address: this.#layout.tableAddress(i), table })),
        steps: this.#steps,
        weights: this.#weights,
        tallies: this.#tallies,
        keys,
        sobol,
        columns: this.#columnsAt,
        causes: this.#causesAt,
        tally,
      },
      methods: this.#methods,
      slots: this.#slots,
      sites: this.#sites,
      columns: this.#columns,
      fineness: this.#fineness,
      block: this.#block,
    };
  }

  /** The function `run`: (first group, groups, wanted trials) → whether anything was no number. */
  #writeRun(fills: readonly FunctionDraft[]): void {
    const draft = this.#module.function({ takes: ['i32', 'i32', 'i32'], gives: ['i32'] }, 'run');
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
    const any = draft.local('v128');
    const { sections, causes } = this.#sections(cell, trouble);

    draft.write(
      (out) => {
        for (const code of writing.prologue) code(out);
      },
      group.set(draft.parameter(0).get),
      at.columns.set(i32(0)),
      end.set(op('i32.mul', draft.parameter(1).get, i32(GROUP * 8))),
      any.set(splat(0)),
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
        advance(at.monthColumns, columnStride(this.#block)),
        advance(at.history, 2 * PAIR_BYTES),
        advance(at.month, 8),
        op('i32.lt_u', at.month.get, i32(this.#plan.months * 8)),
        AGAIN,
      );
    }
    for (const pair of PAIRS) {
      draft.write(any.set(or(any.get, isInfiniteOrNaN(trouble.get(pair)))));
      if (causes !== undefined) {
        draft.write(
          op('v128.store', at.columns.get, causes.get(pair), this.#causesAt + pair * PAIR_BYTES),
        );
      }
    }
    draft.write(
      at.columns.set(op('i32.add', at.columns.get, i32(HALF * 8))),
      at.uniforms.set(op('i32.add', at.uniforms.get, i32(HALF * 8))),
      op('i32.lt_u', at.uniforms.get, i32(PLACE_BYTES)),
      AGAIN,
      group.set(op('i32.add', group.get, i32(1))),
      op('i32.lt_u', at.columns.get, end.get),
      AGAIN,
      op('v128.any_true', any.get),
    );
  }

  /** Writes steps into the function at hand, or into pieces that it calls. */
  #writeSteps(writing: Writing, steps: readonly Step[]): void {
    if (this.#homes === undefined) {
      for (const step of steps) step(writing);
      return;
    }
    const { at } = writing;
    for (let start = 0; start < steps.length; start += PIECE) {
      const draft = this.#module.function({
        takes: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
        gives: [],
      });
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
      writing.write(
        draft.call(
          at.uniforms.get,
          at.monthUniforms.get,
          at.columns.get,
          at.monthColumns.get,
          at.month.get,
          at.history.get,
          at.count.get,
        ),
      );
    }
  }

  /** All steps in the order in which they run: what is computed once a trial, then month by month, and so on. */
  #sections(
    cell: () => Cell,
    trouble: Cell,
  ): {
    sections: { readonly steps: Step[]; readonly isLoop: boolean }[];
    causes: Cell | undefined;
  } {
    const plan = this.#plan;
    const causes = this.#isCareful ? cell() : undefined;
    const sections: { steps: Step[]; isLoop: boolean }[] = [];
    if (causes !== undefined) {
      sections.push({
        steps: [
          (writing) => {
            for (const pair of PAIRS) writing.write(causes.set(pair, splat(0)));
          },
        ],
        isLoop: false,
      });
    }
    const summaryCells = new Map<NodeId, Cell>();
    const factorCells = new Map<NodeId, Cell>();
    for (const [index, history] of plan.histories.entries()) {
      const isCarried = history.depth === 1 && this.#onlyLastMonth(index);
      if (isCarried) this.#carries.set(index, cell());
      else {
        const months = history.depth + plan.months;
        this.#histories.set(index, this.#layout.take(months * 2 * PAIR_BYTES));
      }
    }
    for (const [index, stage] of plan.stages.entries()) {
      const isLean = causes === undefined;
      const notice = (id: NodeId): Step[] =>
        isLean && this.#notices.always.has(id) ? [this.#notice(id, trouble)] : [];
      const once: Step[] = stage.trial.flatMap((id) => [this.#step(id), ...notice(id)]);
      const here = plan.definitions
        .map((definition, place) => ({ ...definition, place }))
        .filter((definition) => definition.stage === index);
      const asked = plan.asked
        .map((definition, place) => ({ ...definition, place }))
        .filter((definition) => definition.stage === index);
      for (const { node, kind, place } of here) {
        if (causes !== undefined && kind === 'quantity')
          once.push(this.#cause(node, place, causes));
      }
      for (const { node, kind, place } of asked) {
        if (kind === 'quantity') once.push(this.#store(node, place, false));
      }
      for (const id of stage.summaries) {
        const node = plan.nodes[id];
        if (node?.kind !== 'summary') continue;
        const own = cell();
        summaryCells.set(id, own);
        const factors = node.summary === 'npv' ? cell() : undefined;
        if (factors !== undefined) factorCells.set(id, factors);
        once.push((writing) => {
          for (const pair of PAIRS) {
            writing.write(own.set(pair, splat(INITIAL[node.summary])));
            if (factors !== undefined) writing.write(factors.set(pair, splat(1)));
          }
        });
      }
      for (const [history, { node, opening }] of plan.histories.entries()) {
        if (opening === undefined) continue;
        const from = Math.max(this.#stageOf(node), this.#knownFrom(opening));
        if (from === index) once.push(this.#openHistory(history, opening));
      }
      sections.push({ steps: once, isLoop: false });

      const loop: Step[] = [];
      for (const [history, { node }] of plan.histories.entries()) {
        const isSteady = plan.nodes[node]?.rate !== 'trial-month';
        if (isSteady && this.#stageOf(node) === index) loop.push(this.#remember(history, node));
      }
      for (const id of stage.loop) {
        loop.push(this.#step(id), ...notice(id));
        for (const [history, { node }] of plan.histories.entries()) {
          if (node === id) loop.push(this.#remember(history, node));
        }
      }
      for (const id of stage.summaries) {
        const own = summaryCells.get(id);
        if (own !== undefined) loop.push(this.#accumulate(id, own, factorCells.get(id)));
      }
      for (const { node, kind, place } of here) {
        if (causes !== undefined && kind === 'series') loop.push(this.#cause(node, place, causes));
      }
      for (const { node, kind, place } of asked) {
        if (kind === 'series') loop.push(this.#store(node, place, true));
      }
      for (const [history, { node }] of plan.histories.entries()) {
        const carry = this.#carries.get(history);
        if (carry === undefined || this.#stageOf(node) !== index) continue;
        loop.push((writing) => {
          for (const pair of PAIRS) {
            writing.write(carry.set(pair, this.#remembered(writing, history, node, pair)));
          }
        });
      }
      if (loop.length > 0) sections.push({ steps: loop, isLoop: true });

      const ends = stage.summaries.map((id): Step => {
        const node = plan.nodes[id];
        const own = summaryCells.get(id);
        return (writing) => {
          writing.define(id, (pair) => {
            const sum = own?.get(pair) ?? splat(NaN);
            return node?.kind === 'summary' && node.summary === 'mean'
              ? divide(sum, splat(plan.months))
              : sum;
          });
        };
      });
      ends.push(...stage.summaries.flatMap(notice));
      if (isLean) {
        ends.push(
          ...stage.loop
            .filter((id) => this.#notices.atEnd.has(id))
            .map((id) => this.#notice(id, trouble)),
        );
      }
      if (ends.length > 0) sections.push({ steps: ends, isLoop: false });
    }
    return { sections, causes };
  }

  /** The stage whose loop gives a history its values. */
  #stageOf(node: NodeId): number {
    return this.#stages.get(node) ?? 0;
  }

  /** The first stage that can read a value which changes by the trial at most. */
  #knownFrom(node: NodeId): number {
    const { stages } = this.#plan;
    const trial = stages.findIndex((stage) => stage.trial.includes(node));
    if (trial >= 0) return trial;
    return stages.findIndex((stage) => stage.summaries.includes(node)) + 1;
  }

  /** Whether nothing asks a history for anything but last month, in the loop that fills it. */
  #onlyLastMonth(history: number): boolean {
    const source = this.#plan.histories[history]?.node ?? 0;
    const stage = this.#stageOf(source);
    return (this.#readers.get(history) ?? []).every((id) => {
      const node = this.#plan.nodes[id];
      return node?.kind === 'lag' && node.lag === 1 && this.#stageOf(id) === stage;
    });
  }

  #infinityOfHistory(history: number): string {
    const { node = 0, opening = node } = this.#plan.histories[history] ?? {};
    return [node, opening].some((id) => this.#infinities[id] === 'never')
      ? 'never'
      : (this.#infinities[node] ?? 'none');
  }

  /** A value as a history holds it: overflow is made no number where *never* may stand too. */
  #remembered(writing: Writing, history: number, node: NodeId, pair: Pair): Code {
    const value = writing.value(node, pair);
    const isMixed =
      this.#isCareful &&
      this.#infinities[node] === 'overflow' &&
      this.#infinityOfHistory(history) !== 'overflow';
    return isMixed ? finite(value) : value;
  }

  #openHistory(history: number, opening: NodeId): Step {
    const { depth = 0 } = this.#plan.histories[history] ?? {};
    const carry = this.#carries.get(history);
    const address = this.#histories.get(history) ?? 0;
    return (writing) => {
      for (const pair of PAIRS) {
        const value = this.#remembered(writing, history, opening, pair);
        if (carry !== undefined) {
          writing.write(carry.set(pair, value));
          continue;
        }
        for (let month = 0; month < depth; month += 1) {
          const offset = address + month * 2 * PAIR_BYTES + pair * PAIR_BYTES;
          writing.write(op('v128.store', i32(0), value, offset));
        }
      }
    };
  }

  #remember(history: number, node: NodeId): Step {
    const address = this.#histories.get(history);
    const depth = this.#plan.histories[history]?.depth ?? 0;
    return (writing) => {
      if (address === undefined) return;
      for (const pair of PAIRS) {
        writing.write(
          op(
            'v128.store',
            writing.at.history.get,
            this.#remembered(writing, history, node, pair),
            address + depth * 2 * PAIR_BYTES + pair * PAIR_BYTES,
          ),
        );
      }
    };
  }

  /** Notes in which trials a definition was the first that was no number. */
  #cause(node: NodeId, place: number, causes: Cell): Step {
    const infinity = this.#infinities[node];
    return (writing) => {
      for (const pair of PAIRS) {
        const value = writing.value(node, pair);
        const isNothing = infinity === 'never' ? isNaN(value) : isInfiniteOrNaN(value);
        const isFirst = op('f64x2.eq', causes.get(pair), splat(0));
        const both = op('v128.and', isNothing, isFirst);
        writing.write(causes.set(pair, choose(splat(place + 1), causes.get(pair), both)));
      }
    };
  }

  /** Notices whether a value is not finite: 0 times it is then no number. */
  #notice(node: NodeId, trouble: Cell): Step {
    return (writing) => {
      for (const pair of PAIRS) {
        const spoilt = multiply(writing.value(node, pair), splat(0));
        writing.write(trouble.set(pair, add(trouble.get(pair), spoilt)));
      }
    };
  }

  #store(node: NodeId, asked: number, isMonthly: boolean): Step {
    const first = this.#columns.firsts[asked] ?? 0;
    const address = this.#columnsAt + first * columnStride(this.#block);
    return (writing) => {
      const base = isMonthly ? writing.at.monthColumns : writing.at.columns;
      for (const pair of PAIRS) {
        const value = writing.value(node, pair);
        writing.write(op('v128.store', base.get, value, address + pair * PAIR_BYTES));
      }
    };
  }

  #accumulate(id: NodeId, own: Cell, factors: Cell | undefined): Step {
    const node = this.#plan.nodes[id];
    return (writing) => {
      if (node?.kind !== 'summary') return;
      const { summary, of, discount } = node;
      const step = this.#isCareful ? summaryStep : leanSummaryStep;
      for (const pair of PAIRS) {
        const value = writing.value(of, pair);
        if (summary === 'npv' && factors !== undefined && discount !== undefined) {
          const rate = writing.value(discount, pair);
          const isKnown = !this.#isCareful || this.#infinities[discount] === 'none';
          const growth = isKnown ? rate : finite(rate);
          writing.write(
            factors.set(pair, multiply(factors.get(pair), add(splat(1), growth))),
            own.set(pair, add(own.get(pair), divide(value, factors.get(pair)))),
          );
        } else if (summary !== 'npv') {
          const month = isOfConditions(summary)
            ? truth(writing, of, value)
            : this.#isCareful && givesBack(summary) && this.#infinities[of] === 'overflow'
              ? finite(value)
              : value;
          const held = writing.draft.local('v128');
          writing.write(
            held.set(month),
            own.set(pair, step(summary, own.get(pair), held.get, writing.monthNumber())),
          );
        }
      }
    };
  }

  /** Computes one node. */
  #step(id: NodeId): Step {
    const node = this.#plan.nodes[id];
    switch (node?.kind) {
      case 'operation':
        return (writing) => {
          writing.define(id, (pair) => operationCode(writing, node, pair));
        };
      case 'draw': {
        const method = this.#methods.get(id);
        return (writing) => {
          if (method !== undefined) writeDraw(writing, this.#places, id, node, method);
        };
      }
      case 'lag':
        return (writing) => {
          writing.define(id, (pair) => this.#lag(writing, node.history, node.lag, pair));
        };
      case 'window':
        return (writing) => {
          this.#window(writing, id, node);
        };
      default:
        return () => undefined;
    }
  }

  #lag(writing: Writing, history: number, lag: number, pair: Pair): Code {
    const carry = this.#carries.get(history);
    if (carry !== undefined) return carry.get(pair);
    const { opening, depth = 0 } = this.#plan.histories[history] ?? {};
    if (lag > depth && opening !== undefined)
      return this.#remembered(writing, history, opening, pair);
    const address = this.#histories.get(history) ?? 0;
    return op(
      'v128.load',
      writing.at.history.get,
      address + (depth - lag) * 2 * PAIR_BYTES + pair * PAIR_BYTES,
    );
  }

  /** A summary of the months from `from` to `to` months ago: a loop of its own over the history. */
  #window(writing: Writing, id: NodeId, node: PlanNode & { kind: 'window' }): void {
    const { history, from, to, summary } = node;
    const { depth = 0 } = this.#plan.histories[history] ?? {};
    const address = (this.#histories.get(history) ?? 0) + depth * 2 * PAIR_BYTES;
    const { draft, at } = writing;
    const step = 2 * PAIR_BYTES;
    const [place, last] = [draft.local('i32'), draft.local('i32')];
    const sums = [draft.local('v128'), draft.local('v128')] as const;
    const isOverflow = this.#isCareful && this.#infinityOfHistory(history) === 'overflow';
    // Months before the first are left out: the loop begins at the first month at the earliest.
    const begin = op('i32.sub', at.history.get, i32(Math.min(from, depth) * step));
    const isBefore = op('i32.gt_s', i32(0), begin);
    writing.write(
      place.set(select(i32(0), begin, isBefore, 'i32')),
      last.set(op('i32.sub', at.history.get, i32(to * step))),
    );
    for (const pair of PAIRS) writing.write(sums[pair].set(splat(INITIAL[summary])));
    const length = draft.local('i32');
    writing.write(
      length.set(op('i32.sub', op('i32.add', last.get, i32(step)), place.get)),
      when(
        op('i32.gt_s', length.get, i32(0)),
        repeatWhile(
          op('i32.le_s', place.get, last.get),
          ...PAIRS.map((pair) => {
            const value = op('v128.load', place.get, address + pair * PAIR_BYTES);
            const month = isOverflow && givesBack(summary) ? finite(value) : value;
            return sums[pair].set(summaryStep(summary, sums[pair].get, month, splat(0)));
          }),
          place.set(op('i32.add', place.get, i32(step))),
        ),
      ),
    );
    // Of no months the sum is 0 and everything else no number.
    const months = op(
      'f64x2.splat',
      op('f64.convert_i32_u', op('i32.shr_u', length.get, i32(Math.log2(step)))),
    );
    writing.define(id, (pair) => {
      const sum = sums[pair].get;
      if (summary === 'sum') return sum;
      const isEmpty = op('i32x4.splat', op('i32.sub', i32(0), op('i32.le_s', length.get, i32(0))));
      return or(summary === 'mean' ? divide(sum, months) : sum, isEmpty);
    });
  }
}
