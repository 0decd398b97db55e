import { sources as shared } from '#lib/models/drop-servicing/sources.ts';
import type { Source } from '#lib/models/model.ts';

/**
 * Where the defaults of the operations agency come from; addresses as read, years as stated there. A page without a
 * date has the year in which it was read.
 */
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
  shopsPerOperator: {
    title: 'How many AliExpress shops one operator can run: three to five',
    address: 'https://m.xeeger.com/article/32937',
    year: '2026',
  },
  whenToHire: {
    title: 'Agency capacity planning: hire when a load of 80% lasts for weeks',
    address: 'https://agencypro.app/blog/agency-capacity-planning-guide',
    year: '2026',
  },
  labourLaw: {
    title: 'China: overtime of at most 36 hours a month, paid at 150% or more',
    address:
      'http://enghunan.gov.cn/hneng/Services/Work/LaborRights/202506/t20250628_33722408.html',
    year: '2024',
  },
  agencyExpansion: {
    title: 'Marketing agency client retention',
    address: 'https://dojobusiness.com/blogs/news/marketing-agency-client-retention',
    year: '2025',
  },
} as const satisfies Record<string, Source>;
