import { sources as shared } from '#lib/models/drop-servicing/sources.ts';
import type { Source } from '#lib/models/model.ts';

/** Where the defaults of the operations agency come from; addresses as read, years as stated there. */
export const sources = {
  searchAds: shared.searchAds,
  winback: shared.winback,
  twelveToOne: shared.twelveToOne,
  agencyChurn: shared.agencyChurn,
  reviews: shared.reviews,
  freelanceHours: shared.freelanceHours,
  cards: shared.cards,
  baozun: {
    title: 'Baozun, fourth quarter and fiscal year 2018: services revenue over GMV',
    address:
      'https://ir.baozun.com/news-releases/news-release-details/baozun-announces-fourth-quarter-and-fiscal-year-2018-unaudited',
    year: '2018',
  },
  accountsPerManager: {
    title: 'How many accounts an agency account manager can handle',
    address:
      'https://practiq.dev/benchmarks/how-many-accounts-can-an-agency-account-manager-handle',
    year: '2026',
  },
  agencyExpansion: {
    title: 'Marketing agency client retention',
    address: 'https://dojobusiness.com/blogs/news/marketing-agency-client-retention',
    year: '2025',
  },
} as const satisfies Record<string, Source>;
