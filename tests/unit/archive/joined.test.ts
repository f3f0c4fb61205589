import { describe, expect, test } from "vitest";
import { alias, restore, withdraw } from "../../../src/archive/permalinks/lock-edits.ts";
import { writeLock } from "../../../src/archive/permalinks/lock.ts";
import { build, edited, lockAfter } from "./history.ts";
import { digest, overlay } from "./samples.ts";

// Two published papers that turn out to be one: `npm run permalinks -- alias` says so, whatever ids they have.

const daysOf = (archive: ReturnType<typeof build>["archive"]) =>
  archive.papers.map(({ permalink, appearances }) => [permalink, ...appearances.map(({ day }) => day)]);

describe.each([
  ["both with an id", { arxiv: "2606.00001" }, { arxiv: "2606.00002" }, "2606.00001", "2606.00002"],
  ["the old one with an id", { arxiv: "2606.00001" }, {}, "2606.00001", "on-rivers"],
  ["the new one with an id", {}, { arxiv: "2606.00002" }, "slow-rivers", "2606.00002"],
  ["none with an id", {}, {}, "slow-rivers", "on-rivers"],
])("two papers found to be one, %s", (_name, first, second, old, now) => {
  const digests = [
    digest("2026-06-17", [{ title: "Slow Rivers", ...first }]),
    digest("2026-06-18", [{ title: "On Rivers", ...second }]),
  ];
  const lock = lockAfter({ digests });
  const joined = edited(alias(lock, `papers/${old}/`, `papers/${now}/`));

  test("are one paper that every digest of both lists, at the path that was named", () => {
    expect(build({ digests, lock }).archive.papers).toHaveLength(2);
    const { archive, paths, errors, minted } = build({ digests, lock: joined });
    expect(daysOf(archive)).toEqual([[now, "2026-06-17", "2026-06-18"]]);
    expect(paths).toMatchObject({ [`papers/${now}/`]: "On Rivers", [`papers/${old}/`]: `→ papers/${now}/` });
    expect(errors).toEqual([]);
    const next = lockAfter({ digests, lock: joined });
    expect(build({ digests, lock: next })).toMatchObject({ minted: [], errors: [] });
    expect(minted.filter((path) => !next.paths.has(path))).toEqual([]);
  });

  test("the other way round the older path stays", () => {
    const back = edited(alias(lock, `papers/${now}/`, `papers/${old}/`));
    const { archive, paths, errors } = build({ digests, lock: back });
    expect(daysOf(archive)).toEqual([[old, "2026-06-17", "2026-06-18"]]);
    expect(paths).toMatchObject({ [`papers/${now}/`]: `→ papers/${old}/` });
    expect(errors).toEqual([]);
  });

  test("stay one where a later digest lists either, and part again when it is taken back", () => {
    const more = [
      ...digests,
      digest("2026-06-19", [{ title: "Slow Rivers", ...first }]),
      digest("2026-06-20", [{ title: "On Rivers", ...second }]),
    ];
    const next = lockAfter({ digests: more, lock: joined });
    expect(daysOf(build({ digests: more, lock: next }).archive)).toEqual([
      [now, "2026-06-17", "2026-06-18", "2026-06-19", "2026-06-20"],
    ]);
    const parted = build({ digests: more, lock: edited(restore(next, `papers/${old}/`)) });
    expect(daysOf(parted.archive).sort()).toEqual(
      [
        [old, "2026-06-17", "2026-06-19"],
        [now, "2026-06-18", "2026-06-20"],
      ].sort(),
    );
    expect(parted.errors).toEqual([]);
  });

  test("without the lock file each path leads to a paper of its own again", () => {
    const { paths, errors } = build({ digests });
    expect(paths).toEqual({ [`papers/${old}/`]: "Slow Rivers", [`papers/${now}/`]: "On Rivers" });
    expect(errors).toEqual([]);
  });
});

test("three papers are one, by whatever chain, and a mark on the last holds for all", () => {
  const digests = ["A Delta", "B Delta", "C Delta"].map((title, at) =>
    digest(`2026-06-1${at + 1}`, [{ title, arxiv: `2606.0000${at + 1}` }]),
  );
  const lock = lockAfter({ digests });
  const first = edited(alias(lock, "papers/2606.00001/", "papers/2606.00002/"));
  const chain = edited(alias(first, "papers/2606.00002/", "papers/2606.00003/"));
  const { archive, paths, errors } = build({
    digests,
    lock: edited(withdraw(chain, "papers/2606.00001/", "It was wrong.")),
  });
  expect(archive.papers).toMatchObject([{ permalink: "2606.00003", withdrawn: "It was wrong." }]);
  expect(paths).toMatchObject({
    "papers/2606.00001/": "→ papers/2606.00003/",
    "papers/2606.00002/": "→ papers/2606.00003/",
  });
  expect(errors).toEqual([]);
});

test("two papers that have become one have one overlay: the other is to be merged into it", () => {
  const digests = [
    digest("2026-06-17", [{ title: "Slow Rivers", arxiv: "2606.00001" }]),
    digest("2026-06-18", [{ title: "On Rivers", arxiv: "2606.00002" }]),
  ];
  const overlays = [overlay("2606.00001", "venue: A"), overlay("2606.00002", "venue: B")];
  const lock = edited(alias(lockAfter({ digests, overlays }), "papers/2606.00001/", "papers/2606.00002/"));
  expect(build({ digests, overlays, lock }).errors).toMatchObject([
    { rule: "overlay-duplicate", message: expect.stringContaining("content/papers/2606.00002.md") as string },
  ]);
  for (const kept of overlays) {
    const { archive, errors } = build({ digests, overlays: [kept], lock });
    expect(archive.papers).toMatchObject([{ permalink: "2606.00002", venue: kept.venue }]);
    expect(errors).toEqual([]);
  }
});

test("the paths of one paper, which a build leads to each other, say nothing of two", () => {
  const digests = [digest("2026-06-17", [{ title: "Slow Rivers" }])];
  const overlays = [overlay("2606.00001", "title: Slower Rivers\nalsoTitles: [Slow Rivers]")];
  const lock = lockAfter({ digests, overlays, lock: lockAfter({ digests }) });
  expect(writeLock(lock.paths)).toContain('"moved":"papers/slow-rivers/"');
  const later = [...digests, digest("2026-06-18", [{ title: "Slower Rivers" }])];
  expect(build({ digests: later, lock }).archive.papers).toHaveLength(2);
});

describe("a title without an id that several papers have", () => {
  const text = digest("2026-06-18", [{ title: "Attention", line: 33 }]);
  const one = digest("2026-06-17", [{ title: "Attention", arxiv: "2606.00001" }], "-a");
  const other = digest("2026-06-19", [{ title: "Attention", arxiv: "2606.00002" }]);

  test.each([
    ["listed after the first of them", [one, text], [one, text, other]],
    ["listed before any", [text, { ...one, day: "2026-06-19" }], [text, { ...one, day: "2026-06-19" }, other]],
  ])("%s: it is the one that it was published as", (_name, before, after) => {
    const lock = lockAfter({ digests: before });
    const { archive, paths, errors } = build({ digests: after, lock });
    expect(archive.papers.find(({ arxiv }) => arxiv === "2606.00001")?.appearances).toHaveLength(2);
    expect(paths).toMatchObject(build({ digests: before, lock }).paths);
    expect(errors).toEqual([]);
    expect(build({ digests: after, lock: lockAfter({ digests: after, lock }) }).minted).toEqual([]);
  });

  test("also where the other is listed on a day before, which is told", () => {
    const lock = lockAfter({ digests: [text, { ...one, day: "2026-06-19" }] });
    const after = [{ ...other, day: "2026-06-11" }, text, { ...one, day: "2026-06-19" }];
    const { archive, paths, errors, warnings } = build({ digests: after, lock });
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([{ rule: "ambiguous-title-taken", line: 33 }]);
    expect(paths).toMatchObject({
      "papers/attention/": "Attention",
      "papers/2606.00001/": "→ papers/attention/",
      "papers/2606.00002/": "Attention",
    });
    expect(archive.papers.find(({ permalink }) => permalink === "attention")?.arxiv).toBe("2606.00001");
  });

  test("that was never published is an error until an overlay says which it is", () => {
    const digests = [one, text, other];
    const asked = build({ digests });
    expect(asked.errors).toMatchObject([{ rule: "ambiguous-title", line: 33 }]);
    expect(asked.errors[0]?.message).toContain("on 2026-06-18");
    for (const id of ["2606.00001", "2606.00002"]) {
      const { archive, errors, warnings } = build({ digests, overlays: [overlay(id, "listedOn: [2026-06-18]")] });
      expect(archive.papers.find(({ arxiv }) => arxiv === id)?.appearances).toHaveLength(2);
      expect([...errors, ...warnings]).toEqual([]);
    }
    const both = ["2606.00001", "2606.00002"].map((id) => overlay(id, "listedOn: [2026-06-18]"));
    expect(build({ digests, overlays: both }).errors).toMatchObject([{ rule: "ambiguous-title" }]);
  });
});
