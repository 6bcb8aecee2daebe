import fc from 'fast-check';
import {
  amendInteraction,
  deleteInteraction,
  type Edit,
  joinManagers,
  linkClients,
  managerFor,
  putClient,
  putFunnel,
  recordInteraction,
  restoreInteraction,
  type StagemarkDb,
  StoreError,
  unlinkClient,
} from '@/lib/store';
import {
  anyAmendment,
  anyFields,
  anyId,
  anyStages,
  CLIENTS,
  MANAGERS,
  RECORDS,
} from './arbitraries';
import { draftOf, EDIT, SALES } from './helpers';

/** A database with clients, managers and the funnel that the commands work on. */
export async function prepare(db: StagemarkDb): Promise<void> {
  await putFunnel(db, SALES, EDIT);
  for (const recordId of RECORDS) {
    await putClient(db, { site: 'crm', type: 'deal', recordId, name: recordId, url: null }, EDIT);
  }
  for (const key of MANAGERS) {
    const name = key.slice('crm/'.length);
    await managerFor(db, { site: 'crm', id: name, name }, EDIT);
  }
}

/** Something that a user, a page or a colleague's file may do to the store. */
export interface Command {
  what: string;
  run(db: StagemarkDb, edit: Edit): Promise<unknown>;
}

const anyRecord = fc.tuple(anyId, anyFields).map(
  ([id, fields]): Command => ({
    what: `record ${id} ${JSON.stringify(fields)}`,
    run: (db, edit) => recordInteraction(db, draftOf(id, fields), edit),
  }),
);

const anyEdit = fc.oneof(
  fc.tuple(anyId, anyAmendment).map(
    ([id, changes]): Command => ({
      what: `amend ${id} ${JSON.stringify(changes)}`,
      run: (db, edit) => amendInteraction(db, id, changes, edit),
    }),
  ),
  anyId.map(
    (id): Command => ({
      what: `delete ${id}`,
      run: (db, edit) => deleteInteraction(db, id, edit),
    }),
  ),
  anyId.map(
    (id): Command => ({
      what: `restore ${id}`,
      run: (db, edit) => restoreInteraction(db, id, edit),
    }),
  ),
);

const anyClientId = fc.constantFrom(...CLIENTS);
const anyRegrouping = fc.oneof(
  fc.tuple(anyClientId, anyClientId).map(
    ([a, b]): Command => ({
      what: `link ${a} ${b}`,
      run: (db, edit) => linkClients(db, a, b, edit),
    }),
  ),
  anyClientId.map(
    (id): Command => ({
      what: `unlink ${id}`,
      run: (db, edit) => unlinkClient(db, id, edit),
    }),
  ),
  fc.tuple(fc.constantFrom(...MANAGERS), fc.constantFrom(...MANAGERS)).map(
    ([a, b]): Command => ({
      what: `join ${a} ${b}`,
      run: (db, edit) => joinManagers(db, a, b, edit),
    }),
  ),
  fc.tuple(anyStages, fc.boolean(), fc.constantFrom('sales', 'other')).map(
    ([stages, strict, id]): Command => ({
      what: `funnel ${id} ${strict} ${JSON.stringify(stages)}`,
      run: (db, edit) => putFunnel(db, { id, stages, strict }, edit),
    }),
  ),
);

/** Some days' work, then any sequence of commands. */
export const anyCommands = fc
  .tuple(
    fc.array(anyRecord, { minLength: 3, maxLength: 15, size: 'max' }),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: anyRecord },
        { weight: 4, arbitrary: anyEdit },
        { weight: 3, arbitrary: anyRegrouping },
      ),
      { maxLength: 20, size: 'max' },
    ),
  )
  .map((parts) => parts.flat());

const REFUSALS = ['unknown-interaction', 'deleted', 'duplicate', 'unknown-manager'];

/** Runs commands one after the other; what the room refuses is passed over. */
export async function runAll(db: StagemarkDb, commands: readonly Command[]): Promise<void> {
  for (const [i, { run }] of commands.entries()) {
    const edit = { by: 'ivanov', now: new Date(Date.UTC(2026, 11, 2, 0, i)).toISOString() };
    try {
      await run(db, edit);
    } catch (error) {
      if (!(error instanceof StoreError) || !REFUSALS.includes(error.code)) throw error;
    }
  }
}
