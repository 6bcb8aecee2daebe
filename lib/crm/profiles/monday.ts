import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** monday CRM: an item of any board may be the client. Its forms stand in apps of their own: general signs. */
const profile: Profile = {
  format: 1,
  id: 'monday',
  name: 'monday CRM',
  version: 1,
  evidence: shared,
  client: [
    {
      evidence: shared,
      name: { css: ['.item-page-item-name', '.pulse-page-name-wrapper'] },
      record: 'url',
    },
  ],
  fingerprint: [{ css: '[data-testid="board-info-container"]' }, { css: '.item-page-item-name' }],
  forms: [],
  hosts: ['*://*.monday.com/*'],
  records: [
    { path: '/boards/:board/pulses/:id(\\d+){*}?', type: 'item' },
    { path: '/boards/:board/views/:view/pulses/:id(\\d+){*}?', type: 'item' },
  ],
};

export default profile;
