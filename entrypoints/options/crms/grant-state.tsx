import { useTexts } from '@/lib/i18n/react';
import { useGrant } from '../../shared/use-grant';

/** Says so where the browser took a permission back (an update, the user, a policy), and asks for it again. */
export function GrantState({ patterns, siteId }: { patterns: string[]; siteId: string }) {
  const t = useTexts();
  const [granted, again] = useGrant(siteId, patterns);
  if (granted) return null;
  return (
    <span className="grant-missing">
      <span className="problem">{t('grantMissing')}</span>
      <button type="button" className="button" data-size="s" onClick={again}>
        {t('grantAgain')}
      </button>
    </span>
  );
}
