import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';

// Prints the headline figures of shipped models as a Markdown table: npx tsx scripts/model-figures.ts [MODEL]…
// These are the tables of docs/model-changes.md.

const TRIALS = 160_000;
const asked = process.argv.slice(2);
const money = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : Math.round(value).toLocaleString('en-US');
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

console.log('| model, scenario | mean | median | P5–P95 | loss | ruin | never breaks even |');
console.log('|---|--:|--:|--:|--:|--:|--:|');
for (const { id, program, scenarios, months, roles } of MODELS.values()) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  for (const scenario of scenarios) {
    const { result, loss, ruined, breakEven } = roles;
    const reading = readProgram(applyScenario(program, scenario.replacements), months);
    if (reading.program === undefined) throw new Error(`${id}, ${scenario.id} has issues`);
    const { quantities } = simulate(reading.program, {
      trials: TRIALS,
      months,
      seed: 'figures',
      sampler: 'random',
      asked: [result, loss, ruined, breakEven],
    });
    const figures = quantities.get(result);
    const range = ([5, 95] as const)
      .map((percentile) => money(figures?.percentiles[percentile]))
      .join(' to ');
    const chances = [
      quantities.get(loss)?.mean,
      quantities.get(ruined)?.mean,
      quantities.get(breakEven)?.never,
    ].map((share) => percent(share ?? Number.NaN));
    const cells = [money(figures?.mean), money(figures?.percentiles[50]), range, ...chances];
    console.log(`| ${id}, ${scenario.id} | ${cells.join(' | ')} |`);
  }
}
