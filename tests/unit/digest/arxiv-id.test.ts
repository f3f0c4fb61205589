import { expect, test } from "vitest";
import { readArxivId } from "../../../src/digest/arxiv-id.ts";

test.each([
  ["2606.01234", "2606.01234"],
  ["2606.01234v12", "2606.01234"],
  ["0704.0001", "0704.0001"],
  ["hep-th/9901001", "hep-th/9901001"],
  ["math.GT/0309136v2", "math/0309136"],
  ["2613.01234", undefined],
  ["2600.01234", undefined],
  ["2606.123", undefined],
  ["2606.012345", undefined],
  ["2606.01234v", undefined],
  ["hep-th/9913001", undefined],
  ["hep-th-9901001", undefined],
  ["-/9901001", undefined],
  [`${"a".repeat(300)}/9901001`, undefined],
  ["arXiv:2606.01234", undefined],
  ["../2606.01234", undefined],
  ["2606.01234\n", undefined],
  ["", undefined],
])("%j names %j", (text, id) => {
  expect(readArxivId(text)).toBe(id);
});
