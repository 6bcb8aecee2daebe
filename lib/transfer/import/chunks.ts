import type { StagemarkDb } from '@/lib/store';
import type { TableName } from '../schema';
import { type Chunk, Cutter } from './cutter';
import type { People } from './people';
import { type OpenedFile, readFiles } from './read-files';

/** Where a commit takes its chunks from. */
export interface Chunks {
  /** One chunk or, where `most` allows, more from this number on; none where there is none. */
  from(n: number, most?: number): Promise<Chunk[]>;
  /** Lets go of what is open. */
  end(): Promise<void>;
}

/** Those that the dry run has put aside. */
export function stagedChunks(db: StagemarkDb, id: string): Chunks {
  return {
    async from(n, most = 1) {
      const there = db.staged.where(':id').between([id, n], [id, n + most - 1], true, true);
      return (await there.toArray()).map((chunk) => ({
        ...{ n: chunk.n, table: chunk.table as TableName, rows: chunk.rows as object[] },
      }));
    },
    async end() {},
  };
}

/** Chunks that may be asked for again: some are on their way while the next is read. */
const KEPT = 4;

/** Those of files that are read once more: to put every row aside took as long as a third of storing it. */
export class FileChunks implements Chunks {
  #reading: AsyncGenerator<Chunk> | null = null;
  #last: Chunk[] = [];

  /** @param open begins to read the files anew */
  constructor(private readonly open: () => AsyncGenerator<Chunk>) {}

  async from(n: number): Promise<Chunk[]> {
    if (n < (this.#last[0]?.n ?? 0)) await this.end();
    this.#reading ??= this.open();
    for (;;) {
      const found = this.#last.filter((chunk) => chunk.n >= n);
      if (found.length > 0) return found;
      const next = await this.#reading.next();
      if (next.done) return [];
      this.#last = [...this.#last.slice(1 - KEPT), next.value];
    }
  }

  async end(): Promise<void> {
    this.#last = [];
    await this.#reading?.return(undefined);
    this.#reading = null;
  }
}

/** The chunks of some files, as the dry run has seen them. */
export async function* cutFiles(
  files: readonly OpenedFile[],
  people: People,
  signal?: AbortSignal | undefined,
): AsyncGenerator<Chunk> {
  const cutter = new Cutter(people);
  for await (const { records } of readFiles(files, signal)) yield* cutter.add(records);
  yield* cutter.end();
}
