import { describe, expect, test } from "vitest";
import { buildArchive, type Sources } from "../../../../src/archive/build.ts";
import { readLock, withMinted, writeLock, type Lock } from "../../../../src/archive/permalinks/lock.ts";
import { digest, overlay, sources } from "../samples.ts";

function lockOf(text: string): Lock {
  const { lock, problems } = readLock({ path: "content/permalinks.json", text });
  if (!lock) throw new Error(JSON.stringify(problems));
  return lock;
}

function build(parts: Partial<Sources>) {
  const built = sources(parts);
  const { archive, minted, problems } = buildArchive(built);
  return {
    authors: Object.fromEntries(archive.lists.authors.map(({ id, name, papers }) => [id, [name, ...papers]])),
    tombstones: archive.tombstones,
    lock: lockOf(writeLock(withMinted(built.lock, minted))),
    rules: problems.map(({ rule }) => rule),
  };
}

const by = (day: string, ...papers: [title: string, ...authors: string[]][]) =>
  digest(
    day,
    papers.map(([title, ...authors]) => ({ title, authors })),
  );

describe("authors", () => {
  test("of two papers or more have a page, the newest paper first, each paper once", () => {
    const { authors } = build({
      digests: [
        by("2026-06-16", ["One", "Ada Byron", "Bo Ng"]),
        by("2026-06-17", ["Two", "Ada Byron"], ["Three", "Cy Ro", "Cy Ro"]),
      ],
    });
    expect(authors).toEqual({ "ada-byron": ["Ada Byron", "two", "one"] });
  });

  test("count where the order of the names is not known", () => {
    const { authors } = build({
      digests: [by("2026-06-17", ["One", "Ada Byron"]), digest("2026-06-18", [{ title: "Two" }])],
      overlays: [overlay("two", "title: Two\nauthorsUnordered: [Bo Ng, Ada Byron]")],
    });
    expect(authors).toEqual({ "ada-byron": ["Ada Byron", "two", "one"] });
  });

  test("are one only where names are written exactly alike; who was first has the plain path", () => {
    const digests = [
      by("2026-06-16", ["One", "José Ruiz"], ["Two", "José Ruiz"]),
      by("2026-06-17", ["Three", "Jose Ruiz"], ["Four", "Jose Ruiz"]),
    ];
    const { authors, lock } = build({ digests });
    const [plain, other, ...none] = Object.entries(authors).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(none).toEqual([]);
    expect(plain).toEqual(["jose-ruiz", ["José Ruiz", "one", "two"]]);
    expect(other?.[0]).toMatch(/^jose-ruiz-[0-9a-f]{6}$/);
    expect(other?.[1]).toEqual(["Jose Ruiz", "four", "three"]);
    // An older digest that is captured later does not turn the two round, as it would without the lock file.
    const older = by("2026-06-01", ["Five", "Jose Ruiz"]);
    expect(Object.keys(build({ digests: [older, ...digests], lock }).authors).sort()).toEqual(
      Object.keys(authors).sort(),
    );
    expect(build({ digests: [older, ...digests], lock }).authors["jose-ruiz"]?.[0]).toBe("José Ruiz");
    expect(build({ digests: [older, ...digests] }).authors["jose-ruiz"]?.[0]).toBe("Jose Ruiz");
  });

  test("whose papers were removed or corrected keep answering at their path", () => {
    const { lock } = build({ digests: [by("2026-06-17", ["One", "Ada Byron"], ["Two", "Ada Byron"])] });
    const { authors, tombstones, rules } = build({
      digests: [by("2026-06-17", ["One", "Ada Byron"], ["Two", "Ada Bryon"])],
      lock,
    });
    expect(authors).toEqual({});
    expect(tombstones).toEqual([{ kind: "empty", path: "authors/ada-byron/" }]);
    expect(rules).toEqual([]);
  });
});
