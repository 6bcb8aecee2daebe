import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** `Opportunity`, `opportunities`; the same in a blade over a list, then in the query, encoded or not. */
const record = (one: string, many: string, type: string) => [
  { path: `/:view([dD]etails)/:entity(${one}|${many})/:id(\\d+)`, type },
  { query: `*blade=*:entity(${one}|${many}):slash(/|%2F|%2f):id(\\d+){*}?`, type },
];

/** Insightly: records and their names. Only the task form was seen, a plan; other forms by general signs. */
const profile: Profile = {
  format: 1,
  id: 'insightly',
  name: 'Insightly',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: '#entityname' }, record: 'url' }],
  fingerprint: [{ css: '#main-container #entityname' }, { css: '.metadata-row-title' }],
  forms: [],
  hosts: ['*://*.insightly.com/*'],
  records: [
    ...record('[oO]pportunity', '[oO]pportunities', 'deal'),
    ...record('[oO]rganisation', '[oO]rganisations', 'company'),
    ...record('[lL]ead', '[lL]eads', 'lead'),
    ...record('[cC]ontact', '[cC]ontacts', 'person'),
  ],
};

export default profile;
