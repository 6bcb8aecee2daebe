import type { Source } from '../csv/read';
import { ofFile } from '../fault';
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

/** The records of files, from the beginning whenever they are asked for. */
export interface Reading extends AsyncIterable<Batch> {
  readonly files: readonly OpenedFile[];
}

/** Several files as one import: all of them come in, or none. Faults name their file where there are several. */
export function readFiles(files: readonly OpenedFile[], signal?: AbortSignal | undefined): Reading {
  return { files, [Symbol.asyncIterator]: () => readAll(files, signal) };
}

async function* readAll(
  files: readonly OpenedFile[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Batch> {
  let before = 0;
  for (const { name, file, opened, options } of files) {
    try {
      for await (const batch of readFile(file, opened, options, signal)) {
        if (files.length > 1) for (const fault of batch.faults) fault.file = name;
        yield { ...batch, bytes: before + batch.bytes };
      }
    } catch (error) {
      throw files.length > 1 ? ofFile(error, name) : error;
    }
    before += file.size;
  }
}
