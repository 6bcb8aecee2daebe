import { describe, expect, it } from 'vitest';
import { recordAt } from '@/lib/crm/page-url';
import { patternsOfLinks, recordPattern } from '@/lib/crm/teach/record-pattern';

const X = 'https://crm.example';

describe('recordPattern', () => {
  it.each([
    ['/deals/17', '/deals/99', 'deal', '17'],
    ['/deals/17/calls/new', '/deals/99', 'deal', '17'],
    [
      '/crm/opportunities/6f9619ff-8b86-d011-b42d-00cf4fc964ff/',
      '/crm/opportunities/99',
      'deal',
      '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
    ],
    ['/#/contacts/5/show', '/#/contacts/7/show', 'person', '5'],
    ['/#Lead/view/6650f3a1b2c4d5eaa', '/#Lead/view/6650f3a1b2c4d5eab', 'lead', '6650f3a1b2c4d5eaa'],
    [
      '/index.php?module=Accounts&action=DetailView&record=5',
      '/index.php?module=Accounts&record=8',
      'company',
      '5',
    ],
    ['/web#id=12&model=crm.lead&view_type=form', '/web#id=13&model=crm.lead', 'lead', '12'],
    [
      '/app/lead/CRM-LEAD-2026-00012',
      '/app/lead/CRM-LEAD-2026-00020',
      'lead',
      'CRM-LEAD-2026-00012',
    ],
    ['/companies/co_51', '/companies/co_52', 'company', 'co_51'],
    ['/sprava/31', '/sprava/32', 'sprava', '31'],
  ])('%s fits %s', (path, other, type, id) => {
    const made = recordPattern(X + path);
    expect(made).toMatchObject({ id, record: { type } });
    if (!made) return;
    expect(recordAt([made.record], X + path)).toEqual({ type, id });
    expect(recordAt([made.record], X + other)?.id).toBeTruthy();
    expect(recordAt([made.record], `${X}/settings`)).toBeNull();
  });

  it.each(['/', '/deals', '/dashboard?tab=week', '/#/deals', 'no address'])(
    '%s names no record',
    (path) => expect(recordPattern(path.startsWith('/') ? X + path : path)).toBeNull(),
  );

  it('does not take another module for the same', () => {
    const made = recordPattern(`${X}/index.php?module=Accounts&record=5`);
    expect(made && recordAt([made.record], `${X}/index.php?module=Cases&record=5`)).toBeNull();
  });

  it('takes the parts that URLPattern would read as syntax as they are', () => {
    const made = recordPattern(`${X}/crm(beta)/deals/17`);
    expect(made && recordAt([made.record], `${X}/crm(beta)/deals/18`)?.id).toBe('18');
  });
});

it('learns the other kinds of record from links that are built alike', () => {
  const own = recordPattern(`${X}/deals/17`)?.record;
  if (!own) throw new Error('no pattern');
  const links = [
    `${X}/contacts/5`,
    `${X}/contacts/6`,
    `${X}/files/77`,
    `${X}/deals/18`,
    `${X}/#/leads/4`,
    'mailto:a@b',
  ];
  expect(patternsOfLinks(links, own)).toEqual([{ path: '/contacts/:id{/*}?', type: 'person' }]);
});
