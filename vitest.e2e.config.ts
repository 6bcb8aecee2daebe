import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Three browsers at least: a test waits for nearly half of its time, so that two leave two cores idle. A test that
 * measures time can ask for one with STAGEMARK_E2E_WORKERS=1.
 */
const WORKERS = Number(
  process.env.STAGEMARK_E2E_WORKERS ?? Math.min(4, Math.max(3, availableParallelism())),
);
/** A machine that stalls must not hide what the other thousand tests say; what needed it is named at the end. */
const RETRIES = process.env.CI ? 1 : 0;

/** Tests that drive a real browser with the built extension in it. `npm test` builds what they need; see scripts/test.ts. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: WORKERS,
    retry: RETRIES,
    testTimeout: 60_000,
    // A browser whose start is lost is started once more within it.
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    // Vitest's own second is too short for a browser on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
