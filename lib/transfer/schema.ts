import * as z from 'zod/mini';
import { dayOf, STAGE_COLOURS } from '@/lib/funnel';
import { cleanText } from '@/lib/store';
import { type Fault, shown } from './fault';

/** Every text is made well-formed and freed of control characters, as when it is recorded. */
const text = z.pipe(z.string(), z.transform(cleanText));
const id = z.pipe(z.string().check(z.minLength(1)), z.transform(cleanText));
const maybe = z.nullable(id);
const kind = z.enum(['call', 'meeting', 'message']);
const count = z.int().check(z.nonnegative());

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
export const instant = z
  .string()
  .check(z.refine((at) => INSTANT.test(at) && !Number.isNaN(Date.parse(at))));

const revision = {
  rev: z.int().check(z.positive()),
  editedAt: instant,
  editedBy: text,
  deletedAt: z.nullable(instant),
};

const interaction = z.pipe(
  z.object({
    ...{ id, at: instant, site: id, client: maybe, manager: id, funnel: id },
    ...{ kind: z.nullable(kind), resultingStage: maybe, stageShownByCrm: maybe },
    ...{ stageSaidByManager: maybe, reason: maybe, activity: maybe, claimed: z.boolean() },
    url: maybe,
    outcome: z.enum(['advanced', 'held', 'regressed', 'baseline', 'untagged']),
    ...{ before: maybe, stepsGained: count, cycle: count },
    left: z.optional(maybe),
    ...revision,
  }),
  z.transform((row) => ({ ...row, day: dayOf(row.at) })),
);

const client = z.object({
  ...{ id, site: id, type: id, recordId: text, name: text, url: z.nullable(text) },
  ...{ root: id, funnel: maybe },
  ...revision,
});

const manager = z.object({ id, name: text, keys: z.array(id), ...revision });

const stage = z.object({
  ...{ id, kind: z.enum(['open', 'won', 'lost', 'parked']) },
  ...{ name: z.optional(text), archived: z.optional(z.boolean()) },
  colour: z.optional(z.enum(STAGE_COLOURS)),
});

const funnel = z.object({
  ...{ id, name: text, strict: z.boolean(), stages: z.array(stage) },
  crmStages: z.record(z.string(), maybe),
  reasons: z.array(z.object({ id, name: text, archived: z.optional(z.boolean()) })),
  ...{ toConfirm: z.boolean(), ...revision },
});

const site = z.object({
  ...{ id, name: text, addresses: z.array(text), patterns: z.array(text), product: maybe },
  ...{ profile: z.unknown(), funnel: maybe, manager: maybe },
  kinds: z.record(z.string(), z.enum(['call', 'meeting', 'message', 'not-a-contact'])),
  ...{ lastFormAt: z.nullable(instant), lastSaveAt: z.nullable(instant), ...revision },
  writesNote: z.optional(z.boolean()),
});

const state = z.object({
  ...{ place: maybe, shown: maybe, said: maybe, furthest: z.nullable(count), cycle: count },
});

const finished = z.object({
  ...{ client: id, funnel: id, cycle: count, result: z.enum(['won', 'lost']) },
  ...{ day: z.string(), manager: id, contacts: count, successful: count, steps: count },
});

const checkpoint = z.object({
  ...{ client: id, funnel: id, at: instant, id, state },
  ...{ contacts: count, successful: count, steps: count, finished: z.nullable(finished) },
});

const audit = z.object({
  ...{ at: instant, by: text, what: text, table: text, key: text },
  ...{ before: z.unknown(), after: z.unknown() },
});

const setting = z.object({ key: id, value: z.unknown() });

/** What a backup holds, in the order in which it must be taken in. Tallies and cycles follow from it. */
export const SCHEMAS = {
  funnels: funnel,
  sites: site,
  managers: manager,
  clients: client,
  checkpoints: checkpoint,
  interactions: interaction,
  audit,
  settings: setting,
} as const;

export type TableName = keyof typeof SCHEMAS;

export const TABLE_NAMES = Object.keys(SCHEMAS) as TableName[];

export type RecordOf<T extends TableName> = z.infer<(typeof SCHEMAS)[T]>;

/** A record as its schema reads it, or what is wrong with it. */
export function parseRecord<T extends TableName>(
  table: T,
  value: unknown,
  line: number,
): { ok: true; record: RecordOf<T> } | { ok: false; fault: Fault } {
  const schema = SCHEMAS[table] as unknown as z.ZodMiniType<RecordOf<T>>;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, record: parsed.data };
  const path = parsed.error.issues[0]?.path ?? [];
  let found: unknown = value;
  for (const step of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
  const field = path.map(String).join('.');
  const code = field === '' ? 'broken' : 'field';
  return { ok: false, fault: { line, code, field, value: shown(found) } };
}
