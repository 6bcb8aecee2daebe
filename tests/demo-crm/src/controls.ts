import type { DataProvider, Identifier } from 'react-admin';

/** One record that the CRM really saved. */
export interface SavedRecord {
  resource: string;
  method: 'create' | 'update';
  id: Identifier;
  /** The fields sent: all of them for a create, for an update those of the form (a ticked task: only `done_date`). */
  data: Record<string, unknown>;
}

/** What a test may set, and read, on `window.demoCrm`. */
export interface DemoCrmControls {
  /** So many of the next saves are refused; counts down by itself. */
  rejectNext: number;
  /** Refuse every save while true. */
  rejectAll: boolean;
  /** Milliseconds that every save, also one to be refused, waits first. */
  delayMs: number;
  /** What was really saved since the page was loaded, oldest first. */
  saved: SavedRecord[];
}

declare global {
  interface Window {
    demoCrm: DemoCrmControls;
  }
}

/** The records that stand for a contact with a client; saves of any other pass untouched. */
const WATCHED = new Set(['contactNotes', 'dealNotes', 'tasks']);

/** The in-memory provider answers a save after this long; a refusal comes no sooner. */
const ANSWER_MS = 300;

/** Holds, then lets through or refuses one save. Whether it is refused is decided at once, so presses keep their order. */
async function admit(controls: DemoCrmControls): Promise<void> {
  const refused = controls.rejectAll || controls.rejectNext > 0;
  if (!controls.rejectAll && controls.rejectNext > 0) controls.rejectNext -= 1;
  const wait = controls.delayMs + (refused ? ANSWER_MS : 0);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  if (refused) throw new Error('The server refused it');
}

/**
 * Wraps the CRM's data provider so that `window.demoCrm` can refuse and delay saves and lists the saved records.
 * Values that a test set on `window.demoCrm` before the page's own script ran are kept.
 */
export function withControls(provider: DataProvider): DataProvider {
  const preset: Partial<DemoCrmControls> = window.demoCrm ?? {};
  const controls: DemoCrmControls = {
    rejectNext: 0,
    rejectAll: false,
    delayMs: 0,
    ...preset,
    saved: [],
  };
  window.demoCrm = controls;

  const note = (
    resource: string,
    method: SavedRecord['method'],
    id: Identifier,
    data: object,
  ): void => {
    controls.saved.push({ resource, method, id, data: { ...data } });
  };

  return {
    ...provider,
    create: async (resource, params) => {
      if (!WATCHED.has(resource)) return provider.create(resource, params);
      await admit(controls);
      const result = await provider.create(resource, params);
      note(resource, 'create', result.data.id, params.data);
      return result;
    },
    update: async (resource, params) => {
      if (!WATCHED.has(resource)) return provider.update(resource, params);
      await admit(controls);
      const result = await provider.update(resource, params);
      note(resource, 'update', params.id, params.data);
      return result;
    },
  };
}
