import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const read = { by: 'source', on: '2026-11-28' } as const;

/** GraphQL answers 200 whatever happens. */
const reply = { refused: '"errors"\\s*:\\s*\\[', saved: '"data"\\s*:\\s*\\{' };

/** Twenty: almost no handles in the page, but every save names its operation. Notes save themselves. */
const profile: Profile = {
  format: 1,
  id: 'twenty',
  name: 'Twenty',
  version: 2,
  evidence: source,
  autosaves: [
    {
      id: 'note',
      container: '[data-side-panel], body',
      evidence: read,
      saves: [
        {
          body: '"operationName"\\s*:\\s*"UpdateOneNote"[^]*"bodyV2"|"bodyV2"[^]*"operationName"\\s*:\\s*"UpdateOneNote"',
          evidence: read,
          method: ['POST'],
          names: '"idToUpdate"\\s*:\\s*"([\\w\\-]+)"',
          reply,
          url: '*/graphql',
        },
      ],
      text: '.editor[contenteditable=true], .ProseMirror[contenteditable=true]',
    },
  ],
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
      body: '"operationName"\\s*:\\s*"SendEmail"',
      evidence: read,
      method: ['POST'],
      reply: { refused: `${reply.refused}|"success"\\s*:\\s*false`, saved: reply.saved },
      url: '*/graphql',
    },
  ],
};

export default profile;
