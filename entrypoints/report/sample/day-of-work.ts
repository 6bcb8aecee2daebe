import type { InteractionDraft, InteractionKind, StageKind } from '@/lib/funnel';
import type { FunnelDraft } from '@/lib/store';
import type { Persona } from './people';
import type { Chance } from './random';

/** A client that somebody is working on. `place` counts the funnel's stages; -1 is before the first. */
export interface Prospect {
  id: string;
  funnel: FunnelDraft;
  place: number;
}

const REASONS = ['postponed', 'waiting', 'waiting', 'courtesy', 'no-answer', 'no-answer'] as const;

/** Mornings and the middle of the week go better: the patterns should have something to show. */
function luck(hour: number, weekday: number): number {
  const byHour = hour < 12 ? 1.25 : hour > 16 ? 0.65 : 1;
  return byHour * (weekday === 2 || weekday === 3 ? 1.15 : weekday === 5 ? 0.75 : 1);
}

export const isClosed = (kind: StageKind | undefined) => kind === 'won' || kind === 'lost';

function kindOf(chance: Chance, persona: Persona): InteractionKind {
  const chosen = chance.next();
  if (chosen < persona.meetings) return 'meeting';
  return chosen < persona.meetings + persona.messages ? 'message' : 'call';
}

/** What came of one contact: the stage that the manager picks, and why if it is the same one. */
export function makeOutcome(
  chance: Chance,
  prospect: Prospect,
  persona: Persona,
  [hour, weekday]: readonly [number, number],
): Pick<InteractionDraft, 'kind' | 'resultingStage' | 'reason' | 'stageSaidByManager'> {
  const kind = kindOf(chance, persona);
  const { stages } = prospect.funnel;
  const isNew = prospect.place < 0;
  const said = isNew ? 'new' : null;
  if (chance.happens(persona.forgets)) {
    return { kind, resultingStage: null, reason: null, stageSaidByManager: said };
  }
  const weight = kind === 'meeting' ? 1.5 : 1;
  const lost = stages.findIndex((stage) => stage.kind === 'lost');
  if (isNew || chance.happens(persona.skill * weight * luck(hour, weekday))) {
    const skips = !isNew && chance.happens(0.06) && stages[prospect.place + 2]?.kind === 'open';
    prospect.place += skips ? 2 : 1;
  } else if (chance.happens(0.035)) prospect.place = lost;
  else if (prospect.place > 0 && chance.happens(0.03)) prospect.place -= 1;
  else {
    const resultingStage = stages[prospect.place]?.id ?? null;
    return { kind, resultingStage, reason: chance.pick(REASONS), stageSaidByManager: null };
  }
  const resultingStage = stages[prospect.place]?.id ?? null;
  return { kind, resultingStage, reason: null, stageSaidByManager: said };
}
