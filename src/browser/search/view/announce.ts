/** Long enough for somebody who types to come to rest, short enough to be heard as an answer. */
const rest = 700;

/**
 * Speaks through a polite live region, once the page has come to rest: of several sentences in quick succession only
 * the last is said.
 */
export function announcer(region: HTMLElement): (sentence: string) => void {
  let waiting: number | undefined;
  return (sentence) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      region.textContent = sentence;
    }, rest);
  };
}
