import { describe, expect, it } from 'vitest';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';
import { Chance } from '../support/chance.ts';
import { countOf } from '../support/counts.ts';
import { createOracle } from '../support/mathjs-oracle.ts';
import { oracleModel } from '../support/oracle-model.ts';

const TRIALS = 50;

/** mathjs takes exp, log and powers from the machine, which may be off in the last places. */
function isClose(a: number, b: number): boolean {
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The lines in another order: it does not matter to a program. */
function shuffled(lines: readonly string[], chance: Chance): string[] {
  const left = [...lines];
  return lines.map(() => left.splice(chance.below(left.length), 1)[0]!);
}

/** Where the engine and mathjs differ, how many values were compared, and how many were numbers. */
function compare(lines: readonly string[], months: number, chance: Chance, seed: string) {
  const { program } = readProgram(shuffled(lines, chance).join('\n'), months);
  if (program === undefined) return undefined;
  const { kept, paths } = simulate(program, { trials: TRIALS, months, seed, sampler: 'random' });
  const own = (name: string, trial: number): number[] => {
    const path = paths.get(name);
    if (path === undefined) return [kept.get(name)![trial]!];
    return [...path.subarray(trial * months, (trial + 1) * months)];
  };
  const oracle = createOracle(lines, months);
  const troubles: string[] = [];
  const compared = { values: 0, numbers: 0 };
  for (let trial = 0; trial < TRIALS; trial += 1) {
    for (const [name, values] of oracle((draw) => own(draw, trial))) {
      const found = own(name, trial);
      values.forEach((value, i) => {
        compared.values += 1;
        if (Number.isFinite(value)) compared.numbers += 1;
        if (isClose(found[i]!, value)) return;
        troubles.push(`${name} in month ${i + 1}, trial ${trial}: ${found[i]!} for ${value}`);
      });
    }
  }
  return { troubles: troubles.slice(0, 3), ...compared };
}

describe('mathjs, told our draws and evaluating the same text', () => {
  it('comes to the same values', { timeout: 600_000 }, () => {
    const programs = countOf(100, 1_000);
    const chance = new Chance(1_522);
    let [legal, values, numbers] = [0, 0, 0];
    for (let i = 0; legal < programs; i += 1) {
      const months = 2 + chance.below(6);
      const lines = oracleModel(chance, 3 + chance.below(7));
      const found = compare(lines, months, chance, `oracle ${i}`);
      if (found === undefined) {
        expect(i, 'most programs are legal').toBeLessThan(3 * legal + 100);
        continue;
      }
      legal += 1;
      values += found.values;
      numbers += found.numbers;
      expect(found.troubles, `${lines.join('\n')}\nmonths ${months}`).toEqual([]);
    }
    expect(numbers / values, 'most values are numbers').toBeGreaterThan(0.5);
  });
});
