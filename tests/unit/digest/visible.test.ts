import { expect, test } from "vitest";
import { withoutControls } from "../../../src/digest/visible.ts";

test.each([
  ["seeds/2026-06-17.txt", "seeds/2026-06-17.txt"],
  ["Schrödinger’s 猫 👩‍🔬", "Schrödinger’s 猫 👩‍🔬"],
  ["a\nb\r\tc", "a\\nb\\r\\tc"],
  ["\u001B[2J\u0007\u007F\u009B", "\\x1b[2J\\x07\\x7f\\x9b"],
  ["\u202Etxt.exe\u2028\uFEFF\uD800", "\\u202etxt.exe\\u2028\\ufeff\\ud800"],
  ["\u{10FFFF}", "\\u{10ffff}"],
])("%j is shown as %s", (text, shown) => {
  expect(withoutControls(text)).toBe(shown);
});

test("line ends of a message stay where they are meant", () => {
  expect(withoutControls("one\ntwo\t", "\n")).toBe("one\ntwo\\t");
});
