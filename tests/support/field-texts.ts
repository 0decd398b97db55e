import type { FieldUnit } from '#lib/i18n/reading/field-unit.ts';
import type { Chance } from './chance.ts';

/** A text as somebody types it, for which field, and the numbers meant: one, or the ends of a range. */
export interface FieldText {
  readonly text: string;
  readonly unit: FieldUnit;
  readonly currency: string;
  readonly meant: readonly number[];
}

const DIGITS = {
  latin: { zero: 0x30, point: '.', group: ',' },
  arabic: { zero: 0x660, point: '٫', group: '٬' },
  persian: { zero: 0x6f0, point: '٫', group: '٬' },
  wide: { zero: 0xff10, point: '．', group: '，' },
} as const;
type Script = keyof typeof DIGITS;
const SCRIPTS = Object.keys(DIGITS) as Script[];

/** A number in the digits of a script, thousands in groups where asked. */
function digits(value: number, script: Script, isGrouped = false): string {
  const { zero, point, group } = DIGITS[script];
  const [whole = '', decimals] = String(value).split('.');
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return (decimals === undefined ? grouped : `${grouped}${point}${decimals}`).replace(
    /\d/g,
    (digit) => String.fromCodePoint(zero + Number(digit)),
  );
}

/** The ways to join two numbers to a range, in the words and signs of each language. */
const RANGES: readonly string[] = [
  'A to B',
  'A - B',
  'A-B',
  'A – B',
  'A–B',
  'A — B',
  'A … B',
  'A...B',
  'A~B',
  'A～B',
  'from A to B',
  'From A to B',
  'between A and B',
  'Between A to B',
  'A until B',
  'A إلى B',
  'A الى B',
  'A حتى B',
  'من A إلى B',
  'من A الى B',
  'من A حتى B',
  'بين A و B',
  'بين A وB',
  'ما بين A و B',
  'A到B',
  'A 至 B',
  '从A到B',
  '在A到B之间',
  'A和B之间',
  '介于A和B之间',
];

/** Numbers with a spread. */
const SPREADS: readonly string[] = ['A ± B', 'A±B', 'A plus or minus B', 'A +/- B', 'A正负B'];

/** How a percentage is marked: on the first number, on the last. */
const PERCENTS: readonly (readonly [first: string, last: string])[] = [
  ['#%', '#%'],
  ['#', '#%'],
  ['#', '#'],
  ['# %', '# %'],
  ['#٪', '#٪'],
  ['#', '#٪'],
  ['#％', '#％'],
  ['#', '# percent'],
  ['# percent', '# percent'],
  ['#', '# في المئة'],
  ['# بالمئة', '# بالمئة'],
  ['百分之#', '百分之#'],
];

const MONEY: Readonly<Record<string, readonly (readonly [first: string, last: string])[]>> = {
  USD: [
    ['#', '#'],
    ['$#', '$#'],
    ['$#', '#'],
    ['#$', '#$'],
    ['#', '# USD'],
    ['# USD', '# USD'],
    ['US$#', 'US$#'],
    ['#', '# dollars'],
    ['#', '# دولار'],
    ['#', '#美元'],
  ],
  SAR: [
    ['#', '# ريال'],
    ['#', '# ر.س'],
    ['# ر.س', '# ر.س'],
    ['# SAR', '# SAR'],
    ['#', '# riyals'],
  ],
  CNY: [
    ['￥#', '￥#'],
    ['¥#', '¥#'],
    ['#', '#元'],
    ['#元', '#元'],
    ['#', '# CNY'],
    ['#', '#块'],
  ],
};

const PAIRS = [
  [10, 15],
  [2.5, 40],
] as const;
const AMOUNTS = [
  [150, 300],
  [1200, 2500],
  [9.5, 12.25],
] as const;

function filled(
  form: string,
  [first, last]: readonly [string, string],
  a: string,
  b: string,
): string {
  const fill = (mark: string, number: string): string => mark.replace('#', number);
  return form
    .replace(/A(?![a-z])/, () => fill(first, a))
    .replace(/B(?![a-z])/, () => fill(last, b));
}

/** Every form with every mark, the numbers and scripts by turns: a table that can be looked through. */
export function fieldTable(): FieldText[] {
  const table: FieldText[] = [];
  const turn = <T>(list: readonly T[]): T => list[table.length % list.length] as T;
  for (const form of RANGES) {
    for (const marks of PERCENTS) {
      const [a, b] = turn(PAIRS);
      const script = turn(SCRIPTS);
      const text = filled(form, marks, digits(a, script), digits(b, script));
      table.push({ text, unit: 'share', currency: 'USD', meant: [a / 100, b / 100] });
    }
    for (const [currency, list] of Object.entries(MONEY)) {
      for (const marks of list) {
        const [a, b] = turn(AMOUNTS);
        const script = turn(SCRIPTS);
        const isGrouped = table.length % 3 === 0;
        const text = filled(
          form,
          marks,
          digits(a, script, isGrouped),
          digits(b, script, isGrouped),
        );
        table.push({ text, unit: 'money', currency, meant: [a, b] });
      }
    }
    for (const unit of ['count', 'hours', 'number'] as const) {
      const script = turn(SCRIPTS);
      const text = filled(form, ['#', '#'], digits(10, script), digits(40, script));
      table.push({ text, unit, currency: 'USD', meant: [10, 40] });
    }
  }
  for (const form of SPREADS) {
    for (const script of SCRIPTS) {
      const text = filled(form, ['#', '#'], digits(200, script), digits(50, script));
      table.push({ text, unit: 'money', currency: 'USD', meant: [150, 250] });
    }
  }
  return table;
}

/** What a writer may get wrong or leave open: then the text may be asked about, never misread. */
const SCALES: readonly (readonly [mark: string, power: number])[] = [
  ['#', 0],
  ['#', 0],
  ['#k', 3],
  ['#K', 3],
  ['# thousand', 3],
  ['#万', 4],
  ['#千', 3],
  ['# ألف', 3],
  ['# مليون', 6],
  ['# million', 6],
  ['#M', 6],
];

/** A text for a meaning drawn by chance, in a form, script, scale and mark drawn by chance. */
export function anyFieldText(chance: Chance): FieldText {
  const unit = chance.pick([
    'share',
    'share',
    'money',
    'money',
    'count',
    'hours',
    'number',
  ] as const);
  const decimal = chance.pick([1, 1, 1, 10, 100]);
  const number = (most: number): number => (1 + chance.below(most * decimal - 1)) / decimal;
  const most = unit === 'share' ? 100 : chance.pick([10, 100, 1000, 100_000]);
  const [a, b] = [number(most), number(most)].sort((x, y) => x - y) as [number, number];
  const script = chance.pick(SCRIPTS);
  const isGrouped = chance.below(2) === 0;
  const written = (value: number): string => digits(value, script, isGrouped);
  const isOne = chance.below(4) === 0;
  const form = isOne ? 'A' : chance.pick(RANGES);
  if (unit === 'share') {
    const marks = chance.pick(PERCENTS);
    const meant = isOne ? [a / 100] : [a / 100, b / 100];
    const text = isOne
      ? marks[1].replace('#', written(a))
      : filled(form, marks, written(a), written(b));
    return { text, unit, currency: 'USD', meant };
  }
  const [scale, power] = chance.pick(SCALES);
  const currency = chance.pick(Object.keys(MONEY));
  const marks =
    unit === 'money'
      ? chance.pick(MONEY[currency] as NonNullable<(typeof MONEY)[string]>)
      : (['#', '#'] as const);
  const scaled = (mark: string): string => mark.replace('#', scale);
  const both = [scaled(marks[0]), scaled(marks[1])] as const;
  const size = 10 ** power;
  return isOne
    ? { text: both[1].replace('#', written(a)), unit, currency, meant: [a * size] }
    : {
        text: filled(form, both, written(a), written(b)),
        unit,
        currency,
        meant: [a * size, b * size],
      };
}
