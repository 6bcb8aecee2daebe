import { later, type Profile, watchReply, watchSigns } from '@/lib/crm';
import type { Hello, PageEvidence, Pick } from '@/lib/messages';
import { send } from '../shared/send';
import { openCorner } from './corner';
import type { PressedTick } from './tick-press';

/** A save is judged within that time (ms). */
const WATCHED = 40_000;

/**
 * Watches what the page shows of a tick that was told, and asks in the corner for the stage after it.
 * @param instead whether the press turned out to be no tick, once that is known
 */
export async function followTick(
  { id, def, row, url, subject, read }: PressedTick,
  { hello, profile }: { hello: Hello; profile: Profile },
  parent: AbortSignal,
  instead?: (tell: (evidence: PageEvidence['evidence']) => void) => Promise<boolean>,
): Promise<void> {
  const tell = (evidence: PageEvidence['evidence']) =>
    void send({ type: 'page/evidence', id, evidence });
  const own = new AbortController();
  const signal = AbortSignal.any([parent, own.signal]);
  later(parent, WATCHED, () => own.abort());
  watchSigns([profile.signs, def.signs], row, document, signal, (ok) =>
    tell({ source: 'sign', ok }),
  );
  watchReply(document, signal, (ok) => tell({ source: 'reply', ok }));
  const isNone = instead?.(tell);
  const answer = await send({
    type: 'page/form-opened',
    form: id,
    url,
    edits: false,
    back: false,
    text: null,
    interaction: null,
    ...read,
  });
  if ((await isNone) || !answer || parent.aborted) return;
  const onPick = (pick: Pick) => void send({ type: 'page/amend', id, pick, def: def.id });
  const about = [read.client?.name, subject].filter(Boolean).join(' · ');
  openCorner({ answer, asksKind: read.kind === null, about, onPick }, hello, parent);
}
