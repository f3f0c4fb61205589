import anyAscii from "any-ascii";
import type { Problem } from "../../digest/problem.ts";
import { paperPath, type PagePath } from "../../paths.ts";
import { destination, type Lock } from "../permalinks/lock.ts";
import { splitName } from "./person-name.ts";
import { compare } from "./compare.ts";
import type { Paths } from "../permalinks/assign-paths.ts";
import { problem } from "../rules.ts";
import { titleAsTyped } from "./title-forms.ts";
import type { Work } from "../identity/work.ts";

/**
 * Gives every paper its citation key: family name of the first author, year, first word of the title
 * (`zhao2025echo`), and a letter after it where another paper has that one. What the lock file says holds, whatever is
 * learned or added later; a key that was ever given is never given to another paper.
 *
 * @param paths in the order in which the papers first appeared, which decides who gets the key without a letter
 */
export function assignCitationKeys(
  paths: ReadonlyMap<Work, Paths>,
  lock: Lock,
): { keys: Map<Work, string>; problems: Problem[] } {
  const { promised, given, problems } = lockedKeys(lock);
  const keys = new Map<Work, string>();
  for (const [work, { permalink, aliases }] of paths) {
    const known = [permalink, ...aliases].map((it) => promised.get(paperPath(it))).find((key) => key !== undefined);
    const key = known ?? unused(wantedKey(work), given);
    given.add(key.toLowerCase());
    keys.set(work, key);
  }
  return { keys, problems };
}

/** The keys in the lock file by the paths where their papers stand now; two papers with one key are a problem. */
function lockedKeys(lock: Lock): { promised: Map<PagePath, string>; given: Set<string>; problems: Problem[] } {
  const promised = new Map<PagePath, string>();
  const holders = new Map<string, PagePath>();
  const problems: Problem[] = [];
  // A path's own key comes before those of paths that lead to it, and of these the one minted first.
  const rows = [...lock.paths]
    .map(([path, locked]) => ({ path, locked, end: destination(lock, path) ?? path }))
    .sort(
      (a, b) =>
        Number(a.path !== a.end) - Number(b.path !== b.end) ||
        compare(a.locked.minted, b.locked.minted) ||
        compare(a.path, b.path),
    );
  for (const { path, locked, end } of rows) {
    const { citationKey: key, line } = locked;
    if (key === undefined) continue;
    const holder = holders.get(key.toLowerCase());
    if (holder !== undefined && holder !== end) {
      problems.push(problem("citation-key-double", { file: lock.file, line }, key, path, holder));
    }
    holders.set(key.toLowerCase(), holder ?? end);
    if (!promised.has(end)) promised.set(end, key);
  }
  return { promised, given: new Set(holders.keys()), problems };
}

function wantedKey({ overlay, listings }: Work): string {
  const [first] = listings;
  const authors = overlay?.authors ?? (overlay?.authorsUnordered ? undefined : first?.entry.authors);
  const name = authors?.[0] === undefined ? undefined : splitName(authors[0]);
  const who = name && ("literal" in name ? name.literal : `${name.particle ?? ""}${name.family}`);
  const year = (first?.entry.published ?? first?.digest.day ?? "").slice(0, 4);
  const family = plain(who ?? first?.entry.organization?.handle ?? "") || "unknown";
  return `${family}${year}${firstWord(titleAsTyped(overlay?.title ?? first?.entry.title ?? ""))}`;
}

/** The first word of a title that says something. */
function firstWord(title: string): string {
  const words = title.split(/[^\p{L}\p{N}\p{M}]+/u).map(plain);
  return words.find((word) => word.length > 1 && !emptyWords.has(word)) ?? "paper";
}

const emptyWords = new Set(
  "a an and are at by can do does for from how in is it of on or the to toward towards via what when where who why with".split(
    " ",
  ),
);

/** Letters and digits of ASCII, in small letters, and so many that a key stays one. */
function plain(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")
    .slice(0, 30);
}

/** `key`, else `keya` … `keyz`, `keyaa` …: the first that nobody has. */
function unused(key: string, given: ReadonlySet<string>): string {
  let candidate = key;
  for (let count = 0; given.has(candidate); count++) candidate = key + letters(count);
  return candidate;
}

function letters(count: number): string {
  const rest = Math.floor(count / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(97 + (count % 26));
}
