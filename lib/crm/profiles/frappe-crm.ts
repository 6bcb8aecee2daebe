import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const read = { by: 'source', on: '2026-11-28' } as const;

const method = (name: string) => ({
  evidence: source,
  method: ['POST'],
  url: `*/api/method/${name}`,
});

/** Frappe CRM: no stable handles but texts, so forms are left to general signs; records and saves are known. */
const profile: Profile = {
  format: 1,
  id: 'frappe-crm',
  name: 'Frappe CRM',
  version: 2,
  evidence: source,
  client: [{ evidence: source, name: { css: 'title', hidden: true }, record: 'url' }],
  fingerprint: [],
  forms: [],
  funnel: {
    stages: [
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Demo/Making', kind: 'open', name: 'Demo/Making' },
      { id: 'Proposal/Quotation', kind: 'open', name: 'Proposal/Quotation' },
      { id: 'Negotiation', kind: 'open', name: 'Negotiation' },
      { id: 'Ready to Close', kind: 'open', name: 'Ready to Close' },
      { id: 'Won', kind: 'won', name: 'Won' },
      { id: 'Lost', kind: 'lost', name: 'Lost' },
    ],
  },
  hosts: ['*://*.frappe.cloud/*'],
  records: [
    { path: '/crm/deals/:id', type: 'deal' },
    { path: '/crm/organizations/:id', type: 'company' },
    { path: '/crm/leads/:id', type: 'lead' },
    { path: '/crm/contacts/:id', type: 'person' },
  ],
  saves: [
    method('frappe.client.insert'),
    method('crm.api.comment.add_comment'),
    method('frappe.core.doctype.communication.email.make'),
    method('crm.api.whatsapp.create_whatsapp_message'),
    method('crm.integrations.api.add_note_to_call_log'),
  ],
  // The status button of the page's head is the one with the coloured dot.
  stage: [{ css: 'header button:has(svg circle)', evidence: read, on: ['deal', 'lead'] }],
};

export default profile;
