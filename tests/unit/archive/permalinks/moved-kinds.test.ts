import { describe, expect, test } from "vitest";
import { alias, restore, withdraw } from "../../../../src/archive/permalinks/lock-edits.ts";
import { rowsOf, toPagePath, withMinted, writeLock, type Lock } from "../../../../src/archive/permalinks/lock.ts";
import { buildArchive } from "../../../../src/archive/build.ts";
import { lastChanges } from "../../../../src/archive/last-changes.ts";
import { build, edited, lockAfter, lockOf } from "../history.ts";
import { digest, sources } from "../samples.ts";
import { listPath } from "../../../../src/paths.ts";
import { whileMoved } from "../../paths/moved-kind.ts";

const topics = [{ id: "rivers", name: "Rivers", phrases: ["rivers"], description: "" }];
const by = (title: string, ...authors: string[]) => ({ title, authors });
const digests = [digest("2026-06-01", [by("Slow Rivers", "Ada Byron"), by("Wide Rivers", "Ada Byron")])];

/** Where it stands before it moves. */
const rivers = listPath("topics", "rivers");

/** The lock file read again, as by a program of the new table. */
const reread = (lock: Lock): Lock => lockOf(writeLock(rowsOf(lock)));

describe("a kind of pages that has moved", () => {
  test("leads from every path that was published to where the page stands now; the lock file keeps both", () => {
    const before = lockAfter({ digests, topics });
    whileMoved("topics", "areas", () => {
      const { paths, minted, errors, archive } = build({ digests, topics, lock: reread(before) });
      expect(errors).toEqual([]);
      expect(paths[rivers]).toBe("→ areas/rivers/");
      expect(minted).toEqual(["areas/rivers/"]);
      expect([...lastChanges(archive).keys()].filter((path) => path === rivers)).toEqual([]);

      const after = lockAfter({ digests, topics, lock: reread(before) });
      expect([...rowsOf(after).keys()]).toEqual(expect.arrayContaining([rivers, "areas/rivers/"]));
      // All that was said stands as it was, and nothing is new the next time.
      const lines = (lock: Lock) => writeLock(rowsOf(lock)).replace(/,$/gm, "").split("\n");
      expect(lines(after)).toEqual(expect.arrayContaining(lines(before)));
      expect(build({ digests, topics, lock: after })).toMatchObject({ errors: [], minted: [], paths });
    });
  });

  test("twice leads from both paths of before", () => {
    const first = lockAfter({ digests, topics });
    whileMoved("topics", "areas", () => {
      const second = lockAfter({ digests, topics, lock: reread(first) });
      whileMoved("topics", "themes", () => {
        const { paths, errors } = build({ digests, topics, lock: reread(second) });
        expect(errors).toEqual([]);
        expect(paths).toMatchObject({ [rivers]: "→ themes/rivers/", "areas/rivers/": "→ themes/rivers/" });
      });
    });
  });

  test("keeps what papers are promised: permalink, aliases, key of citation, marks", () => {
    const lock = lockAfter({ digests });
    const marked = edited(withdraw(lock, "papers/slow-rivers/", "It was wrong."));
    const { archive: before } = build({ digests, lock: marked });
    whileMoved("papers", "works", () => {
      const { archive, errors, paths, minted } = build({
        // A paper that would take the path by its name, were it not promised.
        digests: [digest("2026-05-01", [{ title: "Slow  Rivers!" }]), ...digests],
        lock: reread(marked),
      });
      expect(errors).toEqual([]);
      expect(
        archive.papers.map(({ permalink, citationKey, withdrawn }) => [permalink, citationKey, withdrawn]),
      ).toEqual(before.papers.map(({ permalink, citationKey, withdrawn }) => [permalink, citationKey, withdrawn]));
      expect(paths["papers/slow-rivers/"]).toBe("→ works/slow-rivers/");
      expect(minted).toEqual(expect.arrayContaining(["works/slow-rivers/"]));
    });
  });

  test("can be said more of, at its old path and its new one, and taken back", () => {
    const before = lockAfter({ digests });
    whileMoved("papers", "works", () => {
      const lock = reread(before);
      expect(toPagePath("/papers/slow-rivers")).toBe("works/slow-rivers/");
      const marked = edited(withdraw(lock, toPagePath("papers/slow-rivers"), "It was wrong."));
      expect(build({ digests, lock: marked }).archive.papers.map(({ withdrawn }) => withdrawn)).toContain(
        "It was wrong.",
      );
      const restored = edited(restore(marked, "works/slow-rivers/"));
      expect(build({ digests, lock: restored }).archive.papers.flatMap(({ withdrawn }) => withdrawn ?? [])).toEqual([]);
      const joined = edited(alias(restored, "works/wide-rivers/", "works/slow-rivers/"));
      expect(build({ digests, lock: joined }).paths).toMatchObject({
        "papers/wide-rivers/": "→ works/slow-rivers/",
        "works/wide-rivers/": "→ works/slow-rivers/",
      });
    });
  });

  test("keeps the segment of a name, and a notice where nothing is left", () => {
    const before = lockAfter({ digests });
    whileMoved("authors", "people", () => {
      const { paths, archive } = build({ digests, lock: reread(before) });
      expect(archive.lists.authors).toMatchObject([{ id: "ada-byron" }]);
      expect(paths["authors/ada-byron/"]).toBe("→ people/ada-byron/");
      const gone = build({
        digests: [digest("2026-06-01", [by("Slow Rivers"), by("Wide Rivers")])],
        lock: reread(before),
      });
      expect(gone.paths).toMatchObject({ "authors/ada-byron/": "→ people/ada-byron/", "people/ada-byron/": "empty" });
      expect(gone.minted.filter((path) => path.startsWith("people/"))).toEqual([]);
    });
  });

  test("whose paths of before the table forgets is told at their lines", () => {
    const text = '{\n"themes/rivers/": {"minted":"2026-06-01"}\n}\n';
    expect(() => lockOf(text)).toThrow("lock-line");
    whileMoved("topics", "themes", () => expect(lockOf(text).paths.has("themes/rivers/")).toBe(true));
  });
});

test("a build that mints over a moved lock writes what it read", () => {
  const before = lockAfter({ digests });
  whileMoved("dates", "days", () => {
    const lock = reread(before);
    const { minted } = buildArchive(sources({ digests, lock }));
    expect(minted.map(({ path }) => path)).toContain("days/2026-06-01/");
    const after = lockOf(writeLock(withMinted(lock, minted)));
    expect(after.former.get("dates/2026-06-01/")).toMatchObject({ minted: "2026-06-01" });
    expect(after.paths.get("days/2026-06-01/")).toMatchObject({ minted: "2026-06-01" });
  });
});
