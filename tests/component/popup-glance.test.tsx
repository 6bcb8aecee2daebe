// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { draw } from '@/entrypoints/popup/glance/draw';
import { EarlyPresses } from '@/entrypoints/popup/glance/early-presses';
import { FirstFrame } from '@/entrypoints/popup/glance/frame';
import { type Frame, readFrame } from '@/entrypoints/popup/glance/read-frame';
import { readTeam } from '@/entrypoints/popup/head/head-view';
import { readDay } from '@/entrypoints/popup/use-day';
import { storeRole } from '@/entrypoints/shared/role';
import { makeTexts } from '@/lib/i18n';
import { type Goals, NO_GOALS, storeGoals } from '@/lib/score';
import { managerFor, openDb, putSetting, setCurrentManager } from '@/lib/store';
import english from '@/public/_locales/en/messages.json';
import { anyHistory, makeHistory } from '../unit/score/histories';
import { EDIT } from '../unit/store/helpers';

/** Styles in one way of writing. */
function markupOf(box: Element): string {
  for (const each of box.querySelectorAll<HTMLElement>('[style]')) {
    each.setAttribute('style', each.style.cssText.replaceAll(/[\s;]/g, ''));
  }
  return box.innerHTML;
}

/** What React makes of it, as the browser would parse it. */
function asReact(node: ReactNode): string {
  const box = document.createElement('div');
  box.innerHTML = renderToStaticMarkup(node);
  return markupOf(box);
}

function asDrawn(node: ReactNode): string {
  const box = document.createElement('div');
  draw(node, box);
  return markupOf(box);
}

const DAYS = ['2026-11-23', '2026-11-24', '2026-12-01'];
const anyGoals = fc.constantFrom<Goals>(
  NO_GOALS,
  { ...NO_GOALS, each: { day: 2 } },
  { each: { day: 1 }, team: {}, own: { 'crm/ivanov': { day: 3 } } },
);

describe('the first frame', () => {
  it('shows the same numbers as the popup that follows, for any history', {
    timeout: 120_000,
  }, async () => {
    const anyManager = fc.constantFrom(null, 'crm/ivanov', 'crm/petrov', 'nobody');
    const t = makeTexts('en', english);
    await fc.assert(
      fc.asyncProperty(
        ...([anyHistory, anyGoals, anyManager, fc.constantFrom(...DAYS)] as const),
        async (history, goals, manager, day) => {
          const db = await makeHistory(history);
          await storeGoals(db, goals);
          await setCurrentManager(db, manager);
          const { numbers, name } = await readDay(db, day);
          const mine = await readFrame(db.name, day, false);
          const isHead = false;
          expect(mine).toEqual({ language: undefined, of: 'day', isHead, name, figures: numbers });
          await storeRole(db, 'head');
          const rows = await readTeam(db, day);
          const team = await readFrame(db.name, day, false);
          expect(team).toEqual({ language: undefined, of: 'team', day, rows });
          expect((await readFrame(db.name, day, true))?.of).toBe('day');
          for (const frame of [mine, team] as Frame[]) {
            const shown = <FirstFrame t={t} frame={frame} onEarly={() => undefined} />;
            expect(asDrawn(shown)).toBe(asReact(shown));
          }
          await db.delete();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('names the manager and speaks the language that was set', async () => {
    const db = openDb('glance-names');
    const { id } = await managerFor(db, { site: 'crm', id: '7', name: 'Ivanov' }, EDIT);
    await setCurrentManager(db, id);
    await putSetting(db, 'language', 'de');
    expect(await readFrame(db.name, DAYS[0] ?? '', false)).toMatchObject({
      ...{ language: 'de', name: 'Ivanov' },
    });
    await db.delete();
  });

  it('is left out where there is no database, and makes none', async () => {
    expect(await readFrame('glance-none', DAYS[0] ?? '', false)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('glance-none');
  });

  it.each([4, 6])('is left out where the database has version %i', async (version) => {
    const name = `glance-version-${version}`;
    await new Promise((resolve) => {
      const request = indexedDB.open(name, version * 10);
      request.onsuccess = () => resolve(request.result.close());
    });
    expect(await readFrame(name, DAYS[0] ?? '', false)).toBeNull();
    indexedDB.deleteDatabase(name);
  });

  it('is left out where what is stored can’t be read', async () => {
    const db = openDb('glance-damaged');
    await putSetting(db, 'goals', { each: { day: 'many' } });
    expect(await readFrame(db.name, DAYS[0] ?? '', false)).toBeNull();
    await putSetting(db, 'goals', NO_GOALS);
    await db.funnels.put({ id: 'f' } as never);
    expect(await readFrame(db.name, DAYS[0] ?? '', false)).toBeNull();
    await db.delete();
  });
});

it('what is pressed in the first frame is pressed in the popup that follows, in the same order', async () => {
  const [t, early, root] = [makeTexts('en', english), new EarlyPresses(), document.body];
  const frame: Frame = { language: 'en', of: 'team', day: '2026-11-23', rows: [] };
  draw(<FirstFrame t={t} frame={frame} onEarly={(name) => early.note(name)} />, root);
  const drawn = root.firstElementChild as Element;
  const button = (name: string) => screen.getByRole('button', { name });
  await userEvent.click(button('Earlier'));
  await userEvent.click(button('Earlier'));
  await userEvent.click(button('My day'));
  const replayed = early.replay(root, drawn);
  const heard: string[] = [];
  const popup = ['My day', 'Earlier'].map((name) => (
    <button key={name} type="button" onClick={() => heard.push(name)}>
      {name}
    </button>
  ));
  root.replaceChildren();
  draw(<main>{popup}</main>, root);
  await replayed;
  expect(heard).toEqual(['Earlier', 'Earlier', 'My day']);
});

it('draws what a component without hooks says, and hears its clicks', () => {
  let clicks = 0;
  const shown = (
    <p className="a" data-zero={false} aria-hidden="true" style={{ inlineSize: '40%' }}>
      {0}
      {'one '}
      {false}
      {null}
      {[1, 2].map((n) => (
        <b key={n}>{n}</b>
      ))}
      <button type="button" onClick={() => (clicks += 1)}>
        &lt;b&gt;
      </button>
      <svg viewBox="0 0 2 2" aria-hidden="true" focusable="false">
        <circle cx="1" cy="1" r="1" strokeWidth={2} strokeLinecap="round" strokeDasharray="1 2" />
      </svg>
    </p>
  );
  expect(asDrawn(shown)).toBe(asReact(shown));
  const box = document.createElement('div');
  draw(shown, box);
  box.querySelector('button')?.click();
  expect(clicks).toBe(1);
  expect(box.querySelector('circle')?.namespaceURI).toContain('svg');
});
