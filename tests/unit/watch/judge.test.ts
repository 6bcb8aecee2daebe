import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATIENCE, type Evidence, type Expectations, judge } from '@/lib/watch';

const T = 1_000_000;
const NOTHING: Expectations = { request: false, sign: false, patience: DEFAULT_PATIENCE };
const REQUEST: Expectations = { ...NOTHING, request: true };

const sign = (ok: boolean, after = 300): Evidence => ({ source: 'sign', ok, at: T + after });
const request = (
  phase: 'sent' | 'answered' | 'failed',
  more: Partial<Extract<Evidence, { source: 'request' }>> = {},
): Evidence => ({ source: 'request', request: '1', phase, navigates: false, at: T + 50, ...more });
const closed: Evidence = { source: 'form', what: 'closed', at: T + 200 };
const landed: Evidence = { source: 'page', what: 'landed', at: T + 800 };
const back: Evidence = { source: 'page', what: 'back', at: T + 900 };

const verdict = (evidence: Evidence[], after = 1_000, expects = NOTHING) =>
  judge(evidence, expects, T, T + after).verdict;

describe('the request tells', () => {
  test('a press that opened a form instead is none, though what it sent was answered well', () => {
    const yields: Expectations = { ...NOTHING, guessed: true, yields: true };
    const fetched = request('answered', { status: 200 });
    const cancel: Evidence = { source: 'cancel', at: T + 500 };
    expect(verdict([fetched], 1_000, yields)).toBe('confirmed');
    expect(verdict([fetched, cancel], 1_000, yields)).toBe('abandoned');
    expect(verdict([fetched, cancel], 1_000)).toBe('confirmed');
  });
  test('answered with success: confirmed', () => {
    expect(verdict([request('sent'), request('answered', { status: 200 })])).toBe('confirmed');
  });
  test.each([400, 403, 422, 500])(
    'answered with %s: refused, though the page says saved',
    (status) => {
      expect(verdict([request('answered', { status }), sign(true), closed])).toBe('refused');
    },
  );
  test('failed on the way: refused', () => {
    expect(verdict([request('failed')])).toBe('refused');
  });
  test('pressed again before the failure was heard: the request of that press is waited for', () => {
    const before = request('answered', { status: 422, began: T - 900 });
    expect(verdict([before], 1_000)).toBe('saving');
    expect(verdict([before], 14_000)).toBe('saving');
    expect(verdict([before], 15_000)).toBe('undecided');
    // The page says what is wrong: it has had its answer.
    expect(verdict([before, sign(false)], 3_000)).toBe('refused');
    const own = request('answered', { request: '2', status: 201, at: T + 700, began: T + 20 });
    expect(verdict([before, own], 2_000)).toBe('confirmed');
    expect(verdict([request('answered', { status: 422, began: T - 100 })], 1_000)).toBe('refused');
  });
  test('a retry that succeeds wins over the first that failed', () => {
    const retry = request('answered', { request: '2', status: 201 });
    expect(verdict([request('answered', { status: 500 }), retry])).toBe('confirmed');
  });
  test('a failure of the server, of which the page shows nothing: the page may send it again by itself', () => {
    const failed = request('answered', { status: 500 });
    expect(verdict([failed], 1_000)).toBe('saving');
    expect(verdict([failed], 2_100)).toBe('refused');
    expect(verdict([failed, request('sent', { request: '2', at: T + 900 })], 2_100)).toBe('saving');
    expect(verdict([request('answered', { status: 422 })], 1_000)).toBe('refused');
    expect(verdict([failed, sign(false)], 1_000)).toBe('refused');
    expect(verdict([failed, closed], 1_000)).toBe('refused');
    // What saves itself is tried again by the next words: they must not wait.
    expect(verdict([failed], 1_000, { ...NOTHING, request: true })).toBe('refused');
  });
  test('success, but the page shows an error: 200 with an error inside is common', () => {
    expect(verdict([request('answered', { status: 200 }), sign(false)])).toBe('refused');
  });
  test('success and a closed form, and an error that comes up with it: a "saved" is waited for a moment', () => {
    const told = [request('answered', { status: 200 }), closed, sign(false)];
    expect(verdict(told, 500)).toBe('saving');
    expect(verdict([...told, sign(true, 450)], 500)).toBe('undecided');
    expect(verdict(told, 1_000)).toBe('refused');
  });
  test('redirected to the log-in page: the session had ended', () => {
    const redirect = 'https://crm.example/login?next=%2Fcalls';
    expect(verdict([request('answered', { status: 200, redirect })])).toBe('refused');
  });
  test.each([
    'https://crm.example/admin/authentication',
    'https://crm.example/users/sign_in',
    'https://crm.example/sessions/new',
  ])('redirected to %s: a background save of a session that had ended', (redirect) => {
    expect(verdict([request('answered', { status: 200, redirect })])).toBe('refused');
  });
  test.each(['https://crm.example/#Call/view/5', 'https://crm.example/blog/authors/5'])(
    'redirected to %s is no log-in',
    (redirect) => {
      expect(verdict([request('answered', { status: 200, redirect })])).toBe('confirmed');
    },
  );
  test('led on from a sign-in that still knew the user: the post was lost on the way', () => {
    const login = request('sent', { redirect: 'https://crm.example/?action=Login&module=Users' });
    const home = request('answered', { status: 200, redirect: 'https://crm.example/?module=Home' });
    expect(verdict([login, home])).toBe('refused');
  });
  test('still under way: a saved sign waits for it', () => {
    expect(verdict([request('sent'), sign(true)], 6_000)).toBe('saving');
  });
});

describe('a good answer that nobody can read, to a request that nobody named', () => {
  const expects = { request: false, sign: false, reply: true, patience: 30_000 };
  const answered = request('answered', { status: 200 });
  const at = (evidence: Evidence[], later: number) =>
    judge(evidence, expects, T, T + later).verdict;
  test('is believed once the form closes or empties', () => {
    expect(at([answered], 2_000)).toBe('saving');
    expect(at([answered, { source: 'form', what: 'emptied', at: T + 2_000 }], 2_000)).toBe(
      'confirmed',
    );
    expect(at([answered, sign(true)], 2_000)).toBe('confirmed');
  });
  test('201 says that it was made, whatever the page makes of it', () => {
    const made = request('answered', { status: 201 });
    expect(at([made], 500)).toBe('saving');
    expect(at([made], 2_000)).toBe('confirmed');
    expect(at([made, sign(false)], 2_000)).toBe('refused');
  });
  test('is asked about where the form still stands there as it was: {"success":false}', () => {
    expect(at([answered], 7_000)).toBe('undecided');
    expect(at([answered, sign(false)], 2_000)).toBe('refused');
  });
});

describe('pressed empty, and the form stands there as it was', () => {
  const idle: Evidence = { source: 'form', what: 'idle', at: T + 5_000 };
  test('with nothing sent: not saved', () => {
    expect(verdict([idle], 5_000)).toBe('refused');
    expect(verdict([], 5_000)).toBe('saving');
  });
  test('a request under way, a page that says it is saved, another page: they tell', () => {
    expect(verdict([request('sent'), idle], 5_000)).toBe('saving');
    expect(verdict([idle, sign(true)], 9_000)).toBe('confirmed');
    expect(verdict([{ source: 'page', what: 'left', at: T + 100 }, idle], 5_000)).not.toBe(
      'refused',
    );
  });
  test('a background that began after the press has seen no request: asked', () => {
    expect(judge([idle], { ...NOTHING, blind: true }, T, T + 60_000).verdict).toBe('undecided');
  });
});

describe('a request that nobody named, known by the text that it carries', () => {
  const check = request('answered', { status: 200 });
  test('a good answer waits for a moment: the page may show that it was none', () => {
    expect(verdict([check], 500)).toBe('saving');
    expect(verdict([check, sign(false)], 500)).toBe('refused');
    expect(verdict([check], 700)).toBe('confirmed');
  });
  test('it was a check: the save that follows tells', () => {
    const save = request('sent', { request: '2', at: T + 300 });
    expect(verdict([check, save], 5_000)).toBe('saving');
    const failed = request('answered', { request: '2', at: T + 400, status: 500 });
    expect(verdict([check, save, failed], 5_000)).toBe('refused');
  });
  test('one that the profile names is believed at once', () => {
    expect(verdict([check], 100, REQUEST)).toBe('confirmed');
  });
});

describe('the text stands in the page', () => {
  const shown: Evidence = { source: 'form', what: 'shown', at: T + 1_500 };
  test('where no request was seen: confirmed', () => {
    expect(verdict([closed, shown], 1_500)).toBe('confirmed');
  });
  test('a request is under way, or failed: what the page shows is its guess', () => {
    expect(verdict([request('sent'), shown], 1_500)).toBe('saving');
    expect(verdict([request('answered', { status: 500 }), shown], 1_500)).toBe('refused');
  });
  test('the page says that it was refused: refused', () => {
    expect(verdict([sign(false), shown], 1_500)).toBe('refused');
  });
});

describe('a press that was only guessed', () => {
  const GUESSED: Expectations = { ...NOTHING, guessed: true };
  test('nothing follows: no save, and nobody is asked', () => {
    expect(verdict([], 31_000, GUESSED)).toBe('abandoned');
  });
  test('a request follows whose end nobody hears: asked like any other', () => {
    expect(verdict([request('sent')], 31_000, GUESSED)).toBe('undecided');
  });
});

describe('a full-page post', () => {
  const post = request('answered', { status: 200, navigates: true });
  const redirect = 'https://crm.example/calls/5';
  const redirected = { ...post, redirect } as Evidence;
  const looked: Evidence = { source: 'page', what: 'looked', at: T + 2_000 };
  const other: Evidence = { source: 'page', what: 'other', at: T + 2_500 };

  test('the page that answers it is waited for, and may show that it is the form or a sign-in', () => {
    expect(verdict([post, landed], 1_000)).toBe('saving');
    expect(verdict([post, landed, back], 1_000)).toBe('refused');
    expect(verdict([post, landed, looked, back], 5_000)).toBe('refused');
  });
  test('it was loaded without the form, and had time to draw it: confirmed', () => {
    expect(verdict([post, landed, looked], 6_900)).toBe('saving');
    expect(verdict([post, landed, looked], 7_000)).toBe('confirmed');
  });
  test('with nothing written, and a form with nothing in it in the answer: asked about', () => {
    const again: Evidence = { source: 'page', what: 'again', at: T + 900 };
    expect(verdict([post, landed, again, looked], 6_900)).toBe('saving');
    expect(verdict([post, landed, again, looked], 7_000)).toBe('undecided');
    expect(verdict([redirected, landed, again, looked], 2_000)).toBe('confirmed');
  });
  test('a page that never says that it was loaded: undecided', () => {
    expect(verdict([post, landed], 29_000)).toBe('saving');
    expect(verdict([post, landed], 30_000)).toBe('undecided');
  });
  test('redirected, the page that was loaded without the form confirms at once', () => {
    expect(verdict([redirected, landed], 1_000)).toBe('saving');
    expect(verdict([redirected, landed, looked], 2_000)).toBe('confirmed');
    expect(verdict([redirected, landed, back], 2_000)).toBe('refused');
  });
  test('redirected to a page that never says that it was loaded: confirmed in the end', () => {
    expect(verdict([redirected, landed], 10_000)).toBe('saving');
    expect(verdict([redirected, landed], 10_800)).toBe('confirmed');
  });
  test('another page came than its answer: undecided soon, though the answer was good', () => {
    expect(verdict([post, other], 5_000)).toBe('saving');
    expect(verdict([post, other], 5_500)).toBe('undecided');
    expect(verdict([post, landed, other], 5_500)).toBe('undecided');
    expect(verdict([request('sent', { navigates: true }), other], 5_500)).toBe('undecided');
  });
  test('another page came after the answer had been seen without the form: confirmed', () => {
    expect(verdict([post, landed, looked, other], 2_500)).toBe('confirmed');
  });
  test('the page goes on to another by itself: that one is waited for as well', () => {
    const next: Evidence = { source: 'page', what: 'landed', at: T + 2_100 };
    expect(verdict([post, landed, looked, next], 20_000)).toBe('saving');
    const seen: Evidence = { source: 'page', what: 'looked', at: T + 3_000 };
    expect(verdict([post, landed, looked, next, seen], 8_000)).toBe('confirmed');
  });
  test('that the page before is left may be told late, and says nothing of the one that came', () => {
    const left: Evidence = { source: 'page', what: 'left', at: T + 2_200 };
    expect(verdict([post, landed, looked, left], 7_000)).toBe('confirmed');
    expect(verdict([post, landed, back, left], 7_000)).toBe('refused');
  });
  test('the same form comes back: refused', () => {
    expect(verdict([post, landed, back])).toBe('refused');
  });
  test('redirected, and the tab was closed before a page came: confirmed', () => {
    expect(verdict([redirected], 1_000)).toBe('saving');
    expect(verdict([redirected], 4_000)).toBe('confirmed');
    expect(verdict([post], 4_000)).toBe('saving');
  });
  test('has not landed yet: saving', () => {
    expect(verdict([post])).toBe('saving');
  });
});

describe('only the page tells', () => {
  test('a saved sign is believed once nothing contradicts it for a moment', () => {
    expect(verdict([sign(true)], 400)).toBe('saving');
    expect(verdict([sign(true)], 800)).toBe('confirmed');
  });
  test('where the profile names a request, a sign alone waits for it first', () => {
    expect(verdict([sign(true)], 1_000, REQUEST)).toBe('saving');
    expect(verdict([sign(true)], 5_400, REQUEST)).toBe('confirmed');
  });
  test('a refused sign: refused, also of a form that closed at once', () => {
    expect(verdict([closed, sign(false)])).toBe('refused');
  });
  test('both signs contradict each other: undecided', () => {
    expect(verdict([sign(true), sign(false)])).toBe('undecided');
  });
  test('a refused sign of a save whose request nobody could see: undecided', () => {
    const BLIND: Expectations = { ...NOTHING, blind: true };
    expect(verdict([sign(false)], 1_000, BLIND)).toBe('undecided');
    expect(verdict([request('answered', { status: 422 }), sign(false)], 1_000, BLIND)).toBe(
      'refused',
    );
    expect(verdict([request('answered', { status: 200 }), sign(false)], 1_000, BLIND)).toBe(
      'refused',
    );
  });
  test('closed or emptied alone never confirms', () => {
    expect(verdict([closed], 29_000)).toBe('saving');
    expect(verdict([closed], 30_000)).toBe('undecided');
  });
  test('the page was left and nothing was seen: undecided soon, not after half a minute', () => {
    expect(verdict([landed], 1_000)).toBe('saving');
    expect(verdict([landed], 4_000)).toBe('undecided');
  });
  test('cancelled after the press: abandoned', () => {
    expect(verdict([{ source: 'cancel', at: T + 100 }])).toBe('abandoned');
  });
});

describe('HTTP 200 may carry an error', () => {
  const BODY: Expectations = { ...REQUEST, reply: true };
  const ok = [request('sent'), request('answered', { status: 200 })];
  const reply = (told: boolean): Evidence => ({ source: 'reply', ok: told, at: T + 60 });

  test('the reply tells', () => {
    expect(verdict([...ok, reply(true)], 100, BODY)).toBe('confirmed');
    expect(verdict([...ok, reply(false), closed], 100, BODY)).toBe('refused');
  });
  test('nobody read it: a form that closes is waited for, and an error mark', () => {
    expect(verdict([...ok, closed], 1_000, BODY)).toBe('saving');
    expect(verdict([...ok, closed], 2_000, BODY)).toBe('confirmed');
    expect(verdict([...ok, closed, sign(false)], 2_000, BODY)).toBe('refused');
  });
  test('nobody read it, and the form stays as it is: undecided', () => {
    expect(verdict(ok, 2_000, BODY)).toBe('saving');
    expect(verdict(ok, DEFAULT_PATIENCE, BODY)).toBe('undecided');
  });
  test('the page cannot make a request that failed a good one', () => {
    expect(verdict([request('answered', { status: 500 }), reply(true)], 100, BODY)).toBe('refused');
  });
});

test("the manager's word and the CRM's own reply go before everything", () => {
  const reply: Evidence = { source: 'reply', ok: false, at: T + 60 };
  expect(verdict([request('answered', { status: 200 }), sign(true), reply])).toBe('refused');
  expect(verdict([reply, { source: 'manager', ok: true, at: T + 90 }])).toBe('confirmed');
});

const anyEvidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({
    source: fc.constant('sign' as const),
    ok: fc.boolean(),
    at: fc.integer({ min: T, max: T + 60_000 }),
  }),
  fc.record({
    source: fc.constant('request' as const),
    request: fc.constantFrom('1', '2'),
    phase: fc.constantFrom('sent' as const, 'answered' as const, 'failed' as const),
    status: fc.constantFrom(200, 302, 403, 500),
    navigates: fc.boolean(),
    at: fc.integer({ min: T, max: T + 60_000 }),
  }),
  fc.record({
    source: fc.constant('form' as const),
    what: fc.constantFrom('closed' as const, 'emptied' as const, 'stays' as const),
    at: fc.integer({ min: T, max: T + 60_000 }),
  }),
  fc.record({
    source: fc.constant('page' as const),
    what: fc.constantFrom(
      ...(['landed', 'looked', 'other', 'back', 'signin', 'again', 'left'] as const),
    ),
    at: fc.integer({ min: T, max: T + 60_000 }),
  }),
);

describe('properties', () => {
  test('nothing stays open for ever: past patience and every grace there is a verdict', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), fc.boolean(), (evidence, requests) => {
        const expects = { ...NOTHING, request: requests };
        expect(judge(evidence, expects, T, T + 70_000).verdict).not.toBe('saving');
      }),
    );
  });
  test('a verdict that waits says when to look again, and that is not in the past', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), fc.integer({ min: 0, max: 70_000 }), (evidence, after) => {
        const { verdict, lookAgainAt } = judge(evidence, NOTHING, T, T + after);
        expect(lookAgainAt === null).toBe(verdict !== 'saving');
        if (lookAgainAt !== null) expect(lookAgainAt).toBeGreaterThan(T + after);
      }),
    );
  });
  test('without a saved sign, an answered request or a word, nothing is confirmed', () => {
    const weak = anyEvidence.filter(
      (e) => !(e.source === 'sign' && e.ok) && !(e.source === 'request' && e.phase === 'answered'),
    );
    fc.assert(
      fc.property(fc.array(weak), fc.integer({ min: 0, max: 70_000 }), (evidence, after) => {
        expect(judge(evidence, NOTHING, T, T + after).verdict).not.toBe('confirmed');
      }),
    );
  });
});
