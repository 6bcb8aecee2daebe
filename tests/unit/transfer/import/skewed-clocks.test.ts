import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareInteractions, dayOf, type Interaction } from '@/lib/funnel';
import { nextAt, type StagemarkDb } from '@/lib/store';
import { prepare as prepareStore } from '../../store/commands';
import { expectConsistent } from '../../store/consistency';
import { makeClients, makeDb, record, SALES } from '../../store/helpers';
import { content, fileOf, take } from './helpers';

/** Two devices whose clocks are wrong, by up to two days and differently, and set anew between presses. */

const START = Date.parse('2026-11-23T09:00:00.000Z');
const HOUR = 3_600_000;

const anyPress = fc.record({
  device: fc.constantFrom('a', 'b'),
  /** Since the press before, as it really was (ms). */
  after: fc.integer({ min: 0, max: 5 * HOUR }),
  /** How wrong the device's clock is then (ms). */
  skew: fc.integer({ min: -48 * HOUR, max: 48 * HOUR }),
  offset: fc.constantFrom(-480, 0, 120, 330),
  stage: fc.constantFrom(...SALES.stages.map(({ id }) => id)),
});

const ordered = async (db: StagemarkDb): Promise<Interaction[]> =>
  (await db.interactions.toArray()).sort(compareInteractions);

it('merged in either order they tell one timeline, each device’s presses in the order in which they were made, on the days that it lived', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPress, { minLength: 2, maxLength: 10 }), async (presses) => {
      const devices = { a: makeDb({ forTest: false }), b: makeDb({ forTest: false }) };
      const pressed: Record<'a' | 'b', string[]> = { a: [], b: [] };
      const days = new Map<string, string>();
      let client = '';
      for (const db of Object.values(devices)) {
        await prepareStore(db);
        [client = ''] = await makeClients(db, '1');
      }
      let now = START;
      for (const [n, { device, after, skew, offset, stage }] of presses.entries()) {
        now += after;
        const db = devices[device as 'a' | 'b'];
        const at = await nextAt(db, now + skew, offset);
        const id = `${device}${n}`;
        await record(db, id, { client, at, manager: device, resultingStage: stage });
        pressed[device as 'a' | 'b'].push(id);
        days.set(id, dayOf(at));
      }
      const [fromA, fromB] = [await fileOf(devices.a), await fileOf(devices.b)];
      await take(devices.a, fromB);
      await take(devices.b, fromA);
      const rows = await ordered(devices.a);
      expect(await ordered(devices.b)).toEqual(rows);
      expect(rows).toHaveLength(presses.length);
      for (const device of ['a', 'b'] as const) {
        expect(rows.map(({ id }) => id).filter((id) => id.startsWith(device))).toEqual(
          pressed[device],
        );
        await expectConsistent(devices[device]);
      }
      for (const { id, at } of rows) expect(dayOf(at)).toBe(days.get(id));
      // What both know already brings nothing more.
      const before = await content(devices.a);
      await take(devices.a, await fileOf(devices.b));
      expect(await content(devices.a)).toEqual(before);
      for (const db of Object.values(devices)) await db.delete();
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
