import { browser } from 'wxt/browser';
import type { RescueArea } from '@/lib/store';

/** A store of the browser's besides the database: `local` is on the disk, `session` in memory while the browser runs. */
export function areaOf(name: 'local' | 'session'): RescueArea {
  return {
    get: (key) => browser.storage[name].get(key),
    set: (items) => browser.storage[name].set(items),
    remove: (key) => browser.storage[name].remove(key),
  };
}
