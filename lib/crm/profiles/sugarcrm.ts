import type { FormDef, Profile } from '../profile';

const source = { by: 'source', on: '2026-11-23' } as const;
const shared = { by: 'public', on: '2026-11-23' } as const;

/** A drawer over the record, or the record page itself. */
const SCOPE = '.drawer.active, #drawers .active, #content';
const activity: Pick<FormDef, 'cancel' | 'save' | 'status' | 'text'> = {
  cancel: '[name=cancel_button]',
  save: '[name=save_button], [name=save_invite_button]',
  status: {
    done: ['Held'],
    planned: ['Planned'],
    read: {
      css: ['input[name=status]', 'select[name=status] option:checked'],
      from: 'form',
      hidden: true,
    },
  },
  text: 'textarea[name=description]',
};
const record = (module: string, type: string) => ({ hash: `${module}/:id([\\w\\-]{20,})`, type });

/** SugarCRM, Sidecar interface (version 12). Field and button names are the handles. */
const profile: Profile = {
  format: 1,
  id: 'sugarcrm',
  name: 'SugarCRM',
  version: 1,
  evidence: source,
  client: [
    {
      evidence: source,
      name: { css: ['#content [data-fieldname=name]', '#content [data-fieldname=full_name]'] },
      record: 'url',
    },
  ],
  fingerprint: [{ css: '#sugarcrm' }, { css: '#drawers' }],
  forms: [
    {
      id: 'call',
      cancel: activity.cancel,
      container: '[data-module=Calls]',
      evidence: source,
      kind: 'call',
      save: activity.save,
      scope: SCOPE,
      status: activity.status,
      text: activity.text,
    },
    {
      id: 'meeting',
      cancel: activity.cancel,
      container: '[data-module=Meetings]',
      evidence: source,
      kind: 'meeting',
      save: activity.save,
      scope: SCOPE,
      status: activity.status,
      text: activity.text,
    },
    {
      id: 'email',
      cancel: activity.cancel,
      container: '[data-module=Emails]',
      evidence: source,
      kind: 'message',
      save: '[name=send_button]',
      scope: SCOPE,
      text: 'iframe',
    },
    {
      id: 'comment-log',
      container: '.commentlog-dashlet',
      evidence: source,
      on: ['deal', 'company', 'lead', 'person'],
      save: '.commentSubmit[data-action=save]',
      text: 'textarea.taggable',
    },
  ],
  general: true,
  hosts: ['*://*.sugarondemand.com/*', '*://*.sugarcrm.com/*'],
  records: [
    record('Opportunities', 'deal'),
    record('Accounts', 'company'),
    record('Leads', 'lead'),
    record('Contacts', 'person'),
  ],
  saves: [
    {
      evidence: source,
      method: ['POST', 'PUT'],
      url: '*/rest/v:version/:module(Calls|Meetings|Notes|Emails)*',
    },
    { evidence: shared, method: ['POST'], url: '*/rest/v:version/:module/:id/link/*' },
  ],
  stage: [
    {
      css: ['[data-fieldname=sales_stage]', '.record-cell[data-name=sales_stage]'],
      evidence: source,
      on: ['deal'],
    },
    {
      css: ['[data-fieldname=status]', '.record-cell[data-name=status]'],
      evidence: source,
      on: ['lead'],
    },
  ],
  user: {
    evidence: source,
    name: { attr: 'title', css: '#userList #userActions button[title]', hidden: true },
  },
};

export default profile;
