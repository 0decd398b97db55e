import { sources as shared } from '#lib/models/drop-servicing/sources.ts';
import type { Source } from '#lib/models/model.ts';

/** Where the defaults of the partner programme come from; addresses as read, years as stated there. */
export const sources = {
  searchAds: shared.searchAds,
  clickCountries: shared.clickCountries,
  winback: shared.winback,
  serviceFailure: shared.serviceFailure,
  twelveToOne: shared.twelveToOne,
  chargebackRate: shared.chargebackRate,
  reviews: shared.reviews,
  freelanceHours: shared.freelanceHours,
  cards: shared.cards,
  subscriptionChurn: {
    title: 'SaaS churn benchmarks: 3–5 % a month small, 1.5–3 % mid-size customers',
    address: 'https://knowledgelib.io/finance/saas-metrics/churn-benchmarks/2026',
    year: '2026',
  },
  trialConversion: {
    title: 'Free trial to paid without a card: 2–25 % in nine reports',
    address: 'https://www.analyticspack.com/metrics/6-free-to-paid',
    year: '2016',
  },
} as const satisfies Record<string, Source>;
