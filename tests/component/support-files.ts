import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { waitFor } from '@testing-library/react';
import { vi } from 'vitest';

/** Files that the user saves, by name. */
export interface SavedFiles {
  /** The text of the file with that extension, once it is there. */
  textOf(extension: string): Promise<string>;
}

/** Stands in for the browser's own files: jsdom's can't be read as streams, and it has no dialog. */
export function stubFiles(): SavedFiles {
  const saved = new Map<string, Blob>();
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('File', NodeFile);
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
    const parts: BlobPart[] = [];
    const stream = {
      write: async (part: BlobPart) => void parts.push(part),
      close: async () => void saved.set(suggestedName, new Blob(parts)),
      abort: async () => undefined,
    };
    return { name: suggestedName, createWritable: async () => stream };
  });
  return {
    async textOf(extension) {
      const name = await waitFor(() => {
        const found = [...saved.keys()].find((each) => each.endsWith(extension));
        if (!found) throw new Error('Not yet');
        return found;
      });
      return (await saved.get(name)?.text()) ?? '';
    },
  };
}
