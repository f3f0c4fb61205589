import { open, type FileHandle } from "node:fs/promises";

/** What became of a recipient; `sending` without an end means that nobody knows. */
export type Fate = "sending" | "sent" | "refused" | "later" | "doubt";

/** What was done, line by line on the disk before anything else happens. */
export interface Journal {
  /** The newest line of an address, in any case; `undefined` where there is none. */
  fateOf: (address: string) => Fate | undefined;
  /** Notes what happens to an address, and comes back once the disk has it. */
  note: (address: string, fate: Fate, reason?: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Opens the journal of one edition and one list, or starts it. A line that a crash cut off is dropped: it tells of
 * nothing that had begun, or leaves a `sending` without an end. Only its owner may read it, since it holds addresses.
 */
export async function openJournal(path: string): Promise<Journal> {
  const file = await open(path, "a+", 0o600);
  const text = await file.readFile("utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole !== text) await file.truncate(Buffer.byteLength(whole));
  const fates = new Map<string, Fate>();
  for (const line of whole.split("\n")) {
    const [fate, address] = line.split("\t");
    if (address !== undefined && isFate(fate)) fates.set(address.toLowerCase(), fate);
  }
  return {
    fateOf: (address) => fates.get(address.toLowerCase()),
    async note(address, fate, reason = "") {
      await append(file, [fate, address, reason.replace(/\s+/g, " ")].join("\t").trimEnd());
      fates.set(address.toLowerCase(), fate);
    },
    close: () => file.close(),
  };
}

async function append(file: FileHandle, line: string): Promise<void> {
  await file.appendFile(`${line}\n`);
  await file.datasync();
}

function isFate(text: string | undefined): text is Fate {
  return text !== undefined && ["sending", "sent", "refused", "later", "doubt"].includes(text);
}
