import type { Entry } from "../../../src/digest/digest.ts";
import type { ReadCapture } from "../../../src/digest/read.ts";

/**
 * What breaks the promise that nothing is lost: lines without a fate, lines that show something and count as blank,
 * lines whose problem is not there, lines whose entry is not there or does not hold their text, entries without a line.
 */
export function unaccounted({ account, digest, problems }: ReadCapture, bytes: Uint8Array): string[] {
  const lines = linesOf(bytes);
  const named = new Set(problems.map(({ line }) => line));
  const claimed = new Set<number>();
  const faults = account.flatMap((fate, i) => {
    const line = lines[i] ?? "";
    const where = `line ${i + 1} (${JSON.stringify(line.slice(0, 60))})`;
    if (fate === "blank") return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(line) ? [`${where} is not blank`] : [];
    if (fate === "problem") return named.has(i + 1) ? [] : [`${where} has no problem`];
    if (fate === "header" || digest === undefined) return [];
    claimed.add(fate.entry);
    const entry = digest.entries[fate.entry];
    return named.has(i + 1) || (entry && holds(entry, line)) ? [] : [`${where} is not in entry ${fate.entry}`];
  });
  if (account.length !== lines.length) faults.push(`${lines.length} lines have ${account.length} fates`);
  digest?.entries.forEach((entry, i) => {
    if (!claimed.has(i)) faults.push(`no line is of “${entry.title}”`);
  });
  return faults;
}

/** Whether a line's text is somewhere in the entry: in its title or abstract, or said by one of its other fields. */
function holds(entry: Entry, line: string): boolean {
  const text = compact(line);
  const { title, abstract = "", authorCount, organization, published, comments } = entry;
  if (text === "·" || compact(title + abstract).includes(text)) return true;
  if (authorCount !== undefined && /^•?([\d,]+)authors?$/i.exec(text)?.[1]?.replaceAll(",", "") === `${authorCount}`)
    return true;
  if (organization && [organization.handle, organization.handle + compact(organization.name)].includes(text))
    return true;
  const day = String(Number(published?.slice(8)));
  return published !== undefined && text.includes(day) && text.replaceAll(",", "").endsWith(String(comments ?? ""));
}

function compact(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, "");
}

/** The lines as an editor counts them. */
function linesOf(bytes: Uint8Array): string[] {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  const lines = new TextDecoder(utf16 || "utf-8")
    .decode(bytes)
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
