import * as z from 'zod/mini';
import { getSetting, removeBefore, removedBefore, type StagemarkDb } from '@/lib/store';
import { editNow } from './people';
import { localDay } from './today';

/** Setting: months that contacts are kept; 0 for always. */
export const KEEP_MONTHS = 'keep-months';

/** Months that contacts are kept; 0 for always. */
export function readKeepMonths(db: StagemarkDb): Promise<number> {
  return getSetting(db, KEEP_MONTHS, z.number(), 0);
}

/** The first day that stays when contacts are kept for so many months. */
export function firstKept(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

/**
 * Removes what has become older than contacts are kept (rule 15). To be called every day: the months go on after
 * somebody has chosen them.
 * @returns how many contacts were removed
 */
export async function applyRetention(db: StagemarkDb, today = localDay()): Promise<number> {
  const months = await readKeepMonths(db);
  if (months === 0) return 0;
  const day = firstKept(today, months);
  if (day <= (await removedBefore(db))) return 0;
  return removeBefore(db, day, await editNow(db));
}
