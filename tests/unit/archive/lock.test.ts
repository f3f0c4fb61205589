import { describe, expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { alias, remove, withdraw } from "../../../src/archive/lock-edits.ts";
import { readLock, toPagePath, withMinted, writeLock, type Lock } from "../../../src/archive/lock.ts";
import type { Sources } from "../../../src/archive/build.ts";
import { digest, overlay, sources } from "./samples.ts";

const file = "content/permalinks.json";

function lockOf(text: string): Lock {
  const { lock, problems } = readLock({ path: file, text });
  if (!lock) throw new Error(JSON.stringify(problems));
  return lock;
}

/** The lock as a build of these sources leaves it. */
function lockAfter(parts: Partial<Sources>): Lock {
  const built = sources(parts);
  return lockOf(writeLock(withMinted(built.lock, buildArchive(built).minted)));
}

/** Where each path leads after a second build: to a paper's title, to another path, or to a notice. */
function build(parts: Partial<Sources>) {
  const { archive, minted, problems } = buildArchive(sources(parts));
  const pages = archive.papers.map(({ permalink, title }) => [`papers/${permalink}/`, title] as const);
  const kept = archive.kept.map((page) => [page.path, page.kind === "moved" ? `→ ${page.to}` : page.kind] as const);
  return {
    paths: Object.fromEntries([...pages, ...kept]),
    minted: minted.map(({ path }) => path),
    errors: problems
      .filter(({ severity }) => severity === "error")
      .map(({ rule, line, message }) => ({ rule, line, message })),
    archive,
  };
}

const rivers = { title: "Slow Rivers", abstract: "They flow slowly." };

describe("the lock file", () => {
  test("is sorted, one line a path, and reads back as written", () => {
    const lock = lockAfter({ digests: [digest("2026-06-17", [{ ...rivers, published: "2026-06-01" }])] });
    const text = writeLock(lock.paths);
    expect(text).toBe(
      [
        "{",
        '"dates/2026-06-01/": {"minted":"2026-06-17"},',
        '"dates/2026-06-17/": {"minted":"2026-06-17"},',
        '"papers/slow-rivers/": {"titles":["slowrivers"],"minted":"2026-06-17"}',
        "}",
        "",
      ].join("\n"),
    );
    expect(writeLock(lockOf(text).paths)).toBe(text);
    expect(writeLock(new Map())).toBe("{}\n");
    expect(lockOf("{}\n").paths.size).toBe(0);
  });

  test("a new digest adds lines and changes none", () => {
    const first = [digest("2026-06-17", [rivers])];
    const before = writeLock(lockAfter({ digests: first }).paths).split("\n");
    const after = writeLock(
      lockAfter({
        digests: [...first, digest("2026-06-18", [{ title: "Fast Rivers" }])],
        lock: lockAfter({ digests: first }),
      }).paths,
    );
    const rows = after.split("\n").map((row) => row.replace(/,$/, ""));
    for (const row of before) expect(rows).toContain(row.replace(/,$/, ""));
  });

  test("is told line by line where it cannot be read", () => {
    const { problems } = readLock({
      path: file,
      text: '{\n"papers/a/": {"minted":"2026-06-17"},\n"papers/b/": {"minted":17},\n"papers/a/": {"minted":"2026-06-17"},\n<<<<<<<\n}\n',
    });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ["lock-line", 3],
      ["lock-double", 4],
      ["lock-line", 5],
    ]);
  });

  test.each(["", "{\n", '{\n"papers/a/": {"minted":"2026-06-17"},\n'])(
    "is not taken for whole where it was cut: %j",
    (text) => {
      expect(readLock({ path: file, text }).problems.map(({ rule }) => rule)).toEqual(["lock-cut"]);
    },
  );

  test.each(["papers/x", "/papers/x/", "papers/x/"])("takes the path %s with or without slashes", (text) => {
    expect(toPagePath(text)).toBe("papers/x/");
  });
});

describe("a published path", () => {
  test("stays when an overlay brings the arXiv id later; the id becomes one more path", () => {
    const digests = [digest("2026-06-17", [rivers])];
    const overlays = [overlay("2606.00001", "title: Slow Rivers")];
    const { paths, errors } = build({ digests, overlays, lock: lockAfter({ digests }) });
    expect(paths).toEqual({ "papers/slow-rivers/": "Slow Rivers", "papers/2606.00001/": "→ papers/slow-rivers/" });
    expect(errors).toEqual([]);
  });

  test("stays when a later digest corrects the title", () => {
    const digests = [digest("2026-06-17", [rivers])];
    const { paths } = build({
      digests: [...digests, digest("2026-06-18", [{ title: "Slower Rivers" }])],
      overlays: [overlay("rivers", "title: Slower Rivers\nalsoTitles: [Slow Rivers]")],
      lock: lockAfter({ digests }),
    });
    expect(paths).toEqual({ "papers/slow-rivers/": "Slower Rivers", "papers/slower-rivers/": "→ papers/slow-rivers/" });
  });

  test("leads to the older one when two papers turn out to be one", () => {
    const digests = [digest("2026-06-17", [rivers]), digest("2026-06-18", [{ title: "On Rivers" }])];
    const { paths, errors } = build({
      digests,
      overlays: [overlay("rivers", "title: Slow Rivers\nalsoTitles: [On Rivers]")],
      lock: lockAfter({ digests }),
    });
    expect(paths).toEqual({ "papers/slow-rivers/": "Slow Rivers", "papers/on-rivers/": "→ papers/slow-rivers/" });
    expect(errors).toEqual([]);
  });

  test("is never taken by an older digest that is captured later", () => {
    const digests = [digest("2026-06-17", [{ title: "C Gamma" }])];
    const { paths } = build({
      digests: [digest("2026-06-01", [{ title: "C++ Gamma" }]), ...digests],
      lock: lockAfter({ digests }),
    });
    expect(paths["papers/c-gamma/"]).toBe("C Gamma");
  });

  test("of an old-style id and of a non-Latin title stay too", () => {
    const digests = [digest("2026-06-17", [{ title: "Strings", arxiv: "hep-th/9901001" }, { title: "深度学习" }])];
    const { paths, minted } = build({ digests, lock: lockAfter({ digests }) });
    expect(Object.keys(paths).sort()).toEqual(["papers/hep-th-9901001/", "papers/shenduxuexi/"]);
    expect(minted).toEqual([]);
  });

  test("is not taken over by a paper that was joined with it once, nor are its marks", () => {
    const digests = [digest("2026-01-05", [{ title: "Zeta Model" }]), digest("2026-01-06", [{ title: "Alpha Model" }])];
    const overlays = [overlay("x", "title: Zeta Model\nalsoTitles: [Alpha Model]")];
    const lock = lockAfter({ digests, overlays });
    const marked = lockOf(writeLock(withdraw(lock, "papers/zeta-model/", "It was wrong.")));
    const { archive, paths, errors } = build({ digests, lock: marked });
    expect(paths["papers/zeta-model/"]).toBe("Zeta Model");
    expect(archive.papers.find(({ title }) => title === "Alpha Model")?.withdrawn).toBeUndefined();
    expect(errors).toMatchObject([{ rule: "permalink-moved-but-used" }]);
  });

  test("is not taken over by a paper that gets a title which was given up", () => {
    const digests = [digest("2026-01-05", [{ title: "Zeta Model" }])];
    const lock = lockAfter({ digests, overlays: [overlay("x", "title: A Better Title\nalsoTitles: [Zeta Model]")] });
    const { paths } = build({ digests: [...digests, digest("2026-01-09", [{ title: "A Better Title" }])], lock });
    expect(paths["papers/zeta-model/"]).toBe("Zeta Model");
  });

  test("that would be lost is an error at its line: a seed that is gone", () => {
    const digests = [digest("2026-06-17", [rivers]), digest("2026-06-18", [{ title: "Fast Rivers" }])];
    const { errors } = build({ digests: digests.slice(1), lock: lockAfter({ digests }) });
    expect(errors).toMatchObject([
      { rule: "permalink-lost", line: 2, message: expect.stringContaining("dates/2026-06-17/") as string },
      { rule: "permalink-lost", line: 5, message: expect.stringContaining("papers/slow-rivers/") as string },
    ]);
  });

  test("that would show another paper is an error", () => {
    const lock = lockAfter({ digests: [digest("2026-06-17", [{ title: "A", arxiv: "2606.00001" }])] });
    const wrong = lockOf(writeLock(lock.paths).replace('"arxiv":"2606.00001"', '"arxiv":"2606.00002"'));
    expect(
      build({ digests: [digest("2026-06-17", [{ title: "A", arxiv: "2606.00001" }])], lock: wrong }).errors,
    ).toMatchObject([{ rule: "permalink-lost" }, { rule: "permalink-displaced" }]);
  });

  test("of a topic or of a day of publication keeps answering with a notice", () => {
    const digests = [digest("2026-06-17", [{ ...rivers, published: "2026-06-02" }])];
    const topics = [{ id: "rivers", name: "Rivers", phrases: ["rivers"], description: "" }];
    const { paths, errors } = build({
      digests: [...digests, digest("2026-06-18", [{ ...rivers, published: "2026-06-01" }])],
      lock: lockAfter({ digests, topics }),
    });
    expect(paths).toMatchObject({ "topics/rivers/": "empty", "dates/2026-06-02/": "empty" });
    expect(errors).toEqual([]);
  });
});

describe("what an operator may say of a path", () => {
  const digests = [digest("2026-06-17", [rivers, { title: "Fast Rivers" }])];
  const lock = lockAfter({ digests });
  const edited = (paths: Parameters<typeof writeLock>[0]) => lockOf(writeLock(paths));

  test("withdrawn: page and abstract stay, marked", () => {
    const { archive } = build({ digests, lock: edited(withdraw(lock, "papers/slow-rivers/", "It was wrong.")) });
    expect(archive.papers.find(({ permalink }) => permalink === "slow-rivers")).toMatchObject({
      withdrawn: "It was wrong.",
      abstract: rivers.abstract,
    });
  });

  test("removed: a notice stands there, and the paper is in no list", () => {
    const { archive, paths, errors } = build({
      digests,
      lock: edited(remove(lock, "papers/slow-rivers/", "By request.")),
    });
    expect(paths).toEqual({ "papers/fast-rivers/": "Fast Rivers", "papers/slow-rivers/": "removed" });
    expect(archive.editions[0]?.papers).toEqual(["fast-rivers"]);
    expect(errors).toEqual([]);
  });

  test("an alias leads on, and never in a circle or to nothing", () => {
    const nowhere = edited(alias(lock, "papers/slow-rivers/", "papers/nowhere/"));
    expect(build({ digests: digests.slice(1), lock: nowhere }).errors).toContainEqual(
      expect.objectContaining({ rule: "permalink-moved-nowhere" }),
    );
    expect(() => alias(lock, "papers/nowhere/", "papers/slow-rivers/")).toThrow("never published");
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    expect(() => alias(moved, "papers/fast-rivers/", "papers/slow-rivers/")).toThrow("circle");
    const { paths } = build({ digests: [digest("2026-06-17", [{ title: "Fast Rivers" }])], lock: moved });
    expect(paths).toEqual({ "papers/fast-rivers/": "Fast Rivers", "papers/slow-rivers/": "→ papers/fast-rivers/" });
  });

  test("a paper that still stands where an alias should be is an error", () => {
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    expect(build({ digests, lock: moved }).errors.map(({ rule }) => rule)).toEqual(["permalink-moved-but-used"]);
  });

  test("an alias leads to a path that the next build mints: a corrected slip", () => {
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/slower-rivers/"));
    const corrected = [digest("2026-06-17", [{ title: "Slower Rivers" }, { title: "Fast Rivers" }])];
    const { paths, errors } = build({ digests: corrected, lock: moved });
    expect(paths).toMatchObject({
      "papers/slower-rivers/": "Slower Rivers",
      "papers/slow-rivers/": "→ papers/slower-rivers/",
    });
    expect(errors).toEqual([]);
  });

  test("a mark holds at every path of a paper, also where two turned out to be one", () => {
    const joined = { digests, overlays: [overlay("rivers", "title: Slow Rivers\nalsoTitles: [Fast Rivers]")] };
    const withdrawn = build({ ...joined, lock: edited(withdraw(lock, "papers/fast-rivers/", "It was wrong.")) });
    expect(withdrawn.archive.papers).toMatchObject([{ withdrawn: "It was wrong." }]);
    const removed = build({ ...joined, lock: edited(remove(lock, "papers/fast-rivers/", "By request.")) });
    expect(removed.paths).toEqual({ "papers/fast-rivers/": "removed", "papers/slow-rivers/": "removed" });
    expect(removed.errors).toEqual([]);
  });

  test("only a paper is withdrawn, and only what was published", () => {
    expect(() => withdraw(lock, "dates/2026-06-17/", "x")).toThrow("only papers");
    expect(() => withdraw(lock, "papers/x/", "x")).toThrow("never published");
  });
});
