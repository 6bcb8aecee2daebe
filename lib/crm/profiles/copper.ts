import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

const record = (list: string, short: string, type: string) => [
  { hash: `/browse/*fullProfile=${list}-:id(\\d+){*}?`, type },
  { hash: `/${short}/:id(\\d+)`, type },
];

/** Copper: a record slides over a list, its id is in the hash. The composer was never seen: general signs. */
const profile: Profile = {
  format: 1,
  id: 'copper',
  name: 'Copper',
  version: 1,
  evidence: shared,
  client: [
    {
      evidence: shared,
      name: {
        css: '[class*="EntityFullProfileFrame-fullProfile"] input[placeholder="Add Name"]',
      },
      record: 'url',
    },
  ],
  fingerprint: [{ css: '[class*="EntityFullProfileFrame-fullProfile"]' }],
  forms: [],
  hosts: ['*://app.copper.com/*'],
  records: [
    ...record('opportunities', 'opportunity', 'deal'),
    ...record('companies', 'company', 'company'),
    ...record('leads', 'lead', 'lead'),
    ...record('people', 'contact', 'person'),
  ],
  signs: { saved: [{ css: '.ActivityLogList .ActivityItem', text: '^You' }] },
};

export default profile;
