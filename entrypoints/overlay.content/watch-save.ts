import {
  type AfterSave,
  type FoundForm,
  type Profile,
  watchBlocked,
  watchForm,
  watchReply,
  watchSigns,
} from '@/lib/crm';
import type { PageEvidence } from '@/lib/messages';
import { send } from '../shared/send';

/**
 * Watches the page for signs of one save, from the press to its verdict, and tells the background.
 * @param sent what plain Enter sent
 * @param stored resolves when the press was told: what is heard of a save must not come before it
 */
export function watchSave(
  form: FoundForm,
  profile: Profile,
  id: string,
  signal: AbortSignal,
  stored: Promise<unknown>,
  onEmptied: () => void,
  sent?: string,
): void {
  const tellNow = (evidence: PageEvidence['evidence']) =>
    void send({ type: 'page/evidence', id, evidence });
  // What was seen of a press that another has followed is nothing about that one, though both have one id.
  const tell = (evidence: PageEvidence['evidence']) =>
    void stored.then(() => (signal.aborted ? undefined : tellNow(evidence)));
  watchSigns([profile.signs, form.def.signs], form.scope, document, signal, (ok) =>
    tell({ source: 'sign', ok }),
  );
  watchBlocked(form, signal, () => tell({ source: 'form', what: 'stays' }));
  watchReply(document, signal, (ok) => tell({ source: 'reply', ok }));
  let closed = false;
  const onForm = (what: AfterSave) => {
    if (what === 'emptied') onEmptied();
    // A window that has closed says no more of this save by being emptied for the next contact.
    if (what === 'emptied' && closed) return;
    closed ||= what === 'closed';
    tell(
      what === 'closed' && form.def.closes
        ? { source: 'sign', ok: true }
        : { source: 'form', what },
    );
  };
  watchForm(form, signal, onForm);
  // It was emptied before this save could be watched.
  if (sent) onForm('emptied');
  form.general?.watchShown(signal, onForm, sent);
  window.addEventListener('pagehide', () => tellNow({ source: 'page', what: 'left' }), { signal });
}
