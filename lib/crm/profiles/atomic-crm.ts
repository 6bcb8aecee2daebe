import type { ClientReader, KindReader, Profile, Sign } from '../profile';

const live = { by: 'live', on: '2026-11-24' } as const;
const seen = { by: 'live', on: '2026-11-23' } as const;

/** The button has a name in the npm package, only its words in the current version. */
const ADD = ['button[aria-label="Add this note"]', 'button[type=button]'];
const ADD_TEXT = '^(add this note|ajouter cette note)$';

/** On its own page, and in a task's row of the dashboard. */
const person: ClientReader = {
  name: { css: ['main h5', 'main h2'] },
  on: ['person'],
  record: 'url',
};
const deal: ClientReader = {
  name: { css: ['[role=dialog] h5', '[role=dialog] h2'] },
  on: ['deal'],
  record: 'url',
};
/** The person whom a task's row names, where it stands on another page than theirs. */
const inRow: ClientReader = {
  id: { attr: 'href', css: 'a[href^="#/contacts/"]', from: 'row', match: '/contacts/([^/]+)' },
  name: {
    css: 'a[href^="#/contacts/"]',
    from: 'row',
    match: '^(?:\\((?:Re|Concernant)\\s?: )?(.*?)\\)?$',
  },
  type: 'person',
};
const taskKind = (css: string): KindReader => ({
  read: { css, from: 'row' },
  words: {
    call: ['Call'],
    meeting: ['Demo', 'Lunch', 'Meeting'],
    message: ['Email'],
    none: ['Ship'],
  },
});
const CHOSEN = 'button[role=combobox][data-slot=popover-trigger]';
const BOX = '[role=checkbox][id^="checkbox-list-label"]';
/** A form or row that was shut while the CRM worked on it, and is open again: it took nothing. */
const openAgain = (css: string): Sign => ({ css, from: 'form', holds: 1_000 });

/**
 * Atomic CRM by Marmelab: npm package 0.0.2 (MUI 5) and the current version (Radix). The demo sends nothing that
 * can be seen: data in memory.
 */
const profile: Profile = {
  format: 1,
  id: 'atomic-crm',
  name: 'Atomic CRM',
  version: 3,
  evidence: live,
  client: [deal, person],
  fingerprint: [
    { css: 'title', text: '^Atomic CRM$' },
    { css: 'header a[href="#/"] img[alt="Atomic CRM"]' },
  ],
  forms: [
    {
      id: 'deal-note',
      container: 'form',
      evidence: live,
      on: ['deal'],
      save: ADD,
      saveText: ADD_TEXT,
      text: 'textarea[name=text]',
    },
    {
      id: 'contact-note',
      container: 'form',
      evidence: live,
      on: ['person'],
      save: ADD,
      saveText: ADD_TEXT,
      text: 'textarea[name=text]',
    },
    {
      id: 'mobile-note',
      client: [
        {
          evidence: seen,
          // The name of whom was chosen stands beside their picture and over their title.
          name: { css: [`${CHOSEN} [data-slot=avatar] + div > span`, CHOSEN], from: 'form' },
          type: 'person',
        },
        // Out of a person's page nobody is chosen.
        person,
      ],
      container: '[data-slot=sheet-content]',
      evidence: seen,
      save: 'button[type=submit]',
      text: 'textarea[name=text]',
      unless: 'input[name=due_date]',
    },
    {
      id: 'edit-note',
      cancel: 'button[type=button]',
      closes: true,
      container: 'form',
      edits: 'button[type=submit]',
      evidence: live,
      on: ['deal', 'person'],
      save: 'button[type=submit]',
      signs: { refused: [openAgain('button[type=submit]:enabled')] },
      text: 'textarea[name=text]',
      unless: 'input[name=due_date], button[aria-label="Add this note"]',
    },
  ],
  funnel: {
    list: {
      css: 'div:has(> [data-rfd-droppable-id])',
      evidence: live,
      id: 'data-rfd-droppable-id',
      name: 'h6',
    },
    stages: [
      { id: 'opportunity', kind: 'open', name: 'Opportunity' },
      { id: 'proposal-sent', kind: 'open', name: 'Proposal Sent' },
      { id: 'in-negociation', kind: 'open', name: 'In Negotiation' },
      { id: 'won', kind: 'won', name: 'Won' },
      { id: 'lost', kind: 'lost', name: 'Lost' },
      { id: 'delayed', kind: 'parked', name: 'Delayed' },
    ],
  },
  records: [
    { hash: '/deals/:id/show', type: 'deal' },
    { hash: '/contacts/:id/show', type: 'person' },
    { hash: '/companies/:id/show', type: 'company' },
  ],
  signs: {
    refused: [{ css: '.RaNotification-error' }, { css: '[data-sonner-toast][data-type=error]' }],
    saved: [
      {
        css: '.MuiSnackbar-root [role=alert]:not(.RaNotification-error)',
        text: '^(note added|note ajoutée)',
      },
      { css: '[data-sonner-toast]:not([data-type=error])', text: '^(note added|note ajoutée)' },
    ],
  },
  stage: [
    {
      after: '^(stage|étape)$',
      css: ['[role=dialog] span + p', '[role=dialog] span + span'],
      evidence: live,
      on: ['deal'],
    },
  ],
  ticks: [
    {
      id: 'task-done',
      activity: { attr: 'aria-labelledby', css: 'input[type=checkbox]', from: 'row', hidden: true },
      client: [inRow, person],
      control: 'li [tabindex]',
      evidence: live,
      kind: taskKind('strong'),
      row: 'li:has(input[type=checkbox][aria-labelledby^="checkbox-list-label"])',
      signs: {
        refused: [
          openAgain(
            '[tabindex]:not([aria-disabled="true"]):has([data-testid="CheckBoxOutlineBlankIcon"])',
          ),
        ],
        saved: [{ css: '[data-testid="CheckBoxIcon"]', from: 'form' }],
      },
    },
    {
      id: 'task-done-current',
      activity: { attr: 'id', css: BOX, from: 'row', hidden: true },
      client: [inRow, person],
      control: BOX,
      evidence: { by: 'live', on: '2026-11-28' },
      kind: taskKind('.font-semibold'),
      row: `div:has(> div > ${BOX})`,
      signs: {
        refused: [openAgain('[role=checkbox][data-state=unchecked]:enabled')],
        saved: [{ css: '[role=checkbox][data-state=checked]', from: 'form' }],
      },
    },
  ],
  user: { evidence: live, name: { css: 'header button[aria-label="Profile"]' } },
};

export default profile;
