import { type Amount, literalOf, valueOf } from './amount.ts';
import { plainDecimal } from './decimal.ts';
import type { Domain, FieldUnit } from './field-unit.ts';
import { expressionOf, inUnit, isInOrder, sorted } from './in-unit.ts';
import { ask, offersIn, type Outcome } from './outcome.ts';
import type { Phrase } from './phrase.ts';

/** What the field that is typed into counts, and in which money. */
export interface Field {
  readonly unit: FieldUnit;
  readonly domain: Domain;
  readonly currency: string;
  /** How much one unit of another currency is in this one, by its code. */
  readonly rates: Readonly<Record<string, number>>;
}

/** How unsure "about" may be, as parts of the number. */
const DOUBTS = [0.1, 0.25, 0.5];

/** Turns a phrase of numbers into an expression for a field, or into a question. */
export function readPhrase(phrase: Phrase, field: Field): Outcome {
  const troubled =
    withDigitOffers(phrase, field) ?? withMoney(phrase, field) ?? withMeasure(phrase, field);
  if (troubled !== undefined) return troubled;
  switch (phrase.kind) {
    case 'count':
      return readCount(phrase.amounts, field);
    case 'plus_minus':
      return readPlusMinus(phrase.amounts, field);
    case 'list':
      return readList(phrase.amounts, phrase.isJoinable, field);
  }
  const read = inUnit(phrase.amounts, field.unit, field.domain);
  if (!read.ok) {
    // Percent signs of a subtraction and the like are asked about in one go.
    return ask(
      read.key,
      read.ways.flatMap((way) => offersOf(phrase.kind, way)),
    );
  }
  const { amounts } = read;
  switch (phrase.kind) {
    case 'one':
      return within(amounts, field) ?? ok(expressionOf(amounts), 'number');
    case 'range':
    case 'hyphen':
      return readRange(phrase.kind, amounts, field);
    case 'about':
      return within(amounts, field) ?? ask('how_sure', offersOf('about', amounts));
    case 'least':
    case 'most':
      return within(amounts, field) ?? ask('one_sided', offersOf(phrase.kind, amounts));
    case 'either':
      return within(amounts, field) ?? ask('either', offersOf('either', amounts));
    case 'negative':
      return ask('below_zero_signs', offersOf('negative', amounts));
  }
}

function ok(expression: string, kind: 'number' | 'range' | 'three_point'): Outcome {
  return { ok: true, expression, kind };
}

/** What a phrase may stand for, its numbers being as the field counts them. */
function offersOf(kind: Phrase['kind'], amounts: readonly Amount[]): string[] {
  const [first, second] = amounts as readonly [Amount, Amount | undefined];
  switch (kind) {
    case 'about':
      if (valueOf(first) === 0) return [literalOf(first)];
      return DOUBTS.map((doubt) => scaled(first, 1 - doubt, 1 + doubt));
    case 'least':
      return [scaled(first, 1, 1.5), scaled(first, 1, 2)];
    case 'most':
      return [scaled(first, 0.5, 1), scaled(first, 0.75, 1)];
    case 'either':
      return [
        expressionOf(sorted(amounts)),
        `choose([${amounts.map(literalOf).join(', ')}], [${amounts.map(() => 1).join(', ')}])`,
      ];
    case 'negative':
      return [literalOf(first), literalOf({ ...first, isNegative: false })];
    case 'hyphen':
      return second === undefined || isInOrder(amounts)
        ? [expressionOf(amounts)]
        : [expressionOf(sorted(amounts)), written(valueOf(first) - valueOf(second), first)];
    default:
      return [expressionOf(sorted(amounts))];
  }
}

/** A range round a number; shares stay below all. */
function scaled(amount: Amount, down: number, up: number): string {
  const value = valueOf(amount);
  const [low, high] = [value * down, value * up].sort((a, b) => a - b) as [number, number];
  const most = amount.isPercent && value <= 1 ? Math.min(high, 0.999) : high;
  return `${written(low, amount)} to ${written(most, amount)}`;
}

/** A value in the notation of the number it comes from. */
function written(value: number, like: Amount): string {
  return like.isPercent ? `${plainDecimal(value * 100)}%` : plainDecimal(value);
}

function readRange(kind: 'range' | 'hyphen', amounts: readonly Amount[], field: Field): Outcome {
  if (!isInOrder(amounts)) {
    const isPair = amounts.length === 2;
    const key = kind === 'hyphen' ? 'difference' : isPair ? 'reversed' : 'out_of_order';
    return ask(key, offersOf(kind, amounts));
  }
  const expression = expressionOf(amounts);
  return within(amounts, field) ?? ok(expression, amounts.length === 3 ? 'three_point' : 'range');
}

/** `k of n` as what is known of a share after k successes in n tries: beta(1 + k, n − k + 1). */
function readCount(amounts: readonly [Amount, Amount], field: Field): Outcome {
  const [k, n] = amounts;
  const isWhole = amounts.every(
    (amount) =>
      !amount.isPercent &&
      amount.currency.length === 0 &&
      Number.isSafeInteger(valueOf(amount)) &&
      valueOf(amount) >= 0,
  );
  if (!isWhole) return ask('not_a_number');
  if (field.unit !== 'share' && field.unit !== 'number') return ask('share_of_tries');
  const [some, all] = [k, n].map((amount) => plainDecimal(valueOf(amount), 16)) as [string, string];
  if (valueOf(k) > valueOf(n)) return ask('more_than_all', [countOf(all, some)]);
  return ok(countOf(some, all), 'range');
}

function countOf(k: string, n: string): string {
  return `beta(${k} + 1, ${n} - ${k} + 1)`;
}

/** `200 ± 50` is 150 to 250, `200 ± 10%` is 180 to 220; `20% ± 5%` may be either. */
function readPlusMinus([middle, spread]: readonly [Amount, Amount], field: Field): Outcome {
  const around = (centre: Amount, width: number): Outcome => {
    const value = valueOf(centre);
    const low = written(value - Math.abs(width), centre);
    const high = written(value + Math.abs(width), centre);
    const ends = [value - Math.abs(width), value + Math.abs(width)];
    return outside(ends, field) ?? ok(`${low} to ${high}`, 'range');
  };
  if (spread.isPercent && !middle.isPercent && field.unit !== 'share') {
    const read = inUnit([middle], field.unit, field.domain);
    if (!read.ok) return ask(read.key);
    return around(middle, valueOf(middle) * valueOf(spread));
  }
  const read = inUnit([middle, spread], field.unit, field.domain);
  if (!read.ok) {
    const ways = read.ways.map((way) => around(way[0]!, valueOf(way[1]!)));
    return ask(
      read.key,
      ways.flatMap((way) => (way.ok ? [way.expression] : [])),
    );
  }
  const [centre, width] = read.amounts as readonly [Amount, Amount];
  if (!(middle.isPercent && spread.isPercent)) return around(centre, valueOf(width));
  const ways = [around(centre, valueOf(width)), around(centre, valueOf(centre) * valueOf(width))];
  return ask(
    'points_or_part',
    ways.flatMap((way) => (way.ok ? [way.expression] : [])),
  );
}

function readList(amounts: readonly Amount[], isJoinable: boolean, field: Field): Outcome {
  const joined: Amount = {
    ...amounts[0]!,
    digits: amounts.map(({ digits }) => digits).join(''),
    isThousandOrDecimal: false,
  };
  const whole = isJoinable ? offersFor([joined], field) : [];
  const isNear = valueOf(amounts[1]!) <= 20 * valueOf(amounts[0]!);
  // 1 234 and 1 234 567 are hardly ranges, and neither is a date.
  const isRange = amounts.length === 2 ? isNear || !isJoinable : !isJoinable && isInOrder(amounts);
  const ranges = isRange && amounts.length <= 3 ? offersFor(sorted(amounts), field) : [];
  return ask(isJoinable ? 'spaced' : 'several', [...ranges, ...whole]);
}

/** Every expression that numbers may stand for in a field. */
function offersFor(amounts: readonly Amount[], field: Field): string[] {
  const read = inUnit(amounts, field.unit, field.domain);
  return read.ok ? [expressionOf(read.amounts)] : read.ways.map(expressionOf);
}

/** A phrase with numbers that cannot be read as they stand: the same phrase with each that they may be. */
function withDigitOffers(phrase: Phrase, field: Field): Outcome | undefined {
  const troubled = phrase.amounts.find(({ trouble }) => trouble !== undefined);
  if (troubled?.trouble === undefined) return undefined;
  const choices = Math.max(...phrase.amounts.map(({ offers }) => offers.length));
  const offers = Array.from({ length: choices }, (_, choice) => {
    const amounts = phrase.amounts.map((amount): Amount => ({
      ...amount,
      digits: amount.offers[choice] ?? amount.offers[0] ?? amount.digits,
      trouble: undefined,
      offers: [],
      isThousandOrDecimal: false,
    }));
    const outcome = readPhrase({ ...phrase, amounts } as Phrase, field);
    return offersIn(outcome);
  }).flat();
  return ask(troubled.trouble, troubled.trouble === 'too_large' ? [] : offers);
}

/** What there is to ask about the currencies of a phrase. */
function withMoney(phrase: Phrase, field: Field): Outcome | undefined {
  const marked = phrase.amounts.filter(({ currency }) => currency.length > 0);
  const [first] = marked;
  if (first === undefined || field.unit === 'share') return undefined;
  const common = marked.reduce<readonly string[]>(
    (codes, { currency }) => codes.filter((code) => currency.includes(code)),
    first.currency,
  );
  const plain = { ...phrase, amounts: phrase.amounts.map(withoutMoney) } as Phrase;
  const asIs = readPhrase(plain, field);
  const offers = offersIn(asIs);
  if (common.length === 0) return ask('mixed_currencies');
  if (field.unit === 'count' || field.unit === 'hours') return ask('money_in_number', offers);
  if (common.includes(field.currency)) return undefined;
  const rate = common.map((code) => field.rates[code]).find((each) => each !== undefined);
  const exchanged = rate === undefined ? [] : exchangedOffers(plain, rate, field);
  return ask('foreign_currency', [...exchanged, ...offers], {
    words: { currency: field.currency },
  });
}

/** Hours where hours are not counted, people in an amount of money. */
function withMeasure(phrase: Phrase, field: Field): Outcome | undefined {
  const fitting = field.unit === 'hours' ? 'hours' : field.unit === 'count' ? 'counted' : undefined;
  const isStrange = ({ measure }: Amount): boolean => measure !== undefined && measure !== fitting;
  if (field.unit === 'number' || phrase.kind === 'count' || !phrase.amounts.some(isStrange)) {
    return undefined;
  }
  const amounts = phrase.amounts.map((amount): Amount => ({ ...amount, measure: undefined }));
  const outcome = readPhrase({ ...phrase, amounts } as Phrase, field);
  return ask('not_a_number', offersIn(outcome));
}

function withoutMoney(amount: Amount): Amount {
  return { ...amount, currency: [] };
}

/** The phrase with its amounts at a rate, to as many digits as a rate is good for. */
function exchangedOffers(phrase: Phrase, rate: number, field: Field): readonly string[] {
  const amounts = phrase.amounts.map((amount): Amount => {
    if (amount.isPercent) return amount;
    const digits = plainDecimal(Math.abs(valueOf(amount)) * rate, 4);
    return { ...amount, digits, exponent: 0, power: 0, isThousandOrDecimal: false };
  });
  return offersIn(readPhrase({ ...phrase, amounts } as Phrase, field));
}

function within(amounts: readonly Amount[], field: Field): Outcome | undefined {
  const found = outside(amounts.map(valueOf), field);
  if (found === undefined || !('key' in found) || found.key === 'above_all') return found;
  const positive = amounts.map((amount): Amount => ({ ...amount, isNegative: false }));
  return { ...found, offers: [expressionOf(sorted(positive))] };
}

/** Why values cannot be in a field; `undefined` when they can. */
export function outside(values: readonly number[], { domain, unit }: Field): Outcome | undefined {
  const write = unit === 'share' ? 'field_write_share' : 'field_write_above_zero';
  if (values.some((value) => value > domain.high)) return ask('above_all', [], { remedy: write });
  if (domain.isLowOpen && values.some((value) => value <= domain.low)) {
    return ask('not_above_zero', [], { remedy: 'field_write_above_zero' });
  }
  const remedy = unit === 'share' ? 'field_write_share' : 'field_write_from_zero';
  return values.some((value) => value < domain.low) ? ask('below_zero', [], { remedy }) : undefined;
}
