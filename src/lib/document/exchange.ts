import { listDefinitions, setDefinition } from '#lib/language/rewrite.ts';
import { scaleExpression } from '#lib/language/scale.ts';
import type { Assumption, Model } from '#lib/models/model.ts';
import type { Edit } from './edit.ts';

/** A currency, and what one unit of the shipped model's money is worth in it on a day. */
export interface Rate {
  readonly currency: string;
  readonly rate: number;
  readonly day: string;
}

function isMoney({ unit }: Assumption): boolean {
  return unit.startsWith('money');
}

/** The names of a model's amounts of money. */
export function moneyNames(model: Model): readonly string[] {
  return model.groups.flatMap(({ assumptions }) =>
    assumptions.filter(isMoney).map(({ name }) => name),
  );
}

/**
 * The document in another currency: every amount of the model, in the program, in its scenarios and the
 * target, at the given rate. What follows from other numbers follows them.
 *
 * @param names - the amounts of money, see `moneyNames`
 */
export function exchangeMoney({ currency, rate, day }: Rate, names: readonly string[]): Edit {
  return (document) => {
    const factor = rate / (document.exchange?.rate ?? 1);
    if (!(factor > 0 && Number.isFinite(factor))) return document;
    const change = (expression: string): string =>
      scaleExpression(expression, factor) ?? expression;
    const amounts = new Set(names);
    const program = listDefinitions(document.program)
      .filter(({ name, kind }) => kind === 'quantity' && amounts.has(name))
      .reduce(
        (text, { name, expression }) => setDefinition(text, name, change(expression)),
        document.program,
      );
    return {
      ...document,
      currency,
      exchange: { rate, day },
      program,
      target: Number((document.target * factor).toPrecision(4)),
      scenarios: document.scenarios.map((scenario) => ({
        ...scenario,
        replacements: Object.fromEntries(
          Object.entries(scenario.replacements).map(([name, expression]) => [
            name,
            amounts.has(name) ? change(expression) : expression,
          ]),
        ),
      })),
    };
  };
}

/** The model as it would ship in a currency that its money is worth `rate` of: its amounts and their limits. */
export function modelAtRate(model: Model, rate: number): Model {
  if (rate === 1) return model;
  const names = new Set(moneyNames(model));
  const program = listDefinitions(model.program)
    .filter(({ name }) => names.has(name))
    .reduce(
      (text, { name, expression }) =>
        setDefinition(text, name, scaleExpression(expression, rate) ?? expression),
      model.program,
    );
  return {
    ...model,
    program,
    groups: model.groups.map((group) => ({
      ...group,
      assumptions: group.assumptions.map((assumption) =>
        isMoney(assumption)
          ? {
              ...assumption,
              allowed: [assumption.allowed[0] * rate, assumption.allowed[1] * rate],
            }
          : assumption,
      ),
    })),
  };
}
