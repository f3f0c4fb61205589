import { setTimeout } from "node:timers/promises";
import type { IsoDay } from "../digest/digest.ts";

/** Time as the parts that wait see it. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now: () => number;
  /** Rejects as soon as the signal says so. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};

/** The day that it is now, in UTC. */
export function today({ now }: Clock): IsoDay {
  return new Date(now()).toISOString().slice(0, 10);
}

/** Waits until the next request may be made. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** Lets through one call in `interval` milliseconds, the first at once. */
export function openPace(interval: number, { now, sleep }: Clock): Pace {
  let free = -Infinity;
  return async (signal) => {
    const wait = free - now();
    if (wait > 0) await sleep(wait, signal);
    free = now() + interval;
  };
}
