import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { BoardOf, type TeamRow } from './board-of';

/** Who moved clients that day, best first; a name opens that manager's day in the report. */
export function Board(props: { rows: readonly TeamRow[]; day: string }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return <BoardOf t={t} {...props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />;
}
