import type { StagemarkDb } from '@/lib/store';
import type { RecordOf } from '../schema';

/**
 * Who somebody is here: a manager of the file may have been joined into another one (design.md, "Words"), and a
 * contact of that key is then the other's.
 */
export class People {
  readonly #byKey = new Map<string, string>();

  static nobody(): People {
    return new People();
  }

  static async read(db: StagemarkDb): Promise<People> {
    const people = new People();
    for (const manager of await db.managers.toArray()) people.add(manager);
    return people;
  }

  /** A manager of the store, or one that the import will store. */
  add({ id, keys, deletedAt }: Pick<RecordOf<'managers'>, 'id' | 'keys' | 'deletedAt'>): void {
    if (deletedAt === null) for (const key of keys) this.#byKey.set(key, id);
  }

  /** As it is now: what is added to one isn't known to the other. */
  copy(): People {
    const people = new People();
    for (const [key, id] of this.#byKey) people.#byKey.set(key, id);
    return people;
  }

  personOf(manager: string): string {
    return this.#byKey.get(manager) ?? manager;
  }
}
