import type { Profile } from '../profile';

const vendor = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

const PANE = 'section[data-id*="quickCreateRoot"]';
const pane = {
  cancel: '[id*="quickCreateCancelBtn"]',
  evidence: vendor,
  save: '[data-id="quickCreateSaveAndCloseBtn"], [id*="quickCreateSaveBtn"]',
  text: '[data-id="description.fieldControl-text-box-text"]',
} as const;
/** The record in the query, whatever stands before, between and after. */
const record = (table: string, type: string) => [
  { query: `*etn=${table}{&*}?&id=:id{&*}?`, type },
  { query: `*&id=:id&{*&}?etn=${table}{&*}?`, type },
];

/** Dynamics 365 Sales, Unified Interface. Columns are told by `data-id`, which no language changes. */
const profile: Profile = {
  format: 1,
  id: 'dynamics365',
  name: 'Dynamics 365',
  version: 1,
  evidence: vendor,
  client: [{ evidence: vendor, name: { css: '[data-id="header_title"]' }, record: 'url' }],
  fingerprint: [{ css: '#mectrl_main_trigger' }, { css: '[data-id="editFormRoot"]' }],
  forms: [
    {
      id: 'quick-call',
      cancel: pane.cancel,
      container: `${PANE}:has([data-id^="phonenumber"], [data-id^="directioncode"])`,
      evidence: pane.evidence,
      kind: 'call',
      save: pane.save,
      text: pane.text,
    },
    {
      id: 'quick-appointment',
      cancel: pane.cancel,
      container: `${PANE}:has([data-id^="location"], [data-id^="requiredattendees"])`,
      evidence: pane.evidence,
      kind: 'meeting',
      save: pane.save,
      text: pane.text,
    },
    {
      id: 'timeline-note',
      cancel: '#create_note_cancel_btn',
      container: ':not(body):has(#create_note_cancel_btn)',
      evidence: vendor,
      save: '[id*="create_note_add_btn"], [id*="save_button"]',
      text: 'iframe.fullPageContentEditorFrame',
    },
    {
      id: 'email',
      client: [
        {
          evidence: shared,
          name: { css: '[data-id^="regardingobjectid.fieldControl-LookupResultsDropdown"]' },
          type: 'client',
        },
        {
          evidence: shared,
          name: { css: '[data-id^="to.fieldControl"]' },
          type: 'person',
        },
      ],
      container: 'body:has([data-id*="email.Send"])',
      evidence: shared,
      kind: 'message',
      save: 'button[data-id*="email.Send"]',
      text: 'iframe.fullPageContentEditorFrame',
    },
  ],
  funnel: {
    list: { css: 'li[id*="processHeaderStage"]', evidence: vendor },
    stages: [
      { id: 'Qualify', kind: 'open', name: 'Qualify' },
      { id: 'Develop', kind: 'open', name: 'Develop' },
      { id: 'Propose', kind: 'open', name: 'Propose' },
      { id: 'Close', kind: 'open', name: 'Close' },
      { id: 'won', kind: 'won', name: 'Won' },
      { id: 'lost', kind: 'lost', name: 'Lost' },
    ],
  },
  general: true,
  hosts: ['*://*.dynamics.com/*', '*://*.microsoftdynamics.us/*', '*://*.appsplatform.us/*'],
  records: [
    ...record('opportunity', 'deal'),
    ...record('account', 'company'),
    ...record('lead', 'lead'),
    ...record('contact', 'person'),
  ],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PATCH'],
      url: '/api/data/v:version/:table(phonecalls|appointments|emails|annotations)*',
    },
  ],
  signs: { refused: [{ css: '[data-id*="notificationWrapper"]' }] },
  stage: [
    {
      css: [
        'li[id*="processHeaderStage"][aria-current=step]',
        'li[id*="processHeaderStage"][aria-label*=", active"]',
      ],
      evidence: shared,
      on: ['deal', 'lead'],
    },
  ],
  user: {
    evidence: shared,
    name: {
      attr: 'title',
      css: '#mectrl_main_trigger',
      hidden: true,
      match: '^(?:Account manager for )?(.+)$',
    },
  },
};

export default profile;
