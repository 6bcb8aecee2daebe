import { expect, test } from 'vitest';
import { nameInRedirect } from '@/entrypoints/background/name-activity';
import type { PendingRecord } from '@/lib/store';

/** The CRM's own id of an activity, out of the address that its full-page post was led to. */

const names = 'module=(?:Calls|Meetings)&(?:.*&)?record=([\\w-]+)';
const pending = (redirects: string[], expected?: string) =>
  ({
    expects: { request: true, sign: false, patience: 1, names: expected },
    evidence: redirects.map((redirect) => ({ source: 'request', redirect })),
  }) as unknown as PendingRecord;

const CALL = 'https://crm.example/index.php?action=DetailView&module=Calls&record=ad97-63';

test('the new record’s page names it', () => {
  expect(nameInRedirect(pending([CALL], names))).toBe('ad97-63');
});
test('back to the client’s page: it is named nowhere', () => {
  const client = CALL.replace('Calls', 'Accounts');
  expect(nameInRedirect(pending([client], names))).toBeNull();
});
test('nothing is read where the profile does not say how', () => {
  expect(nameInRedirect(pending([CALL]))).toBeNull();
});
