import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// What `wxt/browser` hands out; it looks for these when it is first imported.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
