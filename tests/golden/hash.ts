import { buildPlan } from '#lib/engine/plan/build.ts';
import type { Figures, Results } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import type { Program } from '#lib/language/tree.ts';
import { MODELS } from '#lib/models/index.ts';
import { Chance } from '../support/chance.ts';
import { randomModel } from '../support/random-model.ts';

// Nothing here needs Node: the same code gives the same hashes in a browser.

const MODELS_IN_ALL = 50;
const TRIALS = 3_000;

/** FNV-1a, 32 bits, over the bytes of numbers. */
class Hash {
  #state = 0x811c9dc5;
  readonly #view = new DataView(new ArrayBuffer(8));

  add(value: number | null): void {
    // Nothing has bytes of its own, and no number has many kinds of bytes.
    if (value === null || Number.isNaN(value)) this.#byte(value === null ? 1 : 2);
    else {
      this.#view.setFloat64(0, value, true);
      for (let i = 0; i < 8; i += 1) this.#byte(this.#view.getUint8(i));
    }
  }

  #byte(byte: number): void {
    this.#state = Math.imul(this.#state ^ byte, 0x01000193);
  }

  text(): string {
    return (this.#state >>> 0).toString(16).padStart(8, '0');
  }
}

function addFigures(hash: Hash, { mean, standardErrors, percentiles }: Figures): void {
  hash.add(mean);
  for (const error of ['mean', 'p5', 'p50', 'p95'] as const) hash.add(standardErrors[error]);
  for (const percentile of Object.values(percentiles)) hash.add(percentile);
}

function hashOf({ quantities, series, kept, paths }: Results): string {
  const hash = new Hash();
  for (const figures of quantities.values()) addFigures(hash, figures);
  for (const months of series.values()) for (const figures of months) addFigures(hash, figures);
  for (const values of [...kept.values(), ...paths.values()])
    values.forEach((one) => hash.add(one));
  return hash.text();
}

interface GoldenModel {
  readonly name: string;
  readonly program: Program;
  readonly months: number;
}

/** A program that can be run; `undefined` for the few random ones that cannot. */
function runnable(name: string, text: string, months: number): GoldenModel | undefined {
  const { program } = readProgram(text, months);
  if (program === undefined || !buildPlan(program, months).ok) return undefined;
  return { name, program, months };
}

function goldenModels(): GoldenModel[] {
  const models = [...MODELS.values()].flatMap(({ id, program, scenarios }) =>
    scenarios.flatMap(
      (scenario) =>
        runnable(`${id}, ${scenario.id}`, applyScenario(program, scenario.replacements), 36) ?? [],
    ),
  );
  for (let seed = 1; models.length < MODELS_IN_ALL; seed += 1) {
    const chance = new Chance(seed);
    const months = 1 + chance.below(12);
    const model = runnable(`random ${seed}`, randomModel(chance, 3 + chance.below(10)), months);
    if (model !== undefined) models.push(model);
  }
  return models;
}

/** A hash of everything that 50 models give, or every so manieth of them: name → hash. */
export function goldenHashes(every = 1): Record<string, string> {
  const models = goldenModels().filter((_, index) => index % every === 0);
  return Object.fromEntries(
    models.map(({ name, program, months }) => [
      name,
      hashOf(simulate(program, { trials: TRIALS, months, seed: 'golden', sampler: 'sobol' })),
    ]),
  );
}
