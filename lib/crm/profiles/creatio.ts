import type { ClientReader, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

const marked = (name: string) => `[data-item-marker="${name}"]`;
const column = (name: string) => `[data-item-marker^="${name}"]`;
/** A lookup of the activity: it links to its record. */
const lookup = (name: string, type: string): ClientReader => ({
  evidence: shared,
  id: {
    attr: 'href',
    css: `${column(name)} a[href*="/edit/"]`,
    from: 'form',
    match: '/edit/([\\w\\-]+)',
  },
  name: { css: `${column(name)} a[href*="/edit/"]`, from: 'form' },
  type,
});
const client = [
  lookup('Opportunity', 'deal'),
  lookup('Account', 'company'),
  lookup('Lead', 'lead'),
  lookup('Contact', 'person'),
];
const record = (page: string, entity: string, type: string) => [
  { hash: `CardModuleV2/${page}/edit/:id`, type },
  { hash: `Card/${entity}_FormPage/edit/:id`, type },
];
const category = {
  evidence: shared,
  read: { css: `${column('ActivityCategory')} input`, from: 'form' as const },
  words: {
    call: ['Call', 'Звонок', 'Дзвінок'],
    meeting: ['Meeting', 'Встреча', 'Зустріч'],
    message: ['Email', 'E-mail'],
    none: ['To do', 'Выполнить', 'Виконати'],
  },
};
const status = {
  done: ['Completed', 'Done', 'Завершена', 'Выполнена', 'Завершено', 'Виконано'],
  planned: ['Not started', 'In progress', 'Не начата', 'В работе', 'Не розпочато', 'В роботі'],
  read: { css: `${column('Status')} input`, from: 'form' as const },
};

/** Creatio and BPMSoft: the classic pages by the vendor's own markers; Freedom pages by general signs. */
const profile: Profile = {
  format: 1,
  id: 'creatio',
  name: 'Creatio',
  version: 1,
  evidence: source,
  client: [
    {
      evidence: shared,
      name: { css: [`${column('Title')} input`, `${column('LeadName')} input`] },
      record: 'url',
    },
  ],
  fingerprint: [{ css: '[data-item-marker]' }],
  forms: [
    {
      id: 'call-publisher',
      container: `:not(body):has(${marked('Publish')})`,
      evidence: source,
      kind: 'call',
      save: marked('Publish'),
      status: 'done',
      text: `${marked('CallMessagePublisherEdit')} textarea`,
    },
    {
      id: 'finish-task',
      container: `:not(body):has(${marked('Execute')})`,
      evidence: shared,
      save: 'button, [role=button], .t-btn',
      saveText: '^(завершить задачу|завершити завдання|complete task|complete)$',
      status: 'done',
      text: `${column('DetailedResult')} textarea`,
    },
    {
      id: 'mini-page',
      client,
      container: marked('MiniPage'),
      evidence: source,
      keys: ['Ctrl+Enter'],
      kind: category,
      save: marked('SaveEditButton'),
      status,
      text: 'textarea',
    },
    {
      id: 'activity-page',
      activity: { from: 'url', match: '/ActivityPageV2/edit/([\\w\\-]+)' },
      client,
      container: `:has(${marked('SaveButton')})`,
      evidence: source,
      kind: category,
      save: marked('SaveButton'),
      status,
      text: `${column('DetailedResult')} textarea`,
    },
  ],
  funnel: {
    stages: [
      { id: 'Qualification', kind: 'open', name: 'Qualification' },
      { id: 'Presentation', kind: 'open', name: 'Presentation' },
      { id: 'Proposal', kind: 'open', name: 'Proposal' },
      { id: 'Contracting', kind: 'open', name: 'Contracting' },
      { id: 'Closed won', kind: 'won', name: 'Closed won' },
      { id: 'Closed lost', kind: 'lost', name: 'Closed lost' },
    ],
  },
  general: true,
  hosts: [
    '*://*.creatio.com/*',
    '*://*.bpmonline.com/*',
    '*://*.terrasoft.ru/*',
    '*://*.terrasoft.ua/*',
    '*://*.bpmsoft.ru/*',
  ],
  records: [
    ...record('OpportunityPageV2', 'Opportunities', 'deal'),
    ...record('OpportunityPageV2', 'Opportunity', 'deal'),
    ...record('AccountPageV2', 'Accounts', 'company'),
    ...record('LeadPageV2', 'Leads', 'lead'),
    ...record('ContactPageV2', 'Contacts', 'person'),
  ],
  saves: [
    {
      evidence: source,
      method: ['POST'],
      reply: { refused: '"success"\\s*:\\s*false', saved: '"success"\\s*:\\s*true' },
      url: '*/rest/MessagePublisherService/Publish',
    },
    {
      evidence: shared,
      method: ['POST'],
      reply: { refused: '"success"\\s*:\\s*false', saved: '"success"\\s*:\\s*true' },
      url: '*/DataService/json/:way/:what(InsertQuery|UpdateQuery)',
    },
  ],
  signs: { refused: [{ css: '.crt-notification-error' }] },
  stage: [
    {
      css: 'crt-entity-stage-progress-bar button[aria-pressed=true]',
      evidence: shared,
      on: ['deal', 'lead'],
    },
    { css: `${column('Stage')} input`, evidence: shared, on: ['deal'] },
  ],
};

export default profile;
