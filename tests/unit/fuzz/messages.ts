const pick = { resultingStage: 'won', kind: 'call', said: 'new', reason: null, claimed: false };
const read = {
  def: 'deal-note',
  client: { type: 'deal', id: '3', name: 'Bakery', url: 'https://crm.acme.com/deals/3' },
  kind: 'call',
  stage: 'Proposal',
  stages: [
    { id: 'q', name: 'Qualified' },
    { id: null, name: 'Proposal' },
  ],
  user: { id: '9', name: 'Petrov' },
  activity: 'note/17',
};
const url = 'https://crm.acme.com/deals/3';

/** One valid message of every kind that a page script sends. */
export const MESSAGES: object[] = [
  { type: 'page/hello', url },
  { type: 'page/hello', url, takesOver: true },
  { type: 'page/picked', def: read.def, url, client: read.client, pick },
  { type: 'page/recognised', product: 'odoo' },
  {
    type: 'page/form-opened',
    form: 'a1',
    url,
    edits: false,
    text: 'h',
    interaction: null,
    ...read,
  },
  {
    ...{ type: 'page/pressed', ...read, id: 'f6b7', interaction: null, form: 'a1', url },
    ...{ pressedAt: 1_790_000_000_000, guessed: false, pick, typed: 'They want an offer' },
    textHash: 'h',
  },
  { type: 'page/evidence', id: 'f6b7', evidence: { source: 'sign', ok: true } },
  { type: 'page/evidence', id: 'f6b7', evidence: { source: 'form', what: 'closed' } },
  { type: 'page/login' },
  { type: 'page/looked', url },
  { type: 'page/sight' },
  { type: 'page/strained' },
  { type: 'page/amend', id: 'f6b7', pick },
  { type: 'page/named', id: 'f6b7', activity: 'note/18' },
  { type: 'page/unticked', activity: 'note/17' },
  { type: 'page/remove', id: 'f6b7' },
  { type: 'page/why', def: 'general', score: 4, reasons: [{ sign: 'words', score: 2 }] },
  { type: 'teach/hello' },
];

export const PAGES_MESSAGES: object[] = [
  { type: 'pages/teach', tab: 3 },
  { type: 'pages/read-funnel', tab: 3 },
  { type: 'pages/site-added', siteId: 'x' },
  { type: 'pages/site-removed', siteId: 'x' },
  { type: 'pages/site-changed', siteId: 'x' },
];
