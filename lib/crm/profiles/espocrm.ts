import type { ClientReader, Profile, Reader } from '../profile';

/** Logged on a running CRM. */
const live = { by: 'live', on: '2026-11-28' } as const;
const TYPES = { Account: 'company', Contact: 'person', Lead: 'lead', Opportunity: 'deal' };
const RECORD = '.edit:is([data-scope=Call], [data-scope=Meeting])';
const OPEN = '.detail:is([data-scope=Call], [data-scope=Meeting])';

/** Selectize keeps only the chosen option in the select. */
const option = (name: string): Reader => ({
  attr: 'value',
  css: `select[data-name=${name}] option`,
  from: 'form',
  hidden: true,
});
/** The form's own parent: a dialog of the top bar has none, whatever page is behind it. */
const parent: ClientReader = {
  evidence: live,
  id: { css: 'input[data-name=parentId]', from: 'form', hidden: true },
  name: { css: 'input[data-name=parentName]', from: 'form', hidden: true },
  type: { is: TYPES, read: option('parentType') },
};
const kind = (css: string, from: 'form' | 'row') => ({
  evidence: live,
  read: { attr: 'data-scope', css, from },
  words: { call: ['Call'], meeting: ['Meeting'] },
});
const status = { done: ['Held'], planned: ['Planned'], read: option('status') };
/** A record's id in a link of the form or row. */
const linked = (css: string, from: 'form' | 'row', match = '/(?:view|edit)/(\\w+)'): Reader => ({
  attr: 'href',
  css,
  from,
  hidden: true,
  match,
});
/** The parent as a record's page or a list shows it. */
const LINK = '.cell[data-name=parent] a[href*="/view/"]';
const shownParent: ClientReader = {
  evidence: live,
  id: linked(LINK, 'row'),
  name: { css: LINK, from: 'row' },
  type: { is: TYPES, read: linked(LINK, 'row', '#(\\w+)/') },
};
const pageClient: ClientReader = {
  evidence: live,
  name: { css: 'title', hidden: true },
  record: 'url',
};
/** The dialog of a record that exists has a link to it in its title. */
const TITLE = '.modal-title a[href*="/edit/"], .modal-title a[href*="/view/"]';
const ROW_LINK = 'a.link[href*="/view/"]';
const HERE: Reader = { from: 'url', match: '#(?:Call|Meeting)/(?:view|edit)/(\\w+)' };
/** "Created" names the new record with a link. */
const CREATED: Reader = {
  attr: 'href',
  css: '#notification a:is([href*="#Call/view/"], [href*="#Meeting/view/"], [href*="#Email/view/"])',
  match: '/view/(\\w+)',
};

/** EspoCRM 9.1.7. A record's id is in the hash; there is no `<form>` and no `submit`. */
const profile: Profile = {
  format: 1,
  id: 'espocrm',
  name: 'EspoCRM',
  version: 2,
  evidence: live,
  client: [pageClient],
  fingerprint: [{ css: 'body[data-id="espocrm"]' }, { css: 'script[data-name="loader-params"]' }],
  forms: [
    {
      id: 'activity-dialog',
      activity: linked(TITLE, 'form'),
      activityAfter: CREATED,
      cancel: 'button[data-name=cancel]',
      client: [parent],
      container: RECORD,
      edits: TITLE,
      evidence: live,
      keys: ['Ctrl+Enter'],
      kind: kind(RECORD, 'form'),
      save: 'button[data-name=save]',
      scope: '.modal',
      status,
      text: 'textarea[data-name=description]',
    },
    {
      id: 'activity-page',
      activity: HERE,
      activityAfter: HERE,
      cancel: 'button:is([data-action=cancel], [data-action=cancelEdit])',
      client: [parent],
      container: `${RECORD}, ${OPEN}`,
      edits: `${OPEN}, .page-header a[href*="/view/"]`,
      evidence: live,
      keys: ['Ctrl+Enter', 'Ctrl+S', 'Ctrl+Alt+Enter'],
      kind: kind(`${RECORD}, ${OPEN}`, 'form'),
      save: 'button[data-action=save], a:is([data-action=saveAndNew], [data-action=saveAndContinueEditing])',
      scope: '#main',
      status,
      text: 'textarea[data-name=description]',
    },
    {
      id: 'email',
      cancel: 'button[data-name=cancel]',
      client: [parent],
      container: '.edit[data-scope=Email]',
      evidence: live,
      keys: ['Ctrl+Enter'],
      kind: 'message',
      save: 'button:is([data-name=send], [data-name=save])',
      scope: '.modal',
      text: '.note-editable',
    },
    {
      id: 'stream-post',
      container: '.post-container',
      evidence: live,
      keys: ['Ctrl+Enter'],
      on: ['deal', 'company', 'lead', 'person'],
      save: 'button.post',
      text: 'textarea[data-name=post]',
    },
  ],
  funnel: {
    stages: [
      { id: 'Prospecting', kind: 'open', name: 'Prospecting' },
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Proposal', kind: 'open', name: 'Proposal' },
      { id: 'Negotiation', kind: 'open', name: 'Negotiation' },
      { id: 'Closed Won', kind: 'won', name: 'Closed Won' },
      { id: 'Closed Lost', kind: 'lost', name: 'Closed Lost' },
    ],
  },
  records: [
    { hash: 'Opportunity/view/:id', type: 'deal' },
    { hash: 'Account/view/:id', type: 'company' },
    { hash: 'Lead/view/:id', type: 'lead' },
    { hash: 'Contact/view/:id', type: 'person' },
  ],
  saves: [
    {
      evidence: live,
      method: ['POST', 'PUT'],
      url: '*/api/v1/:scope(Call|Meeting|Email|Note){/:id}?',
    },
  ],
  signs: {
    refused: [{ css: '#notification.alert-danger' }],
    saved: [{ css: '#notification.alert-success' }],
  },
  stage: [
    { css: '.cell[data-name=stage] .field .label-state', evidence: live, on: ['deal'] },
    { css: '.cell[data-name=status] .field .label-state', evidence: live, on: ['lead'] },
  ],
  ticks: [
    {
      id: 'set-held',
      activity: HERE,
      client: [shownParent],
      control: '[data-action=setHeld]',
      evidence: live,
      kind: kind(OPEN, 'row'),
      row: OPEN,
    },
    {
      id: 'set-held-quick-view',
      activity: linked(TITLE, 'row'),
      client: [shownParent],
      control: ':is([data-action=setHeld], [data-name=setHeld])',
      evidence: live,
      kind: kind('.detail[data-scope]', 'row'),
      row: '.modal',
    },
    {
      id: 'set-held-row',
      activity: linked(ROW_LINK, 'row'),
      client: [shownParent, pageClient],
      control: '[data-action=setHeld]',
      evidence: live,
      kind: {
        evidence: live,
        read: linked(ROW_LINK, 'row', '#(\\w+)/'),
        words: { call: ['Call'], meeting: ['Meeting'] },
      },
      row: '.list-row[data-id]',
    },
    {
      id: 'status-inline',
      activity: HERE,
      client: [shownParent],
      control: '.cell[data-name=status] .inline-save-link',
      evidence: live,
      kind: kind(OPEN, 'row'),
      row: `${OPEN}:has(.cell[data-name=status] option[value=Held])`,
    },
  ],
  user: {
    evidence: live,
    id: {
      attr: 'href',
      css: '#navbar a[href^="#User/view/"]',
      hidden: true,
      match: '/view/(\\w+)',
    },
    name: { css: '#navbar a[href^="#User/view/"]', hidden: true },
  },
};

export default profile;
