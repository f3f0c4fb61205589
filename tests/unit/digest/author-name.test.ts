import { describe, expect, test } from "vitest";
import { nameAlone } from "../../../src/digest/author-name.ts";

const marked = [
  ["Bo Birk§", "Bo Birk"],
  ["Bo Birk *", "Bo Birk"],
  ["Bo Birk*,†", "Bo Birk"],
  ["Bo Birk,*", "Bo Birk"],
  ["Bo Birk†‡", "Bo Birk"],
  ["Bo Birk✉️", "Bo Birk"],
  ["Bo Birk¹,²", "Bo Birk"],
  ["Bo Birk1", "Bo Birk"],
  ["Bo Birk1,2", "Bo Birk"],
  ["Bo Birk 1,2", "Bo Birk"],
  ["Bo Birk1,*", "Bo Birk"],
  ["Bo Birk*1", "Bo Birk"],
  ["Bo Birk#", "Bo Birk"],
  ["Bo Birk$^{1,2}$", "Bo Birk"],
  [String.raw`Bo Birk$^\dagger$`, "Bo Birk"],
  [String.raw`Bo Birk\textsuperscript{1}`, "Bo Birk"],
  ["Bo Birk^*", "Bo Birk"],
  ["Bo Birk<sup>1</sup>", "Bo Birk"],
  ["Bo Birk[1]", "Bo Birk"],
  ["Bo Birk (1, *)", "Bo Birk"],
  ["Bo B.*", "Bo B."],
  ["Martin Field, Jr.*", "Martin Field, Jr."],
  ["Martin Field III*", "Martin Field III"],
  ["Nguyễn Văn Ánh1", "Nguyễn Văn Ánh"],
  ["李明*", "李明"],
  ["李明1", "李明"],
  ["Kite Team†", "Kite Team"],
  ["Team 7*", "Team 7"],
  ["and Bo Birk", "Bo Birk"],
  ["& Bo Birk*", "Bo Birk"],
] as const;

const whole = [
  "Bo Birk",
  "Xin (Lia) Li",
  "Anderson Birk",
  "And Birk",
  "and",
  "Martin Field, Jr.",
  "Martin Field III",
  "Team 7",
  "Team Kite2",
  "Kite3D Team",
  "Team Kite3D",
  "Kite-5",
  "Kite 5",
  "Kite K2",
  "Studio 54",
  "Agent 007",
  "Canal+",
  "Team C#",
  "C++",
  "Q*",
  "Team A*",
  "*",
  "§",
  "1",
  "",
];

describe("a name", () => {
  test.each(marked)("stands without the marks of a list: %s", (text, name) => {
    expect(nameAlone(text)).toBe(name);
  });

  test.each(whole)("without such marks, or that would not be one without them, stays: %j", (name) => {
    expect(nameAlone(name)).toBe(name);
  });

  test("of any length is read in no time", () => {
    const started = performance.now();
    for (const text of [",".repeat(1e6), `${"*".repeat(1e6)}x`, `Bo Birk${"1,".repeat(1e5)}x`]) {
      expect(nameAlone(text)).toBe(text);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
