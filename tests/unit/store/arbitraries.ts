import fc from 'fast-check';
import type { InteractionKind, StageKind } from '@/lib/funnel';
import { type Amendment, clientKey } from '@/lib/store';
import { SALES } from './helpers';

export const RECORDS = ['1', '2', '3'];
export const CLIENTS = RECORDS.map((id) => clientKey('crm', 'deal', id));
export const MANAGERS = ['crm/ivanov', 'crm/petrov', 'crm/sidorov'];

const STAGES = SALES.stages.map(({ id }) => id);
export const anyId = fc.integer({ min: 1, max: 12 }).map((n) => `i${n}`);
// The last one has no record: interactions may come before their client does.
const anyClient = fc.constantFrom(...CLIENTS, ...CLIENTS, ...CLIENTS, 'crm/deal/unheard-of', null);
const anyStage = fc.constantFrom(...STAGES, ...STAGES, null);
const anyAt = fc
  .tuple(fc.constantFrom('2026-11-22', '2026-11-30', '2026-12-01'), fc.integer({ min: 0, max: 5 }))
  .map(([day, hour]) => `${day}T1${hour}:00:00.000+02:00`);

export const anyFields = fc.record({
  at: anyAt,
  client: anyClient,
  manager: fc.constantFrom(...MANAGERS),
  funnel: fc.constantFrom('sales', 'sales', 'sales', 'sales', 'sales', 'other'),
  kind: fc.constantFrom<InteractionKind | null>('call', 'meeting', null),
  resultingStage: anyStage,
  stageShownByCrm: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, anyStage),
  stageSaidByManager: fc.constantFrom('new', 'new', 'contacted', null),
  reason: fc.constantFrom('waiting', null),
  activity: fc.constantFrom('a1', 'a2', null, null, null, null, null, null),
});

export const anyAmendment: fc.Arbitrary<Amendment> = anyFields.chain(
  ({ stageShownByCrm: _, ...fields }) =>
    fc
      .subarray(Object.keys(fields) as (keyof typeof fields)[], { minLength: 1, maxLength: 3 })
      .map((names) => Object.fromEntries(names.map((name) => [name, fields[name]]))),
);

export const anyStages = fc
  .shuffledSubarray([...SALES.stages], { minLength: 3 })
  .chain((stages) =>
    fc.tuple(
      fc.constant(stages),
      fc.array(fc.constantFrom<StageKind>('open', 'open', 'won', 'lost', 'parked'), {
        minLength: stages.length,
        maxLength: stages.length,
      }),
    ),
  )
  .map(([stages, kinds]) => stages.map((stage, i) => ({ ...stage, kind: kinds[i] ?? 'open' })));
