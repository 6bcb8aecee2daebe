import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Texts } from '@/lib/i18n';
import { loadTexts } from '@/lib/i18n';
import { TextsProvider } from '@/lib/i18n/react';
import { openDb, type StagemarkDb } from '@/lib/store';
import { FaultBoundary } from './fault-boundary';
import { readFaultText } from './fault-text';
import { storeStarter, textsOf } from './first-records';
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

/** Shows a page of the extension: first its language, then the page, so that nothing blinks. */
export async function mount(page: ReactNode, db: StagemarkDb = openDb()): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('No element #root');
  try {
    const texts = await textsOf(db);
    createRoot(root).render(
      <StrictMode>
        <Page db={db} texts={texts}>
          {page}
        </Page>
      </StrictMode>,
    );
    await storeStarter(db, texts);
  } catch (error) {
    root.textContent = readFaultText(await loadTexts(null), error);
  }
}
