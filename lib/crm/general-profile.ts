import type { Profile } from './profile';

/** Signs that pages give of a save, whatever the product. Requests are believed before them (lib/watch). */
const SIGNS = {
  refused: [
    { css: '[aria-invalid="true"]', from: 'form' },
    {
      css: '.is-invalid, .has-error, .field-error, .invalid-feedback, .errorlist, .input-validation-error',
      from: 'form',
    },
    {
      css: '.alert-danger, .alert-error, .toast-error, [class*="error" i][role="alert"], [class*="danger" i][role="alert"]',
    },
    {
      css: '[role="alert"]',
      text: 'error|fail|could not|not saved|denied|invalid|required|ошибк|не удал|помилк|не вдал|fehler|erreur|échou|error|no se pudo|erro|errore|błąd|fout|hata',
    },
  ],
  saved: [
    {
      css: '.alert-success, .toast-success, [class*="success" i][role="status"], [class*="success" i][role="alert"]',
    },
  ],
} as const satisfies Profile['signs'];

/** What stands in for a profile where there is none: nothing is known but general signs. */
export const GENERAL: Profile = {
  format: 1,
  id: 'general',
  name: 'General',
  version: 1,
  evidence: { by: 'source', on: '2026-11-24' },
  fingerprint: [],
  forms: [],
  records: [],
  signs: { refused: [...SIGNS.refused], saved: [...SIGNS.saved] },
};
