import { mount } from '../shared/mount';
import { ReportPage } from './report-page';
import type { Started } from './start';

/** Draws the page over what was read while this was being loaded. */
export function show({ db, first }: Started): Promise<void> {
  return mount(async () => <ReportPage {...(await first)} />, db);
}
