import { open, readFile, rm } from "node:fs/promises";
import { countOf } from "../data/counts.ts";
import { readPlainFile } from "../loaders/plain-file.ts";
import { openJournal } from "../mail/journal.ts";
import { MailError } from "../mail/mail-error.ts";
import { privateFile } from "../mail/private-file.ts";
import { addressOf, readRecipients } from "../mail/recipients.ts";
import { sendAll, type Sent } from "../mail/send.ts";
import { openSmtp } from "../mail/smtp.ts";
import { isRunning } from "./is-running.ts";

interface ListSending {
  day: string;
  /** Path of the list. */
  list: string;
  from: string;
  /** Seconds before those whom the server puts off are tried again. */
  wait: number;
  /** What is not to leave this machine, a sentence each: nothing is sent with any. */
  placeholders: readonly string[];
  messageFor: (to: string) => Promise<Buffer>;
  signal: AbortSignal;
}

/** Sends an edition to a list: the exit code, 1 where not everybody is known to have got it. */
export async function sendToList({
  day,
  list,
  from,
  wait,
  placeholders,
  messageFor,
  signal,
}: ListSending): Promise<number> {
  const journalName = `.${day}.journal`;
  const path = await privateFile(list, journalName);
  const recipients = readRecipients(await readList(path, list), list);
  const address = addressOf(from) ?? "";
  const server = process.env["SMTP_URL"];
  if (!server) throw new MailError("set SMTP_URL to the mail server, such as smtps://user:password@mail.example.org");
  if (placeholders.length > 0) throw new MailError(`${placeholders.join("\n")}\nNothing was sent`);

  const journalPath = path + journalName;
  const unlock = await lock(`${journalPath}.lock`);
  try {
    const journal = await openJournal(journalPath);
    const delivery = openSmtp(server, signal);
    try {
      // Longer each time: servers that put off strangers take them after some minutes, or some more.
      const waits = [wait, 2 * wait, 4 * wait].map((seconds) => Math.max(1, seconds * 1000));
      const sent = await sendAll({ from: address, recipients, messageFor, journal, delivery, waits, signal });
      process.stdout.write(report(sent, journalPath));
      if (sent.ended) process.stderr.write(`${sent.ended.message}\nRun this again once that is mended\n`);
      return recipients.length === sent.sent.length + sent.before.length ? 0 : 1;
    } finally {
      delivery.close();
      await journal.close();
    }
  } finally {
    await unlock();
  }
}

async function readList(path: string, list: string): Promise<string> {
  const read = await readPlainFile(path);
  if ("bytes" in read) return new TextDecoder().decode(read.bytes);
  const { rule, detail } = read.unread;
  const what = rule === "not-a-file" ? `is ${detail} and not a file` : `cannot be read (${detail})`;
  throw new MailError(`${list} ${what}: give --to a list of addresses, one a line`);
}

/** What an operator must know: counts, then every address that did not get the edition for sure. */
function report({ sent, before, refused, later, doubt, untried }: Sent, journal: string): string {
  const rows = (addresses: readonly string[], what: string): string[] => addresses.map((it) => `  ${it}: ${what}`);
  return `${[
    [`${countOf(sent.length, "message")} sent`, ...(before.length > 0 ? [`${before.length} sent before`] : [])].join(
      " · ",
    ),
    ...rows(refused, "refused by the server, not tried again"),
    ...rows(later, "put off: run this again later"),
    ...rows(untried, "not tried: run this again"),
    ...rows(doubt, "may have got it or not. Ask, or strike the line from the journal to send it again"),
    `The journal is ${journal}`,
  ].join("\n")}\n`;
}

/** Two runs at once would send everything twice. A lock that a crash left is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(String(process.pid));
    await file.close();
    return () => rm(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = Number(await readFile(path, "utf8"));
    if (owner > 0 && isRunning(owner)) throw new MailError(`another run sends this edition to this list: wait for it`);
    await rm(path, { force: true });
    return lock(path);
  }
}
