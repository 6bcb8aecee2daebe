import { useState } from 'react';
import {
  deleteInteraction,
  fallsOfDay,
  type ListedInteraction,
  putSetting,
  restoreInteraction,
} from '@/lib/store';
import type { Writer } from '../shared/use-write';
import { FALLS_SEEN } from './use-day';

export interface Undo {
  /** What was taken back last, while it can still be restored here. */
  removed: ListedInteraction | null;
  remove: (row: ListedInteraction) => void;
  restore: () => void;
  forget: () => void;
}

/** Takes the last contact back, and brings it back again. */
export function useUndo(write: Writer['write']): Undo {
  const [removed, setRemoved] = useState<ListedInteraction | null>(null);
  const remove = async (row: ListedInteraction) => {
    const done = await write(async (db, edit) => {
      await deleteInteraction(db, row.id, edit);
      // The user knows why the number fell.
      const [fall] = await fallsOfDay(db, row.manager, row.day);
      if (fall?.id) await putSetting(db, FALLS_SEEN, fall.id);
      return true;
    });
    if (done) setRemoved(row);
  };
  const restore = async () => {
    if (!removed) return;
    if (await write((db, edit) => restoreInteraction(db, removed.id, edit))) setRemoved(null);
  };
  return {
    removed,
    remove: (row) => void remove(row),
    restore: () => void restore(),
    forget: () => setRemoved(null),
  };
}
