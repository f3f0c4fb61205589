import { expect, test } from "vitest";
import { renderAbstract, renderTitle } from "../../../src/markdown/index.ts";
import { remembered } from "../../../src/markdown/remembered.ts";

test("each text is worked out once", () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect(["one", "", "three", "one", ""].map(lengthOf)).toEqual([3, 0, 5, 3, 0]);
  expect(asked).toEqual(["one", "", "three"]);
});

test("what was rendered to check its formulas is what pages show", () => {
  expect(renderTitle("A bound of $n^2$")).toBe(renderTitle("A bound of $n^2$"));
  expect(renderAbstract("We show $n^2$.")).toBe(renderAbstract("We show $n^2$."));
});
