import type { Expression, Program } from '#lib/language/tree.ts';
import { Engine } from './engine.ts';
import type { Future } from './future.ts';
import type { RunSettings } from './results.ts';
import { planFor } from './settings.ts';

/**
 * Reads single futures of a run: everything that is defined, in every month. The values are those of the
 * run with the same program, settings and trial, bit for bit.
 */
export class Follower {
  readonly #program: Program;
  readonly #openings: readonly string[];
  readonly #engine: Engine;

  /** @throws PlanError or RangeError as `planFor` does */
  constructor(program: Program, settings: RunSettings) {
    const openings = openingsOf(program);
    const probed = { ...program, definitions: [...program.definitions, ...openings] };
    const asked = probed.definitions.map(({ name }) => name);
    const all: RunSettings = { ...settings, asked };
    this.#program = program;
    this.#openings = openings.map(({ name }) => name);
    this.#engine = new Engine(planFor(probed, all), all);
  }

  /** @throws RangeError `follow requires …` */
  follow(trial: number): Future {
    const { plan, kernel, settings } = this.#engine;
    if (!Number.isInteger(trial) || trial < 0 || trial >= settings.trials) {
      throw new RangeError('follow requires a trial of the run');
    }
    const first = trial - (trial % kernel.block);
    const count = Math.min(kernel.block, settings.trials - first);
    this.#engine.run(first, count, new Float64Array(plan.definitions.length));
    const { firsts, canBeNever } = kernel.outline.columns;
    const at = (column: number): number => {
      const value = kernel.column(column)[trial - first] ?? NaN;
      return canBeNever[column] === true || Number.isFinite(value) ? value : NaN;
    };
    const quantities = new Map<string, number>();
    const series = new Map<string, Float64Array>();
    for (const [index, { name, kind }] of plan.asked.entries()) {
      const column = firsts[index] ?? 0;
      if (kind === 'quantity') quantities.set(name, at(column));
      else
        series.set(
          name,
          Float64Array.from({ length: plan.months }, (_, month) => at(column + month)),
        );
    }
    const openings = new Map<string, number>();
    for (const { name, kind, opening } of this.#program.definitions) {
      const probe = openingName(name);
      if (kind === 'series' && opening === undefined) openings.set(name, 0);
      if (this.#openings.includes(probe)) openings.set(name, quantities.get(probe) ?? NaN);
      quantities.delete(probe);
    }
    return { trial, months: plan.months, quantities, series, openings };
  }
}

/** No name that a model can have. */
function openingName(name: string): string {
  return `${name}[0]`;
}

/** Opening values as quantities of their own. One with a draw would draw anew under another name. */
function openingsOf({ definitions }: Program): Program['definitions'][number][] {
  return definitions.flatMap((definition) =>
    definition.opening === undefined || draws(definition.opening)
      ? []
      : [
          {
            name: openingName(definition.name),
            kind: 'quantity' as const,
            expression: definition.opening,
            opening: undefined,
            line: definition.line,
          },
        ],
  );
}

function draws(expression: Expression): boolean {
  switch (expression.kind) {
    case 'draw':
      return true;
    case 'operation':
    case 'call':
      return expression.operands.some(draws);
    default:
      return false;
  }
}
