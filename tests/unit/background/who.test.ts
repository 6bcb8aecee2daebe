import { beforeEach, expect, it } from 'vitest';
import { managerOf } from '@/entrypoints/background/who';
import { UNKNOWN_MANAGER } from '@/entrypoints/shared/people';
import {
  dayNumbers,
  getCurrentManager,
  putPending,
  putSite,
  type SiteRecord,
  type StagemarkDb,
  settlePending,
} from '@/lib/store';
import { DAY, EDIT, makeSales, record } from '../store/helpers';
import { pendingOf, siteOf } from '../store/records';

let db: StagemarkDb;
let site: SiteRecord;
const jane = { id: '7', name: 'Jane Doe' };

beforeEach(async () => {
  db = await makeSales();
  site = await putSite(db, siteOf('crm'), EDIT);
});

it('takes the user that the page names, and remembers who it was', async () => {
  const manager = await managerOf(db, site, jane, EDIT);
  expect(await getCurrentManager(db)).toBe(manager);
  expect(await managerOf(db, site, null, EDIT)).toBe(manager);
});

it('what was counted before a page told a name goes to the first one told', async () => {
  const unnamed = await managerOf(db, site, null, EDIT);
  expect(unnamed).toBe(UNKNOWN_MANAGER);
  await record(db, 'early', { manager: unnamed });
  await putPending(db, pendingOf('open', { draft: { manager: unnamed, client: 'c2' } }));
  const manager = await managerOf(db, site, jane, EDIT);
  await settlePending(db, 'open', 'saved', EDIT);
  expect((await dayNumbers(db, manager, DAY)).contacts).toBe(2);
  expect((await dayNumbers(db, UNKNOWN_MANAGER, DAY)).contacts).toBe(0);
});

it('leaves what is another named person’s', async () => {
  const first = await managerOf(db, site, jane, EDIT);
  await record(db, 'early', { manager: first });
  const second = await managerOf(db, site, { id: '8', name: 'John Roe' }, EDIT);
  expect((await dayNumbers(db, first, DAY)).contacts).toBe(1);
  expect((await dayNumbers(db, second, DAY)).contacts).toBe(0);
});
