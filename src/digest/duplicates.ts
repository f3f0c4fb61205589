import type { Entry } from "./digest.ts";
import type { At, ProblemCollector } from "./problem-collector.ts";
import { quote } from "./rules.ts";

/** An entry, the place of its title, and how a message names it: `on line 12`, `as $[3]`. */
interface Listed {
  entry: Entry;
  at: At;
  where: string;
}

/** Warns of each entry that one capture lists again: the same arXiv id, else the same title. */
export function warnOfDuplicates(all: readonly Listed[], report: ProblemCollector): void {
  const byId = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const { entry, at, where } of all) {
    const key = compared(entry.title);
    const [sameId, sameTitle] = [entry.arxiv && byId.get(entry.arxiv), byTitle.get(key)];
    if (entry.arxiv && sameId) report.raise("duplicate-id", at, entry.arxiv, sameId);
    else if (sameTitle) report.raise("duplicate-title", at, quote(entry.title), sameTitle);
    if (entry.arxiv && !sameId) byId.set(entry.arxiv, where);
    if (!sameTitle) byTitle.set(key, where);
  }
}

/** Without case, accents, punctuation and white space. */
function compared(title: string): string {
  return (
    title
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\p{P}\p{Z}\p{M}\p{C}\p{Sk}]+/gu, "") || title
  );
}
