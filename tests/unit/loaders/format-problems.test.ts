import { expect, test } from "vitest";
import { problem } from "../../../src/digest/rules.ts";
import { readCapture } from "../../../src/digest/read.ts";
import { countProblems, formatProblems } from "../../../src/loaders/format-problems.ts";

const unread = (file: string, line: number) => problem("unread-line", { file, line }, "text");
const lines = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith(" "));

test("a fault that one file has twenty thousand times is told some times and summed up, others in full", () => {
  const file = "seeds/2026-06-17.txt";
  const many = Array.from({ length: 20_000 }, (_, index) => unread(file, index + 1));
  const problems = [
    ...many.slice(0, 100),
    problem("comma-missing", { file, line: 7 }, "May 6 2026", "2026"),
    ...many.slice(100),
    unread("seeds/2026-06-18.txt", 3),
  ];
  const text = lines(formatProblems(problems));
  expect(text).toHaveLength(23);
  expect(text[19]).toBe(`${file}:20:1 warning unread-line: “text” is not read`);
  expect(text[20]).toBe(
    `${file}:21:1 warning unread-line: and 19980 times more in this file, the last time in line 20000`,
  );
  expect(text[21]).toMatch(/^seeds\/2026-06-17\.txt:7:1 error comma-missing: /);
  expect(text[22]).toBe("seeds/2026-06-18.txt:3:1 warning unread-line: “text” is not read");
  // All of them are counted.
  expect(countProblems(problems)).toEqual({ errors: 1, warnings: 20_001 });
});

test("one more than are told is told too", () => {
  const some = Array.from({ length: 21 }, (_, index) => unread("seeds/2026-06-17.txt", index + 1));
  expect(lines(formatProblems(some)).at(-1)).toBe("seeds/2026-06-17.txt:21:1 warning unread-line: “text” is not read");
});

test("a name that would steer a terminal, or begin another line, is shown in letters", () => {
  expect(formatProblems([unread("seeds/x\n\u001B[2Jy.txt", 1)])).toMatch(
    /^seeds\/x\\n\\x1b\[2Jy\.txt:1:1 warning unread-line: “text” is not read\n {4}.*\n$/,
  );
});

test.each([
  ["a title", `Daily Papers\nJun 17\n\n${"Long ".repeat(500_000)}\n\nText.\n\n  • 2 authors\n·\nFeb 30, 2025\n`],
  [
    "a date",
    `Daily Papers\nJun 17\n\nTitle\n\nText of it.\n\n  • 2 authors\n·\nFeb 3, 2025 ${"9".repeat(2_000_000)}\n`,
  ],
  ["a handle", `Daily Papers\nJun 17\n\nTitle\n\nText of it.\n\n${"x".repeat(2_000_000)}\n·\nFeb 3, 2025\n`],
  ["JSON", `[{"paper": {"id": "${"1".repeat(2_000_000)}", "title": "One"}}]`],
])("%s of megabytes is quoted in a line", (_, text) => {
  const { problems } = readCapture({ path: "seeds/2026-06-17.txt", bytes: new TextEncoder().encode(text) });
  expect(problems.length).toBeGreaterThan(0);
  for (const line of formatProblems(problems).split("\n")) expect(line.length).toBeLessThan(700);
});
