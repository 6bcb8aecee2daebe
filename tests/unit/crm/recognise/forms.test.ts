// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isInteractionForm } from '@/lib/crm/recognise';
import { type Form, pageOf } from './forms';
import { CONTACT_FORMS } from './forms-of-contacts';
import { ELSE_FORMS } from './forms-of-else';
import { ELSE_IN_RECORDS } from './forms-of-records';
import { layOut, lookAt } from './in-page';

/** Forms of many shapes and languages that stand close by a log of contacts, on the very pages that list them. */

beforeAll(layOut);
beforeEach(() => document.body.replaceChildren());

async function wrong(forms: readonly Form[], wanted: boolean) {
  const found: string[] = [];
  for (const form of forms) {
    const seen = await lookAt(pageOf(form));
    if (isInteractionForm(seen) !== wanted) found.push(`${form}: ${seen?.score} ${seen?.why}`);
  }
  return found;
}

test.each([
  ['to a record is none', ELSE_FORMS, false],
  ['to the record itself, by whatever its markup calls the text, is none', ELSE_IN_RECORDS, false],
  ['in a talk is a contact', CONTACT_FORMS, true],
] as const)(
  'what is done %s',
  async (_, forms, wanted) => {
    expect(await wrong(forms, wanted)).toEqual([]);
  },
  60_000,
);
