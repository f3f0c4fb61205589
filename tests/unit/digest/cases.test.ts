import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAccounted, unaccounted } from "./account.ts";

const folder = join(import.meta.dirname, "../../fixtures/digest");

/** A case is a capture and, beside it, what is read from it. `UPDATE=1` rewrites what is expected: look at every one. */
describe.each(readdirSync(folder).sort())("%s", (name) => {
  const path = readdirSync(join(folder, name)).find((file) => file !== "expected.json") ?? "";
  const bytes = readFileSync(join(folder, name, path));
  const expectedFile = join(folder, name, "expected.json");
  const read = readAccounted({ path, bytes });

  test("reads as expected", () => {
    if (process.env["UPDATE"]) writeFileSync(expectedFile, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(expectedFile, "utf8")));
  });

  test("accounts for every line", () => {
    expect(unaccounted(read, bytes)).toEqual([]);
  });
});
