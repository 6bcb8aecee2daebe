import type { Profile, Reader } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

const SAVE = '[data-test-id="activity-creator-window-footer-save-button"]';
/** `?interaction=logged-call` opens a composer; a click on its opener need not write it. */
const interaction: Reader = { from: 'url', match: '[?&]interaction=([\\w\\-]+)' };
const property = (name: string) => [
  `[data-test-id="property-input-${name}"]`,
  `[data-selenium-test="property-input-${name}"]`,
];
const record = (code: string, word: string, type: string) => [
  { path: `/contacts/:portal/record/${code}/:id`, type },
  { path: `/contacts/:portal/${word}/:id`, type },
];

/** HubSpot CRM: its own test hooks, since classes are hashed. */
const profile: Profile = {
  format: 1,
  id: 'hubspot',
  name: 'HubSpot',
  version: 2,
  evidence: shared,
  client: [
    { evidence: shared, name: { css: '[data-selenium-test="highlightTitle"]' }, record: 'url' },
  ],
  fingerprint: [
    { css: '[data-selenium-test^="create-engagement-"], [data-test-id^="create-engagement-"]' },
    { css: '[data-selenium-test="highlightTitle"]' },
  ],
  forms: [
    {
      id: 'activity-window',
      container: `:not(body):has(${SAVE})`,
      evidence: shared,
      kind: {
        evidence: shared,
        read: interaction,
        words: {
          call: ['call', 'logged-call'],
          meeting: ['schedule', 'logged-meeting'],
          message: ['email', 'logged-email'],
          none: ['task'],
        },
      },
      save: SAVE,
      status: {
        done: ['logged-call', 'logged-meeting', 'logged-email', 'email', 'call', 'note'],
        planned: ['schedule', 'task'],
        read: interaction,
      },
      text: '[data-test-id="rte-content"] .ProseMirror',
      unless: '[placeholder="Enter your task"], [data-selenium-test="task-form"]',
    },
  ],
  funnel: {
    stages: [
      { id: 'appointmentscheduled', kind: 'open', name: 'Appointment scheduled' },
      { id: 'qualifiedtobuy', kind: 'open', name: 'Qualified to buy' },
      { id: 'presentationscheduled', kind: 'open', name: 'Presentation scheduled' },
      { id: 'decisionmakerboughtin', kind: 'open', name: 'Decision maker bought-in' },
      { id: 'contractsent', kind: 'open', name: 'Contract sent' },
      { id: 'closedwon', kind: 'won', name: 'Closed won' },
      { id: 'closedlost', kind: 'lost', name: 'Closed lost' },
    ],
  },
  general: true,
  hosts: ['*://*.hubspot.com/*'],
  records: [
    ...record('0-3', 'deal', 'deal'),
    ...record('0-2', 'company', 'company'),
    ...record('0-1', 'contact', 'person'),
    ...record('0-5', 'ticket', 'ticket'),
  ],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PATCH', 'PUT'],
      url: '/api/inbounddb-objects/v1/crm-objects/0-:type(46|47|48|49|18)*',
    },
    {
      evidence: shared,
      method: ['POST', 'PATCH'],
      url: '/api/engagements/v1/engagements*',
    },
  ],
  stage: [
    { css: property('dealstage'), evidence: shared, on: ['deal'] },
    { css: property('hs_lead_status'), evidence: shared, on: ['person'] },
  ],
  ticks: [
    {
      id: 'task-done',
      activity: {
        attr: 'data-selenium-id',
        css: '[data-selenium-test="timeline-header-actions"]',
        from: 'row',
      },
      asks: true,
      control:
        '[data-selenium-test="timeline-card"] :is(label:has(input[type=checkbox]), input[type=checkbox], [role=checkbox])',
      evidence: shared,
      row: '[data-selenium-test="timeline-card"]',
      saves: [
        {
          evidence: shared,
          method: ['POST', 'PATCH', 'PUT'],
          url: '/api/inbounddb-objects/v1/crm-objects/0-27*',
        },
        { evidence: shared, method: ['PATCH', 'PUT'], url: '/api/engagements/v1/engagements*' },
      ],
    },
  ],
};

export default profile;
