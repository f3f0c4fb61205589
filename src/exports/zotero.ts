import { splitName } from "../archive/names/person-name.ts";
import type { Publication } from "../archive/content/overlay.ts";

/** The type of an item by Zotero's own name: `preprint` for all that was not published elsewhere. */
export function zoteroType(publication: Publication | undefined): string {
  return publication ? types[publication.type] : "preprint";
}

const types = { article: "journalArticle", inproceedings: "conferencePaper", incollection: "bookSection" };

/**
 * A name as Zotero and Google Scholar read one: `van der Maaten, Laurens`. The name of a group ends in a comma, since
 * without any they take its last word for a family name; see docs/zotero.md.
 */
export function creatorName(name: string): string {
  const parts = splitName(name);
  if ("literal" in parts) return `${parts.literal.replaceAll(",", "")},`;
  const { given, particle, family, suffix } = parts;
  return `${[particle, family, suffix?.replace(".", "")].filter(Boolean).join(" ")}, ${given}`;
}
