// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { showBadge } from '@/entrypoints/shared/badge';
import { stubBrowser } from './browser-stubs';
import { freshDb } from './render-page';
import { add, addMe } from './seed';

it("is empty for 0, else today's successful contacts of the current manager", async () => {
  const { setBadgeText } = stubBrowser();
  const db = await freshDb();
  const me = await addMe(db);
  await showBadge(db);
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  const success = { resultingStage: 'contacted', stageSaidByManager: 'new' };
  await add(db, me, 'Acme', success);
  await add(db, 'somebody-else', 'Globex', success);
  await add(db, me, 'Initech', { ...success, at: '2020-01-01T10:00:00.000+00:00' });
  await showBadge(db);
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '1' });
});

it('counts for the nameless before anybody is known', async () => {
  const { setBadgeText } = stubBrowser();
  const db = await freshDb();
  await add(db, 'me', 'Acme', { resultingStage: 'contacted', stageSaidByManager: 'new' });
  await showBadge(db);
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '1' });
});
