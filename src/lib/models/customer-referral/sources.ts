import type { Source } from '#lib/models/model.ts';
import { sources as shared } from '#lib/models/drop-servicing/sources.ts';

/** Where the defaults of the referral programme come from; addresses as read, years as stated there. */
export const sources = {
  winback: shared.winback,
  serviceFailure: shared.serviceFailure,
  twelveToOne: shared.twelveToOne,
  chargebackRate: shared.chargebackRate,
  cards: shared.cards,
  freelanceHours: shared.freelanceHours,
  shopConversion: {
    title: 'Conversion rate of online shops by industry (Statista)',
    address: 'https://statista.com/statistics/1106672/conversion-rate-by-industry',
    year: '2024',
  },
  shopConversionDynamicYield: {
    title: 'E-commerce conversion rate by industry (Dynamic Yield, through Oberlo)',
    address: 'https://www.oberlo.com/statistics/ecommerce-conversion-rate-by-industry',
    year: '2023',
  },
  beautyRepeat: {
    title: 'E-commerce benchmarks for beauty brands',
    address: 'https://blog.impmarketing.co/e-commerce-benchmarks-for-beauty-brands-2023/',
    year: '2023',
  },
  referralFunnel: {
    title: 'Referral funnel by industry, health and beauty (Extole)',
    address:
      'https://success.extole.com/en/articles/11199311-how-to-measure-and-benchmark-your-referral-program-success',
    year: '2025',
  },
  customersWhoRefer: {
    title: 'What is a good referral rate? (Referme IQ)',
    address: 'https://www.refermeiq.com/referral-program-benchmarks-what-is-a-good-referral-rate/',
    year: '2023',
  },
  referredStay: {
    title:
      'Schmitt, Skiera and Van den Bulte, “Referral Programs and Customer Value”, Journal of Marketing 75(1), quoted',
    address: 'http://brandfiercely.com/your-customer-referral-program-is-actually-profitable/',
    year: '2011',
  },
  supportTickets: {
    title: 'Post-purchase support ticket benchmarks',
    address: 'https://shipmentguard.io/post-purchase-support-ticket-benchmarks-report-2025-edition',
    year: '2025',
  },
} as const satisfies Record<string, Source>;
