import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { fewFiles } from './scripts/chunks';
import { smaller } from './scripts/smaller';

/** Hosts that the e2e build may see without asking: the one difference from what is shipped (design.md). */
const E2E_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * The extension's own pages run their own scripts, load nothing from elsewhere, are framed by nobody, and make no
 * markup out of text: React needs no sink that Trusted Types guard.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  vite: ({ command }) => {
    if (command !== 'build') return {};
    // WXT takes the mode for it: React's development build would be bundled into what is tested and timed.
    process.env.NODE_ENV = 'production';
    // All browsers that Stagemark runs in preload modules by themselves.
    const build = { sourcemap: false, modulePreload: { polyfill: false } };
    const context = fileURLToPath(new URL('./scripts/no-context.ts', import.meta.url));
    const alias = { 'wxt/utils/content-script-context': context };
    return { build, plugins: [fewFiles(), smaller()], resolve: { alias } };
  },
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'webRequest',
      'activeTab',
      'contextMenus',
      // A document out of sight makes the weekly backup's file: a service worker can't.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    ...(mode === 'e2e' ? { host_permissions: E2E_HOSTS } : {}),
    // Asked for when the reminder of the evening, and the weekly backup, are switched on.
    optional_permissions: ['notifications', 'downloads'],
    optional_host_permissions: ['*://*/*'],
    // The development server talks to its pages by a socket.
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    action: { default_title: '__MSG_extName__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+S' },
      },
      'focus-picker': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandFocusPicker__',
      },
      'pick-next-stage': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNextStage__',
      },
      'pick-no-progress': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandNoProgress__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stagemark@stagemark.dev',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
