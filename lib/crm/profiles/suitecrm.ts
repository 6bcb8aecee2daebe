import type { ClientReader, Profile, Reader } from '../profile';

/** Logged on a running CRM. */
const live = { by: 'live', on: '2026-11-28' } as const;
const TYPES = { Accounts: 'company', Contacts: 'person', Leads: 'lead', Opportunities: 'deal' };
const STAGES = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
];

const input = (name: string): Reader => ({
  css: `input[name=${name}]`,
  from: 'form',
  hidden: true,
});
const chosen = (name: string): Reader => ({
  attr: 'value',
  css: `select[name=${name}] option:checked`,
  from: 'form',
  hidden: true,
});
/** "Related to": a form from a person's page is about the person's company. */
const parent: ClientReader = {
  evidence: live,
  id: input('parent_id'),
  name: input('parent_name'),
  type: { is: TYPES, read: chosen('parent_type') },
};
const MODULE: Reader = { ...input('module'), match: '^(Calls|Meetings|Notes|Tasks)$' };
const WORDS = { call: ['Calls'], meeting: ['Meetings'] };
const kind = { read: MODULE, words: WORDS };
/** The link that closes an activity names it only in its script. */
const CLOSE = {
  attr: 'onclick',
  css: 'a[id^=activities_close_]',
  from: 'row',
  hidden: true,
} as const;
const OPEN_MODULE: Reader = { css: '#formDetailView input[name=module]', hidden: true };
const OPEN_RECORD: Reader = { css: '#formDetailView input[name=record]', hidden: true };
const openKind = { read: OPEN_MODULE, words: { ...WORDS, none: ['Tasks'] } };
/** "Related to" as an activity's own page shows it. */
const PARENT = '[field=parent_name] a';
const shownParent: ClientReader = {
  evidence: live,
  id: { attr: 'href', css: PARENT, match: 'record=([\\w-]+)' },
  name: { css: PARENT },
  type: { is: TYPES, read: { attr: 'href', css: PARENT, match: 'module=(\\w+)' } },
};
const status = { done: ['Held'], planned: ['Planned'], read: chosen('status') };
const text = 'textarea[name=description]';
/** A record's address, as a page of its own and within the AJAX shell; parameters come in either order. */
const record = (module: string, type: string) => [
  { query: `*module=${module}&*record=:id`, type },
  { query: `*record=:id&*module=${module}*`, type },
  { hash: `ajaxUILoc=*module%3D${module}%26*record%3D:id([\\w\\-]+){*}?`, type },
];

/** SuiteCRM 7.13.2. The address may be a bare index.php: forms are told by their hidden inputs. */
const profile: Profile = {
  format: 1,
  id: 'suitecrm',
  name: 'SuiteCRM',
  version: 2,
  evidence: live,
  client: [
    {
      evidence: live,
      id: { css: '#formDetailView input[name=record]', hidden: true },
      name: { css: '.module-title-text' },
      type: { is: TYPES, read: { css: '#formDetailView input[name=module]', hidden: true } },
    },
  ],
  fingerprint: [{ css: '#bootstrap-container #content' }],
  forms: [
    {
      id: 'subpanel',
      cancel: '[id$=_subpanel_cancel_button]',
      client: [parent],
      container:
        'form:is(#form_SubpanelQuickCreate_Calls, #form_SubpanelQuickCreate_Meetings, #form_SubpanelQuickCreate_Notes)',
      evidence: live,
      kind,
      save: '[id$=_subpanel_save_button]',
      status,
      text,
    },
    {
      id: 'full-page',
      activity: input('record'),
      activityAfter: {
        from: 'url',
        match: 'module=(?:Calls|Meetings|Notes)&(?:.*&)?record=([\\w-]+)',
      },
      cancel: '#CANCEL',
      client: [parent],
      container:
        'form#EditView:has(input[name=module]:is([value=Calls], [value=Meetings], [value=Notes]))',
      edits: 'input[name=record]:not([value=""])',
      evidence: live,
      kind,
      save: '#SAVE_HEADER, #SAVE, #SAVE_SEND_HEADER, #CLOSE_CREATE_HEADER, #save_and_send_invites_header, #close_and_create_new_header',
      // The buttons under a call's page stand outside of its form: the scheduler's form, nested in it, ends it early.
      scope: '#content',
      status,
      text,
    },
    {
      id: 'calendar',
      cancel: '#btn-cancel',
      client: [parent],
      container: '#CalendarEditView',
      evidence: live,
      kind: {
        // The radio buttons go on showing the other kind after the form was fetched anew.
        read: input('current_module'),
        words: WORDS,
      },
      save: '#btn-save, #btn-send-invites',
      scope: '.modal',
      status,
      text,
    },
    {
      id: 'email',
      cancel: '.btn-disregard-draft',
      client: [parent],
      container: '#ComposeView',
      evidence: live,
      kind: 'message',
      save: '.btn-send-email',
      text: 'iframe#description_ifr',
    },
  ],
  funnel: {
    stages: [
      ...STAGES.map((name) => ({ id: name, kind: 'open' as const, name })),
      { id: 'Closed Won', kind: 'won', name: 'Closed Won' },
      { id: 'Closed Lost', kind: 'lost', name: 'Closed Lost' },
    ],
  },
  records: [
    ...record('Opportunities', 'deal'),
    ...record('Accounts', 'company'),
    ...record('Leads', 'lead'),
    ...record('Contacts', 'person'),
  ],
  // One address takes everything, the fetching of forms and lists too.
  saves: [
    {
      body: '"action":\\["[Ss]ave"\\]|(?:^|[?&])action=[Ss]ave(?:&|$)',
      evidence: live,
      method: ['POST'],
      url: '*/index.php',
    },
    { evidence: live, method: ['POST'], url: '*://*:*/*index.php\\?*action=SaveActivity*' },
    {
      evidence: live,
      method: ['POST'],
      reply: { refused: '"errors"' },
      url: '*://*:*/*index.php\\?*action=send*',
    },
  ],
  signs: {
    refused: [
      { css: '.required.validation-message' },
      {
        css: '.modal.in:not(.compose-view, .modal-cal-edit)',
        text: '^(.{0,3}invalid|.{0,3}error)',
      },
    ],
    // The new record's own page, or a new row. "Saved" is shown whatever the server says.
    saved: [
      { css: '#formDetailView' },
      {
        css: ':is(#list_subpanel_activities, #list_subpanel_history) tr:is(.oddListRowS1, .evenListRowS1)',
      },
    ],
  },
  stage: [
    { css: '.detail-view-field[field=sales_stage]', evidence: live, on: ['deal'] },
    { css: '.detail-view-field[field=status]', evidence: live, on: ['lead'] },
  ],
  ticks: [
    {
      id: 'close-row',
      activity: { ...CLOSE, match: '"\\w+", *"([\\w-]+)"' },
      asks: true,
      control: 'a[id^=activities_close_]',
      evidence: live,
      kind: { read: { ...CLOSE, match: 'show\\("(\\w+)"' }, words: { ...WORDS, none: ['Tasks'] } },
      row: 'tr',
    },
    {
      id: 'close-page',
      activity: OPEN_RECORD,
      client: [shownParent],
      control: '#close_button, #close_create_button',
      evidence: live,
      kind: openKind,
      row: '#content',
    },
    {
      id: 'status-inline',
      activity: OPEN_RECORD,
      client: [shownParent],
      control: '#inlineEditSaveButton',
      evidence: live,
      kind: openKind,
      row: '.detail-view-field[field=status]:has(option[value=Held]:checked)',
      // It is sent by GET: the cell that shows its text again is all there is to see.
      signs: {
        saved: [{ css: '.detail-view-field[field=status]:not(.inlineEditActive)', text: '^Held' }],
      },
    },
  ],
  user: {
    evidence: live,
    id: {
      attr: 'href',
      css: '.user-menu a[href*="module=Users"][href*="record="]',
      hidden: true,
      match: 'record=([^&]+)',
    },
    name: { css: '#with-label' },
  },
};

export default profile;
