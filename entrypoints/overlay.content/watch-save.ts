import { type FoundForm, type Profile, watchForm, watchReply, watchSigns } from '@/lib/crm';
import type { PageEvidence } from '@/lib/messages';
import { send } from '../shared/send';

/** Watches the page for signs of one save, from the press to its verdict, and tells the background. */
export function watchSave(
  form: FoundForm,
  profile: Profile,
  id: string,
  signal: AbortSignal,
): void {
  const tell = (evidence: PageEvidence['evidence']) =>
    void send({ type: 'page/evidence', id, evidence });
  watchSigns([profile.signs, form.def.signs], form.scope, document, signal, (ok) =>
    tell({ source: 'sign', ok }),
  );
  watchReply(document, signal, (ok) => tell({ source: 'reply', ok }));
  watchForm(form, signal, (what) =>
    tell(
      what === 'closed' && form.def.closes
        ? { source: 'sign', ok: true }
        : { source: 'form', what },
    ),
  );
  window.addEventListener('pagehide', () => tell({ source: 'page', what: 'left' }), { signal });
}
