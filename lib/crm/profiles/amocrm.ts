import type { Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

/** Every save of the feed answers with its status; HTTP 200 may carry a failure. */
const reply = { refused: '"status"\\s*:\\s*"(?!ok")', saved: '"status"\\s*:\\s*"ok"' };

/** amoCRM and Kommo: one product, two brands. A lead is the deal. */
const profile: Profile = {
  format: 1,
  id: 'amocrm',
  name: 'amoCRM / Kommo',
  version: 1,
  evidence: source,
  alsoHosts: ['*://amojo.amocrm.ru/*', '*://amojo.kommo.com/*'],
  client: [
    {
      evidence: shared,
      name: { css: ['#edit_card input[name="lead[NAME]"]', 'title'], hidden: true },
      record: 'url',
    },
  ],
  fingerprint: [
    { css: '#left_menu .nav__top__userbar__userinfo__username' },
    { css: '#card_holder .js-card-feed' },
  ],
  forms: [
    {
      id: 'composer',
      cancel: '.js-note-edit-cancel',
      container: '.feed-compose',
      evidence: source,
      keys: ['Ctrl+Enter'],
      kind: {
        evidence: source,
        read: { css: 'input[name="feed-compose-switcher"]', from: 'form', hidden: true },
        words: { message: ['chat', 'email'], none: ['task'] },
      },
      save: '.js-note-submit',
      text: ':is(.feed-compose__message, .ql-editor):not(.feed-compose_task *)',
    },
    {
      id: 'task-result',
      activity: { attr: 'data-id', css: '.feed-note-wrapper-task', from: 'form' },
      container: '.feed-note-wrapper-task',
      evidence: source,
      kind: {
        evidence: shared,
        read: { css: '.task-type-name-with-icon__text', from: 'form' },
        words: {
          call: ['Связаться с клиентом', 'Связаться', 'Звонок', 'Follow-up', 'Follow up', 'Call'],
          meeting: ['Встреча', 'Meeting', 'Зустріч', 'Reunión', 'Reunião'],
          message: ['Письмо', 'Email', 'E-mail'],
        },
      },
      save: '.js-task-result-button',
      status: 'done',
      text: '.js-task-result-textarea',
    },
  ],
  hosts: ['*://*.amocrm.ru/*', '*://*.amocrm.com/*', '*://*.kommo.com/*'],
  records: [
    { path: '/leads/detail/:id', type: 'deal' },
    { path: '/companies/detail/:id', type: 'company' },
    { path: '/contacts/detail/:id', type: 'person' },
    { path: '/customers/detail/:id', type: 'customer' },
  ],
  saves: [
    { evidence: source, method: ['POST'], reply, url: '/private/notes/edit2.php' },
    { evidence: shared, method: ['POST'], url: '/ajax/v:version/notes*' },
    { evidence: shared, method: ['POST'], url: '/v1/chats/*/messages*' },
  ],
  stage: [
    { css: '#card_status_view_mode .pipeline-select-view__status', evidence: shared, on: ['deal'] },
  ],
  user: {
    evidence: shared,
    id: { attr: 'id', css: '.n-avatar.js-left-avatar', hidden: true },
    name: { css: '.nav__top__userbar__userinfo__username', hidden: true },
  },
};

export default profile;
