import { expect, test } from "vitest";
import { buildArchive } from "../../../../src/archive/build.ts";
import { arxivFromSegment, arxivId, arxivSegment } from "../../../../src/archive/names/arxiv-segment.ts";
import { lockOf } from "../history.ts";
import { digest, overlay, sources } from "../samples.ts";

const pathsOf = (parts: Parameters<typeof sources>[0]) =>
  buildArchive(sources(parts)).archive.papers.map(({ permalink, aliases }) => [permalink, ...aliases]);

test.each([
  ["2504.07912", "2504.07912"],
  ["0704.0001", "0704.0001"],
  ["hep-th/9901001", "hep-th-9901001"],
  ["math/0309136", "math-0309136"],
])("the id %s is the segment %s and back", (id, segment) => {
  expect(arxivId(id)).toBe(id);
  expect(arxivSegment(id)).toBe(segment);
  expect(arxivFromSegment(segment)).toBe(id);
});

test("an old id with a subject class is the same paper without it, also where it was published so", () => {
  expect(arxivId("math.GT/0309136")).toBe("math/0309136");
  expect(arxivFromSegment("math.GT-0309136")).toBe("math/0309136");
  const digests = [digest("2026-06-17", [{ title: "Knots", arxiv: "math/0309136" }])];
  const written =
    '{\n"papers/math.GT-0309136/": {"arxiv":"math.GT/0309136","titles":["knots"],"minted":"2026-06-17"}\n}\n';
  const overlays = [overlay("math.GT-0309136", "title: Knots\narxiv: math.GT/0309136")];
  expect(pathsOf({ digests, overlays, lock: lockOf(written) })).toEqual([["math.GT-0309136", "math-0309136", "knots"]]);
  expect(pathsOf({ digests, overlays })).toEqual([["math-0309136"]]);
});

test.each(["2504.07912v2", "2513.00001", "2504.1", "hep-th/1", "", "not an id"])("%j is no arXiv id", (text) => {
  expect(arxivId(text)).toBeUndefined();
});

test("two titles with one slug: the paper that appeared first has it, whatever comes later", () => {
  const first = digest("2026-06-17", [{ title: "C Gamma" }]);
  const later = digest("2026-06-18", [{ title: "C++ Gamma" }]);
  const alone = pathsOf({ digests: [first] });
  const both = pathsOf({ digests: [first, later] });
  expect(alone).toEqual([["c-gamma"]]);
  expect(both[0]).toEqual(["c-gamma"]);
  expect(both[1]?.[0]).toMatch(/^c-gamma-[a-z0-9]{6}$/);
});

test("a corrected title becomes one more path to the same page", () => {
  const digests = [
    digest("2026-06-17", [{ title: "Slow Rivers" }]),
    digest("2026-06-18", [{ title: "Slower Rivers" }]),
  ];
  expect(
    pathsOf({ digests, overlays: [overlay("rivers", "title: Slower Rivers\nalsoTitles: [Slow Rivers]")] }),
  ).toEqual([["slow-rivers", "slower-rivers"]]);
});

test("an overlay that brings the id later leaves the old path working", () => {
  const digests = [digest("2026-06-17", [{ title: "Slow Rivers" }])];
  expect(pathsOf({ digests })).toEqual([["slow-rivers"]]);
  expect(pathsOf({ digests, overlays: [overlay("2606.00001", "title: Slow Rivers")] })).toEqual([
    ["2606.00001", "slow-rivers"],
  ]);
});
