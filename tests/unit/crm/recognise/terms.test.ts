import { expect, test } from 'vitest';
import { packedWords } from '@/lib/crm/packed-words';
import { makeWords } from '@/lib/crm/recognise';
import { isRecipient } from '@/lib/crm/recognise/terms';

/** What single fields are for, by what they are called. */

const words = makeWords(packedWords());

test.each([
  ['To', true],
  ['MailForm[sendTo]', true],
  ['Assigned to', false],
  ['ActionForm[assignedTo]', false],
  ['relatedTo', false],
  ['Add to Calendar', false],
])('"%s" asks whom something is sent to: %s', (name, asks) => {
  expect(isRecipient(name, words)).toBe(asks);
});
