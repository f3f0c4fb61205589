import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCapture } from "../../../src/digest/read.ts";

const root = join(import.meta.dirname, "../../..");
const shipped = join(root, "tests/fixtures/digest/shipped/2026-06-17.txt");
/** A raw capture of the same listing, whose texts must not be published: present on some machines only. */
const raw = join(root, "../shared/captures/2026-06-17.txt");

describe.each([
  ["the shipped digest", shipped],
  [existsSync(raw) ? "a raw capture" : "a raw capture (skipped: ../shared/captures/2026-06-17.txt is not there)", raw],
])("%s", (_, file) => {
  test.skipIf(!existsSync(file))("has every paper, date, author count, organization and comment", () => {
    const { digest, problems } = readCapture({ path: "seeds/2026-06-17.txt", bytes: readFileSync(file) });
    const entries = digest?.entries ?? [];
    expect(problems).toEqual([]);
    expect(digest).toMatchObject({ day: "2026-06-17", curator: "AK and the research community" });
    expect({
      entries: entries.length,
      titles: new Set(entries.map(({ title }) => title)).size,
      abstracts: entries.filter(({ abstract }) => (abstract?.length ?? 0) > 200).length,
      dates: entries.filter(({ published }) => published !== undefined).length,
      days: new Set(entries.flatMap(({ published }) => published ?? [])).size,
      authorCounts: entries.filter(({ authorCount }) => authorCount !== undefined).length,
      organizations: entries.flatMap(({ organization }) => organization ?? []),
      commented: entries.filter(({ comments }) => comments !== undefined).length,
      comments: entries.reduce((sum, { comments }) => sum + (comments ?? 0), 0),
    }).toEqual({
      entries: 51,
      titles: 51,
      abstracts: 51,
      dates: 49,
      days: 47,
      authorCounts: 45,
      organizations: [
        { handle: "meituan-longcat", name: "LongCat" },
        { handle: "Qwen", name: "Qwen" },
        { handle: "amazon", name: "Amazon" },
        { handle: "facebook", name: "AI at Meta" },
      ],
      commented: 18,
      comments: 48,
    });
  });
});
