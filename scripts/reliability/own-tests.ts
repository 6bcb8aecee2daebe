const rows: readonly [what: string, ...tests: [file: string, title: string][]][] = [
  [
    'worker killed before and after the pick',
    ['e2e/worker-asleep-faults', 'killed after the pick'],
  ],
  [
    'worker killed at the press, before it took it up, and between two presses',
    ['e2e/refused-post-faults', 'the worker dies before it took up the press'],
    ['e2e/refused-post-faults', 'the worker dies between two presses'],
  ],
  [
    'worker killed in the transaction that stores a press or a contact; nothing was acknowledged before',
    ['e2e/worker-dies-at-work', 'in the midst of the transaction that stores'],
  ],
  [
    'worker killed between transaction and badge, under export and import',
    ['e2e/worker-dies-at-work', 'between the transaction and the number on its button'],
    ['e2e/worker-dies-at-work', 'under an import and an export'],
    ['e2e/import-resumed', 'is finished at the next start'],
  ],
  [
    'an event that comes as the worker starts',
    ['unit/background/listeners', 'the background listens to all that wakes it'],
  ],
  [
    'full-page posts: the form comes back, a redirect, a page left before its answer',
    ['e2e/post-answers', 'the form with its text comes back'],
    ['e2e/post-answers', 'left for another page before its answer came'],
  ],
  [
    'full-page posts refused or never answered, and saved again',
    ['e2e/refused-post-faults', 'for the CRM kept it as a draft'],
    ['e2e/retry-faults', 'its message taken back at the next press'],
  ],
  [
    'tab closed right after the press',
    ['e2e/worker-asleep-faults', 'a tab that is closed right after the press'],
  ],
  [
    'browser killed (SIGKILL) and started again',
    ['e2e/crash-after-press', 'the save is asked about once'],
  ],
  ['back/forward cache', ['e2e/tab-lives-faults', 'left and gone back to']],
  ['prerender', ['e2e/prerender', 'a form in a page that was made ready unasked']],
  ['discarded tab', ['e2e/tab-lives-faults', 'a tab let go from memory']],
  ['duplicate tab', ['e2e/tab-lives-faults', 'a tab that is doubled with its form open']],
  [
    'database full, closed, not to be opened, transactions aborted',
    ['e2e/store-fails', 'a press while the store fails'],
    ['e2e/store-fails', 'what waits outlives the worker'],
  ],
  [
    'upgrade of the database held up by another tab',
    ['e2e/store-fails', "another tab's upgrade is held up"],
    ['e2e/store-way-out', 'says what to do where another tab holds the older database'],
  ],
  ['database deleted while open', ['e2e/store-fails', 'the database is deleted under us']],
  [
    'database damaged, or of a newer version',
    ['e2e/store-way-out', 'says what is wrong and what to do'],
  ],
  [
    'extension updated while a form is open',
    ['e2e/update-faults', 'the old overlay says so'],
    ['e2e/firefox-update-faults', 'one picker stands in the form after the update'],
  ],
  ['midnight with a form open', ['e2e/clock-faults', 'midnight passes over an open form']],
  ['clock set back', ['e2e/clock-faults', 'the clock is set back by a day']],
  [
    'daylight saving, in spring and in autumn',
    ['e2e/clock-faults', 'the clock goes forward for the summer'],
    ['e2e/clock-faults', 'the hour that comes twice in autumn'],
  ],
  ['time zone changed', ['e2e/clock-faults', 'the machine travels']],
  [
    'two devices with skewed clocks',
    ['unit/transfer/import/skewed-clocks', 'merged in either order they tell one timeline'],
  ],
  [
    'load: 5,000 nodes a second, 60 drawings a second, 10,000 fields, a form opened 1,000 times, 20 tabs',
    ['e2e/heavy-pages', 'a page that changes 5,000 nodes a second'],
    ['e2e/heavy-pages', 'a form that is drawn anew 60 times a second'],
    ['e2e/heavy-pages', '10,000 fields hold no page up'],
    ['e2e/heavy-pages', 'a form that opens and closes again and again'],
    ['e2e/heavy-pages', 'saves from many tabs at once are counted'],
  ],
];

/** Faults with a test of their own, as a table; `tests/unit/docs/claims.test.ts` checks that the tests are there. */
export const OWN_TESTS = `Faults with a test of their own, where exactly one contact must come of it, or one question:

| fault | test |
| --- | --- |
${rows
  .map(([what, ...tests]) => {
    const named = tests.map(([file, title]) => `\`tests/${file}.test.ts\` › ${title}`);
    return `| ${what} | ${named.join(', ')} |`;
  })
  .join('\n')}
`;
