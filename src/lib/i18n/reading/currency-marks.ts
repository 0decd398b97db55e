import { WORD_END } from './keywords.ts';

/** Signs and words for money, longest first where one begins another, each with the currencies it can mean. */
const MARKS: readonly (readonly [mark: string, codes: string])[] = [
  ['US\\$', 'USD'],
  ['CA\\$|C\\$', 'CAD'],
  ['AU\\$|A\\$', 'AUD'],
  ['HK\\$', 'HKD'],
  ['NZ\\$', 'NZD'],
  ['R\\$', 'BRL'],
  ['\\$', 'USD CAD AUD NZD HKD SGD MXN'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['¥', 'CNY JPY'],
  ['E£', 'EGP'],
  ['£', 'GBP EGP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['﷼', 'SAR QAR OMR YER IRR'],
  ['\u20c1', 'SAR'],
  ['ر\\.س\\.?', 'SAR'],
  ['د\\.إ\\.?', 'AED'],
  ['ج\\.م\\.?', 'EGP'],
  ['د\\.ك\\.?', 'KWD'],
  ['ر\\.ق\\.?', 'QAR'],
  ['ر\\.ع\\.?', 'OMR'],
  ['د\\.ب\\.?', 'BHD'],
  ['د\\.أ\\.?', 'JOD'],
];

/** Words, which end where letters end. */
const WORDS: readonly (readonly [word: string, codes: string])[] = [
  ['(?:us )?dollars?|دولارا?ت?|دولار[ًا]*(?: أمريكي| امريكي)?', 'USD CAD AUD NZD HKD SGD'],
  ['euros?|يورو', 'EUR'],
  ['pounds?|جنيه(?:ات|ا|ًا)?(?: مصري| مصرية)?', 'EGP GBP'],
  ['(?:saudi )?riyals?|(?:saudi )?rials?|sr|ريال(?:ات|ا|ًا)?(?: سعودي| سعودية)?', 'SAR QAR OMR YER'],
  ['dirhams?|dhs?|درهم(?:ا|ًا)?(?: إماراتي| اماراتي)?|دراهم', 'AED MAD'],
  ['dinars?|دينار(?:ا|ًا)?|دنانير', 'KWD JOD BHD IQD TND'],
  ['yuan|rmb|renminbi|يوان', 'CNY'],
  ['yen|ين', 'JPY'],
  ['rupees?|روبية', 'INR PKR'],
  ['lira|ليرة', 'TRY SYP LBP'],
];

/** Chinese words, which run into their neighbours. */
const CHINESE: readonly (readonly [word: string, codes: string])[] = [
  ['美元|美金|美刀', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元', 'JPY'],
  ['港币|港元', 'HKD'],
  ['沙特里亚尔|沙特里亚', 'SAR'],
  ['里亚尔', 'SAR QAR OMR'],
  ['迪拉姆', 'AED'],
  ['埃及镑', 'EGP'],
  ['人民币|块钱|元钱|块|元', 'CNY'],
];

/** The codes of currencies a person may type in this trade; those of the world's larger economies. */
const CODES =
  'USD EUR GBP SAR AED EGP CNY JPY INR KWD QAR OMR BHD JOD MAD TRY CAD AUD NZD HKD SGD CHF SEK NOK DKK BRL MXN KRW RUB ILS IQD PKR ZAR';

const RULES: readonly (readonly [pattern: RegExp, codes: readonly string[]])[] = [
  ...MARKS.map(([mark, codes]) => [new RegExp(mark, 'iuy'), codes.split(' ')] as const),
  ...CHINESE.map(([word, codes]) => [new RegExp(word, 'uy'), codes.split(' ')] as const),
  ...WORDS.map(
    ([word, codes]) => [new RegExp(`(?:${word})${WORD_END}`, 'iuy'), codes.split(' ')] as const,
  ),
  ...CODES.split(' ').map((code) => [new RegExp(`${code}${WORD_END}`, 'iuy'), [code]] as const),
];

/**
 * The sign or word for money that stands at a place of a text, and the currencies it can mean.
 *
 * @example
 * currencyAt('300元', 3) // => { length: 1, codes: ['CNY'] }
 */
export function currencyAt(
  text: string,
  at: number,
): { readonly length: number; readonly codes: readonly string[] } | undefined {
  for (const [pattern, codes] of RULES) {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > 0) return { length, codes };
  }
  return undefined;
}
