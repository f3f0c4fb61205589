import { setTimeout as sleep } from "node:timers/promises";

/** The page of a browser of another make than Chromium, driven as a reader would: what the tests of engines need of it. */
export interface DrivenPage {
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page. It knows nothing but its argument, which goes as JSON, as its value comes. */
  evaluate<Value, Argument = undefined>(
    run: (argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value>;
  /** Clicks into the middle of the first element that a selector finds, wherever it is scrolled to. */
  click(selector: string): Promise<void>;
  /** Presses keys, one after the other, in whatever has the focus. */
  press(keys: string): Promise<void>;
  /** Ends the browser, with all that it kept. */
  close(): Promise<void>;
}

/** As WebDriver names the key. */
export const enter = "\uE007";

/** The longest that a page may take on a busy machine; what it shows is waited for, and not timed. */
const patience = 120_000;

/**
 * Asks a page until it gives this value: what it is asked while the next page is on its way has no answer.
 *
 * @throws with the last answer, where the value never comes
 */
export async function until<Value>(wanted: Value, ask: () => Promise<Value>): Promise<void> {
  const end = performance.now() + patience;
  let answer: unknown;
  do {
    answer = await ask().catch((error: unknown) => error);
    if (answer === wanted) return;
    await sleep(50);
  } while (performance.now() < end);
  throw new Error(`“${String(wanted)}” did not come; the last answer was “${String(answer)}”`);
}

/** What runs in the page in the place of a function, as protocols take it: text in, text out. */
export function asText(run: (argument: never) => unknown): string {
  return `async (text) => JSON.stringify((await (${run.toString()})(JSON.parse(text))) ?? null)`;
}
