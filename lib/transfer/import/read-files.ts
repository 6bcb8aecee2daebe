import type { Source } from '../csv/read';
import type { Batch } from '../incoming';
import type { MappingOptions } from './mapping';
import { type Opened, readFile } from './open-file';

/** A file that was looked at. */
export interface OpenedFile {
  name: string;
  file: Source;
  opened: Opened;
  /** What the columns mean, where it is somebody else's table. */
  options: MappingOptions | null;
}

/** Several files as one import: all of them come in, or none. Faults name their file where there are several. */
export async function* readFiles(
  files: readonly OpenedFile[],
  signal?: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  let before = 0;
  for (const { name, file, opened, options } of files) {
    for await (const batch of readFile(file, opened, options, signal)) {
      if (files.length > 1) for (const fault of batch.faults) fault.file = name;
      yield { ...batch, bytes: before + batch.bytes };
    }
    before += file.size;
  }
}
