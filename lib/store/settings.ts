import type { StagemarkDb } from './db';
import { write } from './transact';

/** What a schema of zod or zod/mini looks like from here. */
export interface SettingSchema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/**
 * A setting as its schema reads it.
 * @param fallback given where nothing is stored, or what is stored doesn't fit the schema (an older version's).
 */
export async function getSetting<T>(
  db: StagemarkDb,
  key: string,
  schema: SettingSchema<T>,
  fallback: T,
): Promise<T> {
  const parsed = schema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : fallback;
}

/** Stores a setting: plain data, as a structured clone. */
export function putSetting(db: StagemarkDb, key: string, value: unknown): Promise<void> {
  return write(db, async () => {
    await db.settings.put({ key, value });
  });
}

/** Removes a setting: its fallback holds again. */
export function removeSetting(db: StagemarkDb, key: string): Promise<void> {
  return write(db, () => db.settings.delete(key));
}
