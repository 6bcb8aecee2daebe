/** Between two looks for the button (ms), and how long it is looked for. */
const STEP = 16;
const LONGEST = 3_000;

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;

/**
 * What is pressed in the first frame that the first frame can't do: it is pressed again in the popup that takes its
 * place a moment later, in the same order.
 */
export class EarlyPresses {
  readonly #names: string[] = [];

  /** A button of this name was pressed. */
  note(name: string): void {
    this.#names.push(name);
  }

  /** Presses them again, one after another, once the first frame is gone. */
  async replay(root: Element, frame: Element): Promise<void> {
    const until = Date.now() + LONGEST;
    while (this.#names.length > 0 || frame.isConnected) {
      if (Date.now() > until) return;
      await new Promise((done) => setTimeout(done, STEP));
      if (frame.isConnected) continue;
      const [name] = this.#names;
      const button = [...root.querySelectorAll('button')].find((each) => nameOf(each) === name);
      if (!button) continue;
      this.#names.shift();
      button.click();
    }
  }
}
