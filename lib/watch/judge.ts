import type { Evidence, Expectations, Judgement, Verdict } from './evidence';

/** How long a saved sign waits for a contradiction, where nothing stronger can be had. */
const SIGN_GRACE = 400;
/** How long a saved sign waits for the request that the profile names; a site's own worker may hide it. */
const REQUEST_GRACE = 5_000;
/** How long after another page came the request of a full-page post may still be told. */
const LANDING_GRACE = 3_000;

/** A page that answers the post itself, and was loaded with no form in it, may still draw the form by script (ms). */
const DRAWS_WITHIN = 5_000;
/** A page that a post was redirected to, and that is not loaded by then, is believed unseen (ms). */
const LOADS_WITHIN = 10_000;

/** How long an answer whose body may say otherwise waits for what the page makes of it. */
const BODY_GRACE = 1_500;

/** How long a good answer to a request that nobody named waits for another: a check may go before the save (ms). */
const ANSWER_GRACE = 600;

/** A form that still stands there as it was, so long after a good answer that nobody can read, may have been refused (ms). */
const STAYS_FOR = 6_000;

/** Some pages send as the button goes down: what is sent that long before the press is the press's still (ms). */
const SENT_BEFORE = 400;
/**
 * How long a failure of what was sent for the press before waits for the request of this one (ms): where the page says what is
 * wrong, and where it says nothing, so that a background that is far behind may only not have heard of it yet, and has to ask.
 */
const PRESSED_AGAIN = { said: 3_000, unsaid: 15_000 };

/** How long a failure of the server waits for the same request once more: some pages send it again by themselves (ms). */
const SENT_AGAIN = 2_000;

/** Said by what stands before the server, which may have taken the save all the same. */
const GATEWAY = new Set([502, 504, 520, 522, 524]);

type RequestEvidence = Extract<Evidence, { source: 'request' }>;
type PageEvidence = Extract<Evidence, { source: 'page' }>;

/** Where a page is led that nobody is signed in to any more, by the words of its address. */
const LOGIN =
  /(?:^|[/?&=#._-])(?:log[-_]?(?:in|on)|sign[-_]?(?:in|on)|sso|auth(?:orize|enticat(?:e|ion))?|sessions?\/new|session[-_]?(?:expired|timeout)|anmeld(?:en|ung)|connexion|logowanie|inloggen)(?:[/?&=#._-]|$)/i;

/** What the save's requests say, the latest request first asked. */
function requestVerdict(
  requests: RequestEvidence[],
): 'ok' | 'failed' | 'unknown' | 'waiting' | 'navigating' | null {
  const latest = new Map<string, RequestEvidence>();
  for (const r of requests) latest.set(r.request, { ...latest.get(r.request), ...r });
  const all = [...latest.values()];
  const last = all.at(-1);
  if (!last) return null;
  if (last.phase === 'sent') return 'waiting';
  if (last.phase === 'broken' || GATEWAY.has(last.status ?? 0)) return 'unknown';
  if (last.phase === 'failed' || (last.status ?? 0) >= 400) return 'failed';
  // Anywhere on the way: one that still knows the user leads on from its sign-in, and the post is lost.
  const isOwn = (r: RequestEvidence) => r.request === last.request;
  if (requests.some((r) => isOwn(r) && r.redirect && LOGIN.test(r.redirect))) return 'failed';
  return last.navigates ? 'navigating' : 'ok';
}

function lastOf<S extends Evidence['source']>(
  evidence: readonly Evidence[],
  source: S,
): Extract<Evidence, { source: S }> | undefined {
  return evidence.findLast((e): e is Extract<Evidence, { source: S }> => e.source === source);
}

/** Whether it was posted into another frame than the form's own, whose page stands and shows what came of it. */
const isBeside = ({ frame }: RequestEvidence, expects: Expectations): boolean =>
  frame !== undefined && expects.frame !== undefined && frame !== expects.frame;

/** Whether the page that came is none that a save leads to: the form once more, or a sign-in. */
const isBack = (page: PageEvidence | undefined) => page?.what === 'back' || page?.what === 'signin';

/**
 * Whether the form was drawn anew with the text in it, out of what the server said, and stands there until then as one does
 * that stays as it was. That the first one has gone is told again as it is asked about.
 */
function isRedrawn(evidence: readonly Evidence[], until_: number): boolean {
  const last = evidence.findLast(
    (e) => e.source === 'form' && (e.what !== 'closed' || e.at < until_),
  );
  return last?.source === 'form' && last.what === 'redrawn';
}

/** Whether the answer's status alone says that it was made (RFC 9110, 15.3.2): a server that refuses says 200 at best. */
const isMade = (answer: RequestEvidence | undefined, expects: Expectations): boolean =>
  answer?.status === 201 && !expects.request;

const now_ = (verdict: Verdict): Judgement => ({ verdict, lookAgainAt: null });
const until = (at: number): Judgement => ({ verdict: 'saving', lookAgainAt: at });
const by = (at: number, verdict: Verdict, now: number): Judgement =>
  now >= at ? now_(verdict) : until(at);

/**
 * A full-page post was answered well: the page that it led to tells whether the form came back. A redirect is what servers
 * answer to a post that they took; a page that comes with no redirect may be the form with its errors.
 * @param else_ what holds as long as nothing tells
 */
function postVerdict(
  pages: readonly PageEvidence[],
  answer: RequestEvidence | undefined,
  now: number,
  else_: Judgement,
): Judgement {
  const redirected = answer?.redirect !== undefined;
  // Told on the way out of the page before, and at times only after the next has come.
  const page = pages.findLast(({ what }) => what !== 'left' && what !== 'again');
  // What was posted with nothing in it may be asked for once more, in whatever words.
  const taken =
    redirected || pages.every(({ what }) => what !== 'again') ? 'confirmed' : 'undecided';
  switch (page?.what) {
    case 'back':
    case 'signin':
      return now_('refused');
    case 'looked':
      return by(page.at + (redirected ? 0 : DRAWS_WITHIN), taken, now);
    case 'landed':
      return redirected ? by(page.at + LOADS_WITHIN, 'confirmed', now) : else_;
    case 'other':
      // Of an answer that was seen whole, with no form in it, nothing more is to come.
      if (pages.some(({ what }) => what === 'looked')) return now_(taken);
      return by(page.at + LANDING_GRACE, redirected ? 'confirmed' : 'undecided', now);
    default:
      // No page of ours came after it, or it was posted into a hidden frame and the page that stands shows what came of it.
      return redirected ? by(answer.at + LANDING_GRACE, 'confirmed', now) : else_;
  }
}

/**
 * Judges one save by what was heard of it since the press (design.md, "Save watching"). Pure: the same evidence
 * and the same `now` give the same verdict, in whatever process it is asked.
 * @param pressedAt epoch milliseconds of the press
 * @param now epoch milliseconds
 */
export function judge(
  evidence: readonly Evidence[],
  expects: Expectations,
  pressedAt: number,
  now: number,
): Judgement {
  const word = lastOf(evidence, 'manager');
  if (word) return now_(word.ok ? 'confirmed' : 'refused');

  if (expects.yields && lastOf(evidence, 'cancel')) return now_('abandoned');

  const deadline = pressedAt + expects.patience;
  const silent = expects.guessed && evidence.length === 0;
  const wait = (at: number): Judgement =>
    now >= deadline ? now_(silent ? 'abandoned' : 'undecided') : until(Math.min(at, deadline));

  const requests = evidence.filter((e) => e.source === 'request');
  const request = requestVerdict(requests);
  const signs = evidence.filter((e) => e.source === 'sign');
  const saved = signs.findLast((s) => s.ok);
  const refused = signs.findLast((s) => !s.ok);
  const pages = evidence.filter((e) => e.source === 'page');
  const page = pages.findLast(({ what }) => what !== 'again');
  // Told on the way out of the page before, and at times only after the next has come.
  const next = pages.findLast(({ what }) => what !== 'left');
  const form = lastOf(evidence, 'form');

  if (request === 'failed') {
    const { at = now, began = pressedAt, status = 0 } = requests.at(-1) ?? {};
    // It was pressed again before this was heard: the request of that press is still to come.
    if (began < pressedAt - SENT_BEFORE)
      return refused || form?.what === 'stays'
        ? by(pressedAt + PRESSED_AGAIN.said, 'refused', now)
        : by(pressedAt + PRESSED_AGAIN.unsaid, 'undecided', now);
    // A page that shows anything of it has had its answer. What saves itself, as only a profile knows, is tried again by the
    // next words: they must not wait.
    const isOver =
      expects.request || status < 500 || signs.length > 0 || form || lastOf(evidence, 'reply');
    return isOver ? now_('refused') : by(at + SENT_AGAIN, 'refused', now);
  }
  // Told by the page's own world: it can't make a request that failed a good one.
  const reply = lastOf(evidence, 'reply');
  if (reply) return now_(reply.ok ? 'confirmed' : 'refused');
  // The page knows no more than we do: what it says of a save whose answer never came is its guess.
  if (request === 'unknown') return now_('undecided');
  // A page that says both, or says "saved" where the form came back, can't be believed either way.
  if (refused && saved) return now_('undecided');
  // An error of something else may come up with "saved", which is shown a moment later.
  if (refused && request === 'ok' && form?.what === 'closed' && now < refused.at + SIGN_GRACE)
    return until(refused.at + SIGN_GRACE);
  if (refused || (form?.what === 'stays' && !saved)) {
    // Pages say "not saved" of a connection that broke as well, though the server may have had it.
    return now_(expects.blind && requests.length === 0 ? 'undecided' : 'refused');
  }
  if (request === 'ok') {
    // Its script read in the answer that nobody is signed in any more.
    if (next?.what === 'signin') return now_('refused');
    if (saved || (expects.request && !expects.reply)) return now_('confirmed');
    // What is known by its text alone may be a check before the save, or say "no" in its body: the page shows that.
    // Where nobody read a reply that the profile wants read, a CRM that took it closes or empties its form.
    const answer = requests.findLast((e) => e.phase === 'answered');
    const grace = (answer?.at ?? now) + (expects.reply ? BODY_GRACE : ANSWER_GRACE);
    if (now < grace) return until(grace);
    if (!expects.reply) return now_('confirmed');
    if (isMade(answer, expects)) return now_('confirmed');
    // What comes after the page that was left may ask for a sign-in.
    if (page && next?.what !== 'looked' && next?.what !== 'other')
      return by((next ?? page).at + LANDING_GRACE, 'confirmed', now);
    const stays = (answer?.at ?? now) + STAYS_FOR;
    if (page || (form && !isRedrawn(evidence, stays))) return now_('confirmed');
    return expects.request ? wait(deadline) : by(stays, 'undecided', now);
  }
  if (request === 'navigating') {
    if (saved && !isBack(page)) return now_('confirmed');
    const answer = requests.findLast((e) => e.phase === 'answered');
    // Taken away by its own page, which read what came into the hidden frame, and may have thrown that frame away as well.
    const isGone = form?.what === 'closed' || form?.what === 'emptied';
    if (answer && isGone && isBeside(answer, expects) && !isBack(page))
      return by(answer.at + (answer.redirect ? BODY_GRACE : DRAWS_WITHIN), 'confirmed', now);
    return postVerdict(pages, answer, now, wait(deadline));
  }
  if (isBack(page)) return now_('refused');
  if (request === 'waiting') {
    // A post that was left for another page is never answered any more.
    return page?.what === 'other' ? by(page.at + LANDING_GRACE, 'undecided', now) : wait(deadline);
  }
  if (form?.what === 'shown' && requests.length === 0) return now_('confirmed');
  if (form?.what === 'idle' && requests.length === 0 && !saved && !page && !expects.blind)
    return now_('refused');
  if (saved) {
    const grace = saved.at + (expects.request ? REQUEST_GRACE : SIGN_GRACE);
    return now >= grace ? now_('confirmed') : until(grace);
  }
  if (lastOf(evidence, 'cancel')) return now_('abandoned');
  if (page) {
    const grace = page.at + LANDING_GRACE;
    return now >= grace ? now_('undecided') : until(grace);
  }
  return wait(deadline);
}
