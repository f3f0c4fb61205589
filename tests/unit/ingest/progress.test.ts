import { expect, test } from "vitest";
import { openProgress } from "../../../src/ingest/progress.ts";

function screen(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, text: () => written.join("") };
}

test("off a terminal only what is told is written", () => {
  const { stream, text } = screen(false);
  const progress = openProgress(stream, 2, "days");
  progress.show(1);
  progress.tell("a line\n");
  progress.end();
  expect(text()).toBe("a line\n");
});

test("on a terminal a bar stands below what is told, and goes at the end", () => {
  const { stream, text } = screen(true);
  const progress = openProgress(stream, 2, "days");
  progress.show(1);
  const half = `${"█".repeat(15)}${"░".repeat(15)} 1 of 2 days`;
  const clear = "\r\u001B[K";
  expect(text()).toBe(`${clear}${half}`);
  progress.tell("a line\n");
  expect(text()).toBe(`${clear}${half}${clear}a line\n${half}`);
  progress.end();
  expect(text().endsWith(`${half}${clear}`)).toBe(true);
});
