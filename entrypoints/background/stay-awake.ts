import { browser } from 'wxt/browser';

/** Chromium puts a worker to sleep that asked the browser nothing for 30 seconds. */
const EVERY_MS = 20_000;

/** Keeps the background awake while something long runs in it. */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
