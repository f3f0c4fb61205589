import { setTimeout as sleep } from "node:timers/promises";
import { definedFields } from "../defined-fields.ts";
import type { Journal } from "./journal.ts";
import { MailError } from "./mail-error.ts";
import type { Delivery } from "./smtp.ts";

export interface Sending {
  /** An address. */
  from: string;
  recipients: readonly string[];
  /** The message for one of them. */
  messageFor: (to: string) => Promise<Buffer>;
  journal: Journal;
  delivery: Delivery;
  /** Milliseconds before each further attempt at those whom the server put off; their number is that of attempts. */
  waits: readonly number[];
  /** Ends the work between two recipients. */
  signal: AbortSignal;
}

/** Addresses by what became of them, in this run and in those before it. */
export interface Sent {
  /** In this run. */
  sent: string[];
  /** In an earlier run. */
  before: string[];
  refused: string[];
  /** The server put them off: to be tried again in another run. */
  later: string[];
  /** They may have got it or not: a run ended, or a connection broke, while their message was on its way. */
  doubt: string[];
  /** Not tried, since the run ended before. */
  untried: string[];
  /** Why the run ended before its time: the server takes no mail at all, or has gone. */
  ended?: MailError;
}

/**
 * Sends one message a recipient, one after the other, each attempt in the journal before it begins and after it ended.
 * So a crash leaves at most one recipient in doubt. Those in doubt get no second message: it is for a person to decide.
 * A connection that breaks with a message on its way ends the run, for the same reason; a server that takes no mail at
 * all, from the beginning or in the middle, does too.
 */
export async function sendAll(sending: Sending): Promise<Sent> {
  const { recipients, journal, waits, signal } = sending;
  const before = new Map(recipients.map((address) => [address, journal.fateOf(address)]));
  let open = recipients.filter((address) => [undefined, "later"].includes(before.get(address)));
  let ended: MailError | undefined;
  try {
    for (const wait of [0, ...waits]) {
      if (open.length === 0) break;
      if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
      if (!(await round(open, sending))) break;
      open = open.filter((address) => journal.fateOf(address) === "later");
    }
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    ended = error;
  }
  const now = (address: string) => journal.fateOf(address);
  return {
    sent: recipients.filter((address) => now(address) === "sent" && before.get(address) !== "sent"),
    before: recipients.filter((address) => before.get(address) === "sent"),
    refused: recipients.filter((address) => now(address) === "refused"),
    later: recipients.filter((address) => now(address) === "later"),
    doubt: recipients.filter((address) => ["sending", "doubt"].includes(now(address) ?? "")),
    untried: recipients.filter((address) => now(address) === undefined),
    ...definedFields({ ended }),
  };
}

/** Whether another round makes sense. */
async function round(
  open: readonly string[],
  { from, messageFor, journal, delivery, signal }: Sending,
): Promise<boolean> {
  for (const address of open) {
    if (signal.aborted) return false;
    const message = await messageFor(address);
    await journal.note(address, "sending");
    let outcome;
    try {
      outcome = await delivery.deliver(from, address, message);
    } catch (error) {
      // Nothing was on its way: the server was not reached, or refuses the sender.
      await journal.note(address, "later", error instanceof Error ? error.message : String(error));
      throw error;
    }
    await journal.note(address, outcome.fate, "reason" in outcome ? outcome.reason : "");
    if (outcome.fate === "doubt") return false;
  }
  return true;
}
