import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/browsers.ts';

/** A Chromium with no extension, for pages of the corpus. Throws where none is found. */
export function launchPlain(): Promise<Browser> {
  const found = findChromium();
  if (!found)
    throw new Error('No Chromium found (scripts/browsers.ts says where it was looked for).');
  return chromium.launch({
    executablePath: found.path,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
}
