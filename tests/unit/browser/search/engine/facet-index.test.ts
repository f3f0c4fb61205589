import { expect, test } from "vitest";
import { readFacets, writeFacets } from "../../../../../src/browser/search/engine/facet-index.ts";

const papers = [
  { id: "en_1", filters: { topic: ["Agents, tools", "“Quoted”\n"], year: ["2025"] } },
  { id: "en_2", filters: { topic: ["Agents, tools"], digest: ["2025"] } },
  { id: "en_3", filters: {} },
];

test("papers are counted for the values they have, and unknown ones for none", () => {
  const count = readFacets(writeFacets(papers));
  expect(count(["en_1", "en_2", "en_3", "en_4", ""])).toEqual({
    topic: { "Agents, tools": 2, "“Quoted”\n": 1 },
    year: { "2025": 1 },
    digest: { "2025": 1 },
  });
  expect(count(["en_2"])).toEqual({ topic: { "Agents, tools": 1 }, digest: { "2025": 1 } });
  expect(count([])).toEqual({});
});

test("a value may be called as what every object has", () => {
  const values = ["constructor", "__proto__"];
  const count = readFacets(writeFacets([{ id: "en_1", filters: { topic: values } }]));
  expect(Object.entries(count(["en_1"])["topic"] ?? {})).toEqual(values.map((value) => [value, 1]));
});
