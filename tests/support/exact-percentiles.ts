import { createKernel } from '#lib/engine/kernel/kernel.ts';
import type { Figures, RunSettings } from '#lib/engine/results.ts';
import { PERCENTILES } from '#lib/engine/results.ts';
import { planFor } from '#lib/engine/settings.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';
import { programOf } from './engine-program.ts';

/** Every value of every column of a run, one column behind the other. */
function columnsOf(
  text: string,
  settings: RunSettings,
): { values: Float64Array; canBeNever: boolean }[] {
  const kernel = createKernel(planFor(programOf(text), settings), settings, { isCareful: true });
  const { count, canBeNever } = kernel.outline.columns;
  const columns = Array.from({ length: count }, (_, column) => ({
    values: new Float64Array(settings.trials),
    canBeNever: canBeNever[column] ?? false,
  }));
  for (let first = 0; first < settings.trials; first += kernel.block) {
    const size = Math.min(kernel.block, settings.trials - first);
    kernel.run(first, size);
    for (const [column, { values }] of columns.entries()) {
      values.set(kernel.column(column).subarray(0, size), first);
    }
  }
  return columns;
}

/**
 * Percentiles of a run that are not those of its own values, put in order, by type 7.
 *
 * @returns a sentence for each
 */
export function strayPercentiles(text: string, settings: RunSettings): string[] {
  const results = simulate(programOf(text), settings);
  const figures: (readonly [string, Figures])[] = [
    ...[...results.quantities].map(([name, own]) => [name, own] as const),
    ...[...results.series].flatMap(([name, months]) =>
      months.map((own, i) => [`${name} in month ${i + 1}`, own] as const),
    ),
  ];
  const order = new Map(figures);
  // Columns come in the order of the plan, as the maps of the results do within each kind.
  const plan = planFor(programOf(text), settings);
  const names = plan.asked.flatMap(({ name, kind }) =>
    kind === 'quantity'
      ? [name]
      : Array.from({ length: plan.months }, (_, i) => `${name} in month ${i + 1}`),
  );
  return columnsOf(text, settings).flatMap(({ values, canBeNever }, column) => {
    const name = names[column] ?? '';
    const own = order.get(name);
    if (own === undefined) return [`${name} has no figures`];
    const finite = values.filter(Number.isFinite).sort();
    const never = canBeNever ? values.filter((value) => value === Infinity).length : 0;
    return PERCENTILES.flatMap((rank) => {
      const exact = readPercentile((i) => finite[i]!, finite.length, never, rank / 100);
      const found = own.percentiles[rank];
      // The sign of a zero is not a figure.
      return found === exact || (found === 0 && exact === 0)
        ? []
        : [`P${rank} of ${name}: ${found} for ${exact}`];
    });
  });
}
