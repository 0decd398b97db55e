import { sources as shared } from '#lib/models/drop-servicing/sources.ts';
import type { Source } from '#lib/models/model.ts';

/** Where the defaults of affiliates and producers come from; addresses as read, years as stated there. */
export const sources = {
  winback: shared.winback,
  twelveToOne: shared.twelveToOne,
  chargebackRate: shared.chargebackRate,
  cards: shared.cards,
  reviews: shared.reviews,
  freelanceHours: shared.freelanceHours,
  ranking: {
    title: 'How long a page takes to rank, 2 million pages (Ahrefs, retold)',
    address:
      'https://pixelwork.agency/cuanto-tarda-una-pagina-en-clasificar-en-google-un-estudio-de-ahrefs/',
    year: '2017',
  },
  newPages: {
    title: 'New pages in the top ten within a year (Ahrefs, retold)',
    address: 'https://antzdesign.com/en/google-ranking-age-new-pages-study/',
    year: '2024',
  },
  optIn: {
    title: 'E-mail list growth statistics (Sumo and others, retold)',
    address: 'https://www.shno.co/marketing-statistics/email-list-growth-statistics',
    year: '2026',
  },
  listDecay: {
    title: 'Newsletter statistics (Worldmetrics)',
    address: 'https://worldmetrics.org/newsletter-statistics',
    year: '2026',
  },
  coursePages: {
    title: 'Course platforms: conversion benchmarks, refund rates and affiliate tools',
    address:
      'https://affiliateshop.com/articles/course-platform-deep-dive-conversion-benchmarks-refund-rates-affiliate-tools',
    year: '2025',
  },
  courseRefunds: {
    title: 'Refund rate of online courses',
    address: 'https://topmostlabs.com/refund-rate-reduction-courses-tactics-guide',
    year: '2025',
  },
  commissions: {
    title: 'How commissions are calculated on ClickBank',
    address:
      'https://affiliatemarketing.review/2024/11/16/how-are-commissions-calculated-on-clickbank',
    year: '2024',
  },
} as const satisfies Record<string, Source>;
