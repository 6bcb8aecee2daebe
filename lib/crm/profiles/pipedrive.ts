import type { Profile } from '../profile';

const shared = { by: 'public', on: '2026-11-23' } as const;

const SAVE = '[data-test="save-activity-button"]';
const ROW = '[data-test^="activity-option-"], tr, [role="row"]';

/** Pipedrive: the activity dialog and its "done" ticks. Notes and mail are left to general signs. */
const profile: Profile = {
  format: 1,
  id: 'pipedrive',
  name: 'Pipedrive',
  version: 3,
  evidence: shared,
  client: [
    {
      evidence: shared,
      name: { css: ['[data-testid="header-title"] textarea', '[data-testid="header-title"]'] },
      record: 'url',
    },
  ],
  fingerprint: [
    { css: '[data-test="addButton-button"]' },
    { css: '[data-testid="deal-actions"], [data-testid="followersButton"]' },
    { css: SAVE },
  ],
  forms: [
    {
      id: 'activity',
      container: '[class*="-modal__wrap"]',
      evidence: shared,
      kind: {
        evidence: shared,
        read: {
          attr: 'aria-label',
          css: '[class*="-button-group"] :is([aria-pressed=true], [class*="--active"])',
          from: 'form',
        },
        words: {
          call: ['Call', 'Anruf', 'Appel', 'Llamada', 'Chamada', 'Ligação', 'Звонок', 'Дзвінок'],
          meeting: ['Meeting', 'Lunch', 'Réunion', 'Reunión', 'Reunião', 'Встреча', 'Зустріч'],
          message: ['Email', 'E-mail', 'E-Mail', 'Correo electrónico', 'Письмо'],
          none: ['Task', 'Deadline', 'Aufgabe', 'Tâche', 'Tarea', 'Tarefa', 'Задача', 'Завдання'],
        },
      },
      save: SAVE,
      status: {
        done: ['checkbox'],
        otherwise: 'planned',
        planned: [],
        read: {
          attr: 'type',
          css: 'footer input[type=checkbox]:checked',
          from: 'form',
          hidden: true,
        },
      },
      text: '[contenteditable=true], textarea',
    },
  ],
  funnel: {
    stages: [
      { id: 'Qualified', kind: 'open', name: 'Qualified' },
      { id: 'Contact Made', kind: 'open', name: 'Contact Made' },
      { id: 'Demo Scheduled', kind: 'open', name: 'Demo Scheduled' },
      { id: 'Proposal Made', kind: 'open', name: 'Proposal Made' },
      { id: 'Negotiations Started', kind: 'open', name: 'Negotiations Started' },
      { id: 'won', kind: 'won', name: 'Won' },
      { id: 'lost', kind: 'lost', name: 'Lost' },
    ],
  },
  general: true,
  hosts: ['*://*.pipedrive.com/*'],
  records: [
    { path: '/deal/:id', type: 'deal' },
    { path: '/organization/:id', type: 'company' },
    { path: '/leads/inbox/:id', type: 'lead' },
    { path: '/person/:id', type: 'person' },
  ],
  saves: [
    {
      evidence: shared,
      method: ['POST', 'PUT', 'PATCH'],
      reply: { refused: '"success"\\s*:\\s*false', saved: '"success"\\s*:\\s*true' },
      url: '*/v:version(1|2)/:what(activities|notes){/:id}?',
    },
  ],
  ticks: [
    {
      id: 'mark-done',
      activity: {
        attr: 'data-test',
        css: '[data-test^="activity-option-"]',
        from: 'row',
        match: '(\\d+)$',
      },
      control:
        '[data-test="mark-as-done"], [data-test="activity-card-mark-done"], [data-test="done-label"]',
      evidence: shared,
      // The control itself only where nothing of these holds it: alone it says nothing of the activity.
      row: `${ROW}, :is([data-test="activity-card-mark-done"], [data-test="done-label"]):not(:is(${ROW}) *)`,
      saves: [
        {
          // Set back to not done, it is no contact.
          body: '"?done"?\\s*[:=]\\s*(?:true|1)',
          evidence: shared,
          method: ['POST', 'PUT', 'PATCH'],
          reply: { refused: '"success"\\s*:\\s*false', saved: '"success"\\s*:\\s*true' },
          url: '*/v:version(1|2)/activities{/:id}?',
        },
      ],
    },
  ],
};

export default profile;
