import { describe, expect, test } from "vitest";
import { alias, changesOf, remove, restore, withdraw } from "../../../../src/archive/permalinks/lock-edits.ts";
import { readLock, toPagePath, writeLock } from "../../../../src/archive/permalinks/lock.ts";
import { build, edited, lockAfter, lockOf } from "../history.ts";
import { listPath } from "../../../../src/paths.ts";
import { digest, overlay } from "../samples.ts";

const file = "content/permalinks.json";

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
        '"papers/slow-rivers/": {"titles":["slowrivers"],"minted":"2026-06-17","citationKey":"unknown2026slow"}',
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

  test.each([
    ["minted", '"papers/a/": {"minted":"2026-06-17","minted":"2026-06-18"}'],
    ["moved", '"papers/a/": {"minted":"2026-06-17","moved":"papers/b/","mo\\u0076ed":"papers/c/"}'],
    ["papers/a/", '"papers/a/": {"minted":"2026-06-17"}, "papers/a/": {"minted":"2026-06-18"}'],
  ])("does not choose between two values of one key in a line: %s", (key, row) => {
    const { lock, problems } = readLock({ path: file, text: `{\n"papers/b/": {"minted":"2026-06-17"},\n${row}\n}\n` });
    expect(lock).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "lock-key-double", line: 3, message: expect.stringContaining(`“${key}” stands twice`) as string },
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
      { rule: "edition-lost", line: 2, message: expect.stringContaining("dates/2026-06-17/") as string },
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
    expect(paths).toMatchObject({ [listPath("topics", "rivers")]: "empty", "dates/2026-06-02/": "empty" });
    expect(errors).toEqual([]);
  });
});

describe("an edition", () => {
  const before = [digest("2026-06-17", [{ ...rivers, published: "2026-06-16" }])];
  const own = digest("2026-06-16", [{ title: "Slow Rivers" }]);
  const first = lockAfter({ digests: before });
  const lock = lockAfter({ digests: [own, ...before], lock: first });

  test("on a day that papers were published on before is added to the day's line, once", () => {
    expect(build({ digests: [own, ...before], lock: first }).minted).toEqual(["dates/2026-06-16/"]);
    expect(writeLock(lock.paths)).toContain('"dates/2026-06-16/": {"minted":"2026-06-17","edition":true}');
    expect(lock.paths.get("papers/slow-rivers/")).toEqual({ ...first.paths.get("papers/slow-rivers/"), line: 4 });
    expect(build({ digests: [own, ...before], lock }).minted).toEqual([]);
  });

  test("is missed when its seed is gone, also where the day has papers still", () => {
    expect(build({ digests: before, lock }).errors).toMatchObject([{ rule: "edition-lost", line: 2 }]);
    expect(build({ digests: before, lock: first }).errors).toEqual([]);
    const undated = [digest("2026-06-17", [rivers])];
    expect(build({ digests: undated, lock }).errors).toMatchObject([{ rule: "edition-lost" }]);
    const minted = lockAfter({ digests: [own] });
    const relisted = [digest("2026-06-18", [{ ...rivers, published: "2026-06-16" }])];
    expect(build({ digests: relisted, lock: minted }).errors).toMatchObject([{ rule: "edition-lost" }]);
  });

  test("of a wrong day leads to the right one; a day with papers keeps its page", () => {
    const moved = edited(alias(lock, "dates/2026-06-16/", "dates/2026-06-17/"));
    const undated = build({ digests: [digest("2026-06-17", [rivers])], lock: moved });
    expect(undated.paths).toMatchObject({ "dates/2026-06-16/": "→ dates/2026-06-17/" });
    expect(undated.errors).toEqual([]);
    const dated = build({ digests: before, lock: moved });
    expect(dated.paths).not.toHaveProperty("dates/2026-06-16/");
    expect(dated.archive.dates.map(({ day }) => day)).toEqual(["2026-06-16", "2026-06-17"]);
    expect(dated.errors).toEqual([]);
  });
});

describe("what an operator may say of a path", () => {
  const digests = [digest("2026-06-17", [rivers, { title: "Fast Rivers" }])];
  const lock = lockAfter({ digests });

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
    for (const odd of ["about/", "papers/../x/", "https://host.example/papers/x/"]) {
      expect(() => alias(lock, "papers/slow-rivers/", odd)).toThrow("no path of a page");
    }
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    expect(() => alias(moved, "papers/fast-rivers/", "papers/slow-rivers/")).toThrow("circle");
    const { paths } = build({ digests: [digest("2026-06-17", [{ title: "Fast Rivers" }])], lock: moved });
    expect(paths).toEqual({ "papers/fast-rivers/": "Fast Rivers", "papers/slow-rivers/": "→ papers/fast-rivers/" });
  });

  test("an alias leads to a page of its own kind alone", () => {
    const topics = [{ id: "rivers", name: "Rivers", phrases: ["rivers"], description: "" }];
    const known = lockAfter({ digests, topics });
    const kinds = ["papers/slow-rivers/", "dates/2026-06-17/", "topics/rivers/", "organizations/acme/", "authors/x/"];
    for (const old of kinds.filter((path) => known.paths.has(path))) {
      for (const to of kinds.filter((path) => path !== old)) {
        expect(() => alias(known, old, to), `${old} to ${to}`).toThrow("of its own kind");
      }
    }
    for (const [old, to] of [
      ["topics/rivers/", "topics/streams/"],
      ["dates/2026-06-17/", "dates/2026-06-18/"],
    ] as const) {
      expect(changesOf(known, alias(known, old, to))).toEqual([`${old} leads to ${to}`]);
    }
  });

  test("an alias to another kind, as there could be once, hides nothing, and is taken back first", () => {
    const topics = [{ id: "rivers", name: "Rivers", phrases: ["rivers"], description: "" }];
    const known = lockAfter({ digests, topics });
    const across = lockOf(
      writeLock(known.paths).replace(/("papers\/slow-rivers\/": \{.*)\}/, '$1,"moved":"topics/rivers/"}'),
    );
    for (const said of [withdraw, remove]) {
      expect(() => said(across, "papers/slow-rivers/", "x")).toThrow(
        "papers/slow-rivers/ leads to topics/rivers/, which is not a paper, and only papers are withdrawn or removed",
      );
    }
    const marked = lockOf(writeLock(across.paths).replace(/("topics\/rivers\/": \{.*)\}/, '$1,"withdrawn":"x"}'));
    for (const lock of [across, marked]) {
      expect(changesOf(lock, restore(lock, "papers/slow-rivers/"))).toEqual([
        "papers/slow-rivers/ is published as itself",
      ]);
    }
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
    expect(() => remove(lock, listPath("topics", "rivers"), "x")).toThrow("a topic with its file in content/topics");
    expect(() => withdraw(lock, "papers/x/", "x")).toThrow("never published");
  });

  test("restored: as if nothing had been said, whichever of the paper's paths is named", () => {
    const overlays = [overlay("2606.00001", "title: Slow Rivers")];
    const known = lockAfter({ digests, overlays, lock });
    for (const said of [withdraw, remove]) {
      for (const path of ["papers/slow-rivers/", "papers/2606.00001/"]) {
        expect(writeLock(said(known, path, "x"))).not.toBe(writeLock(known.paths));
        expect(writeLock(restore(edited(said(known, path, "x")), path))).toBe(writeLock(known.paths));
      }
    }
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    expect(writeLock(restore(moved, "papers/slow-rivers/"))).toBe(writeLock(lock.paths));
    expect(() => restore(lock, "papers/slow-rivers/")).toThrow("nothing to take back");
    expect(() => restore(lock, "papers/x/")).toThrow("never published");
  });

  test("told at the path where it stands", () => {
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    const withdrawn = withdraw(moved, "papers/slow-rivers/", "It was wrong.");
    expect(changesOf(lock, alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"))).toEqual([
      "papers/slow-rivers/ leads to papers/fast-rivers/",
    ]);
    expect(changesOf(moved, withdrawn)).toEqual(["papers/fast-rivers/ is withdrawn"]);
    expect(changesOf(moved, restore(moved, "papers/slow-rivers/"))).toEqual([
      "papers/slow-rivers/ is published as itself",
    ]);
  });

  test("restored where two of one title are one: the alias goes first, as of any two pages", () => {
    const twins = lockOf(
      [
        '{\n"papers/on-rivers/": {"titles":["onrivers"],"minted":"2026-06-17","citationKey":"a"}',
        '"papers/on-rivers-12ab34/": {"titles":["onrivers"],"minted":"2026-06-18","citationKey":"b"}\n}\n',
      ].join(",\n"),
    );
    const moved = edited(alias(twins, "papers/on-rivers-12ab34/", "papers/on-rivers/"));
    const withdrawn = edited(withdraw(moved, "papers/on-rivers/", "It was wrong."));
    expect(changesOf(withdrawn, restore(withdrawn, "papers/on-rivers-12ab34/"))).toEqual([
      "papers/on-rivers-12ab34/ is published as itself",
    ]);
  });

  test("restored where two are one: the alias goes, and what was said of the other paper stays", () => {
    const moved = edited(alias(lock, "papers/slow-rivers/", "papers/fast-rivers/"));
    const withdrawn = edited(withdraw(moved, "papers/fast-rivers/", "It was wrong."));
    const parted = edited(restore(withdrawn, "papers/slow-rivers/"));
    const { archive, errors } = build({ digests, lock: parted });
    expect(archive.papers).toMatchObject([
      { title: "Fast Rivers", withdrawn: "It was wrong." },
      { title: "Slow Rivers" },
    ]);
    expect(errors).toEqual([]);
  });
});
