import type { AxeResults, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** Which rules are asked: `all`, or those `colours` alone decide about. */
export type AxeRules = "all" | "colours";

const runOnly: Record<AxeRules, RunOptions["runOnly"]> = {
  all: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Minified: a browser reads it in a third of the time. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices in a page as it stands now, one string an
 * element: `image-alt (critical): Images must have alternative text: img.plot`.
 */
export async function findViolations(page: Page, rules: AxeRules = "all"): Promise<string[]> {
  // Evaluated, not added as a script: a page's Content-Security-Policy would forbid that, and rightly. Once for a page:
  // it takes as long as a look at a small page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(`(() => {${source}\n})()`);
  const { violations } = await page.evaluate(async (options) => (globalThis as unknown as AxeWindow).axe.run(options), {
    runOnly: runOnly[rules],
    resultTypes: ["violations"],
    // None of these rules asks for style sheets, which axe would read before it begins.
    preload: { assets: ["media"] },
  } as RunOptions);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const reason = failureSummary?.split("\n").slice(1).join(" ").replace(/\s+/g, " ").trim() ?? "";
      return `${id} (${impact ?? "unknown"}): ${help}: ${target.join(" ")}${reason ? `: ${reason}` : ""}`;
    }),
  );
}

interface AxeWindow {
  axe: { run: (options: RunOptions) => Promise<AxeResults> };
}
