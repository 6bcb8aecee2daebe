import type { FormDef, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const live = { by: 'live', on: '2026-11-29' } as const;
/** Saved pages of other people show the lead's form with this class, as its view has it in the source. */
const LEAD = '.o_lead_opportunity_form';

const CLIENTS = ['deal', 'person', 'company'];
/** A partner that is a company; whoever has no such choice is a person. */
const COMPANY = '[name=company_type] input[data-value=company]:checked';
const REFUSED = { refused: '"error"\\s*:\\s*\\{', saved: '"result"\\s*:' };
/** A message that is being mended has a composer of its own, in the thread. */
const BOX =
  '.o-mail-Composer:not(.o-editing, .o-mail-Message .o-mail-Composer) :is(.o-mail-Composer-input, .o-mail-Composer-html, .note-editable)';
/** What an activity is, by the icon of its row: words are translated. */
const byIcon = (css: string, from: 'form' | 'opener' | 'page') => ({
  read: { attr: 'class', css, from, match: '(fa-[\\w]+(?:-o)?)(?!.*fa-)' },
  words: {
    call: ['fa-phone'],
    meeting: ['fa-users', 'fa-calendar'],
    message: ['fa-envelope', 'fa-envelope-o'],
    none: ['fa-upload'],
  },
});
const DISCARD = '[aria-label="Discard"], .btn-link';
/** Over a list or the pipeline the address tells no deal: only the row or card that was pressed does. */
const ROW = '.o_list_view:has(th[data-name=expected_revenue]) .o_data_row';
const ROW_OR_CARD = `${ROW}, .o_opportunity_kanban .o_kanban_record`;
const ofRow: Profile['client'] = [
  {
    evidence: live,
    name: { css: '.o_kanban_record_title, td[name=name]', from: 'opener' },
    type: 'deal',
  },
];
/** A note's button in the big composer is another one. */
const ifSent: FormDef['kind'] = {
  read: { attr: 'name', css: 'button.o_mail_send', from: 'form' },
  words: { message: ['action_send_mail'] },
};

/** Odoo CRM 16 to 19. */
const profile: Profile = {
  format: 1,
  id: 'odoo',
  name: 'Odoo CRM',
  version: 3,
  evidence: source,
  client: [
    {
      evidence: source,
      name: {
        css: [
          '.o_form_sheet [name=name] textarea',
          '.o_form_sheet [name=name] input',
          '.o_form_sheet [name=name]',
          '.o_breadcrumb',
        ],
      },
      record: 'url',
    },
  ],
  fingerprint: [{ css: 'body.o_web_client' }],
  forms: [
    {
      id: 'chatter-message',
      container: '.o-mail-Chatter:has(.o-mail-Chatter-sendMessage.active)',
      evidence: live,
      keys: ['Ctrl+Enter'],
      kind: 'message',
      on: CLIENTS,
      save: '.o-mail-Composer-send',
      text: BOX,
    },
    {
      id: 'chatter-note',
      container: '.o-mail-Chatter',
      evidence: live,
      keys: ['Ctrl+Enter'],
      on: CLIENTS,
      save: '.o-mail-Composer-send',
      text: BOX,
    },
    {
      id: 'full-composer',
      cancel: '[special=cancel]',
      container: '.modal:has(.o_mail_composer_form)',
      evidence: live,
      kind: ifSent,
      on: CLIENTS,
      save: 'button[name=action_send_mail]',
      text: '[name=body] .note-editable',
    },
    {
      id: 'composer-of-row',
      cancel: '[special=cancel]',
      client: ofRow,
      container: '.modal:has(.o_mail_composer_form)',
      evidence: live,
      kind: ifSent,
      opener: ROW,
      save: 'button[name=action_send_mail]',
      text: '[name=body] .note-editable',
    },
    {
      id: 'mark-done-of-activity',
      cancel: DISCARD,
      container: '.o-mail-ActivityMarkAsDone',
      evidence: live,
      kind: byIcon('.o-mail-Activity-iconContainer i', 'opener'),
      on: CLIENTS,
      opener: '.o-mail-Activity',
      save: '.btn-primary',
      status: 'done',
      text: 'textarea',
    },
    {
      id: 'mark-done-of-row',
      cancel: DISCARD,
      client: ofRow,
      container: '.o-mail-ActivityListPopoverItem',
      evidence: live,
      kind: byIcon('i[role=img]', 'form'),
      opener: ROW_OR_CARD,
      save: '.o-mail-ActivityMarkAsDone .btn-primary',
      status: 'done',
      text: 'textarea',
    },
    {
      id: 'mark-done',
      cancel: DISCARD,
      container: '.o-mail-ActivityMarkAsDone',
      evidence: source,
      kind: byIcon(
        // Of several activities, the page does not tell which one the pop-up is for: the picker asks.
        '.o-mail-ActivityList:not(:has(.o-mail-Activity ~ .o-mail-Activity)) .o-mail-Activity-iconContainer i',
        'page',
      ),
      on: CLIENTS,
      save: '.btn-primary',
      status: 'done',
      text: 'textarea',
    },
    {
      id: 'activity-wizard',
      cancel: '[special=cancel]',
      container:
        '.modal:has(.o_mail_activity_schedule_wizard, [name=action_schedule_activities_done], [name=action_done])',
      evidence: live,
      kind: {
        read: {
          css: [
            '[name=activity_type_id] :is([aria-checked=true], .active, .o_selection_badge.active)',
            '[name=activity_type_id] input',
          ],
          from: 'form',
        },
        words: {
          call: ['Call'],
          meeting: ['Meeting'],
          message: ['Email'],
          none: ['Upload Document'],
        },
      },
      on: CLIENTS,
      save: [
        'button[name=action_schedule_activities_done]',
        'button[name=action_schedule_activities_done_and_schedule]',
        'button[name=action_done]',
        'button[name=action_done_schedule_next]',
      ],
      text: '[name=note] .note-editable, .note-editable, textarea',
    },
    {
      id: 'sms',
      cancel: '[special=cancel]',
      container: '.modal:has(button[name=action_send_sms])',
      evidence: source,
      kind: 'message',
      on: CLIENTS,
      save: 'button[name=action_send_sms]',
      text: '[name=body] textarea',
    },
  ],
  funnel: {
    list: {
      css: '.o_statusbar_status button.o_arrow_button[data-value]',
      evidence: live,
      id: 'data-value',
      // Beside it, how long the deal has been there.
      name: ':scope > span:first-child',
    },
    stages: [
      { id: '1', kind: 'open', name: 'New' },
      { id: '2', kind: 'open', name: 'Qualified' },
      { id: '3', kind: 'open', name: 'Proposition' },
      { id: '4', kind: 'won', name: 'Won' },
    ],
  },
  hosts: ['*://*.odoo.com/*'],
  records: [
    { path: '*/odoo/crm/:id(\\d+)', type: 'deal' },
    { path: '*/odoo/*/crm/:id(\\d+)', type: 'deal' },
    { path: '*/odoo/contacts/:id(\\d+)', type: 'company', where: COMPANY },
    { path: '*/odoo/contacts/:id(\\d+)', type: 'person' },
    { path: '*/odoo/*/:id(\\d+)', type: 'deal', where: LEAD },
    // The menu's id stands in the address too.
    { hash: '{*&}?id=:id(\\d+)&*model=crm.lead*', type: 'deal' },
    { hash: '*model=crm.lead&{*&}?id=:id(\\d+){&*}?', type: 'deal' },
    { hash: '{*&}?id=:id(\\d+)&*model=res.partner*', type: 'company', where: COMPANY },
    { hash: '{*&}?id=:id(\\d+)&*model=res.partner*', type: 'person' },
  ],
  saves: [
    ...[
      '*/mail/message/post',
      '*/web/dataset/call_kw/mail.activity/action_feedback*',
      '*/web/dataset/call_button/mail.activity.schedule/action_schedule_activities_done*',
    ].map((url) => ({ evidence: live, method: ['POST'], reply: REFUSED, url })),
    {
      body: '"method"\\s*:\\s*"(action_schedule_activities_done\\w*|action_done(_schedule_next)?|action_send_mail|action_send_sms)"',
      evidence: live,
      method: ['POST'],
      reply: REFUSED,
      url: '*/web/dataset/call_button*',
    },
    {
      // What the dialogs keep before they do it: no proof yet, yet its refusal is one.
      evidence: live,
      method: ['POST'],
      reply: { refused: REFUSED.refused },
      url: '*/web/dataset/call_kw/:model(mail.activity|mail.activity.schedule|mail.compose.message|sms.composer)/web_save',
    },
  ],
  signs: {
    refused: [
      { css: '.o_error_dialog, .o_notification.border-danger, .o_notification.text-bg-danger' },
    ],
  },
  skip: '.o_form_sheet .o_notebook',
  stage: [
    {
      css: [
        '.o_statusbar_status .o_arrow_button_current > span:first-child',
        '.o_statusbar_status .o_arrow_button_current',
      ],
      evidence: live,
      on: ['deal'],
    },
    { css: 'td[name=stage_id]', evidence: live, from: 'opener' },
  ],
  // The name of the database stands in it too.
  user: { evidence: live, name: { css: '.o_user_menu .oe_topbar_name', hidden: true, own: true } },
};

export default profile;
