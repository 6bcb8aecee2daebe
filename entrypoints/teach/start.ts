import type { PackedWords, Profile } from '@/lib/crm';
import { makeWords } from '@/lib/crm/recognise';
import { isAlive, send } from '../shared/send';
import { makeTeachHost } from './host';
import { listen } from './listen';
import { Steps } from './steps';

/** Starts teach mode in this page. Everything of it ends with the controller. */
export async function startTeaching(teaching: AbortController): Promise<void> {
  const hello = await send({ type: 'teach/hello' });
  // Nobody asked for it in this tab, or the extension is gone.
  if (!hello || teaching.signal.aborted) return;
  const view = makeTeachHost(hello.texts.title ?? 'Stagemark', teaching.signal);
  const steps = new Steps({
    view,
    texts: hello.texts,
    base: hello.profile as Profile | null,
    words: makeWords(hello.words as PackedWords),
    general: hello.general,
    close: () => teaching.abort(),
    store: async (taught) => {
      const answer = await send({ type: 'teach/done', taught });
      if (answer?.stored) return 'stored';
      return isAlive() ? 'not-stored' : 'stale';
    },
  });
  listen(view, steps, teaching.signal);
  steps.begin();
}
