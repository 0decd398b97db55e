import type { StatementLine } from '#lib/analysis/statement.ts';
import { m } from '#lib/i18n/generated/messages.js';

/** What a line of the statement is called; what is owed depends on who owes it. */
export function lineName(line: Exclude<StatementLine, 'result'>, mean: number): string {
  switch (line) {
    case 'bookings':
      return m.statement_bookings();
    case 'finder_fees':
      return m.statement_finder_fees();
    case 'refunds':
      return m.statement_refunds();
    case 'chargebacks':
      return m.statement_chargebacks();
    case 'cost_of_sales':
      return m.statement_cost_of_sales();
    case 'acquisition':
      return m.statement_acquisition();
    case 'bad_debt':
      return m.statement_bad_debt();
    case 'fixed_costs':
      return m.statement_fixed_costs();
    case 'other':
      return m.statement_other();
    case 'operating_profit':
      return m.statement_operating_profit();
    case 'owed':
      return mean < 0 ? m.statement_owed_to_you() : m.statement_owed_by_you();
    default:
      return line satisfies never;
  }
}

/** How much of a hundred of sales a line takes, or adds, as a part of a sentence. */
export function partWords(line: StatementLine, share: number, count: string): string {
  const words = { count };
  switch (line) {
    case 'finder_fees':
      return m.statement_part_finder_fees(words);
    case 'refunds':
      return m.statement_part_refunds(words);
    case 'chargebacks':
      return m.statement_part_chargebacks(words);
    case 'cost_of_sales':
      return m.statement_part_cost_of_sales(words);
    case 'acquisition':
      return m.statement_part_acquisition(words);
    case 'bad_debt':
      return m.statement_part_bad_debt(words);
    case 'fixed_costs':
      return m.statement_part_fixed_costs(words);
    case 'owed':
      return share > 0 ? m.statement_part_owed_to_you(words) : m.statement_part_owed_by_you(words);
    default:
      return share > 0 ? m.statement_part_other(words) : m.statement_part_other_added(words);
  }
}
