import { chanceAtLeast } from '#lib/analysis/answer.ts';
import { nearNow, pull, spreadOver, type Lever } from '#lib/analysis/lever.ts';
import { marginOf } from '#lib/engine/refinement.ts';
import type { Results } from '#lib/engine/results.ts';
import type { Work } from '#lib/state/worked.svelte.ts';
import { valuesOf, type Base } from './base.ts';

/** Two numbers moved at once. */
export interface GridQuestion {
  readonly first: Lever;
  readonly second: Lever;
  /** The quantity whose mean is set against the result. */
  readonly measure: string | undefined;
  readonly target: number;
}

export interface Grid {
  readonly question: GridQuestion;
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** A cell for each pair of values, by place of the second and then of the first; `undefined` until it is known. */
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

export interface Cell {
  /** The mean result. */
  readonly mean: number;
  /** Half the width of its 95 % interval. */
  readonly margin: number;
  /** How often the target is reached. */
  readonly success: number;
  /** The mean of the second measure. */
  readonly measure: number | undefined;
}

const SIDE = 9;
/** Futures of a cell: there are eighty-one. */
const TRIALS = 4096;

/** Runs a model at pairs of values: every second of them first, then the others. */
export function gridWork(base: Base, question: GridQuestion): Work<Grid> {
  const { measure } = question;
  const first = spreadOver(nearNow(question.first), SIDE);
  const second = spreadOver(nearNow(question.second), SIDE);
  const names = [base.result, ...(measure === undefined ? [] : [measure])];
  const places = second.flatMap((two, row) =>
    first.map((one, column) => ({
      row,
      column,
      isCoarse: row % 2 === 0 && column % 2 === 0,
      program: () => pull(pull(base.program, question.first, one), question.second, two),
    })),
  );
  return async (ask, publish) => {
    const cells = second.map(() => first.map((): Cell | undefined => undefined));
    for (const isCoarse of [true, false]) {
      const lot = places.filter((place) => place.isCoarse === isCoarse);
      const all = await ask(lot.map(({ program }) => base.run(program(), names, TRIALS)));
      if (all === undefined) return;
      for (const [index, { row, column }] of lot.entries()) {
        const [results, line] = [all[index], cells[row]];
        if (results !== undefined && line !== undefined)
          line[column] = cellOf(results, base.result, question);
      }
      publish({ question, first, second, cells: cells.map((line) => [...line]) }, !isCoarse);
    }
  };
}

function cellOf(
  results: Results,
  result: string,
  { measure, target }: GridQuestion,
): Cell | undefined {
  const figures = results.quantities.get(result);
  if (figures === undefined) return undefined;
  return {
    mean: figures.mean,
    margin: marginOf(figures.standardErrors.mean, results),
    success: chanceAtLeast(results.sampler, valuesOf(results, result), target).share,
    measure: measure === undefined ? undefined : results.quantities.get(measure)?.mean,
  };
}
