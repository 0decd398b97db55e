import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario } from '#lib/language/rewrite.ts';
import { MODELS } from '#lib/models/index.ts';
import { trialValues } from '../support/trial-values.ts';

const TRIALS = 40;
const CASES = [...MODELS.values()].flatMap((model) =>
  model.scenarios.map(
    ({ id, replacements }) =>
      [`${model.id}, ${id}`, applyScenario(model.program, replacements), model.roles] as const,
  ),
);

describe.each(CASES)('%s', (_name, text, roles) => {
  it('lives its first twelve months alike, however far one looks ahead', () => {
    const [short, long] = [trialValues(text, 12, TRIALS), trialValues(text, 24, TRIALS)];
    const apart: string[] = [];
    for (let trial = 0; trial < TRIALS; trial += 1)
      for (let month = 1; month <= 12; month += 1)
        if (!Object.is(short(roles.cash, month, trial), long(roles.cash, month, trial)))
          apart.push(`trial ${trial}, month ${month}`);
    expect(apart).toEqual([]);
  });

  it('counts in whole numbers from nothing up, and always knows its cash', () => {
    const counted = (readProgram(text).program?.definitions ?? []).filter(
      ({ kind, expression }) =>
        kind === 'series' &&
        expression.kind === 'draw' &&
        ['binomial', 'poisson'].includes(expression.family),
    );
    const at = trialValues(text, 24, TRIALS);
    const wrong: string[] = [];
    for (let trial = 0; trial < TRIALS; trial += 1)
      for (let month = 1; month <= 24; month += 1) {
        for (const { name } of counted) {
          const value = at(name, month, trial);
          if (!Number.isInteger(value) || value < 0) wrong.push(`${name} is ${value}`);
        }
        if (!Number.isFinite(at(roles.cash, month, trial))) wrong.push(`cash, month ${month}`);
      }
    expect(wrong).toEqual([]);
    expect(counted.length).toBeGreaterThan(0);
  });
});
