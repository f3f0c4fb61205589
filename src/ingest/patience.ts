import type { Clock } from "./clock.ts";
import { IngestError } from "./ingest-error.ts";

/** Waits for so many milliseconds, as long as the run's patience lasts. */
export type Patience = (milliseconds: number, why: string, signal: AbortSignal) => Promise<void>;

/** A run has waited as long as it may: nothing more is asked for. */
export class PatienceError extends IngestError {}

/**
 * One budget of waiting for all requests of a run. Pauses between requests that went well do not count.
 *
 * @param budget milliseconds
 * @returns a function that throws PatienceError where the next wait would go beyond the budget
 */
export function openPatience(budget: number, { sleep }: Clock): Patience {
  let left = budget;
  return async (milliseconds, why, signal) => {
    if (milliseconds > left) {
      throw new PatienceError(
        `${why}, and of the ${inWords(budget)} that this run may wait ${inWords(left)} are left: run it again later, or with more, as --patience 1h`,
      );
    }
    left -= milliseconds;
    await sleep(milliseconds, signal);
  };
}

/**
 * `20m`, `90s`, `1h`.
 *
 * @returns milliseconds
 * @throws IngestError where it is none of these
 */
export function readPatience(text: string): number {
  const [, count, unit = ""] = /^(\d{1,6})([smh])$/.exec(text) ?? [];
  const seconds = { s: 1, m: 60, h: 3600 }[unit];
  if (seconds === undefined) throw new IngestError(`--patience is “${text}”: give seconds, minutes or hours, as 20m`);
  return Number(count) * seconds * 1000;
}

function inWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
