const PAUSE = 40;

/**
 * Asks again and again until the answer is neither undefined nor an error; then throws what `explain` says, with the
 * last error as its cause.
 */
export async function poll<T>(
  ask: () => Promise<T | undefined>,
  timeout: number,
  explain: () => string | Promise<string>,
): Promise<T> {
  const deadline = Date.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= deadline)
      throw new Error(`${await explain()} (after ${timeout} ms)`, { cause });
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
