import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

const reply = { refused: '"status"\\s*:\\s*"error"', saved: '"status"\\s*:\\s*"success"' };
const record = (module: string, type: string) => [
  { path: `/crm/:org/tab/${module}/:id(\\d+)`, type },
  { path: `/crm/tab/${module}/:id(\\d+)`, type },
];
const SAVE = '[id^="crm_create_savebutn"]';

/** Zoho CRM: the create pages of calls and meetings. Pop-ups, notes and mail are left to general signs. */
const profile: Profile = {
  format: 1,
  id: 'zoho',
  name: 'Zoho CRM',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: '#entityNameInBCView' }, record: 'url' }],
  fingerprint: [{ css: 'crm-menu, crm-detail-view, [data-zcqa="profilePicture"]' }],
  forms: [
    {
      id: 'create-page',
      container: `:has(${SAVE})`,
      evidence: shared,
      kind: {
        evidence: shared,
        read: { attr: 'id', css: 'textarea[id^="Crm_"]', from: 'form', match: '^Crm_([A-Za-z]+)_' },
        words: { call: ['Calls'], meeting: ['Events'] },
      },
      save: `${SAVE} button, button${SAVE}`,
      text: 'textarea:is([id^="Crm_Calls_"], [id^="Crm_Events_"])',
    },
  ],
  funnel: {
    stages: [
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Needs Analysis', kind: 'open', name: 'Needs Analysis' },
      { id: 'Value Proposition', kind: 'open', name: 'Value Proposition' },
      { id: 'Identify Decision Makers', kind: 'open', name: 'Identify Decision Makers' },
      { id: 'Proposal/Price Quote', kind: 'open', name: 'Proposal/Price Quote' },
      { id: 'Negotiation/Review', kind: 'open', name: 'Negotiation/Review' },
      { id: 'Closed Won', kind: 'won', name: 'Closed Won' },
      { id: 'Closed Lost', kind: 'lost', name: 'Closed Lost' },
      { id: 'Closed Lost to Competition', kind: 'lost', name: 'Closed Lost to Competition' },
    ],
  },
  general: true,
  hosts: [
    '*://crm.zoho.com/*',
    '*://crm.zoho.eu/*',
    '*://crm.zoho.in/*',
    '*://crm.zoho.com.au/*',
    '*://crm.zoho.jp/*',
    '*://crm.zoho.com.cn/*',
    '*://crm.zohocloud.ca/*',
  ],
  records: [
    ...record('Potentials', 'deal'),
    ...record('Accounts', 'company'),
    ...record('Leads', 'lead'),
    ...record('Contacts', 'person'),
  ],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PUT'],
      reply,
      url: '/crm/v:version/:module(Calls|Events|Notes)*',
    },
    {
      evidence: shared,
      method: ['POST', 'PUT'],
      reply,
      url: '/crm/v:version/:module/:id(\\d+)/:what(Notes|actions)*',
    },
  ],
  signs: { refused: [{ css: '[id^="errorMsg_Crm_"]' }], saved: [{ css: 'span.success-msg' }] },
  stage: [{ css: '#subvalue_STAGE', evidence: shared, on: ['deal'] }],
};

export default profile;
