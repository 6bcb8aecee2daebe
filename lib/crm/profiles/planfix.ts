import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

/** Planfix: the action of the old interface (2022); the new one by general signs. A deal is a task. */
const profile: Profile = {
  format: 1,
  id: 'planfix',
  name: 'Planfix',
  version: 1,
  evidence: shared,
  client: [{ evidence: shared, name: { css: '.js-task-title' }, record: 'url' }],
  fingerprint: [{ css: '.actions-quick-add-block-text, .b-add-action' }],
  forms: [
    {
      id: 'action',
      container: '.b-add-action',
      evidence: shared,
      on: ['deal', 'person'],
      save: '.tr-action-commit .btn',
      text: 'iframe, textarea, [contenteditable=true]',
    },
  ],
  general: true,
  hosts: ['*://*.planfix.ru/*', '*://*.planfix.com/*', '*://*.planfix.ua/*'],
  records: [
    { path: '/task/:id(\\d+)', type: 'deal' },
    { path: '/contact/:id(\\d+)', type: 'person' },
  ],
  skip: '.task-add-block',
};

export default profile;
