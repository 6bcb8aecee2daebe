import type { Page } from 'playwright-core';

/**
 * What the data provider in the page does with the next create or update of a resource: nothing of the demo goes
 * over the network, so no proxy can refuse it. `makes`: so many records now.
 */
export type Trouble = 'reject' | { delay: number } | { makes: number; like: object };

/** Gets hold of the page's own data provider through React's tree, and troubles one call of it, or makes records by it. */
export async function trouble(page: Page, resource: string, how: Trouble): Promise<void> {
  await page.evaluate(
    async ([name, what]) => {
      type Call = (resource: string, params: unknown) => Promise<unknown>;
      type Provider = Record<'create' | 'update', Call>;
      type Fiber = {
        memoizedProps?: { value?: Partial<Provider> };
        child?: Fiber;
        sibling?: Fiber;
      };
      const root = document.getElementById('root') as unknown as Record<string, Fiber>;
      const key = Object.keys(root).find((k) => k.startsWith('__reactContainer'));
      const providers = new Set<Provider>();
      const rest: Fiber[] = key && root[key] ? [root[key]] : [];
      for (let at = rest.pop(); at; at = rest.pop()) {
        const value = at.memoizedProps?.value;
        if (typeof value?.create === 'function' && typeof value.update === 'function') {
          providers.add(value as Provider);
        }
        if (at.sibling) rest.push(at.sibling);
        if (at.child) rest.push(at.child);
      }
      if (providers.size === 0) throw new Error('no data provider in the page');
      if (typeof what === 'object' && 'makes' in what) {
        const [provider] = providers;
        for (let n = 0; n < what.makes; n++) await provider?.create(name, { data: what.like });
        return;
      }
      let left = 1;
      for (const provider of providers) {
        for (const method of ['create', 'update'] as const) {
          const call = provider[method];
          provider[method] = async (asked, params) => {
            if (asked !== name || left === 0) return call.call(provider, asked, params);
            left--;
            if (what === 'reject') {
              await new Promise((done) => setTimeout(done, 300));
              throw new Error('The server is not there');
            }
            await new Promise((done) => setTimeout(done, what.delay));
            return call.call(provider, asked, params);
          };
        }
      }
    },
    [resource, how] as const,
  );
}
