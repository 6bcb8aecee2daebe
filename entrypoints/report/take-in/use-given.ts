import { useEffect, useRef, useState } from 'react';
import { fromTextBlocks, TransferError } from '@/lib/transfer';
import { givenFiles } from '../../shared/transfer/pick-files';
import type { Given } from '../../shared/transfer/use-import';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** What becomes of what is given. */
interface Taker {
  isOff: boolean;
  /** What a pasted text is called. */
  nameOf: (n: number) => string;
  onGiven: (given: Given[]) => void;
  /** A pasted day is damaged. */
  onRefused: (error: unknown) => void;
}

/**
 * Files dropped anywhere on the page, and what is pasted there: files, or days as text.
 * @returns whether files are held over the page
 */
export function useGiven(taker: Taker): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef(taker);
  useEffect(() => {
    current.current = taker;
  });
  useEffect(() => {
    const give = (given: Given[]) => {
      if (given.length > 0 && !current.current.isOff) current.current.onGiven(given);
    };
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without it the browser would leave the page for the file.
      event.preventDefault();
      setOver(event.type === 'dragover' && !current.current.isOff);
      if (event.type === 'drop') give(givenFiles(event.dataTransfer?.files ?? []));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onPaste = async (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const { files } = event.clipboardData ?? {};
      if (files && files.length > 0) return give(givenFiles(files));
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const { isOff, nameOf, onRefused } = current.current;
      try {
        const blocks = await fromTextBlocks(text, nameOf);
        give(blocks.map((file, i) => ({ name: nameOf(i + 1), file })));
      } catch (error) {
        // What is no day of ours was meant for another place; a damaged one was not.
        const isDay = error instanceof TransferError && error.code === 'broken';
        if (isDay && !isOff) onRefused(error);
      }
    };
    const life = new AbortController();
    const { signal } = life;
    addEventListener('dragover', onDrag, { signal });
    addEventListener('drop', onDrag, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('paste', (event) => void onPaste(event), { signal });
    return () => life.abort();
  }, []);
  return isOver;
}
