import { TransferError } from '../fault';
import type { Sink } from './sink';

export interface FileKindOf {
  /** e.g. `text/csv` */
  mime: `${string}/${string}`;
  /** With its dot. */
  extension: `.${string}`;
}

/** A sink that is a file of the user's. */
export interface FileSink extends Sink {
  /** As the user named it where the browser asks, else as it was to be called. */
  name: string;
}

type Picker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

const FOLDER = 'exports';
/** A download has read its file by then. */
const KEPT_MS = 3_600_000;

function sinkOf(stream: FileSystemWritableFileStream, done: () => Promise<void>): Sink {
  return {
    write: (part) => stream.write(part),
    async close() {
      await stream.close();
      await done();
    },
    abort: () => stream.abort(),
  };
}

/**
 * Opens a file for an export: where the user picks it (Chromium), else in the browser's private folder (OPFS), from
 * where it is downloaded once it is whole. To be called straight from a click.
 * @throws TransferError `cancelled` where the user picks none
 */
export async function openSink(name: string, kind: FileKindOf): Promise<FileSink> {
  const { showSaveFilePicker: pick } = globalThis as { showSaveFilePicker?: Picker };
  const byDownload = async () => ({ name, ...(await openPrivate(name, kind)) });
  if (!pick) return byDownload();
  try {
    // With no words of its own the choice of types in the dialog is an empty box.
    const description = kind.extension.slice(1).toUpperCase();
    const types = [{ description, accept: { [kind.mime]: [kind.extension] } }];
    const handle = await pick({ suggestedName: name, types });
    const sink = sinkOf(await handle.createWritable(), async () => undefined);
    return { name: handle.name, ...sink };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw new TransferError('cancelled', 'No file was picked');
    }
    // A policy or a lapsed grant: the download still works.
    return byDownload();
  }
}

async function openPrivate(name: string, kind: FileKindOf): Promise<Sink> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  const folder = await root?.getDirectoryHandle(FOLDER, { create: true });
  if (!folder) return openBlob(name, kind);
  await sweep(folder);
  const handle = await folder.getFileHandle(`${Date.now()}-${crypto.randomUUID()}`, {
    create: true,
  });
  if (!('createWritable' in handle)) return openBlob(name, kind);
  const stream = await handle.createWritable();
  const sink = sinkOf(stream, async () => download(await handle.getFile(), name, kind));
  const remove = () => folder.removeEntry(handle.name).catch(() => undefined);
  return { ...sink, abort: () => stream.abort().then(remove, remove) };
}

/** Removes what earlier downloads have left. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of folder.keys()) {
    const isOld = Date.now() - Number(name.split('-')[0]) > KEPT_MS;
    if (isOld) await folder.removeEntry(name).catch(() => undefined);
  }
}

/** The last resort, in memory: private windows of some browsers give no folder. */
function openBlob(name: string, kind: FileKindOf): Sink {
  const parts: BlobPart[] = [];
  return {
    async write(part) {
      // A Blob of its own is kept outside the page's memory.
      parts.push(new Blob([part]));
    },
    close: async () => download(new Blob(parts), name, kind),
    abort: async () => void parts.splice(0),
  };
}

/** Downloads a file as a whole: for small ones, and where a dialog would close the page (the popup). */
export function download(file: Blob, name: string, { mime }: FileKindOf): void {
  const address = URL.createObjectURL(new Blob([file], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
