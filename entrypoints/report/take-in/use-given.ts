import { useEffect, useRef, useState } from 'react';
import { fromTextBlocks } from '@/lib/transfer';
import { givenFiles } from '../../shared/transfer/pick-files';
import type { Given } from '../../shared/transfer/use-import';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Files dropped anywhere on the page, and what is pasted there: files, or days as text.
 * @param nameOf what a pasted text is called
 * @returns whether files are held over the page
 */
export function useGiven(
  isOff: boolean,
  nameOf: (n: number) => string,
  onGiven: (given: Given[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const current = useRef({ isOff, nameOf, onGiven });
  useEffect(() => {
    current.current = { isOff, nameOf, onGiven };
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
      // What is no day of ours was meant for another place.
      const blocks = await fromTextBlocks(text).catch(() => []);
      give(blocks.map((file, i) => ({ name: current.current.nameOf(i + 1), file })));
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
