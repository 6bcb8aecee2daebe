import type { ClientReader, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

const reply = { refused: '"status"\\s*:\\s*"error"|"ERROR"', saved: '"status"\\s*:\\s*"success"' };
const NEW = '.crm-entity-stream-content-new';

/** A record that the planner's form links to; the planner stands in a slider of its own. */
const linked = (entity: string, type: string): ClientReader => ({
  evidence: source,
  id: {
    attr: 'href',
    css: `a[href*="/crm/${entity}/details/"]`,
    from: 'form',
    match: '/details/(\\d+)',
  },
  name: { css: `a[href*="/crm/${entity}/details/"]`, from: 'form' },
  type,
});
const card: ClientReader = {
  evidence: source,
  name: { css: '#pagetitle' },
  record: 'url',
};
const action = (name: string) => ({
  evidence: source,
  method: ['POST'],
  reply,
  url: `*://*:*/bitrix/services/main/ajax.php?*action=${name}*`,
});
const component = (name: string) => ({
  evidence: source,
  method: ['POST'],
  reply,
  url: `/bitrix/components/bitrix/${name}/ajax.php`,
});

/** Bitrix24, cloud and box. Cards open in frames of the same origin. */
const profile: Profile = {
  format: 1,
  id: 'bitrix24',
  name: 'Bitrix24',
  version: 1,
  evidence: source,
  client: [card],
  fingerprint: [
    { css: 'script[src*="/bitrix/js/"]' },
    { css: '.crm-entity-stream-section-new' },
    { css: '#user-block #user-name.user-name' },
    { css: 'iframe.side-panel-iframe' },
  ],
  forms: [
    {
      id: 'comment',
      cancel: `${NEW}-comment-btn-container .ui-btn-link`,
      container: `${NEW}-detail`,
      evidence: source,
      save: `${NEW}-comment-btn-container .ui-btn-primary`,
      text: `${NEW}-comment-textarea, .crm-entity-stream-section-comment-editor iframe`,
    },
    {
      id: 'sms',
      cancel: `${NEW}-sms-btn-container .ui-btn-link`,
      container: `${NEW}-detail`,
      evidence: source,
      kind: 'message',
      save: `${NEW}-sms-btn-container .ui-btn-primary`,
      text: `${NEW}-sms-textarea`,
    },
    {
      id: 'planner',
      cancel: '[data-role=button-cancel]',
      client: [
        linked('deal', 'deal'),
        linked('company', 'company'),
        linked('lead', 'lead'),
        linked('contact', 'person'),
        card,
      ],
      container: 'form[data-role=form]',
      evidence: source,
      kind: {
        evidence: source,
        read: { css: '[data-role=field-type-id]', from: 'form', hidden: true },
        words: { call: ['2'], meeting: ['1'], message: ['4'], none: ['3'] },
      },
      save: '[data-role=button-save]',
      status: {
        done: ['completed'],
        otherwise: 'planned',
        planned: [],
        read: { attr: 'name', css: 'input[name=completed]:checked', from: 'form', hidden: true },
      },
      text: 'textarea[name=description]',
    },
  ],
  funnel: {
    list: {
      css: '.crm-entity-section-status-step[data-id]',
      evidence: source,
      id: 'data-id',
      name: '.crm-entity-section-status-step-item-text',
    },
    stages: [
      { id: 'NEW', kind: 'open', name: 'New' },
      { id: 'PREPARATION', kind: 'open', name: 'Create papers' },
      { id: 'PREPAYMENT_INVOICE', kind: 'open', name: 'Invoice' },
      { id: 'EXECUTING', kind: 'open', name: 'In progress' },
      { id: 'FINAL_INVOICE', kind: 'open', name: 'Final invoice' },
      { id: 'WON', kind: 'won', name: 'Deal won' },
      { id: 'LOSE', kind: 'lost', name: 'Deal lost' },
      { id: 'APOLOGY', kind: 'lost', name: 'Analyze failure' },
    ],
  },
  general: true,
  hosts: [
    '*://*.bitrix24.com/*',
    '*://*.bitrix24.ru/*',
    '*://*.bitrix24.eu/*',
    '*://*.bitrix24.de/*',
    '*://*.bitrix24.ua/*',
    '*://*.bitrix24.by/*',
    '*://*.bitrix24.kz/*',
    '*://*.bitrix24.fr/*',
    '*://*.bitrix24.it/*',
    '*://*.bitrix24.pl/*',
    '*://*.bitrix24.es/*',
    '*://*.bitrix24.in/*',
    '*://*.bitrix24.com.br/*',
    '*://*.bitrix24.com.tr/*',
  ],
  records: [
    { path: '/crm/deal/details/:id([1-9]\\d*)/', type: 'deal' },
    { path: '/crm/company/details/:id([1-9]\\d*)/', type: 'company' },
    { path: '/crm/lead/details/:id([1-9]\\d*)/', type: 'lead' },
    { path: '/crm/contact/details/:id([1-9]\\d*)/', type: 'person' },
  ],
  saves: [
    action('crm.timeline.comment.add'),
    action('crm.timeline.activity.complete'),
    component('crm.activity.planner'),
    component('crm.activity.editor'),
    { ...component('crm.timeline'), evidence: shared },
  ],
  signs: { refused: [{ css: '[data-role=error-block]', from: 'form', text: '\\S' }] },
  skip: `${NEW}-detail-todo, .crm-activity__todo-editor, .crm-activity__todo-editor-v2, .ui-entity-editor, .main-ui-filter-wrapper`,
  stage: [
    {
      css: '[data-cid=STAGE_ID] .ui-entity-editor-content-block-text',
      evidence: source,
      on: ['deal'],
    },
    {
      css: '[data-cid=STATUS_ID] .ui-entity-editor-content-block-text',
      evidence: source,
      on: ['lead'],
    },
    {
      // Steps up to the current one are coloured.
      css: '.crm-entity-section-status-step[style*=background] .crm-entity-section-status-step-item-text',
      evidence: source,
      last: true,
      on: ['deal', 'lead'],
    },
  ],
  user: { evidence: source, name: { css: '#user-block #user-name', hidden: true } },
};

export default profile;
