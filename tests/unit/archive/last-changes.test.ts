import { z } from "astro/zod";
import { expect, test } from "vitest";
import { buildArchive } from "../../../src/archive/build.ts";
import { otherPaper, paperSchema, papersNamedBy } from "../../../src/archive/paper.ts";
import { lastChanges } from "../../../src/archive/last-changes.ts";
import { directoryPath, listPath } from "../../../src/paths.ts";
import { digest, sources } from "./samples.ts";

const old = { title: "Old Agents", published: "2024-03-05" };
const topics = [{ id: "agents", name: "Agents", phrases: ["agents"], description: "" }];

function changesOf(...digests: ReturnType<typeof digest>[]) {
  return lastChanges(buildArchive(sources({ digests, topics })).archive);
}

test("a page changes with the newest digest that lists a paper on it", () => {
  const before = changesOf(digest("2026-06-17", [old, { title: "Another" }]));
  expect(before.get("papers/old-agents/")).toBe("2026-06-17");
  const after = changesOf(
    digest("2026-06-17", [old, { title: "Another" }]),
    digest("2026-06-18", [old, { title: "Third", organization: { handle: "Lab", name: "Lab" } }]),
  );
  for (const path of [
    "",
    "dates/",
    "dates/2026/",
    "dates/2026-06/",
    // Shows what is said of a paper that is listed again.
    "dates/2026-06-17/",
    "dates/2026-06-18/",
    "dates/2024/",
    "dates/2024-03/",
    "dates/2024-03-05/",
    "papers/old-agents/",
    "papers/third/",
    directoryPath("topics"),
    listPath("topics", "agents"),
    listPath("topics", "agents", "2024"),
    listPath("organizations", "lab"),
  ]) {
    expect(after.get(path), path).toBe("2026-06-18");
  }
  expect(after.get("papers/another/")).toBe("2026-06-17");
});

test("nothing is said of pages that no digest makes", () => {
  expect(changesOf().size).toBe(0);
  expect(changesOf(digest("2026-06-17", [old])).has("about/")).toBe(false);
});

test("a paper's page changes with the papers that its fields name", () => {
  const schema = paperSchema.extend({
    related: z.array(otherPaper).optional(),
    source: z.object({ paper: otherPaper, place: z.string() }).optional(),
  });
  const [paper] = buildArchive(sources({ digests: [digest("2026-06-17", [old])] })).archive.papers;
  if (!paper) throw new Error("there is a paper");
  expect(papersNamedBy(paper, schema)).toEqual([]);
  const fields = { related: ["a", "b"], source: { paper: "c", place: "d" } };
  expect(papersNamedBy({ ...paper, ...fields }, schema)).toEqual(["a", "b", "c"]);
});
