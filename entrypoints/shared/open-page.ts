import { browser } from 'wxt/browser';

/** Opens the options at a section, in a tab of their own, and closes the popup that asked. */
export async function openOptions(section = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}options.html${section}` });
  window.close();
}

/** Opens the report, asked for what the search says, in a tab of its own. */
export async function openReport(search = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}report.html${search}` });
  window.close();
}
