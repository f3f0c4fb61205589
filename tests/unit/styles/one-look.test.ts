import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../harness/node.ts";

const colour =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?=[;,\s)])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\((?!from)/i;

/** What style sheets and styles of components invent of colours. */
function coloursIn(text: string): string[] {
  return text.split("\n").filter((line) => colour.test(line));
}

test("no style but tokens.css names a colour, so that another look is one file", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.(?:css|astro)$/.test(path) && !path.endsWith("tokens.css"),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((path) =>
    coloursIn(readFileSync(join(root, "src", path), "utf8")).map((it) => `${path}: ${it}`),
  );
  expect(found).toEqual([]);
});

test.each(["color: #fff;", "background: rgb(1 2 3 / 40%);", "border: 1px solid #1d1a16;", "fill: hsl(1 2% 3%)"])(
  "%s would be seen",
  (line) => {
    expect(coloursIn(line)).toEqual([line]);
  },
);
