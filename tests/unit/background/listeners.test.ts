import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A worker that an event starts is told of that event only where it listens by the end of its script's first run. */

const WAKES = [
  'runtime.onMessage',
  'runtime.onConnect',
  'runtime.onInstalled',
  'runtime.onStartup',
  'alarms.onAlarm',
  'commands.onCommand',
  'contextMenus.onClicked',
  'notifications.onClicked',
  'permissions.onAdded',
  'permissions.onRemoved',
  'storage.local.onChanged',
  'tabs.onRemoved',
  'webRequest.onBeforeRequest',
  'webRequest.onBeforeRedirect',
  'webRequest.onCompleted',
  'webRequest.onErrorOccurred',
];

/** A browser whose events note who listens, and which never answers what it is asked. */
function mute(path: string, heard: Set<string>): unknown {
  return new Proxy(() => new Promise(() => undefined), {
    get: (target, name) => {
      if (name === 'addListener') return () => void heard.add(path);
      // Nothing that is awaited, or asked for its name by the runtime.
      if (typeof name === 'symbol' || name === 'then') return Reflect.get(target, name);
      return mute(path ? `${path}.${name}` : name, heard);
    },
  });
}

test('the background listens to all that wakes it before it has waited for anything', async () => {
  const heard = new Set<string>();
  const names = new Set(WAKES.map((path) => path.split('.')[0] as string));
  for (const name of [...names, 'action', 'scripting', 'offscreen', 'windows', 'downloads'])
    Object.assign(fakeBrowser, { [name]: mute(name, heard) });
  vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) } });
  const { default: background } = await import('@/entrypoints/background');
  (background as { main(): void }).main();
  // No turn of the event loop, and no microtask, lies between.
  expect([...heard].sort()).toEqual([...WAKES].sort());
  vi.unstubAllGlobals();
});
