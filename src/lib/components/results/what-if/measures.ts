import { m } from '#lib/i18n/generated/messages.js';
import type { Unit } from '#lib/models/model.ts';
import type { Desk } from '#lib/state/context.ts';

/** What the result can be set against. */
export interface SecondMeasure {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly isMoreBetter: boolean;
}

/** Outputs that say something about people and not only about money, where a model has them. */
const OUTPUTS = ['fairness', 'take_home_per_hour', 'co_producer_hourly_pay'];

/** The chance that the cash runs out, that money is lost, and what the model says of pay. */
export function measuresOf({ model, words, workspace }: Desk): readonly SecondMeasure[] {
  if (model === undefined) return [];
  const chances: readonly SecondMeasure[] = [
    {
      name: model.roles.ruined,
      label: m.what_if_measure_ruin(),
      unit: 'chance',
      isMoreBetter: false,
    },
    {
      name: model.roles.loss,
      label: m.what_if_measure_loss(),
      unit: 'chance',
      isMoreBetter: false,
    },
  ];
  const outputs = model.outputs
    .filter(({ name }) => OUTPUTS.includes(name))
    .map(({ name, unit }) => ({
      name,
      unit,
      label: words.outputs[name]?.label ?? name,
      isMoreBetter: true,
    }));
  return [...chances, ...outputs].filter(({ name }) => workspace.expressions.has(name));
}
