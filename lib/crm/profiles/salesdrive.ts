import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** SalesDrive: the order is the record. Tasks are plans; how a call is logged was never seen. */
const profile: Profile = {
  format: 1,
  id: 'salesdrive',
  name: 'SalesDrive',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: 'h1.left' }, record: 'url' }],
  fingerprint: [{ css: '[attr-field-name]' }],
  forms: [],
  hosts: ['*://*.salesdrive.me/*'],
  records: [{ hash: '/order/update/:id(\\d+)', type: 'deal' }],
  stage: [{ css: '.status-badge', evidence: shared, on: ['deal'] }],
};

export default profile;
