import { addDays, formatInstant, type InteractionDraft } from '@/lib/funnel';
import { weekdayOf } from '@/lib/score';
import { clientKey, type FunnelDraft } from '@/lib/store';
import { isClosed, makeOutcome, type Prospect } from './day-of-work';
import { inventName, PERSONAS, type Persona } from './people';
import { type Chance, chanceOf } from './random';

/** Three months, today included. */
const DAYS = 91;
const SEED = 20_261_123;
const SITE = 'manual';

export interface Sample {
  clients: { id: string; recordId: string; name: string }[];
  drafts: InteractionDraft[];
}

export interface SampleInput {
  /** Last day of the sample, `YYYY-MM-DD`. */
  today: string;
  offsetMinutes: number;
  managers: readonly string[];
  /** The usual funnel and a long one. */
  funnels: readonly [FunnelDraft, FunnelDraft];
}

/** Invents the work of some managers: the same for the same day, whenever it is asked. */
export function generateSample(input: SampleInput): Sample {
  const chance = chanceOf(SEED);
  const sample: Sample = { clients: [], drafts: [] };
  const taken = new Set<string>();
  const books = input.managers.map((): Prospect[] => []);
  const meet = (book: Prospect[]): Prospect => {
    const name = inventName(chance, taken);
    const id = clientKey(SITE, 'company', name);
    sample.clients.push({ id, recordId: name, name });
    const funnel = input.funnels[chance.happens(0.12) ? 1 : 0];
    const prospect = { id, funnel, place: -1 };
    book.push(prospect);
    return prospect;
  };
  for (let back = DAYS - 1; back >= 0; back -= 1) {
    const day = addDays(input.today, -back);
    // Nobody works at weekends, but a sample whose today is empty would show nothing.
    if (weekdayOf(day) > 5 && back > 0) continue;
    for (const [i, manager] of input.managers.entries()) {
      const persona = PERSONAS[i % PERSONAS.length];
      const book = books[i];
      if (persona && book) workOneDay(chance, { day, manager, persona, book, meet }, input, sample);
    }
  }
  return sample;
}

interface Work {
  day: string;
  manager: string;
  persona: Persona;
  book: Prospect[];
  meet: (book: Prospect[]) => Prospect;
}

function workOneDay(
  chance: Chance,
  { day, manager, persona, book, meet }: Work,
  { offsetMinutes }: SampleInput,
  { drafts }: Sample,
): void {
  const count = chance.between(...persona.contacts);
  const midnight = Date.parse(`${day}T00:00:00Z`) - offsetMinutes * 60_000;
  for (let n = 0; n < count; n += 1) {
    const minute = 9 * 60 + Math.floor((n * 9 * 60) / count) + chance.between(0, 12);
    const open = book.filter(({ funnel, place }) => !isClosed(funnel.stages[place]?.kind));
    const [first, ...others] = open;
    const isNew = !first || open.length < 12 || chance.happens(persona.skill / 6);
    const prospect = isNew ? meet(book) : chance.pick([first, ...others]);
    const outcome = makeOutcome(chance, prospect, persona, [
      Math.floor(minute / 60),
      weekdayOf(day),
    ]);
    drafts.push({
      ...outcome,
      id: `sample-${day}-${manager}-${n}`,
      at: formatInstant(midnight + minute * 60_000 + n, offsetMinutes),
      site: SITE,
      client: prospect.id,
      manager,
      funnel: prospect.funnel.id,
      stageShownByCrm: null,
      activity: null,
      claimed: false,
      url: null,
    });
  }
}
