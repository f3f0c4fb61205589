import { splitName } from "../archive/names/person-name.ts";

/** A letter of an index of names, and the names under it. */
export interface IndexLetter<Named> {
  /** `A` … `Z`, or `#` for all that begins otherwise. */
  letter: string;
  /** `sorted` is the name as an index has it: `Byron, Ada`. */
  entries: { sorted: string; author: Named }[];
}

const collator = new Intl.Collator("en", { sensitivity: "variant" });

/** Names by their family names, accents aside; particles in small letters do not count. Only letters with names. */
export function indexOfNames<Named extends { name: string }>(authors: readonly Named[]): IndexLetter<Named>[] {
  const entries = authors
    .map((author) => ({ author, sorted: sortedName(author.name) }))
    .sort((a, b) => collator.compare(a.sorted, b.sorted) || collator.compare(a.author.name, b.author.name));
  const letters = Map.groupBy(entries, ({ sorted }) => letterOf(sorted));
  return [...letters].map(([letter, ofLetter]) => ({ letter, entries: ofLetter }));
}

function sortedName(name: string): string {
  const parts = splitName(name);
  if ("literal" in parts) return parts.literal;
  const { given, particle, family, suffix } = parts;
  return [family, [given, particle].filter(Boolean).join(" "), suffix].filter(Boolean).join(", ");
}

function letterOf(sorted: string): string {
  const letter = sorted.normalize("NFKD").charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : "#";
}
