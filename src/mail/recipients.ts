import addressparser from "nodemailer/lib/addressparser";
import { MailError } from "./mail-error.ts";

/** How many of the lines that are no address are named. */
const shown = 20;

/**
 * Reads a list of subscribers: an address a line, with or without a name (`Ada <ada@example.org>`); blank lines and
 * those that start with `#` are for people. An address that stands there twice counts once, whatever its case.
 *
 * @param file as messages name it
 * @returns addresses in the list's order
 * @throws MailError that names the lines that are no address, of many only the first
 */
export function readRecipients(text: string, file: string): string[] {
  const addresses = new Map<string, string>();
  const wrong: string[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    const line = row.replace(/^\uFEFF/, "").trim();
    if (line === "" || line.startsWith("#")) return;
    const address = addressOf(line);
    if (address === undefined) wrong.push(`${file}:${index + 1}: this is no mail address`);
    else if (!addresses.has(address.toLowerCase())) addresses.set(address.toLowerCase(), address);
  });
  if (wrong.length > 0) {
    const more = wrong.length > shown ? `\n${file}: ${wrong.length - shown} more lines are no mail address` : "";
    throw new MailError(`${wrong.slice(0, shown).join("\n")}${more}\nNothing was sent: write one address a line`);
  }
  if (addresses.size === 0) throw new MailError(`${file} holds no address: write one a line`);
  return [...addresses.values()];
}

/** The address of a text that holds one and nothing else but a name; `undefined` where it is not so. */
export function addressOf(text: string): string | undefined {
  const [mailbox, ...others] = addressparser(text);
  const address = others.length === 0 ? mailbox?.address : undefined;
  return address !== undefined && /^[^\s@<>,;"\p{C}]+@[^\s@<>,;"\p{C}]+$/u.test(address) ? address : undefined;
}
