import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Two files at a time suit two cores; a test that measures time can ask for one with STAGEMARK_E2E_WORKERS=1. */
const WORKERS = Number(process.env.STAGEMARK_E2E_WORKERS ?? 2);

/** Tests that drive a real browser with the built extension in it. `npm test` builds what they need; see scripts/test.ts. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: WORKERS,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    // Vitest's own second is too short for a browser on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
