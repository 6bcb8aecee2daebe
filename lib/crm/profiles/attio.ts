import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** Attio: addresses of records are known, nothing of its pages. */
const profile: Profile = {
  format: 1,
  id: 'attio',
  name: 'Attio',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [],
  forms: [],
  funnel: {
    stages: [
      { id: 'Lead', kind: 'open', name: 'Lead' },
      { id: 'In Progress', kind: 'open', name: 'In Progress' },
      { id: 'Won', kind: 'won', name: 'Won' },
      { id: 'Lost', kind: 'lost', name: 'Lost' },
    ],
  },
  hosts: ['*://app.attio.com/*'],
  records: [
    { path: '/:workspace/deals/record/:id{/*}?', type: 'deal' },
    { path: '/:workspace/company/:id{/*}?', type: 'company' },
    { path: '/:workspace/person/:id{/*}?', type: 'person' },
  ],
};

export default profile;
