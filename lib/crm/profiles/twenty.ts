import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;

/** Twenty: almost no handles in the page, but every save names its operation. Notes save themselves. */
const profile: Profile = {
  format: 1,
  id: 'twenty',
  name: 'Twenty',
  version: 1,
  evidence: source,
  client: [{ evidence: source, name: { css: 'title', hidden: true }, record: 'url' }],
  fingerprint: [{ css: '[data-testid="workspace-dropdown"]' }],
  forms: [],
  funnel: {
    stages: [
      { id: 'NEW', kind: 'open', name: 'New' },
      { id: 'SCREENING', kind: 'open', name: 'Screening' },
      { id: 'MEETING', kind: 'open', name: 'Meeting' },
      { id: 'PROPOSAL', kind: 'open', name: 'Proposal' },
      { id: 'CUSTOMER', kind: 'won', name: 'Customer' },
    ],
  },
  hosts: ['*://*.twenty.com/*'],
  records: [
    { path: '/object/opportunity/:id', type: 'deal' },
    { path: '/object/company/:id', type: 'company' },
    { path: '/object/person/:id', type: 'person' },
  ],
  saves: [
    {
      body: '"operationName"\\s*:\\s*"(?:CreateOne|UpdateOne|Send)(?:Note|Task|Email|Message)',
      evidence: source,
      method: ['POST'],
      reply: { refused: '"errors"\\s*:\\s*\\[', saved: '"data"\\s*:\\s*\\{' },
      url: '*/graphql',
    },
  ],
};

export default profile;
