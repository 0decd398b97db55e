import { m } from '#lib/i18n/generated/messages.js';
import type { PathAnswers, Trial } from '#lib/models/creator/answers.ts';
import type { Unit } from '#lib/models/model.ts';

/** One question that is answered by a number. */
export interface Field {
  readonly name: Exclude<keyof PathAnswers, 'isExpert' | 'starting_skill'>;
  readonly label: () => string;
  readonly text: () => string;
  readonly unit: Unit;
  readonly allowed: readonly [low: number, high: number];
  /** Only one whole number makes sense, no range. */
  readonly isWhole?: true;
}

/** What is asked, in the order of asking; the switch of who is an expert stands behind the first part. */
export const SITUATION: readonly Field[] = [
  {
    name: 'founder_hours',
    label: m.path_hours,
    text: m.path_hours_text,
    unit: 'hours_per_month',
    allowed: [1, 744],
  },
  {
    name: 'starting_cash',
    label: m.path_cash,
    text: m.path_cash_text,
    unit: 'money',
    allowed: [0, 1e8],
  },
  {
    name: 'subscribers_at_start',
    label: m.path_list,
    text: m.path_list_text,
    unit: 'people',
    allowed: [0, 1e6],
  },
  {
    name: 'price',
    label: m.path_price,
    text: m.path_price_text,
    unit: 'money_per_order',
    allowed: [1, 1e6],
  },
];

export const MEASURED: readonly Field[] = [
  {
    name: 'reservation_wage',
    label: m.path_wage,
    text: m.path_wage_text,
    unit: 'money_per_hour',
    allowed: [0, 10_000],
  },
  {
    name: 'wait',
    label: m.path_wait,
    text: m.path_wait_text,
    unit: 'months',
    allowed: [1, 35],
    isWhole: true,
  },
];

/** What a question is called whose other answers were tried. */
export const TRIED_NAMES: Readonly<Record<Trial['question'], () => string>> = {
  founder_hours: m.path_tried_hours,
  starting_cash: m.path_tried_cash,
  price: m.path_tried_price,
  subscribers_at_start: m.path_tried_list,
  expert: m.path_tried_expert,
};
