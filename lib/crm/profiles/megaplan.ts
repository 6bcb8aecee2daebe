import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** Megaplan: addresses of cards are known, nothing of its pages. */
const profile: Profile = {
  format: 1,
  id: 'megaplan',
  name: 'Megaplan',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [],
  forms: [],
  hosts: [
    '*://*.megaplan.ru/*',
    '*://*.megaplan.ua/*',
    '*://*.megaplan.by/*',
    '*://*.megaplan.kz/*',
  ],
  records: [
    { path: '/deals/:id(\\d+)/card{/}?', type: 'deal' },
    { path: '/crm/:id(\\d+)/card{/}?', type: 'company' },
  ],
};

export default profile;
