import fc from 'fast-check';
import {
  dayOf,
  formatInstant,
  type Interaction,
  type InteractionKind,
  type Outcome,
} from '@/lib/funnel';
import { cleanText } from '@/lib/store';

/** Texts that broke an export somewhere. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+380 50 123-45-67',
  '-1',
  '@SUM(1;2)',
  "'=1",
  "''+1",
  "'plain",
  '\t=1',
  '\r\n=1',
  '\u202Eright-to-left\u200F mark',
  '👩‍👩‍👧‍👦 🇺🇦',
  'Ї'.repeat(10_000),
  '<img src=x onerror=alert(1)>&amp;',
  'nul\u0000here',
  'lone \uD800 surrogate',
  'quote " and "" two',
  'a,b;c\td|e',
  'line\nbreak\r\nand\rmore',
  ' spaces around ',
  '\uFEFFbom',
  '"',
  '""',
  '0501234567',
  '1e5',
  'null',
  'true',
  '*',
  '**won',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'\'"=+-@\t\r\n,;| a'), maxLength: 8 }),
);

/** As it would be recorded. */
export const recordedText = hostileText.map(cleanText);
const id = recordedText.filter((text) => text !== '');
const maybe = fc.option(id);

/** Midnights, 29 February, both sides of a daylight-saving change, and the ends of the world's clocks. */
const MOMENTS = [
  '2026-11-23T00:00:00.000+02:00',
  '2026-11-22T23:59:59.999+02:00',
  '2028-02-29T12:00:00.000+00:00',
  '2026-03-29T02:59:59.999+02:00',
  '2026-03-29T04:00:00.000+03:00',
  '2026-10-25T03:30:00.000+03:00',
  '2026-10-25T03:30:00.000+02:00',
  '2026-01-01T00:00:00.000+14:00',
  '2025-12-31T23:59:59.999-11:00',
  '2026-11-23T09:00:00Z',
];

export const instant = fc.oneof(
  fc.constantFrom(...MOMENTS),
  fc
    .tuple(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -11 * 60, max: 14 * 60 }))
    .map(([ms, offset]) => formatInstant(ms, offset)),
);

const revision = {
  rev: fc.integer({ min: 1, max: 1e6 }),
  editedAt: instant,
  editedBy: recordedText,
  deletedAt: fc.option(instant),
};

/** Any interaction that could be stored. */
export const anyInteraction: fc.Arbitrary<Interaction> = fc
  .record({
    id,
    at: instant,
    site: id,
    client: maybe,
    manager: id,
    funnel: id,
    kind: fc.constantFrom<InteractionKind | null>('call', 'meeting', 'message', null),
    resultingStage: maybe,
    stageShownByCrm: maybe,
    stageSaidByManager: maybe,
    reason: maybe,
    activity: maybe,
    claimed: fc.boolean(),
    url: maybe,
    outcome: fc.constantFrom<Outcome>('advanced', 'held', 'regressed', 'baseline', 'untagged'),
    before: maybe,
    stepsGained: fc.nat(),
    cycle: fc.nat(),
    left: fc.option(maybe, { nil: undefined }),
    ...revision,
  })
  .map((row) => ({ ...row, day: dayOf(row.at) }));
