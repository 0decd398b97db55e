import { isTicked, textOf } from '#lib/checklists/answers.ts';
import type { Checklist, Remark } from '#lib/checklists/checklist.ts';
import { learn, likePert, putBelief } from '#lib/checklists/learning.ts';
import { NAME, nameOf, PARTNERS, SERVICES } from './partners.ts';

/** That a partner serves a need, as the partner programme ships with it. */
const PARTNER_FIT = likePert(0.05, 0.15, 0.3);

/** Each new client against the six kinds of service: what we do ourselves, and which partner does the rest. */
export const clientNeeds: Checklist = {
  id: 'client-needs',
  models: ['partner-programme'],
  sections: [
    { id: 'ours', fields: SERVICES.map((service) => ({ id: `ours_${service}`, kind: 'tick' })) },
  ],
  list: {
    id: 'clients',
    columns: [NAME, ...SERVICES.map((id) => ({ id, kind: 'tick' as const }))],
  },
  verdicts: ['empty', 'covered', 'gaps'],
  figures: ['clients', 'referred', ...SERVICES.map((service) => `need_${service}`)],
  remarks: [...SERVICES.flatMap((service) => [`gap_${service}`, `match_${service}`])],
  assess: ({ answers, rows, lists }) => {
    const isOurs = (service: string): boolean => isTicked(answers, `ours_${service}`);
    const needs = SERVICES.map((service) => ({
      service,
      count: rows.filter((row) => isTicked(row.answers, service)).length,
    })).filter(({ count }) => count > 0);
    const partners = lists[PARTNERS] ?? [];
    const notOurs = needs
      .filter(({ service }) => !isOurs(service))
      .map(({ service, count }) => ({
        service,
        count,
        able: partners.filter((partner) => textOf(partner.answers, 'service') === service),
      }));
    const remarks = notOurs.flatMap(({ service, able }): Remark[] =>
      able.length === 0
        ? [{ key: `gap_${service}` }]
        : able.map((partner) => ({ key: `match_${service}`, of: nameOf(partner) })),
    );
    /** Every need that is not ours, put to every partner. */
    const asked = partners.length * notOurs.reduce((sum, { count }) => sum + count, 0);
    const served = notOurs.reduce((sum, { count, able }) => sum + count * able.length, 0);
    const outside = rows.filter((row) =>
      SERVICES.some((service) => isTicked(row.answers, service) && !isOurs(service)),
    );
    return {
      verdict:
        needs.length === 0
          ? { key: 'empty', tone: 'wait' }
          : remarks.some(({ key }) => key.startsWith('gap_'))
            ? { key: 'gaps', tone: 'wait' }
            : { key: 'covered', tone: 'go' },
      figures: [
        { key: 'clients', value: rows.length, unit: 'number' },
        { key: 'referred', value: outside.length, unit: 'number' },
        ...needs.map(({ service, count }) => ({
          key: `need_${service}`,
          value: count,
          unit: 'number' as const,
        })),
      ],
      remarks,
      puts: asked === 0 ? [] : [putBelief('partner_fit', learn(PARTNER_FIT, served, asked))],
    };
  },
};
