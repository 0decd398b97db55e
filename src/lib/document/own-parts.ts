import { describeExpression } from '#lib/language/describe.ts';
import { listDefinitions, rightHandSides } from '#lib/language/rewrite.ts';
import type { Assumption, Model, ModelWords, Output, Words } from '#lib/models/model.ts';

/** The group of the numbers that a user added to a model. */
export const OWN = 'own';

/**
 * The model with what a user added to its text: numbers and ranges as assumptions, quantities that follow
 * from others as outputs, series as series.
 */
export function withOwnParts(model: Model, program: string): Model {
  const shipped = rightHandSides(model.program);
  const added = listDefinitions(program).filter(
    ({ name, kind }) => kind !== 'opening' && !shipped.has(name),
  );
  if (added.length === 0) return model;
  const assumptions: Assumption[] = [];
  const outputs: Output[] = [];
  const series: Output[] = [];
  for (const { name, kind, expression } of added) {
    const { shape } = describeExpression(expression);
    if (kind === 'series') series.push({ name, unit: 'number' });
    else if (shape === 'formula') outputs.push({ name, unit: 'number' });
    else {
      assumptions.push({
        name,
        unit: 'number',
        kind: shape === 'constant' ? 'given' : 'unknown',
        allowed: [-Infinity, Infinity],
        grade: 'guess',
        sources: [],
      });
    }
  }
  return {
    ...model,
    groups: assumptions.length === 0 ? model.groups : [...model.groups, { id: OWN, assumptions }],
    outputs: [...model.outputs, ...outputs],
    series: [...model.series, ...series],
  };
}

/** The words of the model with those of what a user added: its name, and the comment behind it. */
export function withOwnWords(words: ModelWords, program: string, group: string): ModelWords {
  const own: Record<string, Words> = Object.fromEntries(
    listDefinitions(program)
      .filter(({ name, kind }) => kind !== 'opening' && !(name in words.assumptions))
      .map(({ name, comment }) => [name, { label: name.replaceAll('_', ' '), text: comment }]),
  );
  return {
    ...words,
    groups: { ...words.groups, [OWN]: group },
    assumptions: { ...own, ...words.assumptions },
    outputs: { ...own, ...words.outputs },
  };
}
