import type { Source } from './model.ts';

/** A currency that documents are offered in, and what one US dollar was worth in it on a day. */
export interface Currency {
  readonly code: string;
  readonly perDollar: number;
  /** The day of the rate, ISO 8601. */
  readonly day: string;
  /** Held by the central bank at a fixed rate to the dollar. */
  readonly isPegged: boolean;
  readonly source: Source | undefined;
}

/** The models ship in US dollars; the riyal and the dirham are pegged to it, the other rates move every day. */
export const CURRENCIES: readonly Currency[] = [
  { code: 'USD', perDollar: 1, day: '2024-11-20', isPegged: true, source: undefined },
  {
    code: 'SAR',
    perDollar: 3.75,
    day: '2024-11-20',
    isPegged: true,
    source: undefined,
  },
  { code: 'AED', perDollar: 3.6725, day: '2024-11-20', isPegged: true, source: undefined },
  {
    code: 'EGP',
    perDollar: 49.74,
    day: '2024-11-20',
    isPegged: false,
    source: {
      title: 'Ahram Online: Central Bank of Egypt, closing rates',
      address:
        'https://english.ahram.org.eg/NewsContent/3/12/535622/Business/Economy/Exchange-rate-in-Egypt-nears-EGP--for-first-time-s.aspx',
      year: '2024',
    },
  },
  {
    code: 'CNY',
    perDollar: 7.1358,
    day: '2024-07-24',
    isPegged: false,
    source: {
      title: 'Xinhua: market exchange rates in China',
      address: 'https://english.news.cn/20240724/7e86b08b9ecb4debaaaeeb70487c2299/c.html',
      year: '2024',
    },
  },
];

/**
 * How much one unit of each offered currency is worth in another one.
 *
 * @param perDollar what a dollar is worth in that one; as offered when not given
 * @returns an empty record for a currency that is not offered and has no rate
 */
export function ratesInto(
  currency: string,
  perDollar = CURRENCIES.find(({ code }) => code === currency)?.perDollar,
): Readonly<Record<string, number>> {
  if (perDollar === undefined) return {};
  return Object.fromEntries(CURRENCIES.map((each) => [each.code, perDollar / each.perDollar]));
}
