import type { Clock } from "../../../src/ingest/clock.ts";

/** A clock that only sleeping moves, and that keeps what was slept, in milliseconds. */
export function manualClock(start: string): Clock & { slept: number[] } {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
