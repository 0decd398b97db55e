import type { Source } from '#lib/models/model.ts';

/**
 * Where the defaults of drop-servicing come from; addresses as read, years as stated there. A page without a date
 * has the year in which it was read.
 */
export const sources = {
  searchAds: {
    title: 'Search advertising benchmarks, 17,000 US campaigns',
    address:
      'https://www.blogarama.com/tools-blogs/256999-digital-information-world-blog/58639083-understanding-trends-search-advertising-conversion-rates-costs',
    year: '2024',
  },
  clickCountries: {
    title: 'Average cost per click by country',
    address: 'http://www.wordstream.com/blog/ws/2015/07/06/average-cost-per-click',
    year: '2015',
  },
  winback: {
    title: 'Marketing Metrics study quoted by J. Griffin, “Test your winback IQ”',
    address: 'http://theloyaltymaker.com/test-your-winback-iq/',
    year: '2001',
  },
  serviceFailure: {
    title: 'Simons & Kraus 2005, cited in Journal of Service Research',
    address: 'https://doi.org/10.1177/1094670519898521',
    year: '2020',
  },
  twelveToOne: {
    title: 'R. Newell-Legner, “Understanding Customers”, quoted',
    address: 'http://www.moarcustomers.com/blog/2016/2/5/the-heavy-price-of-service-failure',
    year: '2016',
  },
  agencyChurn: {
    title: 'Small agency client churn (Focus Digital)',
    address: 'https://yoursocialstrategy.co/blog/small-agency-client-churn-positioning',
    year: '2026',
  },
  chargebackRate: {
    title: 'Average e-commerce chargeback rate',
    address: 'https://chargeback.io/blog/average-e-commerce-chargeback-rate',
    year: '2024',
  },
  reviews: {
    title: 'M. Luca, “Reviews, Reputation, and Revenue”, Harvard Business School',
    address: 'http://www.hbs.edu/faculty/Pages/item.aspx?research=7563',
    year: '2011',
  },
  freelanceRates: {
    title: 'Payoneer freelancer income survey',
    address:
      'https://peoplemattersglobal.com/amp-compensation-benefits-freelancers-are-earning-more-since-the-pandemic-started-payoneer-study-32613',
    year: '2022',
  },
  freelanceHours: {
    title: 'Payoneer survey of freelancers',
    address:
      'https://lirneasia.net/2015/06/freelancers-work-an-average-of-36-hours-per-week-payoneer-survey-2015',
    year: '2015',
  },
  whiteLabel: {
    title: 'Margin of a white-label project',
    address: 'https://kayden.digital/en/blog/calculer-marge-projet-white-label',
    year: '2024',
  },
  freelancerFee: {
    title: 'Upwork freelancer service fees',
    address: 'https://support.upwork.com/hc/en-us/articles/211062538-Freelancer-Service-Fees',
    year: '2023',
  },
  clientFee: {
    title: 'Upwork fees explained',
    address: 'https://golance.com/de/blogs/upwork-fees-explained-2026',
    year: '2026',
  },
  deception: {
    title: 'Schweitzer, Hershey & Bradlow, “Promises and lies: restoring violated trust”',
    address: 'https://doi.org/10.1016/j.obhdp.2006.05.005',
    year: '2006',
  },
  clientRules: {
    title: 'Upwork client policies: no request for free work, no misleading profile',
    address: 'https://www.upwork.com/info/terms/client-policies/',
    year: '2026',
  },
  cards: {
    title: 'Card processing fees explained',
    address: 'https://feexivo.com/guides/payment-processing-explained',
    year: '2025',
  },
} as const satisfies Record<string, Source>;
