import { FAMILIES } from '#lib/distributions/index.ts';
import { OPERATIONS } from '#lib/engine/plan/operate.ts';
import type { NodeId, Plan, PlanNode } from '#lib/engine/plan/plan.ts';
import { methodOf } from '#lib/engine/draws/method.ts';
import { slotsOf } from '#lib/engine/draws/slots.ts';
import { streamKey } from '#lib/engine/random/streams.ts';
import { type Uniforms, uniformsOf } from '#lib/engine/random/uniforms.ts';
import type { HeldParameter, Sampler } from '#lib/engine/results.ts';
import { fillDraws, type Held, togetherUniforms } from './draws.ts';
import { loopOf } from './loops.ts';
import { type Accumulator, accumulatorOf, fillWindow } from './summaries.ts';

/** Takes the values of one asked definition, in the order of `plan.asked`; month 0 is a quantity's. */
export type Sink = (asked: number, month: number, values: Float64Array, count: number) => void;

/** Runs blocks of trials of one plan, and remembers what went wrong in them. */
export interface Evaluator {
  /** The most trials a call of `run` may take. */
  readonly blockSize: number;
  run(firstTrial: number, count: number, sink: Sink): void;
  /** Draws whose parameters were held, in all blocks so far, one entry a draw of the plan. */
  held(): HeldParameter[];
  /** Trials that gave no number so far, by the definition that first caused it, in the order of `plan.definitions`. */
  causes(): Float64Array;
}

/** Computes one node for `count` trials in one month. */
type Step = (month: number, firstTrial: number, count: number) => void;

function hasNoNumber(values: Float64Array, count: number): boolean {
  let found = false;
  // i stays below `count`, at most the length of the array.
  for (let i = 0; i < count; i += 1) found ||= values[i] !== values[i];
  return found;
}

/** As many trials as keep the histories of a block below about 32 MB, at most 256. */
function defaultBlockSize(plan: Plan): number {
  const kept = Math.max(1, plan.histories.length * plan.months);
  let size = 256;
  while (size > 8 && size * kept > 4_194_304) size /= 2;
  return size;
}

/**
 * Makes the evaluator of a plan: each node in turn, for a block of trials at a time.
 *
 * Every node has one array with a value for each trial of the block, constants too, so that there is
 * one way of reading a value. This is what the model means; faster engines are held to it.
 */
export function createEvaluator(
  plan: Plan,
  seed: string,
  sampler: Sampler,
  blockSize: number = defaultBlockSize(plan),
): Evaluator {
  const values = plan.nodes.map(() => new Float64Array(blockSize));
  const histories = plan.histories.map(() => new Float64Array(blockSize * plan.months));
  const monthly = new Map<NodeId, Float64Array>();
  const tallies = new Map<NodeId, Held>();
  const { slots } = slotsOf(plan);
  const luckOf = (definition: string, occurrence: number, month: number): Uniforms => {
    const slot = slots.find(
      (one) => one.definition === definition && one.occurrence === occurrence,
    );
    const key = streamKey(seed, definition, occurrence);
    return uniformsOf(sampler, key, month, (slot?.first ?? 0) + Math.max(0, month - 1));
  };
  const nothing = new Float64Array(blockSize);
  const valuesOf = (id: NodeId | undefined): Float64Array =>
    (id === undefined ? undefined : values[id]) ?? nothing;

  const drawStep = (node: PlanNode & { kind: 'draw' }, id: NodeId): Step => {
    const family = FAMILIES.get(node.family);
    if (family === undefined) throw new Error(`createEvaluator requires the family ${node.family}`);
    const { definition, occurrence } = node.stream;
    const method = methodOf(plan, node);
    const out = valuesOf(id);
    const parameters = node.parameters.map(valuesOf);
    const within =
      node.within === undefined
        ? undefined
        : ([valuesOf(node.within[0]), valuesOf(node.within[1])] as const);
    const tally: Held = { held: 0, draws: 0 };
    tallies.set(id, tally);
    const { copula } = node;
    const together = copula === undefined ? undefined : plan.copulas[copula.group];
    const luck = new Map<number, Uniforms>();
    const luckIn = (month: number): Uniforms => {
      if (copula === undefined || together === undefined)
        return luckOf(definition, occurrence, month);
      const members = together.members.map((member) =>
        luckOf(member.definition, member.occurrence, month),
      );
      return togetherUniforms(members, together, copula.position);
    };
    const isMonthly = node.rate === 'trial-month';
    return (now, firstTrial, count) => {
      const month = isMonthly ? now : 0;
      const uniforms = luck.get(month) ?? luckIn(month);
      luck.set(month, uniforms);
      fillDraws(out, uniforms, method, family, parameters, within, firstTrial, count, tally);
    };
  };

  const stepOf = (id: NodeId): Step => {
    const node = plan.nodes[id];
    const out = valuesOf(id);
    switch (node?.kind) {
      case 'operation': {
        const [a, b, c] = [0, 1, 2].map((operand) => valuesOf(node.operands[operand]));
        const loop = loopOf(node.operation);
        return (_month, _first, count) =>
          loop(out, a ?? nothing, b ?? nothing, c ?? nothing, count);
      }
      case 'draw':
        return drawStep(node, id);
      case 'lag': {
        const history = histories[node.history] ?? nothing;
        const opening = valuesOf(plan.histories[node.history]?.opening);
        return (month) => {
          const start = (month - node.lag - 1) * blockSize;
          out.set(start < 0 ? opening : history.subarray(start, start + blockSize));
        };
      }
      case 'window': {
        const history = histories[node.history] ?? nothing;
        return (month, _first, count) => {
          const first = Math.max(1, month - node.from);
          fillWindow(out, node.summary, history, blockSize, first, month - node.to, count);
        };
      }
      default:
        return () => undefined;
    }
  };

  // What does not depend on the trial is computed once, here.
  for (const [id, node] of plan.nodes.entries()) {
    if (node.kind === 'constant') valuesOf(id).fill(node.value);
    if (node.rate !== 'month') continue;
    const table = Float64Array.from({ length: plan.months }, (_, index) => {
      if (node.kind !== 'operation') return index + 1;
      const [a = 0, b = 0, c = 0] = node.operands.map(
        (operand) => monthly.get(operand)?.[index] ?? valuesOf(operand)[0],
      );
      return OPERATIONS[node.operation](a, b, c);
    });
    monthly.set(id, table);
  }

  const stages = plan.stages.map((stage, index) => {
    const accumulators = stage.summaries.map((id): [Float64Array, Accumulator] => {
      const node = plan.nodes[id];
      if (node?.kind !== 'summary') throw new Error('createEvaluator requires summaries in order');
      const discount = node.discount === undefined ? undefined : valuesOf(node.discount);
      return [valuesOf(node.of), accumulatorOf(node.summary, valuesOf(id), plan.months, discount)];
    });
    const here = plan.definitions.flatMap((definition, place) =>
      definition.stage === index ? [{ ...definition, place }] : [],
    );
    const asked = plan.asked.flatMap((definition, place) =>
      definition.stage === index ? [{ ...definition, place }] : [],
    );
    return {
      trial: stage.trial.map(stepOf),
      loop: stage.loop.map((id) => ({
        step: stepOf(id),
        values: valuesOf(id),
        histories: plan.histories.flatMap(({ node }, at) => (node === id ? [at] : [])),
      })),
      /** Histories of what does not change with the month and trial both. */
      steady: plan.histories.flatMap(({ node }, at) => {
        const definition = plan.definitions.find((d) => d.node === node);
        const isSteady = plan.nodes[node]?.rate !== 'trial-month';
        return isSteady && (definition?.stage ?? 0) === index ? [{ at, node }] : [];
      }),
      accumulators,
      quantities: here.filter(({ kind }) => kind === 'quantity'),
      series: here.filter(({ kind }) => kind === 'series'),
      askedQuantities: asked.filter(({ kind }) => kind === 'quantity'),
      askedSeries: asked.filter(({ kind }) => kind === 'series'),
    };
  });

  const causeCounts = new Float64Array(plan.definitions.length);
  const causes = new Int32Array(blockSize);
  const findCauses = (definition: number, found: Float64Array, count: number): void => {
    if (!hasNoNumber(found, count)) return;
    for (let i = 0; i < count; i += 1) {
      if (found[i] !== found[i] && causes[i] === -1) {
        causes[i] = definition;
        causeCounts[definition] = (causeCounts[definition] ?? 0) + 1;
      }
    }
  };

  const run = (firstTrial: number, count: number, sink: Sink): void => {
    causes.fill(-1);
    for (const stage of stages) {
      for (const step of stage.trial) step(0, firstTrial, count);
      for (const { node, place } of stage.quantities) findCauses(place, valuesOf(node), count);
      for (const { node, place } of stage.askedQuantities) sink(place, 0, valuesOf(node), count);
      for (const [, accumulator] of stage.accumulators) accumulator.start(count);
      for (let month = 1; month <= plan.months; month += 1) {
        for (const [id, table] of monthly) valuesOf(id).fill(table[month - 1] ?? NaN, 0, count);
        for (const { at, node } of stage.steady) {
          histories[at]?.set(valuesOf(node), (month - 1) * blockSize);
        }
        for (const { step, values: found, histories: kept } of stage.loop) {
          step(month, firstTrial, count);
          for (const at of kept) histories[at]?.set(found, (month - 1) * blockSize);
        }
        for (const [of, accumulator] of stage.accumulators) accumulator.take(of, month, count);
        for (const { node, place } of stage.series) findCauses(place, valuesOf(node), count);
        for (const { node, place } of stage.askedSeries) sink(place, month, valuesOf(node), count);
      }
      for (const [, accumulator] of stage.accumulators) accumulator.finish(count);
    }
  };

  return {
    blockSize,
    run,
    held: () =>
      [...tallies].map(([id, { held, draws }]) => {
        const node = plan.nodes[id];
        if (node?.kind !== 'draw') throw new Error('held requires draws');
        const { definition, occurrence } = node.stream;
        return { definition, occurrence, family: node.family, held, draws };
      }),
    causes: () => causeCounts,
  };
}
