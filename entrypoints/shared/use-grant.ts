import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { isGranted } from '@/lib/sites';
import { send } from './send';

/**
 * Whether the browser still grants a site's hosts (an update, the user or a policy may have taken them back), and
 * how to ask for them again: straight from a click.
 */
export function useGrant(siteId: string, patterns: string[]): [boolean, () => void] {
  const [granted, setGranted] = useState(true);
  const wanted = patterns.join(' ');
  useEffect(() => {
    const look = () => void isGranted(wanted.split(' ')).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [wanted]);
  const again = async () => {
    const given = await browser.permissions.request({ origins: patterns }).catch(() => false);
    setGranted(given);
    if (given) await send({ type: 'pages/site-added', siteId });
  };
  return [granted, () => void again()];
}
