import type { LiveCrm } from '../../tests/live/support/flow.ts';

/** The CRMs that live flows are written for, by name. */
export const LIVE_CRMS: Record<string, () => Promise<LiveCrm>> = {
  atomic: async () => (await import('../../tests/live/atomic/index.ts')).ATOMIC,
  espocrm: async () => (await import('../../tests/live/espocrm/index.ts')).ESPOCRM,
  odoo: async () => (await import('../../tests/live/odoo/index.ts')).ODOO,
  suitecrm: async () => (await import('../../tests/live/suitecrm/index.ts')).SUITECRM,
};
