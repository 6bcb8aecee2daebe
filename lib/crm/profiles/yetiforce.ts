import type { FormDef, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const read = { by: 'source', on: '2026-11-28' } as const;

const CALENDAR = ':has(input[name=module][value=Calendar])';
const activity: Pick<FormDef, 'kind' | 'status'> = {
  kind: {
    evidence: source,
    read: {
      attr: 'value',
      css: 'input[name=activitytype]:checked, select[name=activitytype] option:checked',
      from: 'form',
      hidden: true,
    },
    words: { call: ['Call'], meeting: ['Meeting'], none: ['Task'] },
  },
  status: {
    done: ['PLL_COMPLETED'],
    planned: ['PLL_PLANNED', 'PLL_IN_REALIZATION'],
    read: {
      attr: 'value',
      css: 'select[name=activitystatus] option:checked, input[name=activitystatus]',
      from: 'form',
      hidden: true,
    },
  },
};
const record = (module: string, type: string) => [
  { query: `*module=${module}&*record=:id{&*}?`, type },
  { query: `*record=:id&{*&}?module=${module}{&*}?`, type },
];

/** YetiForce: calendar forms by their hidden inputs, comments by the vendor's own `js-` classes. */
const profile: Profile = {
  format: 1,
  id: 'yetiforce',
  name: 'YetiForce',
  version: 2,
  evidence: source,
  client: [{ evidence: read, name: { css: '.recordLabel' }, record: 'url' }],
  fingerprint: [{ css: '.userDetails[data-user]' }, { css: '.js-header-progress-bar' }],
  forms: [
    {
      id: 'comment',
      cancel: '.js-close-comment-block',
      container: '.js-add-comment-block',
      evidence: source,
      on: ['deal', 'company', 'lead', 'person'],
      save: '.js-save-comment, .js-detail-view-save-comment',
      text: '.js-comment-content',
    },
    {
      id: 'quick-create',
      container: `form[name=QuickCreate]${CALENDAR}`,
      evidence: source,
      kind: activity.kind,
      save: '.js-save-event, button[type=submit].btn-success',
      status: activity.status,
      text: '[name=description]',
    },
    {
      id: 'edit-view',
      activity: { css: 'input[name=record]', from: 'form', hidden: true },
      container: `form#EditView${CALENDAR}`,
      edits: 'input[name=record]:not([value=""])',
      evidence: source,
      kind: activity.kind,
      save: 'button[type=submit].btn-success',
      status: activity.status,
      text: '[name=description]',
    },
  ],
  funnel: {
    list: {
      css: '.js-header-progress-bar .c-progress__item[data-picklist-value]',
      evidence: source,
      id: 'data-picklist-value',
      name: '.c-progress__text',
    },
  },
  records: [
    ...record('SSalesProcesses', 'deal'),
    ...record('Accounts', 'company'),
    ...record('Leads', 'lead'),
    ...record('Contacts', 'person'),
  ],
  saves: [
    {
      body: '(?:ModComments|Calendar)',
      evidence: source,
      method: ['POST'],
      reply: {
        refused: '"success"\\s*:\\s*false|"error"\\s*:\\s*\\{',
        saved: '"success"\\s*:\\s*true',
      },
      url: '*/index.php',
    },
  ],
  stage: [
    {
      attr: 'data-picklist-label',
      css: '.js-header-progress-bar .c-progress__item.active',
      evidence: source,
    },
  ],
  ticks: [
    {
      id: 'completed',
      activity: { attr: 'data-id', css: '[data-state]', from: 'row' },
      control: '.js-activity-buttons button[data-state=PLL_COMPLETED]',
      evidence: source,
      row: '.js-activity-buttons button[data-state=PLL_COMPLETED]',
    },
  ],
  user: {
    evidence: source,
    id: { attr: 'data-user', css: '.userDetails[data-user]', hidden: true },
    name: { css: '.userName', hidden: true },
  },
};

export default profile;
