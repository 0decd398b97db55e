/** The ways on from here for one creator: to promote others' products, to make one's own, or the one and later the other. */
export const PATHS = ['affiliate', 'producer', 'staged'] as const;
export type Path = (typeof PATHS)[number];

/** The shipped model of each. */
export const MODEL_OF: Readonly<Record<Path, string>> = {
  affiliate: 'affiliate',
  producer: 'digital-producer',
  staged: 'affiliate-first',
};

/** What one creator answers once, for all paths; numbers as expressions of the model language. */
export interface PathAnswers {
  readonly founder_hours: string;
  readonly starting_cash: string;
  readonly subscribers_at_start: string;
  readonly price: string;
  readonly reservation_wage: string;
  /** Months as an affiliate before a product is begun, on the staged path. */
  readonly wait: string;
  readonly isExpert: boolean;
  /** The skill one starts with, where the traits say something of it; else that of the models. */
  readonly starting_skill: string | undefined;
}

/** What the shipped models assume themselves; nine months of waiting are a guess. */
export const DEFAULT_ANSWERS: PathAnswers = {
  founder_hours: '80',
  starting_cash: '6000',
  subscribers_at_start: '0',
  price: '97',
  reservation_wage: '10',
  wait: '9',
  isExpert: true,
  starting_skill: undefined,
};

/** The answers that do not change what happens, only what it is held against. */
export const MEASURES = ['reservation_wage'] as const;

/**
 * What the answers replace in the program of a path, by name. A list that one already has becomes the opening
 * value of `subscribers`; where there is none the model stays as it shipped.
 *
 * @param isGated whether the staged path waits for the list that the model asks for, or builds in any case
 * @example
 * replacementsFor('staged', DEFAULT_ANSWERS).gate_month // => '10'
 */
export function replacementsFor(
  path: Path,
  answers: PathAnswers,
  isGated = false,
): Readonly<Record<string, string>> {
  const { founder_hours, starting_cash, subscribers_at_start, price, reservation_wage } = answers;
  return {
    founder_hours,
    starting_cash,
    price,
    reservation_wage,
    ...(answers.starting_skill === undefined ? {} : { starting_skill: answers.starting_skill }),
    ...(subscribers_at_start === '0'
      ? {}
      : { subscribers_at_start, 'subscribers[0]': 'round(subscribers_at_start)' }),
    ...(path === 'affiliate' ? {} : { expert: answers.isExpert ? '1' : '0' }),
    ...(path === 'staged' ? { gate_month: String(Number(answers.wait) + 1) } : {}),
    ...(path === 'staged' && !isGated ? { gate_list: '0' } : {}),
  };
}

/** One of the questions whose answer may turn the choice, and the other answers that are tried. */
export interface Trial {
  readonly question:
    'founder_hours' | 'starting_cash' | 'subscribers_at_start' | 'price' | 'expert';
  readonly grid: readonly number[];
}

export const TRIALS: readonly Trial[] = [
  { question: 'founder_hours', grid: [10, 20, 40, 160] },
  { question: 'starting_cash', grid: [1000, 2000, 12_000] },
  { question: 'price', grid: [10, 40, 200, 500] },
  { question: 'subscribers_at_start', grid: [0, 1000, 5000] },
  { question: 'expert', grid: [0, 1] },
];

/** The answers with another one to a question. */
export function answered(
  answers: PathAnswers,
  question: Trial['question'],
  value: number,
): PathAnswers {
  return question === 'expert'
    ? { ...answers, isExpert: value !== 0 }
    : { ...answers, [question]: String(value) };
}
