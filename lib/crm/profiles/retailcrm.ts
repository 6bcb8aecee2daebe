import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** RetailCRM (Simla): the order is the record; what a manager says of it stands in its comment. */
const profile: Profile = {
  format: 1,
  id: 'retailcrm',
  name: 'RetailCRM',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, record: 'url' }],
  fingerprint: [{ css: 'form#order-form [id^="intaro_crmbundle_ordertype_"]' }],
  forms: [],
  hosts: [
    '*://*.retailcrm.ru/*',
    '*://*.retailcrm.es/*',
    '*://*.retailcrm.pro/*',
    '*://*.simla.com/*',
  ],
  never: [{ path: '/orders/add', type: 'order' }],
  records: [
    { path: '/orders/:id(\\d+)/edit', type: 'deal' },
    { path: '/customers/:id(\\d+)', type: 'person' },
  ],
  user: { evidence: shared, id: { attr: 'data-user-id', css: 'head[data-user-id]', hidden: true } },
};

export default profile;
