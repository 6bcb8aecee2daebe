import type { Page, Request } from 'playwright-core';
import { carriesText, matchesSave } from '@/entrypoints/background/save-request';
import type { Profile } from '@/lib/crm';
import type { Evidence } from '@/lib/watch';

/** Hears of the page's requests as `webRequest` would; those of the save become evidence. */
export function watchRequests(
  page: Page,
  profile: Profile,
  typed: string,
  evidence: Evidence[],
): void {
  const ids = new Map<Request, string>();
  const first = (request: Request): Request =>
    request.redirectedFrom() ? first(request.redirectedFrom() as Request) : request;
  const mine = (request: Request) => {
    const of = { body: request.postData(), url: request.url(), method: request.method() };
    if (['GET', 'HEAD', 'OPTIONS'].includes(of.method)) return false;
    return (
      (profile.saves ?? []).some((save) => matchesSave(save, of)) || carriesText(of.body, typed)
    );
  };
  const tell = (request: Request, phase: 'sent' | 'answered' | 'failed', status?: number) => {
    const root = first(request);
    const id = ids.get(root);
    if (id === undefined) return;
    evidence.push({
      source: 'request',
      request: id,
      phase,
      navigates: root.resourceType() === 'document',
      at: Date.now(),
      ...(status === undefined ? {} : { status }),
      ...(root === request ? {} : { redirect: request.url() }),
    });
  };
  page.on('request', (request) => {
    if (!request.redirectedFrom() && mine(request)) ids.set(request, String(ids.size));
    tell(request, 'sent');
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status >= 300 && status < 400) return;
    tell(response.request(), 'answered', status);
  });
  page.on('requestfailed', (request) => {
    // Nothing serves what a post redirects to: that it was redirected is what counts.
    if (request.redirectedFrom()) return tell(request, 'answered', 200);
    if (!/ERR_ABORTED/.test(request.failure()?.errorText ?? '')) tell(request, 'failed');
  });
}
