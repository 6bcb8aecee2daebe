import { useEffect } from 'react';
import { useTexts } from '@/lib/i18n/react';
import { resumeImports } from '@/lib/transfer';
import { editNow } from '../../shared/people';
import { useDb } from '../../shared/store-context';
import { Section } from '../section';
import { BackupPart } from './backup-part';
import { ErasePart } from './erase-part';
import { Exports } from './exports';
import { Imports } from './imports';
import { RetentionPart } from './retention-part';
import { StoragePart } from './storage-part';
import { StoredList } from './stored-list';

/** Data in and out, how safe they are, and how to be rid of them. */
export function Data() {
  const t = useTexts();
  const db = useDb();
  useEffect(() => {
    // An import that a closed tab left on its way is ended before another one begins.
    editNow(db)
      .then((edit) => resumeImports(db, edit))
      .catch(() => undefined);
  }, [db]);
  return (
    <Section id="data" title={t('data')} text={t('dataText')}>
      <Exports />
      <Imports />
      <BackupPart />
      <ErasePart />
      <RetentionPart />
      <StoragePart />
      <StoredList />
    </Section>
  );
}
