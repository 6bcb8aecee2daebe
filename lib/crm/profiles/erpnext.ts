import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const read = { by: 'source', on: '2026-11-28' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

const CLIENTS = ['deal', 'company', 'lead', 'person'];
const record = (doctype: string, type: string) => ({
  path: `/:app(app|desk)/${doctype}/:id`,
  type,
});
const method = (name: string, body?: string) => ({
  ...(body === undefined ? {} : { body }),
  evidence: source,
  method: ['POST'],
  url: `*/api/method/${name}`,
});

/** Documents that are no client's: a comment under one is none either. */
const OTHERS =
  'item|item-price|item-group|price-list|quotation|sales-order|sales-invoice|purchase-order|purchase-invoice|purchase-receipt|delivery-note|supplier|project|task|issue|todo|employee|user|timesheet';

/** ERPNext on Frappe Desk, versions 13 to 16. `data-fieldname` is on every control. */
const profile: Profile = {
  format: 1,
  id: 'erpnext',
  name: 'ERPNext',
  version: 2,
  evidence: source,
  client: [{ evidence: source, name: { css: '.title-text, .page-title' }, record: 'url' }],
  fingerprint: [{ css: 'body[data-route]' }],
  forms: [
    {
      id: 'note',
      container: '.modal.show:has([data-fieldname=note])',
      evidence: source,
      on: CLIENTS,
      save: '.btn-modal-primary',
      text: '[data-fieldname=note] .ql-editor',
    },
    {
      id: 'email',
      container: '.modal.show:has([data-fieldname=recipients])',
      evidence: source,
      kind: 'message',
      on: CLIENTS,
      save: '.btn-modal-primary',
      text: '[data-fieldname=content] .ql-editor',
    },
    {
      id: 'event',
      container: '.modal.show:has([data-fieldname=category])',
      evidence: source,
      kind: {
        evidence: { by: 'source', on: '2026-11-24' },
        read: {
          css: ['select[data-fieldname=interaction_type]', '[data-fieldname=category] select'],
          from: 'form',
          match: '^(?!Event$)(.+)$',
        },
        words: {
          call: ['Call'],
          meeting: ['Meeting'],
          message: ['Email', 'Sent/Received Email'],
          none: ['ToDo'],
        },
      },
      on: CLIENTS,
      save: '.btn-modal-primary',
      // An event is open until it is ticked; one of the past is logged the same way.
      status: 'ask',
      text: '[data-fieldname=description] :is(.ql-editor, textarea)',
    },
    {
      id: 'comment',
      container: '.comment-box, .comment-input-wrapper',
      evidence: source,
      on: CLIENTS,
      save: '.btn-comment',
      text: '.ql-editor',
    },
  ],
  funnel: {
    stages: [
      { id: 'Prospecting', kind: 'open', name: 'Prospecting' },
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Needs Analysis', kind: 'open', name: 'Needs Analysis' },
      { id: 'Value Proposition', kind: 'open', name: 'Value Proposition' },
      {
        id: 'Identifying Decision Makers',
        kind: 'open',
        name: 'Identifying Decision Makers',
      },
      { id: 'Perception Analysis', kind: 'open', name: 'Perception Analysis' },
      { id: 'Proposal/Price Quote', kind: 'open', name: 'Proposal/Price Quote' },
      { id: 'Negotiation/Review', kind: 'open', name: 'Negotiation/Review' },
      { id: 'Converted', kind: 'won', name: 'Converted' },
      { id: 'Lost', kind: 'lost', name: 'Lost' },
    ],
  },
  general: true,
  hosts: ['*://*.frappe.cloud/*', '*://*.erpnext.com/*'],
  never: [{ path: `/:app(app|desk)/:doctype(${OTHERS})/:id`, type: 'other' }],
  records: [
    record('opportunity', 'deal'),
    record('customer', 'company'),
    record('prospect', 'company'),
    record('lead', 'lead'),
    record('contact', 'person'),
  ],
  saves: [
    method('run_doc_method', 'add_note|edit_note'),
    method('frappe.desk.form.utils.add_comment'),
    method('frappe.core.doctype.communication.email.make'),
  ],
  skip: '.form-layout, .form-page',
  stage: [
    {
      css: [
        '[data-fieldname=sales_stage] .control-value',
        '[data-fieldname=sales_stage] input',
        '[data-fieldname=status] .control-value',
        '[data-fieldname=status] select',
      ],
      evidence: source,
      on: ['deal', 'lead'],
    },
    { css: '.indicator-pill', evidence: source, on: ['lead'] },
  ],
  ticks: [
    {
      id: 'event-done',
      activity: { attr: 'name', css: '.completion-checkbox', from: 'row' },
      control: '.open-events .completion-checkbox',
      evidence: read,
      on: CLIENTS,
      row: '.open-events .completion-checkbox',
      saves: [
        {
          body: 'Closed',
          evidence: read,
          method: ['POST'],
          url: '*/api/method/frappe.client.set_value',
        },
      ],
    },
  ],
  user: { evidence: shared, name: { attr: 'title', css: '.navbar .avatar[title]', hidden: true } },
};

export default profile;
