import type { Digest, Entry, IsoDay } from "./digest.ts";

/**
 * Writes a digest as a plain-text listing, which reads as the same digest again, its lines apart. A listing has less
 * than other formats: an entry keeps its title, abstract, organization or number of authors, day and comments; the last
 * three only where both who and when are known, since a block names both.
 */
export function serializeListing({ day, curator, entries }: Digest): string {
  const header = ["Daily Papers", ...(curator === undefined ? [] : [`by ${curator}`]), dateOf(day)];
  return `${[...header, ...entries.flatMap(paragraphsOf)].join("\n\n")}\n`;
}

function paragraphsOf(entry: Entry): string[] {
  const { title, abstract, published, comments } = entry;
  const who = whoOf(entry);
  const text = abstract === undefined ? [title] : [title, abstract];
  if (who === undefined || published === undefined) return text;
  const count = comments === undefined ? "" : ` ${comments}`;
  return [...text, `${who}\n·\n${dateOf(published)}${count}`];
}

function whoOf({ organization, authors, authorCount = authors?.length }: Entry): string | undefined {
  if (organization) return `${organization.handle} ${organization.name}`;
  if (authorCount === undefined) return undefined;
  return authorCount === 1 ? "  • 1 author" : `  • ${authorCount} authors`;
}

/** `2025-04-10` → `Apr 10, 2025`. */
function dateOf(day: IsoDay): string {
  const [year, month = "", date] = day.split("-");
  return `${months[Number(month) - 1]} ${Number(date)}, ${year}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
