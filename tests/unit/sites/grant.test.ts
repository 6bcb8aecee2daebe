import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askFor, forgetIntended, giveBack, readIntended } from '@/lib/sites/grant';

const site = {
  siteId: 'crm.acme.com',
  name: 'crm.acme.com',
  addresses: ['https://crm.acme.com/'],
  patterns: ['https://crm.acme.com/*'],
  askedAt: 1,
};
const request = vi.fn();
const remove = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser, { permissions: { request, remove } });
});

describe('askFor', () => {
  it('asks before anything is awaited, as Firefox wants it', () => {
    void askFor(site);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: site.patterns });
  });

  it('leaves the site for the background, should the page close', async () => {
    request.mockReturnValue(new Promise(() => undefined));
    void askFor(site);
    await vi.waitFor(async () => expect(await readIntended()).toEqual(site));
    await forgetIntended();
    expect(await readIntended()).toBeNull();
  });

  it.each([
    ['granted', () => request.mockResolvedValue(true)],
    ['refused', () => request.mockResolvedValue(false)],
    ['failed', () => request.mockRejectedValue(new Error('Invalid pattern'))],
    [
      'failed',
      () =>
        request.mockImplementation(() => {
          throw new TypeError('Error processing origins');
        }),
    ],
  ])('answers %s', async (answer, arrange) => {
    arrange();
    expect(await askFor(site)).toBe(answer);
  });
});

it('reads nothing out of what is no site', async () => {
  await fakeBrowser.storage.local.set({ 'intended-site': { siteId: 5 } });
  expect(await readIntended()).toBeNull();
});

describe('giveBack', () => {
  it('keeps hosts that other sites are on', async () => {
    await giveBack(['https://a.example/*', 'https://b.example/*'], ['https://b.example/*']);
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://a.example/*'] });
  });

  it('asks for nothing where all are needed', async () => {
    await giveBack(['https://b.example/*'], ['https://b.example/*']);
    expect(remove).not.toHaveBeenCalled();
  });

  it('lives with a browser that keeps what its manifest names', async () => {
    remove.mockRejectedValue(new Error('You cannot remove required permissions.'));
    await expect(giveBack(['http://localhost/*'], [])).resolves.toBeUndefined();
  });
});
