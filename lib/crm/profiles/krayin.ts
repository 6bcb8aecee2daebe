import type { ClientReader, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;

/** Forms name their record by a hidden input. */
const owner = (input: string, type: string): ClientReader => ({
  evidence: source,
  id: { css: `input[name=${input}]`, from: 'form', hidden: true },
  type,
});
const client: ClientReader[] = [
  {
    evidence: source,
    name: { css: 'title', hidden: true, match: '^(?:[^:]+: )?(.+)$' },
    on: ['lead', 'person'],
    record: 'url',
  },
  owner('lead_id', 'lead'),
  owner('person_id', 'person'),
];

/** Krayin: input names and the hidden `type` are the handles, classes are a utility soup. A lead is what moves along the funnel. */
const profile: Profile = {
  format: 1,
  id: 'krayin',
  name: 'Krayin',
  version: 1,
  evidence: source,
  client,
  // Many a Laravel application has leads under /admin: its layout has these two as well (layouts/index.blade.php).
  fingerprint: [
    {
      css: 'head:has(> meta[name=base-url]):has(> meta[name=currency]) + body a[href*="/admin/leads"]',
    },
  ],
  forms: [
    {
      id: 'activity',
      client,
      container: 'form:has(input[name=type]), :not(body, html, form):has(> input[name=type])',
      evidence: source,
      kind: {
        evidence: source,
        read: { css: 'input[name=type]', from: 'form', hidden: true },
        words: { call: ['call'], meeting: ['meeting', 'lunch'], none: ['file'] },
      },
      save: 'button.primary-button',
      text: 'textarea[name=comment]',
    },
    {
      id: 'mail',
      client,
      container: 'form:has(textarea[name=reply])',
      evidence: source,
      kind: 'message',
      save: 'button.primary-button',
      text: 'iframe, textarea[name=reply]',
    },
  ],
  funnel: {
    list: { css: 'div.stage', evidence: source },
    stages: [
      { id: 'new', kind: 'open', name: 'New' },
      { id: 'follow-up', kind: 'open', name: 'Follow Up' },
      { id: 'prospect', kind: 'open', name: 'Prospect' },
      { id: 'negotiation', kind: 'open', name: 'Negotiation' },
      { id: 'won', kind: 'won', name: 'Won' },
      { id: 'lost', kind: 'lost', name: 'Lost' },
    ],
  },
  records: [
    { path: '*/leads/view/:id(\\d+)', type: 'lead' },
    { path: '*/contacts/persons/view/:id(\\d+)', type: 'person' },
  ],
  saves: [
    { evidence: source, method: ['POST'], url: '*/activities/create' },
    { evidence: source, method: ['PUT', 'POST'], url: '*/activities/edit/:id' },
    { evidence: source, method: ['POST'], url: '*/leads/:id/emails' },
    { evidence: source, method: ['POST'], url: '*/mail/create' },
  ],
  stage: [
    {
      // Passed stages and the current one are green.
      css: 'div.stage[class*="bg-green-500"]',
      evidence: source,
      last: true,
      on: ['lead'],
    },
  ],
};

export default profile;
