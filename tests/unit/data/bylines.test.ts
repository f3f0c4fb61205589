import { describe, expect, test } from "vitest";
import { byline, namesOf } from "../../../src/data/bylines.ts";

describe("bylines", () => {
  test.each([
    [{ authors: ["Ada"] }, "Ada"],
    [{ authors: ["Ada", "Bo"] }, "Ada and Bo"],
    [{ authors: ["Ada", "Bo", "Cy"] }, "Ada, Bo and Cy"],
    [{ authors: ["Ada", "Bo", "Cy", "Di"], authorCount: 9 }, "Ada and 3 others"],
    [{ authorCount: 1 }, "1 author"],
    [{ authorCount: 6 }, "6 authors"],
    [{ organization: { handle: "facebook", name: "AI at Meta" } }, "AI at Meta"],
    [{}, ""],
  ])("%j", (paper, text) => {
    expect(byline(paper)).toBe(text);
  });

  test("names of unknown order stand in the order of the alphabet", () => {
    expect(namesOf({ authorsUnordered: ["Émile", "Zoe", "Ada"] })).toEqual(["Ada", "Émile", "Zoe"]);
  });
});
