import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isOperatorError } from "../../../src/operator-error.ts";
import { readLook } from "../../../src/styles/look.ts";
import { root } from "../../harness/node.ts";

const tokens = `
/* --paper: #000000; is what it was. */
:root {
  --paper: light-dark(#faf6ec, #191713);
  --ink: light-dark(#1D1A16,#e9e2d2);
  --ink-soft: var(--grey);
  --grey: light-dark(#555, #aaa);
  --rule: #cfc6b3;
  --rule-strong: light-dark(var(--dark-red), #b3a992);
  --dark-red: #8a1f11;
  --accent: var( --dark-red );
  --shade: light-dark(#efe8d8, #25221b);
  --font-device-serif: Georgia, "Times New Roman", serif
}
:root[data-theme="dark"] { --paper: #111111; }
@media print { :root { --paper: #fff; } }
:root { --rule: #dddddd; }
`;

test("a colour is read in either theme, in whatever way it is declared", () => {
  expect(readLook(tokens)).toEqual({
    paper: { light: "#faf6ec", dark: "#191713" },
    ink: { light: "#1d1a16", dark: "#e9e2d2" },
    inkSoft: { light: "#555555", dark: "#aaaaaa" },
    rule: { light: "#dddddd", dark: "#dddddd" },
    ruleStrong: { light: "#8a1f11", dark: "#b3a992" },
    accent: { light: "#8a1f11", dark: "#8a1f11" },
    shade: { light: "#efe8d8", dark: "#25221b" },
    deviceSerif: 'Georgia, "Times New Roman", serif',
  });
});

test.each([
  ["--accent: oklch(0.5 0.1 20)", "--accent is “oklch(0.5 0.1 20)”: write it as #rrggbb"],
  ["--accent: light-dark(#8a1f11, tomato)", "--accent is “tomato”: write it as #rrggbb"],
  ["--accent: light-dark(#8a1f11)", undefined],
  ["--accent: #8a1f1", "--accent is “#8a1f1”"],
  ["--accent: var(--none)", "has no --none in :root"],
  ["--accent: var(--ink); --ink: var(--accent)", "refers to itself"],
])("%s", (declarations, message) => {
  const read = () => readLook(`${tokens} :root { ${declarations} }`);
  if (message === undefined) return expect(read).not.toThrow();
  expect(read).toThrow(expect.toSatisfy(isOperatorError));
  expect(read).toThrow(message);
});

test("the site's own tokens are read", async () => {
  const look = readLook(await readFile(join(root, "src/styles/tokens.css"), "utf8"));
  expect(look.paper.light).not.toBe(look.paper.dark);
});
