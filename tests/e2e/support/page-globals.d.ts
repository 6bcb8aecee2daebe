import type { Browser } from 'wxt/browser';

declare global {
  /** In an extension's page or worker, where `evaluate` runs. */
  const chrome: typeof Browser;

  interface Window {
    /** The demo CRM's controls (tests/demo-crm/README.md). */
    demoCrm: {
      rejectNext: number;
      rejectAll: boolean;
      delayMs: number;
      saved: { resource: string; method: string; id: number; data: Record<string, unknown> }[];
    };
  }
}
