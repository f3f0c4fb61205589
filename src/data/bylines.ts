import { alphabetical } from "../archive/names/person-name.ts";
import type { Paper } from "../archive/paper.ts";
import { countOf } from "./counts.ts";

type Credited = Pick<Paper, "authors" | "authorsUnordered" | "authorCount" | "organization">;

/** The names to show, in the order of the paper or, where that is not known, of the alphabet. */
export function namesOf({ authors, authorsUnordered }: Credited): readonly string[] {
  return authors ?? alphabetical(authorsUnordered ?? []);
}

/** Who wrote a paper, in one short line; empty where nothing is known. */
export function byline(paper: Credited): string {
  const names = namesOf(paper);
  if (names.length > 3) return `${names[0]} and ${names.length - 1} others`;
  if (names.length > 0)
    return names.length === 1 ? (names[0] as string) : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  if (paper.authorCount) return countOf(paper.authorCount, "author");
  return paper.organization?.name ?? "";
}
