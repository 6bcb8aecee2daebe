import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['tests/{unit,component,crm}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Vitest leaves one core free: of two, that is half of the machine.
    maxWorkers: availableParallelism(),
    setupFiles: ['tests/setup.ts'],
    testTimeout: 20_000,
  },
});
