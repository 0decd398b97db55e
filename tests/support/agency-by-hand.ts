import { Chance } from './chance.ts';
import { RandomDraws } from './random-draws.ts';

/** What a founder of an agency decides in these tests; the other numbers are the defaults of the model that ships. */
export interface AgencyDecisions {
  readonly baseFee: number;
  readonly industries: number;
  readonly hireAtLoad: number;
  readonly sameIndustryCases: number;
  readonly processDetail: number;
  readonly operationsStaffShare: number;
}

/** What one future of the agency comes to. */
export interface AgencyFuture {
  readonly takeHome: number;
  readonly lowestCash: number;
  readonly hours: number;
  readonly refundRate: number;
  readonly undoneShare: number;
}

export const PLANNED: AgencyDecisions = {
  baseFee: 400,
  industries: 2,
  hireAtLoad: 0.9,
  sameIndustryCases: 0.4,
  processDetail: 0.5,
  operationsStaffShare: 0.6,
};

export const OVERLOADED: AgencyDecisions = {
  baseFee: 250,
  industries: 5,
  hireAtLoad: 2,
  sameIndustryCases: 0.1,
  processDetail: 0.2,
  operationsStaffShare: 0.2,
};

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/**
 * The operations agency once more, as a loop over the months with draws of its own: an implementation that
 * shares nothing with the program that ships but the numbers.
 */
export function agencyFutures(
  decisions: AgencyDecisions,
  trials: number,
  seed: number,
): AgencyFuture[] {
  const draws = new RandomDraws(new Chance(seed));
  return Array.from({ length: trials }, () => agencyFuture(decisions, draws));
}

function agencyFuture(decisions: AgencyDecisions, draws: RandomDraws): AgencyFuture {
  const { baseFee, industries, hireAtLoad } = decisions;
  const { sameIndustryCases, processDetail, operationsStaffShare } = decisions;
  const priceSensitivity = draws.pert(0.8, 2, 3.5);
  const fullWinRate = draws.pert(0.15, 0.2, 0.3);
  const costPerLead = draws.lognormal(4.382026635, 0.5408656188);
  const leadsPerHour = draws.pert(0.02, 0.08, 0.2);
  const referralRate = draws.pert(0.005, 0.02, 0.05);
  const referralWinRate = draws.pert(0.2, 0.35, 0.5);
  const shopSales = draws.lognormal(7.94747605, 0.8112984282);
  const growthGood = draws.pert(-0.01, 0.02, 0.06);
  const growthBad = draws.pert(-0.08, -0.03, 0);
  const engagement = draws.pert(0.2, 0.5, 0.9);
  const needRate = draws.pert(0.02, 0.05, 0.1);
  const repeatRate = draws.beta(159.4376916, 85.58689212);
  const success = draws.normal(0.2, 0.6);
  const caseEffect = draws.pert(0.3, 0.9, 1.6);
  const processEffect = draws.pert(0.3, 0.8, 1.4);
  const engagementEffect = draws.pert(0.3, 1, 2);
  const spreadEffect = draws.pert(0.1, 0.4, 0.8);
  const overloadEffect = draws.pert(0.5, 1.5, 3);
  const turnaround = draws.pert(0.01, 0.04, 0.1);
  const churnGood = draws.pert(0.008, 0.0164, 0.03);
  const churnBad = draws.pert(0.1, 0.18, 0.35);
  const claimChance = draws.pert(0.1, 0.3, 0.6);
  const withheld = draws.pert(0.3, 0.6, 1);
  const angryChance = draws.pert(0.3, 0.5, 0.8);
  const salary = draws.pert(650, 950, 1500);
  const badDebt = draws.pert(0, 0.03, 0.1);

  const trust =
    0.25 * 0.5 +
    0.2 * 0.5 +
    0.25 * sameIndustryCases +
    0.15 * processDetail +
    0.15 * operationsStaffShare;
  const priceLevel = 0.6 * (baseFee / 400) + 0.4;
  const winRate =
    (0.05 + (fullWinRate - 0.05) * trust) * Math.exp(-priceSensitivity * (priceLevel - 1));

  let cash = 6_000;
  let lowestCash = cash;
  let isAlive = true;
  let marketShock = 0;
  let [good, bad, salesGood, salesBad] = [0, 0, 0, 0];
  let [praise, grievances, operators, recruits, owed, feesKept] = [0, 0, 0, 0, 0, 0];
  let [hours, bookings, refunds, shopMonths, undoneMonths] = [0, 0, 0, 0, 0];

  for (let month = 1; month <= 36; month += 1) {
    isAlive &&= cash >= 0;
    marketShock = 0.6 * marketShock + Math.sqrt(1 - 0.6 ** 2) * 0.15 * draws.normal(0, 1);
    const demand = Math.exp(marketShock - 0.15 ** 2 / 2);
    const salesShock = Math.exp(0.1 * draws.normal(0, 1) - 0.1 ** 2 / 2) * demand;
    const reputation = (praise - 12 * grievances) / (praise + grievances + 10);

    // Staff: who was hired last month starts; one goes where half the staff would do.
    const shops = good + bad;
    const leaves = operators > 0 && shops < 0.5 * (3 + 4 * (operators - 1)) ? 1 : 0;
    operators = isAlive ? operators + recruits - leaves : 0;
    const capacity = 3 + 4 * operators;
    recruits = shops > hireAtLoad * capacity && cash > 3 * salary ? 1 : 0;
    const load = shops / capacity;
    const overtime = clamp(load - 1, 0, 0.2);
    const undone = Math.max(0, shops - 1.2 * capacity);
    const undoneShare = shops === 0 ? 0 : undone / shops;
    const ownShops = isAlive ? clamp(shops - 4 * operators, 0, 3 * (1 + overtime)) : 0;
    const committed = (isAlive ? 12 : 0) + 20 * ownShops + 6 * operators;

    // Leads, proposals, contracts.
    const adSpend = isAlive ? Math.min(250, Math.max(0, cash)) : 0;
    const leads = draws.poisson(
      demand * (adSpend / costPerLead + (isAlive ? 12 * leadsPerHour : 0)),
    );
    const referred = draws.poisson(isAlive ? referralRate * clamp(1 + reputation, 0, 2) * good : 0);
    const proposals = Math.min(leads + referred, Math.floor(Math.max(0, 80 - 6 - committed) / 2));
    const referredProposals = Math.min(referred, proposals);
    const chance = clamp(winRate * (1 + 0.07 * Math.max(-1, reputation)), 0, 1);
    const won = isAlive
      ? draws.binomial(referredProposals, referralWinRate) +
        draws.binomial(proposals - referredProposals, chance)
      : 0;

    // Who is served well, who turns, who leaves.
    const logit =
      success +
      caseEffect * (sameIndustryCases - 0.5) +
      processEffect * (processDetail - 0.5) +
      engagementEffect * (engagement - 0.5) -
      spreadEffect * Math.max(0, industries - 1 - 0.5 * operators) -
      overloadEffect * Math.max(0, load - 1);
    const newGood = draws.binomial(won, 1 / (1 + Math.exp(-logit)));
    const spoilt = draws.binomial(
      good,
      clamp(0.02 + 0.1 * Math.max(0, load - 1) + undoneShare, 0, 1),
    );
    const saved = draws.binomial(bad, turnaround * (1 - undoneShare));
    const leftGood = draws.binomial(good - spoilt, churnGood);
    const leftBad = draws.binomial(bad - saved, churnBad);
    const claims = draws.binomial(leftBad, claimChance);
    const angry = draws.binomial(leftBad - claims, angryChance);
    const addons = isAlive ? draws.binomial(draws.binomial(good, needRate), repeatRate) : 0;
    const stayedGood = good - spoilt - leftGood;
    const stayedBad = bad - saved - leftBad;
    const perGood = good === 0 ? 0 : salesGood / good;
    const perBad = bad === 0 ? 0 : salesBad / bad;
    if (isAlive) {
      salesGood = perGood * stayedGood * (1 + growthGood) + perBad * saved + shopSales * newGood;
      salesBad =
        perBad * stayedBad * (1 + growthBad) + perGood * spoilt + shopSales * (won - newGood);
      good = stayedGood + saved + newGood;
      bad = stayedBad + spoilt + won - newGood;
    } else [good, bad, salesGood, salesBad] = [0, 0, 0, 0];
    praise = 0.92 * praise + stayedGood / 3;
    grievances = 0.92 * grievances + angry;

    // Money: the share of sales is paid a month later.
    const fees = baseFee * (good + bad);
    const share = 0.05 * (salesGood + salesBad) * salesShock;
    const refunded = Math.min(baseFee * claims, feesKept) + withheld * undoneShare * fees;
    feesKept += fees - refunded;
    const wages = salary * operators * (1 + 1.5 * overtime);
    cash +=
      fees +
      owed +
      400 * addons -
      refunded -
      wages -
      200 * won -
      200 * addons -
      0.029 * fees -
      adSpend -
      badDebt * owed -
      (isAlive ? 180 : 0);
    lowestCash = Math.min(lowestCash, cash);
    owed = share;

    hours += (isAlive ? 6 : 0) + committed + 2 * proposals;
    bookings += fees + share + 400 * addons;
    refunds += refunded;
    shopMonths += shops;
    undoneMonths += undone;
  }
  return {
    takeHome: cash - 6_000,
    lowestCash,
    hours,
    refundRate: refunds / bookings,
    undoneShare: undoneMonths / shopMonths,
  };
}
