import { describe, expect, test } from "vitest";
import { buildArchive, type Sources } from "../../../../src/archive/build.ts";
import { alias, remove } from "../../../../src/archive/permalinks/lock-edits.ts";
import { countMinted, readLock, withMinted, writeLock, type Lock } from "../../../../src/archive/permalinks/lock.ts";
import { digest, overlay, sources } from "../samples.ts";

const file = "content/permalinks.json";

function lockOf(text: string): Lock {
  const { lock, problems } = readLock({ path: file, text });
  if (!lock) throw new Error(JSON.stringify(problems));
  return lock;
}

function build(parts: Partial<Sources>) {
  const built = sources(parts);
  const { archive, minted, problems } = buildArchive(built);
  return {
    keys: Object.fromEntries(archive.papers.map(({ permalink, citationKey }) => [permalink, citationKey])),
    minted,
    counted: countMinted(built.lock, minted),
    lock: lockOf(writeLock(withMinted(built.lock, minted))),
    rules: problems.map(({ rule }) => rule),
  };
}

const naps = { title: "On the Echo of Naps", published: "2025-04-10" };
const withAuthors = overlay("naps", "title: On the Echo of Naps\nauthors: [Piet van der Berg, Ada Byron]");

describe("a citation key", () => {
  test("is the first author, the year and the first word of the title that says something", () => {
    const { keys } = build({ digests: [digest("2026-06-17", [naps])], overlays: [withAuthors] });
    expect(keys).toEqual({ "on-the-echo-of-naps": "vanderberg2025echo" });
  });

  test.each([
    [{ title: "Größe zählt", authors: ["Jürgen Ärger"] }, "arger2026grosse"],
    [{ title: "A Study", authors: ["Kite Team"] }, "kiteteam2026study"],
    [{ title: "A Study", authors: ["The Viet Bui", "Ada Byron"] }, "bui2026study"],
    [{ title: "深度学习", authors: ["李明"] }, "liming2026shenduxuexi"],
    [{ title: "A Study", organization: { handle: "Acme-Lab", name: "ACME" } }, "acmelab2026study"],
    [{ title: "!!", authorCount: 3 }, "unknown2026paper"],
  ])("of %j is %s", (entry, key) => {
    expect(Object.values(build({ digests: [digest("2026-06-17", [entry])] }).keys)).toEqual([key]);
  });

  test("of authors in no known order is made of the first of them by the alphabet", () => {
    const digests = [digest("2026-06-17", [naps])];
    const unordered = overlay("naps", "title: On the Echo of Naps\nauthorsUnordered: [Piet van der Berg, Ada Byron]");
    const { keys, lock } = build({ digests, overlays: [unordered] });
    expect(keys).toEqual({ "on-the-echo-of-naps": "byron2025echo" });
    // What was minted before the authors were known stays.
    const before = build({ digests });
    expect(before.keys).toEqual({ "on-the-echo-of-naps": "unknown2025echo" });
    expect(build({ digests, overlays: [unordered], lock: before.lock }).keys).toEqual(before.keys);
    expect(build({ digests, overlays: [withAuthors], lock }).keys).toEqual(keys);
  });

  test("is unique: a letter tells papers apart that would have the same, the first of them has none", () => {
    const entries = ["Echo One", "Echo Two", "Echo Three"].map((title) => ({ title, authors: ["Ada Byron"] }));
    const { keys } = build({ digests: [digest("2026-06-17", entries)] });
    expect(keys).toEqual({ "echo-one": "byron2026echo", "echo-two": "byron2026echoa", "echo-three": "byron2026echob" });
    const many = Array.from({ length: 30 }, (_, i) => ({ title: `Echo ${i}`, authors: ["Ada Byron"] }));
    const all = Object.values(build({ digests: [digest("2026-06-17", many)] }).keys);
    expect(new Set(all).size).toBe(30);
    expect(all).toContain("byron2026echoz");
    expect(all).toContain("byron2026echoab");
  });

  test("never changes, whatever is learned or added later", () => {
    const digests = [digest("2026-06-17", [{ title: "Echo" }])];
    const first = build({ digests });
    expect(first.keys).toEqual({ echo: "unknown2026echo" });
    const later = build({
      digests: [digest("2026-06-01", [{ title: "Echo Chambers" }]), ...digests],
      overlays: [overlay("2606.00001", "title: Another Title\nalsoTitles: [Echo]\nauthors: [Ada Byron]")],
      lock: first.lock,
    });
    expect(later.keys).toEqual({ echo: "unknown2026echo", "echo-chambers": "unknown2026echoa" });
  });

  test("is minted for papers that were published before there were keys, and for nothing else", () => {
    const digests = [digest("2026-06-17", [{ title: "Echo" }, { title: "Naps" }])];
    const { lock } = build({ digests });
    const before = lockOf(writeLock(lock.paths).replaceAll(/,"citationKey":"[^"]*"/g, ""));
    const again = build({ digests, lock: before });
    expect(again.counted).toEqual({ paths: 0, keys: 2, editions: 0 });
    expect(writeLock(again.lock.paths)).toBe(writeLock(lock.paths));
    expect(build({ digests, lock }).minted).toEqual([]);
  });

  test("is not counted where a day only becomes an edition's", () => {
    const digests = [digest("2026-06-17", [{ title: "Echo", published: "2026-06-16" }])];
    const { lock } = build({ digests });
    const { counted } = build({ digests: [digest("2026-06-16", [{ title: "Echo" }]), ...digests], lock });
    expect(counted).toEqual({ paths: 0, keys: 0, editions: 1 });
  });

  test("of a removed paper is given to no other one", () => {
    const digests = [digest("2026-06-17", [{ title: "Echo" }])];
    const { lock } = build({ digests });
    const removed = lockOf(writeLock(remove(lock, "papers/echo/", "By request.")));
    const { keys } = build({ digests: [...digests, digest("2026-06-18", [{ title: "Echo Two" }])], lock: removed });
    expect(keys).toEqual({ "echo-two": "unknown2026echoa" });
  });

  test("goes with the paper to a corrected path, and two that turn out to be one keep that of their page", () => {
    const { lock } = build({ digests: [digest("2026-06-17", [{ title: "Ecko" }, { title: "Naps" }])] });
    const moved = lockOf(writeLock(alias(lock, "papers/ecko/", "papers/echo/")));
    const corrected = build({ digests: [digest("2026-06-17", [{ title: "Echo" }, { title: "Naps" }])], lock: moved });
    expect(corrected.keys).toEqual({ echo: "unknown2026ecko", naps: "unknown2026naps" });
    const joined = build({
      digests: [digest("2026-06-17", [{ title: "Echo" }, { title: "Naps" }])],
      overlays: [overlay("x", "title: Echo\nalsoTitles: [Naps]")],
      lock: corrected.lock,
    });
    expect(joined.keys).toEqual({ echo: "unknown2026ecko" });
    expect(joined.rules).toEqual([]);
  });

  test("that two papers have after a merge of lock files is told at its line", () => {
    const digests = [digest("2026-06-17", [{ title: "Echo" }, { title: "Naps" }])];
    const { lock } = build({ digests });
    const doubled = lockOf(writeLock(lock.paths).replace("unknown2026naps", "unknown2026echo"));
    expect(build({ digests, lock: doubled }).rules).toEqual(["citation-key-double"]);
  });

  test.each(["a b", "a,b", "a{b", ""])("that BibTeX would not take is no key: %j", (key) => {
    const row = `"papers/x/": {"minted":"2026-06-17","citationKey":${JSON.stringify(key)}}`;
    expect(readLock({ path: file, text: `{\n${row}\n}\n` }).problems.map(({ rule }) => rule)).toEqual(["lock-line"]);
  });
});
