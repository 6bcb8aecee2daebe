import type { Locator, Page } from 'playwright-core';
import { poll } from '../../e2e/support/poll.ts';
import type { Bench } from './bench.ts';
import { type PopupNumbers, readNumbers } from './numbers.ts';
import { readStored, type Stored, type StoredInteraction } from './stored.ts';

/** What a save must have left behind. What is left out is not looked at. */
export interface Expected {
  /** How many contacts the popup must show more, and how many successful ones. */
  contacts: number;
  successful: number;
  kind?: StoredInteraction['kind'];
  /** Type and name of the client's record; `null` where the form has none. */
  client?: { type: string; name: string } | null;
  /** Stage before and resulting stage. */
  move?: [before: string | null, result: string | null];
}

const PATIENCE = 15_000;
/** A save counted twice would be by then. */
const AFTERWARDS = 900;
const PICKERS = 'stagemark-picker';

/** One flow on its way: its page, and what was stored when it began. */
export class Live {
  /** What was read wrong although the save was counted right: an error, unless no profile knows the CRM. */
  readonly misread: string[] = [];
  #numbers: PopupNumbers = { successful: 0, contacts: 0, untagged: 0, undecided: 0 };
  #stored: Stored = { interactions: [], pending: [] };

  readonly bench: Bench;
  readonly page: Page;
  /** The signed-in user's name, as the CRM's pages show it; `null` where none does. */
  readonly userName: string | null;

  constructor(bench: Bench, page: Page, userName: string | null) {
    this.bench = bench;
    this.page = page;
    this.userName = userName;
  }

  /** From here on numbers are counted anew. */
  async begin(): Promise<void> {
    this.#numbers = await readNumbers(this.bench.popup);
    this.#stored = await readStored(this.bench.popup);
  }

  /** Waits until exactly one picker stands in this part of the page. */
  async picker(within: Locator): Promise<void> {
    await poll(
      async () => (await within.locator(PICKERS).count()) === 1 || undefined,
      PATIENCE,
      async () => `${await within.locator(PICKERS).count()} pickers instead of 1`,
    );
  }

  /** Makes sure that no picker comes. */
  async noPicker(within: Locator = this.page.locator('html'), wait = 2_000): Promise<void> {
    await this.page.waitForTimeout(wait);
    const count = await within.locator(PICKERS).count();
    if (count > 0) throw new Error(`${count} pickers where none must be`);
  }

  /** Waits until the popup shows what is expected, makes sure that it stays, and compares what was stored. */
  async counted(expected: Expected): Promise<void> {
    const wanted = `${expected.successful} of ${expected.contacts}`;
    const shown = async () => {
      const { contacts, successful } = await this.#grown();
      // Where the stage before is not read, an advance is a baseline: counted as a contact all the same.
      const found = `${successful} of ${contacts}`;
      if (found !== wanted && this.#alone && contacts === expected.contacts) {
        return `${expected.successful} of ${contacts}`;
      }
      return found;
    };
    await poll(
      async () => (await shown()) === wanted || undefined,
      PATIENCE,
      async () =>
        `successful of contacts: ${await shown()} instead of ${wanted}; ${await this.#open()}`,
    );
    await this.page.waitForTimeout(AFTERWARDS);
    if ((await shown()) !== wanted) throw new Error(`counted twice: ${await shown()}`);
    await this.#settled();
    const { successful } = await this.#grown();
    if (successful !== expected.successful) this.#note(`${successful} successful`);
    this.#compare(await this.added(), expected);
  }

  /** Waits until no save is open: one of an edit adds nothing to the numbers, and must not end in the next flow. */
  async #settled(): Promise<void> {
    await poll(
      async () => (await this.#saving()).length === 0 || undefined,
      PATIENCE,
      () => this.#open(),
    );
    const { undecided } = await this.#grown();
    if (undecided !== 0) throw new Error(`asked about: ${undecided} undecided`);
  }

  async #saving(): Promise<string[]> {
    const { pending } = await readStored(this.bench.popup);
    return pending.filter((save) => save.startsWith('saving'));
  }

  /** Makes sure that nothing was counted, nor waits for an answer. */
  async nothing(wait = 2_500): Promise<void> {
    await this.page.waitForTimeout(wait);
    const { contacts, successful, undecided } = await this.#grown();
    if (contacts + successful + undecided !== 0)
      throw new Error(`${contacts} contacts and ${undecided} undecided where nothing was saved`);
    const added = await this.added();
    if (added.length > 0) throw new Error(`${added.length} stored where nothing was saved`);
  }

  /** Makes sure that nothing was counted, and that the user is asked whether the CRM saved it. */
  async asked(): Promise<void> {
    await poll(
      async () => (await this.#grown()).undecided === 1 || undefined,
      PATIENCE,
      async () =>
        `${(await this.#grown()).undecided} undecided instead of 1; ${await this.#open()}`,
    );
    await this.page.waitForTimeout(AFTERWARDS);
    const { contacts, undecided } = await this.#grown();
    if (contacts !== 0 || undecided !== 1)
      throw new Error(`${contacts} contacts and ${undecided} undecided where one was to be asked`);
    if ((await this.added()).length > 0) throw new Error('stored before anybody was asked');
  }

  /** Interactions that are there since the flow began. */
  async added(): Promise<StoredInteraction[]> {
    const known = new Set(this.#stored.interactions.map(({ id }) => id));
    return (await readStored(this.bench.popup)).interactions.filter(({ id }) => !known.has(id));
  }

  get #alone(): boolean {
    return this.bench.options.mode !== 'profile';
  }

  #note(what: string): void {
    if (!this.#alone) throw new Error(what);
    this.misread.push(what);
  }

  #compare(added: StoredInteraction[], expected: Expected): void {
    const last = added.at(-1);
    if (!last) return;
    const check = (what: string, found: unknown, wanted: unknown) => {
      const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
      if (wanted !== undefined && a !== b) this.#note(`${what} ${a} instead of ${b}`);
    };
    check('kind', last.kind, expected.kind);
    const client = last.client && { type: last.client.type, name: last.client.name };
    check('client', client, expected.client);
    if (!this.#alone) check('move', [last.before, last.result], expected.move);
    // Without a profile the user is asked for their name once.
    if (!this.#alone && this.userName !== null) check('user', last.manager, this.userName);
  }

  async #grown(): Promise<PopupNumbers> {
    const now = await readNumbers(this.bench.popup);
    const grown = (key: keyof PopupNumbers) => now[key] - this.#numbers[key];
    return {
      successful: grown('successful'),
      contacts: grown('contacts'),
      untagged: grown('untagged'),
      undecided: grown('undecided'),
    };
  }

  async #open(): Promise<string> {
    const { pending } = await readStored(this.bench.popup);
    const sent = this.bench.proxy.writes.slice(-3).map(({ method, path }) => `${method} ${path}`);
    const open = pending.length > 0 ? `open saves: ${pending.join(', ')}` : 'no save is open';
    return `${open}; last sent: ${sent.join(', ')}`;
  }
}
