/** What a word between or beside numbers can say. */
export type Keyword =
  | 'to'
  | 'and'
  | 'or'
  | 'from'
  | 'between'
  | 'about'
  | 'plus_minus'
  | 'of'
  /** 中: "of" with the whole in front. */
  | 'among'
  /** من: "from" in front of a number, "of" between two. */
  | 'from_of'
  | 'least'
  | 'most'
  | 'percent'
  | 'hours'
  | 'counted'
  /** Days, weeks and the like: another measure than hours. */
  | 'time'
  /** A word that changes nothing, such as 有 in 5 个中有 1 个. */
  | 'filler';

/** Where a word of English or Arabic ends: Chinese may follow it without a blank. */
export const WORD_END = '(?!(?!\\p{Script=Han})[\\p{L}\\p{M}_])';

/** Words of English and Arabic, which end where letters end. */
const WORDS: readonly (readonly [keyword: Keyword, words: string])[] = [
  ['plus_minus', 'plus or minus|plus/minus|plus-minus|give or take|زائد أو ناقص|زائد او ناقص'],
  ['of', 'out of|of|in|من أصل|من اصل|من بين'],
  ['percent', 'per ?cents?|pct|percentage|بالمئة|بالمائة|بالمية|في المئة|في المائة|في المية'],
  [
    'least',
    'at least|more than|no less than|not less than|above|over|minimum|على الأقل|على الاقل|لا يقل عن|لا تقل عن|أكثر من|اكثر من|فوق',
  ],
  [
    'most',
    'at most|up to|less than|no more than|not more than|below|under|maximum|على الأكثر|على الاكثر|لا يزيد عن|لا تزيد عن|لا يتجاوز|أقل من|اقل من|بحد أقصى',
  ],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|circa|ca\\.?|or so|ish|more or less|حوالي|حوالى|تقريبا|تقريبًا|تقريباً|نحو|قرابة|ما يقارب',
  ],
  ['between', 'in between|between|ما بين|بين'],
  ['from', 'from|ابتداء من|ابتداءً من'],
  ['to', 'up until|until|till|through|to|إلى|الى|إلي|الي|حتى|لغاية|لحد'],
  ['from_of', 'من'],
  ['and', 'and|و'],
  ['or', 'or|أو|او|ام|أم'],
  ['hours', 'hours?|hrs?|h|ساعات|ساعة|ساعه'],
  [
    'counted',
    'people|persons?|customers?|clients?|leads?|orders?|times|شخصا|شخصًا|شخص|أشخاص|عميل|عميلا|عميلًا|عملاء|زبون|زبائن|طلبات|طلب|طلبا|طلبًا|مرات|مرة',
  ],
  [
    'time',
    'minutes?|mins?|days?|weeks?|months?|years?|دقيقة|دقائق|يوم|أيام|ايام|أسبوع|أسابيع|شهر|أشهر|شهور|سنة|سنوات',
  ],
];

/** Words that stand right in front of a number without a blank. */
const ATTACHED: readonly (readonly [keyword: Keyword, words: string])[] = [
  ['and', 'و(?= ?(?:\\d|\\p{Sc}|[A-Z]{1,2}\\$|\\p{Script=Han}))'],
  ['to', 'ل(?= ?\\d)|لـ ?(?=\\d)'],
];

/** Words of Chinese, which run into their neighbours. */
const CHINESE: readonly (readonly [keyword: Keyword, words: string])[] = [
  ['plus_minus', '正负|加减'],
  ['percent', '百分之'],
  ['least', '至少|最少|不少于|不低于|以上|超过|多于|起码'],
  ['most', '至多|最多|不多于|不超过|不高于|以内|以下|少于|低于'],
  ['about', '大约|大概|约莫|左右|上下|差不多|约'],
  ['between', '之间|介于'],
  ['from', '从|在|自'],
  ['to', '到|至'],
  ['and', '和|与|跟|及'],
  ['or', '或者|或是|或'],
  ['hours', '个?小时|个?钟头'],
  ['time', '分钟|天|周|个?星期|个?月|年'],
  ['among', '(?:个|次|人|位)?(?:里面|里|中|当中)有?'],
  ['counted', '个|次|人|位|名|单|件|家'],
  ['filler', '有'],
];

const SIGNS: readonly (readonly [keyword: Keyword, signs: string])[] = [
  ['plus_minus', '±|\\+/-|\\+-|＋/－'],
  ['about', '≈|≃|≅'],
  ['to', '[–—―]+|[~〜∼⁓〰]+|…+|\\.{2,}|→|->'],
  ['least', '>=|≥|>'],
  ['most', '<=|≤|<'],
  ['percent', '%'],
];

const rules = (
  list: readonly (readonly [keyword: Keyword, words: string])[],
  after = '',
): [pattern: RegExp, keyword: Keyword][] =>
  list.map(([keyword, words]) => [new RegExp(`(?:${words})${after}`, 'iuy'), keyword]);

const RULES = [...rules(ATTACHED), ...rules(WORDS, WORD_END), ...rules(CHINESE), ...rules(SIGNS)];

/**
 * The word of ours that stands at a place of a text, in any of our languages.
 *
 * @example
 * keywordAt('10 إلى 15', 3) // => { length: 3, keyword: 'to' }
 */
export function keywordAt(
  text: string,
  at: number,
): { readonly length: number; readonly keyword: Keyword } | undefined {
  for (const [pattern, keyword] of RULES) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return { length, keyword };
  }
  return undefined;
}
