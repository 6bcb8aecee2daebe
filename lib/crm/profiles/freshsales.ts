import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

const record = (list: string, type: string) => [
  { path: `/crm/sales/${list}/:id(\\d+){*}?`, type },
  { path: `/${list}/:id(\\d+){*}?`, type },
];

/** Freshsales: hosts, records and requests are known, nothing of its pages. */
const profile: Profile = {
  format: 1,
  id: 'freshsales',
  name: 'Freshsales',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [],
  forms: [],
  hosts: ['*://*.myfreshworks.com/*', '*://*.freshsales.io/*'],
  records: [
    ...record('deals', 'deal'),
    ...record('accounts', 'company'),
    ...record('leads', 'lead'),
    ...record('contacts', 'person'),
  ],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PUT'],
      url: '*/api/:what(sales_activities|notes|tasks|appointments|phone_calls)*',
    },
  ],
};

export default profile;
