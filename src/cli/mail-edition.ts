import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { countOf } from "../data/counts.ts";
import { urls } from "../data/urls.ts";
import { editionEntrySchema, paperEntrySchema } from "../loaders/entries.ts";
import { countProblems, formatProblems } from "../loaders/format-problems.ts";
import { entriesOf } from "../loaders/render-entries.ts";
import { readArchive, shown } from "../loaders/sources.ts";
import { MailError } from "../mail/mail-error.ts";
import { editionMessage, type Sender } from "../mail/message.ts";
import { addressOf } from "../mail/recipients.ts";
import { subscribePage } from "../paths.ts";
import { environment, root, site } from "../site.ts";
import { readLook } from "../styles/look.ts";
import { placeholdersOfMail } from "./placeholders.ts";
import { sendToList } from "./send-mail.ts";
import { makeWritable } from "./writable.ts";

export interface MailOptions {
  send?: boolean;
  to?: string;
  from?: string;
  unsubscribe?: string;
  wait?: string;
}

/** `mail`: the exit code, 1 where not everybody got the edition. */
export async function mailEdition(
  positionals: readonly string[],
  { send = false, to, from = site.mail.from, unsubscribe = site.mail.unsubscribe, wait = "300" }: MailOptions,
  usage: string,
  signal: AbortSignal,
): Promise<number> {
  const [day, ...others] = positionals;
  if (day === undefined || others.length > 0 || send !== (to !== undefined)) throw new MailError(usage);
  if (!/^\d{1,6}$/.test(wait)) throw new MailError(`--wait is “${wait}”: give whole seconds`);
  if (addressOf(from) === undefined) throw new MailError(`“${from}” is no mail address to send from`);
  if (addressOf(unsubscribe) !== unsubscribe) {
    throw new MailError(`“${unsubscribe}” is no mail address to ask for no more mail: give one without a name`);
  }
  const hasWays = existsSync(join(environment.contentDir, `pages/${subscribePage}.md`));
  const waysToFollow = hasWays ? urls.page(subscribePage) : undefined;
  const look = readLook(await readFile(join(root, "src/styles/tokens.css"), "utf8"));
  if (to === undefined) await makeWritable(outbox, "the message");
  const { siteUrl } = environment;
  const { authority } = site.tag;
  const placeholders = placeholdersOfMail({ siteUrl, authority, from: addressOf(from) ?? "", unsubscribe });
  const messageFor = await readEdition(day, { from, unsubscribe, waysToFollow, look });
  if (to !== undefined) {
    return sendToList({ day, list: to, from, wait: Number(wait), placeholders, messageFor, signal });
  }
  // A file may be looked at as it is, and may be handed on.
  for (const placeholder of placeholders) process.stderr.write(`not to be handed on: ${placeholder}\n`);
  return writeMessage(day, await messageFor());
}

/** Reads the edition of a day, and gives what makes its message for a recipient or for nobody yet. */
async function readEdition(day: string, sender: Sender): Promise<(to?: string) => Promise<Buffer>> {
  const { archive, problems } = await readArchive(environment);
  if (countProblems(problems).errors > 0) {
    throw new MailError(`${formatProblems(problems)}nothing was written: correct what is wrong first`);
  }
  const edition = archive.editions.find((it) => it.day === day);
  if (!edition) {
    const newest = archive.editions.at(-1)?.day;
    throw new MailError(`there is no edition of ${day}${newest ? `; the newest is that of ${newest}` : ""}`);
  }
  const listed = new Set(edition.papers);
  const papers = archive.papers.filter(({ permalink }) => listed.has(permalink));
  const [entry] = [...entriesOf.editions({ ...archive, editions: [edition] })];
  const byPermalink = new Map([...entriesOf.papers({ ...archive, papers })].map(({ id, data }) => [id, data]));
  const editionData = editionEntrySchema.parse(entry?.data);
  const paperData = edition.papers.map((permalink) => paperEntrySchema.parse(byPermalink.get(permalink)));
  return (to) => editionMessage(editionData, paperData, sender, to);
}

/** A folder of the working folder, which git ignores. */
const outbox = "outbox";

/** Over an earlier one of the same day. */
async function writeMessage(day: string, message: Buffer): Promise<number> {
  const path = join(outbox, `${day}.eml`);
  await writeFile(`${path}.tmp`, message);
  await rename(`${path}.tmp`, path);
  process.stdout.write(`${shown(path)}: ${countOf(message.length, "byte")}\n`);
  return 0;
}
