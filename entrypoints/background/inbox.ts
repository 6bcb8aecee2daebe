import * as z from 'zod/mini';
import type { RescueArea } from '@/lib/store';
import { INBOX } from '../shared/waiting';
import { type PageMessage, parsePageMessage } from './border';

/** Who sent a message, as the browser said; plain data, so that it can wait on the disk. */
export interface Envelope {
  url: string;
  tab: number;
  frame: number;
}

/** Something that the store could not take when it came. */
export type Letter =
  /** `at`: epoch milliseconds when it came. */
  | { what: 'message'; message: PageMessage; from: Envelope; at: number }
  /** Evidence of a save that was seen by the background itself. */
  | { what: 'heard'; id: string; evidence: unknown };

/** Some hours of work; a store that fails for longer needs its user. */
const MOST = 500;

const from = z.object({ url: z.string(), tab: z.number(), frame: z.number() });
const letter = z.discriminatedUnion('what', [
  z.object({ what: z.literal('message'), message: z.unknown(), from, at: z.number() }),
  z.object({ what: z.literal('heard'), id: z.string(), evidence: z.unknown() }),
]);

function parseLetters(kept: unknown): Letter[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one): Letter[] => {
    const parsed = letter.safeParse(one);
    if (!parsed.success) return [];
    if (parsed.data.what === 'heard') return [parsed.data];
    const message = parsePageMessage(parsed.data.message);
    return message ? [{ ...parsed.data, message }] : [];
  });
}

/** The save that a letter is about, or `null`. */
export function saveOf(one: Letter): string | null {
  if (one.what === 'heard') return one.id;
  return 'id' in one.message ? one.message.id : null;
}

/**
 * What the store could not take waits here, in the order in which it came, in another store of the browser's: first
 * on the disk, else (a disk that is full) in the browser's memory. The text typed is left out, it is never on a disk.
 */
export class Inbox {
  readonly #areas: readonly RescueArea[];
  #letters: Promise<Letter[]> | null = null;
  #line: Promise<unknown> = Promise.resolve();

  constructor(...areas: RescueArea[]) {
    this.#areas = areas;
  }

  async #read(): Promise<Letter[]> {
    const read = async (area: RescueArea) => {
      const kept = await area.get(INBOX).catch((): Record<string, unknown> => ({}));
      return parseLetters(kept[INBOX]);
    };
    const all: Letter[] = [];
    for (const area of this.#areas) all.push(...(await read(area)));
    return all;
  }

  /** All that waits, oldest first. Asked of the disk once in a worker's life: only this class writes there. */
  letters(): Promise<Letter[]> {
    this.#letters ??= this.#read();
    return this.#letters;
  }

  /** Whether the press of a save waits here: then what follows it must wait behind it. */
  async holds(id: string): Promise<boolean> {
    return (await this.letters()).some((one) => saveOf(one) === id);
  }

  /** Keeps a letter. `false` where no store of the browser takes it. */
  keep(one: Letter): Promise<boolean> {
    return this.#change((letters) => [...letters, withoutText(one)].slice(-MOST));
  }

  /** Forgets a letter that was taken in. */
  drop(one: Letter): Promise<boolean> {
    return this.#change((letters) => letters.filter((other) => other !== one));
  }

  #change(to: (letters: Letter[]) => Letter[]): Promise<boolean> {
    const change = async () => {
      const letters = to(await this.letters());
      this.#letters = Promise.resolve(letters);
      return this.#write(letters);
    };
    const done = this.#line.then(change);
    this.#line = done.catch(() => undefined);
    return done;
  }

  /** One area has them all, the others none; one that can't be cleared has what was taken in: told twice, no harm. */
  async #write(letters: Letter[]): Promise<boolean> {
    let isKept = letters.length === 0;
    for (const area of this.#areas) {
      try {
        if (isKept) await area.remove(INBOX);
        else await area.set({ [INBOX]: letters });
        isKept = true;
      } catch {
        // The next one, then.
      }
    }
    return isKept;
  }
}

function withoutText(one: Letter): Letter {
  if (one.what !== 'message' || one.message.type !== 'page/pressed') return one;
  return { ...one, message: { ...one.message, typed: '' } };
}
