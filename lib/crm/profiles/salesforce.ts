import type { Profile } from '../profile';

const vendor = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

const reply = {
  refused: '"state"\\s*:\\s*"(?:ERROR|INCOMPLETE)"',
  saved: '"state"\\s*:\\s*"SUCCESS"',
};
/** Which action of the one endpoint a request carries is named in its query. */
const aura = (action: string) => ({
  evidence: shared,
  method: ['POST'],
  reply,
  url: `*://*:*/aura?*${action}*`,
});
const field = (name: string) => `[data-target-selection-name="sfdc:RecordField.${name}"]`;
/** A quick action stands in the panel, docked, in a dialog, or bare in the record's page. */
const ACTION =
  '.forceQuickActionLayout, .forceDockingPanel, .runtime_platform_actionsQuickActionWrapper, .slds-modal, runtime_sales_activities-activity-panel-composer, .windowViewMode-normal, .windowViewMode-maximized';
const SAVE = 'button.cuf-publisherShareButton:not(.qe-textPostDesktop, .qe-questionPostDesktop)';
const record = (object: string, prefix: string, type: string) => [
  { path: `/lightning/r/${object}/:id/*`, type },
  { path: `/lightning/r/:id(${prefix}\\w+)/*`, type },
];

/** Salesforce Lightning Experience. Field wrappers carry language-independent names. */
const profile: Profile = {
  format: 1,
  id: 'salesforce',
  name: 'Salesforce Lightning',
  version: 1,
  evidence: vendor,
  client: [
    { evidence: shared, name: { css: 'title', hidden: true, match: '^(.+?) \\| ' }, record: 'url' },
  ],
  // Not the design system's own header: whoever builds with it has that one too.
  fingerprint: [{ css: 'one-appnav' }, { css: 'title', text: '\\| Salesforce$' }],
  forms: [
    {
      id: 'log-call',
      container: field('Task.Description'),
      evidence: vendor,
      kind: 'call',
      save: SAVE,
      scope: ACTION,
      status: 'done',
      text: 'textarea',
      // A new task has a status; a logged call has none.
      unless: `${field('Task.Status')}, ${field('Task.ActivityDate')}`,
    },
    {
      id: 'event',
      container: field('Event.Description'),
      evidence: vendor,
      kind: 'meeting',
      save: `${SAVE}, button[name=SaveEdit]`,
      scope: ACTION,
      text: 'textarea',
    },
    {
      id: 'email',
      container: '.forceChatterPublisherEmail, .emailComposer',
      evidence: shared,
      kind: 'message',
      save: `${SAVE}, button[title=Send]`,
      text: 'iframe',
    },
  ],
  funnel: {
    list: {
      css: 'li.runtime_sales_pathassistantPathAssistantTab[data-name]',
      evidence: vendor,
      id: 'data-name',
      name: '.slds-path__title',
    },
    stages: [
      { id: 'Prospecting', kind: 'open', name: 'Prospecting' },
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Needs Analysis', kind: 'open', name: 'Needs Analysis' },
      { id: 'Value Proposition', kind: 'open', name: 'Value Proposition' },
      { id: 'Id. Decision Makers', kind: 'open', name: 'Id. Decision Makers' },
      { id: 'Perception Analysis', kind: 'open', name: 'Perception Analysis' },
      { id: 'Proposal/Price Quote', kind: 'open', name: 'Proposal/Price Quote' },
      { id: 'Negotiation/Review', kind: 'open', name: 'Negotiation/Review' },
      { id: 'Closed Won', kind: 'won', name: 'Closed Won' },
      { id: 'Closed Lost', kind: 'lost', name: 'Closed Lost' },
    ],
  },
  general: true,
  hosts: ['*://*.lightning.force.com/*', '*://*.my.salesforce.com/*'],
  records: [
    ...record('Opportunity', '006', 'deal'),
    ...record('Account', '001', 'company'),
    ...record('Lead', '00Q', 'lead'),
    ...record('Contact', '003', 'person'),
  ],
  saves: [
    aura('saveQuickActionRecords'),
    aura('RecordUi.createRecord'),
    aura('EmailQuickAction.logSuccessfulSending'),
  ],
  shadow: true,
  signs: { refused: [{ css: '.pageLevelErrors' }, { css: 'records-record-edit-error' }] },
  stage: [
    {
      css: 'li.slds-path__item.slds-is-current .slds-path__title',
      evidence: vendor,
      on: ['deal', 'lead'],
    },
  ],
};

export default profile;
