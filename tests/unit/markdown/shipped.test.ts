import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCapture } from "../../../src/digest/read.ts";
import { renderAbstract, renderTitle } from "../../../src/markdown/index.ts";
import { foreignParts, parseErrors } from "./html.ts";

const root = join(import.meta.dirname, "../../..");

describe.each(["seeds/2026-06-17.txt", "../shared/captures/2026-06-17.txt"])("%s", (path) => {
  const file = join(root, path);

  test.skipIf(!existsSync(file))("renders all titles and abstracts without problems", () => {
    const { entries = [] } = readCapture({ path, bytes: readFileSync(file) }).digest ?? {};
    expect(entries).toHaveLength(51);
    for (const { title, abstract = "" } of entries) {
      for (const { html, text, problems } of [renderTitle(title), renderAbstract(abstract)]) {
        expect(problems).toEqual([]);
        expect(parseErrors(html)).toEqual([]);
        expect(foreignParts(html)).toEqual([]);
        // Nothing of LaTeX is left.
        expect(text).not.toMatch(/[\\$`]|--/);
        expect(text).not.toBe("");
      }
    }
  });
});
