import { PERCENTILES, type Percentile, type Results } from '#lib/engine/results.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';

/** In how many months a customer brings back what he cost, over the futures in which that is known. */
export interface Payback {
  readonly percentiles: Readonly<Partial<Record<Percentile, number | null>>>;
  /** The share of these futures in which he never does, 0 to 1. */
  readonly never: number;
}

/**
 * Months until an average customer has brought back what it cost to win him: the acquisition cost over what one
 * customer contributes in one month, never (Infinity) where that is nothing or less, by trial.
 *
 * A program may say so itself (`payback_months`). One that says what a customer is expected to bring, and for how
 * many months he stays, has one over the other as his contribution. For all others it is the gross profit of the
 * horizon over all months in which there was a customer. These follow from what is kept: all who were won and are
 * gone at the end were lost, and the churn that happened is those lost over customers at the start of months; at
 * the end of months there are as many more as are left at the last.
 *
 * @returns `undefined` where the program does not have these figures; no number (NaN) where nobody was won or lost
 */
export function paybackOf({ kept }: Pick<Results, 'kept'>): Float64Array | undefined {
  const told = kept.get('payback_months');
  // A margin below 0 would have it back before it was spent.
  if (told !== undefined) return told.map((months) => (months < 0 ? Infinity : months));
  const cost = kept.get('customer_acquisition_cost');
  const contribution = contributionOf(kept);
  return (
    contribution &&
    cost?.map((each, trial) => {
      // Lists of one run are equally long.
      const monthly = contribution[trial]!;
      if (Number.isNaN(monthly) || Number.isNaN(each)) return NaN;
      return monthly > 0 ? each / monthly : Infinity;
    })
  );
}

/** What one customer contributes in one month, by trial. */
function contributionOf(kept: Results['kept']): Float64Array | undefined {
  const expected = kept.get('expected_lifetime_value');
  const stays = kept.get('expected_months');
  // Lists of one run are equally long, here and below.
  if (expected && stays) return expected.map((each, trial) => each / stays[trial]!);
  const value = kept.get('lifetime_value');
  const won = kept.get('total_new_customers');
  const left = kept.get('customers_at_end');
  const churn = kept.get('realised_churn');
  if (!value || !won || !left || !churn) return undefined;
  return value.map((each, trial) => {
    const customerMonths = (won[trial]! - left[trial]!) / churn[trial]! + left[trial]!;
    return (each * won[trial]!) / customerMonths;
  });
}

/** Reads percentiles and the share of *never* from months by trial; `undefined` where no trial knows. */
export function paybackFigures(months: Float64Array): Payback | undefined {
  const known = months.filter((each) => !Number.isNaN(each)).sort();
  const count = known.filter((each) => each < Infinity).length;
  if (known.length === 0) return undefined;
  const never = known.length - count;
  return {
    percentiles: Object.fromEntries(
      PERCENTILES.map((percentile) => [
        percentile,
        readPercentile((index) => known[index]!, count, never, percentile / 100),
      ]),
    ),
    never: never / known.length,
  };
}
