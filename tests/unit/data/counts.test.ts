import { expect, test } from "vitest";
import { countOf } from "../../../src/data/counts.ts";

test("counts", () => {
  expect([countOf(0, "paper"), countOf(1, "paper"), countOf(1204, "paper")]).toEqual([
    "0 papers",
    "1 paper",
    "1,204 papers",
  ]);
});
