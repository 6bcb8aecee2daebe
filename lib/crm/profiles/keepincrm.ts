import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** KeepinCRM: records and the user's name; the form of a contact was never seen. */
const profile: Profile = {
  format: 1,
  id: 'keepincrm',
  name: 'KeepinCRM',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: '#field_title' }, record: 'url' }],
  fingerprint: [{ css: '.sidebar--is-opened[badge]' }],
  forms: [],
  hosts: ['*://*.keepincrm.com/*'],
  records: [
    { path: '*/agreements/:id(\\d+)', type: 'deal' },
    { path: '*/clients/:id(\\d+)', type: 'company' },
  ],
  user: { evidence: shared, name: { css: '.user-profile-name', hidden: true } },
};

export default profile;
