import { formatInstant, type InteractionKind, offsetOf } from '@/lib/funnel';
import type { Amendment, Interaction } from '@/lib/store';

/** An interaction as its form shows it: '' stands for "none". */
export interface Fields {
  funnel: string;
  stage: string;
  kind: InteractionKind | '';
  reason: string;
  /** `YYYY-MM-DDThh:mm`, the time where the manager was. */
  time: string;
  manager: string;
}

export function fieldsOf(row: Interaction): Fields {
  return {
    funnel: row.funnel,
    stage: row.resultingStage ?? '',
    kind: row.kind ?? '',
    reason: row.reason ?? '',
    time: row.at.slice(0, 16),
    manager: row.manager,
  };
}

/**
 * The latest time that its form takes, as the form writes it: a contact of the future would stand after all that are
 * made until then, and decide what each of them counts. One that stands there already may stay.
 */
export function latestTime(row: Interaction, nowMs: number): string {
  const now = formatInstant(nowMs, offsetOf(row.at)).slice(0, 16);
  const times = [fieldsOf(row).time, now].sort();
  return times[1] ?? now;
}

/** What was changed in the form, and nothing else; the time keeps its offset (rule 9). */
export function amendmentOf(row: Interaction, fields: Fields): Amendment {
  const was = fieldsOf(row);
  const changes: Amendment = {};
  if (fields.funnel !== was.funnel) changes.funnel = fields.funnel;
  if (fields.stage !== was.stage) changes.resultingStage = fields.stage || null;
  if (fields.kind !== was.kind) changes.kind = fields.kind || null;
  if (fields.reason !== was.reason) changes.reason = fields.reason || null;
  if (fields.manager !== was.manager) changes.manager = fields.manager;
  if (fields.time !== was.time && fields.time !== '') {
    const offset = /(Z|[+-]\d\d:\d\d)$/.exec(row.at)?.[0] ?? 'Z';
    changes.at = `${fields.time}:00.000${offset}`;
  }
  return changes;
}
