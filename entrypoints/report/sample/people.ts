import type { Chance } from './random';

/** How an invented manager works: what the report should make visible. */
export interface Persona {
  /** Contacts on a usual day. */
  contacts: [least: number, most: number];
  /** How likely a contact moves its client. */
  skill: number;
  meetings: number;
  messages: number;
  /** Likelihood of a contact saved with no stage. */
  forgets: number;
}

/** The first moves clients with few contacts, the second is only busy. */
export const PERSONAS: readonly Persona[] = [
  { contacts: [12, 17], skill: 0.4, meetings: 0.12, messages: 0.1, forgets: 0.01 },
  { contacts: [20, 28], skill: 0.09, meetings: 0.06, messages: 0.08, forgets: 0.03 },
  { contacts: [13, 19], skill: 0.23, meetings: 0.2, messages: 0.15, forgets: 0.01 },
  { contacts: [9, 14], skill: 0.17, meetings: 0.1, messages: 0.4, forgets: 0.08 },
  { contacts: [14, 22], skill: 0.18, meetings: 0.05, messages: 0.25, forgets: 0.02 },
];

const FIRST = ['Al', 'Bri', 'Cor', 'Del', 'Fen', 'Gal', 'Hel', 'Jun', 'Kor', 'Lum', 'Mer'] as const;
const MIDDLE = ['ta', 'vo', 'ri', 'no', 'sa', 'mi', 'de'] as const;
const LAST = ['ra', 'nix', 'lis', 'dor', 'go', 'tek', 'via', 'mar', 'lux'] as const;

/** A company's name of no language. */
export function inventName(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const name = chance.pick(FIRST) + chance.pick(MIDDLE) + chance.pick(LAST);
    const whole = taken.has(name) ? `${name} ${chance.between(2, 99)}` : name;
    if (taken.has(whole)) continue;
    taken.add(whole);
    return whole;
  }
}
