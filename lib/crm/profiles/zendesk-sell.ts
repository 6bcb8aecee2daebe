import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** Zendesk Sell: addresses of records are known, of its pages only the feed. */
const profile: Profile = {
  format: 1,
  id: 'zendesk-sell',
  name: 'Zendesk Sell',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [],
  forms: [],
  hosts: ['*://*.zendesk.com/*', '*://app.futuresimple.com/*'],
  records: [
    { path: '/sales/deals/:id(\\d+)', type: 'deal' },
    { path: '/sales/leads/:id(\\d+)', type: 'lead' },
    { path: '/sales/contacts/:id(\\d+)', type: 'person' },
    { path: '/crm/contacts/:id(\\d+)', type: 'person' },
  ],
};

export default profile;
