import { readAddress } from "./source-address.ts";
import { attempt, type Answer, type Limits } from "./attempt.ts";
import { openPace, type Clock, type Pace } from "./clock.ts";
import { IngestError } from "./ingest-error.ts";
import { maxBytes } from "./limited.ts";
import { openPatience, readPatience, type Patience } from "./patience.ts";

export interface Fetching extends Limits {
  clock: Clock;
  pace: Pace;
  patience: Patience;
  /** Ends everything at once. */
  signal: AbortSignal;
}

/** How long a run waits for servers in all, where nothing else is said. */
export const usualPatience = "20m";

/** The usual limits, and at least `interval` milliseconds from one request to the next. */
export function openFetching(
  interval: number,
  clock: Clock,
  signal: AbortSignal,
  patience = readPatience(usualPatience),
): Fetching {
  return {
    timeout: 30_000,
    maxBytes,
    clock,
    signal,
    pace: openPace(interval, clock),
    patience: openPatience(patience, clock),
  };
}

/** Milliseconds before each further attempt after a fault that passes by itself. */
const waits = [1000, 2000, 4000, 8000];

/** Where a server says that it was asked too often. arXiv's limits were seen to pass in half a minute to some minutes. */
const throttledWaits = [30_000, 60_000, 120_000, 150_000];

/** The hosted Daily Papers count requests over 300 seconds: no honest server asks for more patience. */
const longestWait = 300_000;

/**
 * Fetches an address politely: asks again after 406, 429, 5xx, silence or a broken connection, later each time or when
 * the server says (Retry-After, RFC 9110, 10.2.3: seconds or a date), as long as the run's patience lasts.
 *
 * @throws IngestError where the address may not be fetched, its answer is too large or refused, or the last attempt failed.
 */
export async function fetchBytes(address: string, fetching: Fetching): Promise<Answer> {
  const { clock, signal, pace, patience, ...limits } = fetching;
  const url = readAddress(address);
  for (let made = 1; ; made++) {
    await pace(signal);
    const outcome = await attempt(url, limits, signal);
    if ("bytes" in outcome) return outcome;
    const wait = (outcome.throttled ? throttledWaits : waits)[made - 1];
    if (wait === undefined) {
      throw new IngestError(`${url.href} ${outcome.failure}, ${made} times in a row: try again later`);
    }
    const asked = askedFor(outcome.retryAfter, clock) ?? wait;
    await patience(Math.min(asked, longestWait), `${url.href} ${outcome.failure}`, signal);
  }
}

/** Milliseconds to wait as a server asks; undefined where it does not, or not readably. */
function askedFor(retryAfter: string | undefined, { now }: Clock): number | undefined {
  if (retryAfter === undefined) return undefined;
  const milliseconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}
