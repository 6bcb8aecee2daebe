import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Texts } from '@/lib/i18n';
import { loadTexts } from '@/lib/i18n';
import { TextsProvider } from '@/lib/i18n/react';
import type { StagemarkDb } from '@/lib/store';
import { Fault, FaultBoundary } from './fault-boundary';
import { storeStarter, textsOf } from './first-records';
import { openStore } from './open-store';
import { painted } from './painted';
import { expectTexts } from './spoken';
import { StoreContext } from './store-context';
import { useLanguage } from './use-language';

function Speaking({ first, children }: { first: Texts; children: ReactNode }) {
  const [language] = useLanguage();
  return (
    <TextsProvider first={first} set={language}>
      {children}
    </TextsProvider>
  );
}

/** A page with all that its parts ask for. */
export function Page(props: { db: StagemarkDb; texts: Texts; children: ReactNode }) {
  return (
    <StoreContext value={props.db}>
      <Speaking first={props.texts}>
        <FaultBoundary>{props.children}</FaultBoundary>
      </Speaking>
    </StoreContext>
  );
}

/**
 * Shows a page of the extension: first its language, then the page, so that nothing blinks.
 * @param page what to show, or what makes it: then it may wait for its first numbers, read beside the language
 */
export async function mount(
  page: ReactNode | ((db: StagemarkDb) => Promise<ReactNode>),
  db: StagemarkDb = openStore(),
): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('No element #root');
  db.on('blocked', () => {
    void loadTexts(null).then((t) => {
      root.textContent = t('storeBlocked');
    });
  });
  try {
    expectTexts();
    const shown = typeof page === 'function' ? page(db) : page;
    const [texts, children] = await Promise.all([textsOf(db), shown]);
    createRoot(root).render(
      <StrictMode>
        <Page db={db} texts={texts}>
          {children}
        </Page>
      </StrictMode>,
    );
    await painted();
    await storeStarter(db, texts);
  } catch (error) {
    const texts = await loadTexts(null);
    // Without a store there is no page; what it says still looks like one of ours.
    createRoot(root).render(
      <TextsProvider first={texts} set={null}>
        <main className="popup">
          <Fault error={error} />
        </main>
      </TextsProvider>,
    );
  }
}
