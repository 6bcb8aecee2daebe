import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** Close: hosts, records and requests are known, nothing of its pages. */
const profile: Profile = {
  format: 1,
  id: 'close',
  name: 'Close',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [],
  forms: [],
  hosts: ['*://app.close.com/*', '*://app.close.io/*'],
  records: [{ path: '/lead/:id(lead_\\w+){*}?', type: 'company' }],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PUT'],
      url: '/api/v1/activity/:what(call|note|email|sms|meeting|whatsapp_message)*',
    },
  ],
};

export default profile;
