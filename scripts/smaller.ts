import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Tells V8 to compile all functions of a script as it loads (explicit compile hints): most of them run on a page with a
 * form, where each would be parsed twice, once to skip it. What is compiled stays for the next page of the process.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** What WXT reads of a content script's definition as it builds; nobody asks for it in the page. */
const READ_AT_BUILD =
  /\b(?:registration|matches|runAt|allFrames|cssInjectionMode|noScriptStartedPostMessage):(?:"[^"]*"|\[\]|!0),/g;

/**
 * Minifies page scripts once more, after the bundler: two hundredths less in the pages of the CRM, where the overlay may
 * have 15 kB (design.md, "What the page pays"). Terser alone saves less, and takes many times as long for all pages.
 */
export function smaller(): Plugin {
  let isPageScript = false;
  return {
    name: 'stagemark:smaller',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      isPageScript = Boolean(build.lib);
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (!isPageScript) return;
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          // Who puts a script into a page is told what it comes to: its last expression is kept.
          const compress = { passes: 3, expression: true };
          const { code } = await minify(file.code, { ecma: 2020, compress });
          if (code !== undefined) file.code = COMPILE_ALL + code.replace(READ_AT_BUILD, '');
        }
      },
    },
  };
}
