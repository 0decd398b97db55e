import { expect, it } from 'vitest';
import type { Figures, Results } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { Chance } from '../support/chance.ts';
import { countOf } from '../support/counts.ts';
import { randomProgram } from '../support/random-program.ts';

const MONTHS = 5;

function runOf(
  lines: readonly string[],
  trials: number,
  asked?: readonly string[],
): Results | undefined {
  const { program } = readProgram(lines.join('\n'), MONTHS);
  if (program === undefined) return undefined;
  const settings = { trials, months: MONTHS, seed: 'unrelated', sampler: 'random' } as const;
  return simulate(program, asked === undefined ? settings : { ...settings, asked });
}

/** The figures of each name, all digits and errors of them. */
function figuresOf({ quantities, series }: Results): Map<string, readonly Figures[]> {
  return new Map([...[...quantities].map(([name, own]) => [name, [own]] as const), ...series]);
}

/** The same lines in another order, each definition whole, with comments between them. */
function shuffled(lines: readonly string[], chance: Chance): string[] {
  const left = [...lines];
  return lines.flatMap(() => ['# a comment', left.splice(chance.below(left.length), 1)[0] ?? '']);
}

it(
  'under random draws no digit changes by unrelated lines, their order, comments, or what else is asked',
  { timeout: 300_000 },
  () => {
    const chance = new Chance(16);
    const programs = countOf(10, 400);
    for (let i = 0; i < programs; i += 1) {
      const lines = randomProgram(chance, 4 + chance.below(8));
      // Every value collected, and bins that narrow while the run goes on.
      const trials = i % 5 === 0 ? 20_000 : 3_000;
      const own = runOf(lines, trials);
      if (own === undefined) continue;
      const expected = figuresOf(own);
      const others = Array.from({ length: 30 }, (_, k) => `other_${k}[t] = normal(${k}, t)`);
      const found = [
        runOf([...lines, 'unrelated[t] = 1'], trials),
        runOf([...others, ...lines], trials),
        runOf(shuffled(lines, chance), trials),
        ...[...expected.keys()].slice(0, 3).map((name) => runOf(lines, trials, [name])),
      ];
      for (const results of found) {
        expect(results).toBeDefined();
        for (const [name, figures] of figuresOf(results!)) {
          const before = expected.get(name);
          if (before !== undefined) expect([i, name, figures]).toEqual([i, name, before]);
        }
      }
    }
  },
);
