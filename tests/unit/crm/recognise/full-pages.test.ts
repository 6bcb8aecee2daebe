// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { CONTACT_PAGES, ELSE_PAGES, type FullPage } from './full-pages';
import { layOut, lookAt } from './in-page';

/** Full-page forms with a text for a remark, which most records have. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

function control(kind: string, value: string): string {
  if (kind === '@') return '<input type="date">';
  if (kind !== ':') return `<input type="text" value="${value}">`;
  const choices = value.split(',').map((one) => `<option>${one}</option>`);
  return `<select><option></option>${choices.join('')}</select>`;
}

function field(described: string): string {
  const [, name = '', kind = '', value = ''] = /^([^=:@]+)([=:@]?)(.*)$/.exec(described) ?? [];
  return `<div class="form-group"><label>${name}${control(kind, value)}</label></div>`;
}

const form = ([, , fields, label, save]: FullPage) =>
  `<form method="post">${fields === '' ? '' : fields.split(';').map(field).join('')}<div class="form-group"><label>${label}<textarea rows="4"></textarea></label></div><button type="submit">${save}</button> <a href="..">Cancel</a></form>`;

test.each([
  ['a record is edited', ELSE_PAGES, false],
  ['a contact is logged', CONTACT_PAGES, true],
] as const)(
  'pages on which %s',
  async (_, pages, wanted) => {
    const wrong: string[] = [];
    for (const page of pages) {
      const [at, h1] = page;
      const title = `${h1} – Acme CRM`;
      const seen = await lookAt({ at: encodeURI(at), h1, title, form: form(page) });
      const why = seen?.why;
      if (isInteractionForm(seen) !== wanted) wrong.push(`${page.join(' | ')}: ${why}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
