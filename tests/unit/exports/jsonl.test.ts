import { expect, test } from "vitest";
import { paperRecord, papersJsonl, papersSchema } from "../../../src/exports/jsonl.ts";
import { eachFact } from "../../../src/facts.ts";
import { paperEntry } from "./samples.ts";

test("a record has every field, and null where nothing is known", () => {
  expect(paperRecord(paperEntry({}))).toEqual({
    permalink: "a-title",
    url: "http://localhost:4321/papers/a-title/",
    title: "A Title",
    abstract: null,
    abstractSource: null,
    published: null,
    authors: null,
    authorCount: null,
    organization: null,
    ...eachFact(() => null),
    topics: [],
    arxiv: null,
    doi: null,
    venue: null,
    code: null,
    project: null,
    digests: ["2026-06-17"],
    status: "published",
  });
});

test("names whose order is not known are no authors", () => {
  expect(paperRecord(paperEntry({ authorsUnordered: ["A", "B"] })).authors).toBeNull();
});

test("the schema names exactly the fields of a record, with a version", () => {
  const schema = JSON.parse(papersSchema()) as {
    properties: object;
    required: string[];
    version: number;
    $schema: string;
  };
  const fields = Object.keys(JSON.parse(papersJsonl([paperEntry({})]).trimEnd()) as object);
  expect(Object.keys(schema.properties)).toEqual(fields);
  expect(schema.required).toEqual(fields);
  expect(schema.version).toBe(1);
  expect(schema.$schema).toContain("2020-12");
});
