import { useState } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { type DayChange, type FunnelRecord, previewFunnel, replaceFunnel } from '@/lib/store';
import { useWrite } from '../../shared/use-write';
import { draftOf, type FunnelDraft, isChanged, problemOf } from './draft';

type Change = Partial<FunnelDraft> | ((draft: FunnelDraft) => Partial<FunnelDraft>);

/** A funnel being changed: nothing is stored before Save, and numbers already counted are shown first (rule 13). */
export function useFunnelEditor(funnel: FunnelRecord) {
  const t = useTexts();
  const { write, problem: fault } = useWrite();
  const [edited, setEdited] = useState<FunnelDraft | null>(null);
  const [changes, setChanges] = useState<DayChange[] | null>(null);
  const [refusal, setRefusal] = useState<'nameMissing' | 'openStageMissing' | null>(null);
  const [isSaved, setSaved] = useState(false);
  const draft = edited ?? draftOf(funnel);

  /** @param changed some fields, or what makes them out of the draft as it is by then */
  const change = (changed: Change) => {
    setEdited((known) => {
      const now = known ?? draftOf(funnel);
      return { ...now, ...(typeof changed === 'function' ? changed(now) : changed) };
    });
    setSaved(false);
    setRefusal(null);
  };
  const discard = () => {
    setEdited(null);
    setRefusal(null);
  };
  const saveAnyway = async () => {
    setChanges(null);
    const stored = { ...draft, reasons: [...draft.reasons], toConfirm: false };
    if (!(await write((db, edit) => replaceFunnel(db, stored, edit)))) return;
    setEdited(null);
    setSaved(true);
  };
  const save = async () => {
    const found = problemOf(draft);
    setRefusal(found);
    if (found) return;
    const days = await write((db) => previewFunnel(db, draft));
    if (days === null) return;
    if (days.length > 0) setChanges(days);
    else await saveAnyway();
  };
  return {
    funnel,
    draft,
    change,
    discard,
    save,
    saveAnyway,
    changes,
    cancel: () => setChanges(null),
    problem: refusal ? t(refusal) : fault,
    isChanged: isChanged(draft, funnel),
    isSaved,
  };
}

export type FunnelEditor = ReturnType<typeof useFunnelEditor>;
