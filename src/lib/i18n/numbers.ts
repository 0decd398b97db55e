import { m } from './generated/messages.js';
import type { Locale } from './locale.ts';
import { formatNumber } from './written-numbers.ts';

// Reading needs much that writing does not: the shelf takes the latter alone.
export * from './written-numbers.ts';
export { readNumber, type NumberRead } from './reading/read-number.ts';

/**
 * A month of the plan in words.
 *
 * @example
 * formatMonth(9, 'zh-CN') // => '第 9 个月'
 */
export function formatMonth(month: number, locale: Locale): string {
  return m.month_number({ month: formatNumber(month, locale) }, { locale });
}
