import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const read = { by: 'source', on: '2026-11-28' } as const;
/** Saved pages of other people show the lead's form with this class, as its view has it in the source. */
const LEAD = '.o_lead_opportunity_form';

const CLIENTS = ['deal', 'person'];
const REFUSED = { refused: '"error"\\s*:\\s*\\{', saved: '"result"\\s*:' };
/** A message that is being mended has a composer of its own, in the thread. */
const BOX =
  '.o-mail-Composer:not(.o-editing) :is(.o-mail-Composer-input, .o-mail-Composer-html, .note-editable)';
/** What an activity is, by the icon of its row: words are translated. */
const icon = {
  call: ['fa-phone'],
  meeting: ['fa-users', 'fa-calendar'],
  message: ['fa-envelope', 'fa-envelope-o'],
  none: ['fa-upload'],
};

/** Odoo CRM 16 to 19. */
const profile: Profile = {
  format: 1,
  id: 'odoo',
  name: 'Odoo CRM',
  version: 2,
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
      evidence: read,
      keys: ['Ctrl+Enter'],
      kind: 'message',
      on: CLIENTS,
      save: '.o-mail-Composer-send',
      text: BOX,
    },
    {
      id: 'chatter-note',
      container: '.o-mail-Chatter',
      evidence: read,
      keys: ['Ctrl+Enter'],
      on: CLIENTS,
      save: '.o-mail-Composer-send',
      text: BOX,
    },
    {
      id: 'mark-done',
      cancel: '[aria-label="Discard"]',
      container: '.o-mail-ActivityMarkAsDone',
      evidence: source,
      kind: {
        read: {
          attr: 'class',
          // Of several activities, the page does not tell which one the popover is for: the picker asks.
          css: '.o-mail-ActivityList .o-mail-Activity:only-child .o-mail-Activity-iconContainer i',
          match: '(fa-[\\w]+(?:-o)?)(?!.*fa-)',
        },
        words: icon,
      },
      on: CLIENTS,
      save: '.btn-primary',
      status: 'done',
      text: 'textarea',
    },
    {
      id: 'activity-wizard',
      cancel: '[special=cancel]',
      container: '.modal:has(.o_mail_activity_schedule_wizard)',
      evidence: source,
      kind: {
        read: {
          css: '[name=activity_type_id] :is([aria-checked=true], .active, .o_selection_badge.active)',
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
      save: 'button[name=action_schedule_activities_done]',
      text: '.note-editable, textarea',
    },
  ],
  funnel: {
    list: {
      css: '.o_statusbar_status button.o_arrow_button[data-value]',
      evidence: source,
      id: 'data-value',
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
    { path: '*/odoo/contacts/:id(\\d+)', type: 'person' },
    { path: '*/odoo/*/:id(\\d+)', type: 'deal', where: LEAD },
    { hash: '*id=:id(\\d+)&*model=crm.lead*', type: 'deal' },
    { hash: '*model=crm.lead&*id=:id(\\d+){*}?', type: 'deal' },
    { hash: '*id=:id(\\d+)&*model=res.partner*', type: 'person' },
  ],
  saves: [
    { evidence: source, method: ['POST'], reply: REFUSED, url: '*/mail/message/post' },
    {
      evidence: source,
      method: ['POST'],
      reply: REFUSED,
      url: '*/web/dataset/call_kw/mail.activity/action_feedback*',
    },
    {
      evidence: source,
      method: ['POST'],
      reply: REFUSED,
      url: '*/web/dataset/call_button/mail.activity.schedule/action_schedule_activities_done*',
    },
  ],
  signs: {
    refused: [
      { css: '.o_error_dialog, .o_notification.border-danger, .o_notification.text-bg-danger' },
    ],
  },
  skip: '.o_form_sheet .o_notebook',
  stage: [{ css: '.o_statusbar_status .o_arrow_button_current', evidence: source, on: ['deal'] }],
  user: { evidence: source, name: { css: '.o_user_menu .oe_topbar_name', hidden: true } },
};

export default profile;
