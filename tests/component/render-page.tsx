import { setImmediate } from 'node:timers/promises';
import { cleanup, configure, type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { storeStarter, textsOf } from '@/entrypoints/shared/first-records';
import { Page } from '@/entrypoints/shared/mount';
import { openDb, putSetting, type StagemarkDb } from '@/lib/store';
import { type Stubs, stubBrowser, stubDialogs } from './browser-stubs';

export interface Rendered extends RenderResult {
  db: StagemarkDb;
  stubs: Stubs;
  user: UserEvent;
}

// A second is too short on a busy machine; what never comes fails all the same.
configure({ asyncUtilTimeout: 5_000 });

let count = 0;
let open: StagemarkDb[] = [];

/** Turns of the event loop in which what was under way when a store was closed comes to its end. */
const TURNS_AFTER_CLOSE = 30;

afterEach(async () => {
  cleanup();
  // What a page began to write of its test (the badge, the rescue journal) must not end in the next one's browser:
  // a journal that lands there is replayed into the next store, which has never seen one.
  for (const db of open) db.close();
  open = [];
  for (let turn = 0; turn < TURNS_AFTER_CLOSE; turn++) await setImmediate();
});

/** A store of its own with the funnel to start with, in a language. */
export async function freshDb(language = 'en'): Promise<StagemarkDb> {
  const db = openDb(`component-${++count}`);
  open.push(db);
  await putSetting(db, 'language', language);
  await storeStarter(db, await textsOf(db));
  return db;
}

/** Shows a page as the browser would, on a store that `seed` fills first. */
export async function renderPage(
  page: ReactNode,
  options: {
    language?: string;
    hash?: string;
    seed?: (db: StagemarkDb) => Promise<unknown>;
    stub?: (stubs: Stubs) => void;
  } = {},
): Promise<Rendered> {
  const stubs = stubBrowser();
  stubDialogs();
  options.stub?.(stubs);
  history.replaceState(null, '', options.hash ?? '/');
  const db = await freshDb(options.language);
  await options.seed?.(db);
  const shown = render(
    <Page db={db} texts={await textsOf(db)}>
      {page}
    </Page>,
  );
  return { ...shown, db, stubs, user: userEvent.setup() };
}

/** No fault that axe can see without a layout (colours are looked at in a browser). */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
