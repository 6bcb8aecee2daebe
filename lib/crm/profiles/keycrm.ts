import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** KeyCRM: a lead opens in a dialog over the board; its own back end takes the saves. */
const profile: Profile = {
  format: 1,
  id: 'keycrm',
  name: 'KeyCRM',
  version: 1,
  evidence: shared,
  alsoHosts: ['*://*.api.keycrm.app/*'],
  client: [
    {
      evidence: shared,
      name: { css: '.lead-full-card .lead-title', match: '^(?:Чат з )?(.+)$' },
      type: 'lead',
    },
    { evidence: shared, record: 'url' },
  ],
  fingerprint: [{ css: '.lead-full-card' }, { css: '.lead-column .lead-card[data-id]' }],
  forms: [],
  funnel: { list: { css: '.lead-column', evidence: shared, name: '.column-title__text' } },
  hosts: ['*://*.keycrm.app/*'],
  records: [
    { path: '/app/orders/view/:id', type: 'deal' },
    { path: '/app/clients/:id', type: 'person' },
  ],
};

export default profile;
