import { createHash } from "node:crypto";
import { anyEnding } from "../../citation-formats.ts";
import { isReserved } from "../../paths.ts";

/** Longest segment that is written out: hosts and file systems stop at 255 bytes a name, exports add an ending. */
const longest = 100;

/** Endings of files that stand beside a page: `/organizations/acme.bib` are the citations of `/organizations/acme/`. */
const ending = new RegExp(`\\.(?:${anyEnding()}|json|xml|html?)$`);

/**
 * An organization's handle as a path segment: in lower case, as it is where that is safe, else with `~` and two
 * hexadecimal digits for each byte that is not (`lab.` → `~6cab~2e`, `con` → `~63on`). Different handles, case aside,
 * have different segments.
 */
export function segmentOf(handle: string): string {
  const name = handle.normalize("NFC").toLowerCase();
  if (
    /^[a-z0-9_-][a-z0-9._-]*(?<!\.)$/.test(name) &&
    name.length <= longest &&
    !isReserved(name) &&
    !ending.test(name)
  ) {
    return name;
  }
  const escaped = name.replace(/^.|[^a-z0-9_-]/gsu, escape);
  if (escaped.length <= longest) return escaped;
  return `${escaped.slice(0, 60)}~~${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
}

function escape(character: string): string {
  return [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, "0")}`).join("");
}
